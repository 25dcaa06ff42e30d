"""Before the office is open: setting it up at the first start, and signing in."""
