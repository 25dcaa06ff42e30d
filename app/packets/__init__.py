"""Sealed packets between offices: made, read, planned and carried. FORMAT.md describes the file."""
