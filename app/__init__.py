"""Кеңсе (Kense): the office of a village-okrug akim and of the district department it works with."""

from datetime import date

__version__ = "0.4.0"

BUILT_ON = date(2026, 11, 1)
"""No office can be at work before the program existed: a clock that shows less is wrong."""
