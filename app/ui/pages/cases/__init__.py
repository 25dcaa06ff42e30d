"""Cases: the list of them, and one case in full with its next step."""
