"""The frame of the main window: rail, top bar, page area and status bar."""
