"""Applications that were begun and not registered: the list that Today and the intake show, and what one does there."""
