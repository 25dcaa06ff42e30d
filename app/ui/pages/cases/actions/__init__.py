"""What can be done in the next step of a case, one module per kind of step. No service is known by name."""
