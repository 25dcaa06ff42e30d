"""The pages that the places of the rail open."""
