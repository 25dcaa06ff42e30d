"""Into the office: set up, signed in to, rescued, brought back from a backup."""
