"""At the counter: who it is, what is typed, what it comes with, and its registration."""
