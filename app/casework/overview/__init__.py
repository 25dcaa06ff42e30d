"""What there is and whose turn it is: steps with their terms, today, lists, journals."""
