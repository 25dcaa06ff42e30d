"""A month in the life of a district of nobody: every regulation in every channel, with what goes wrong on the way."""
