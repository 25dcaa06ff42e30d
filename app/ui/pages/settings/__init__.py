"""The place Settings: acts, supplements that nobody confirmed yet, holidays."""
