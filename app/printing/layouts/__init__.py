"""What stands where on a paper: one module per paper, no coordinates."""
