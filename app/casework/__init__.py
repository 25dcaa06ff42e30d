"""What people do with cases: one module per verb group, one transaction per deed."""
