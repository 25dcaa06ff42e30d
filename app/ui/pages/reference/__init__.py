"""The place Reference: what every service asks and gives, as a stand beside the counter would show it."""
