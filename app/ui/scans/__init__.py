"""Scans on the screen: read, shown, taken from a scanner or its folder."""
