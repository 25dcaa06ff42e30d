"""Windows over the window: for what must be answered, and for papers."""
