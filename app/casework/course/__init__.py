"""The course of a case: each deed with its form and what it records."""
