"""Everything that can be done with a case, shown out of what is offered for it."""
