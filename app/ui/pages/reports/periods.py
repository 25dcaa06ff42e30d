"""The periods that journals are mostly asked for: this month, the last one, this year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.language import N_


@dataclass(frozen=True, slots=True)
class Period:
    """Days from one to another, both included."""

    first: date
    last: date


def usual(today: date) -> tuple[tuple[str, Period], ...]:
    """The usual periods with their names, the one that is proposed first."""
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    return (
        (N_("This month"), Period(month, today)),
        (N_("Last month"), Period(before.replace(day=1), before)),
        (N_("This year"), Period(date(today.year, 1, 1), today)),
    )
