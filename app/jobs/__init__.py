"""Work in the background: one lane, one piece of work at a time, news by signals."""
