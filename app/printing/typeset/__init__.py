"""From the parts of a document to ink at its place: measuring, setting, filling pages. No words are chosen here."""
