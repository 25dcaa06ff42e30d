"""What stands on paper, for whom it is made, and what was handed over."""
