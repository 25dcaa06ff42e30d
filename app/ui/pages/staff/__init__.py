"""Who works here, and how they sign in."""
