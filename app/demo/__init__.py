"""A lifelike office of nobody: synthetic people, two offices and the journey of their cases."""
