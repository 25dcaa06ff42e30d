"""What the acts say, as data: service editions and office directories, with where each thing comes from."""
