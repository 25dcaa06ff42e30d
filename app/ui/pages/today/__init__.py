"""The page that a working day begins with."""
