"""The look of the program: colours, measures, type, icons and marks, drawn once for every page."""
