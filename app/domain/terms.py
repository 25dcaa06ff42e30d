"""The law's terms: how long a thing may take, and in what days that is counted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a term is counted in. `DAYS_UNSPECIFIED` is an act's bare «күн»: the stricter reading is used."""

    MINUTES = "minutes"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    DAYS_UNSPECIFIED = "days_unspecified"


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of units: 15 minutes, 22 working days."""

    value: int
    unit: Unit
