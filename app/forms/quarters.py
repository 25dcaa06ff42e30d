"""The quarters that a form may speak of, as `2026-3`: the last that has ended, or the one that runs."""

from __future__ import annotations

import re
from datetime import date

from app.forms.fields import QuarterField

_QUARTER = re.compile(r"(\d{4})-([1-4])")
_OFFERED = 8


def quarter_of(day: date) -> str:
    """The quarter that a day lies in."""
    return _written(_number_of(day))


def quarter_before(day: date) -> str:
    """The last quarter that ended before a day."""
    return _written(_number_of(day) - 1)


def usual_quarter(field: QuarterField, today: date) -> str:
    """The quarter that is meant where nobody says otherwise: a fresh form begins with it."""
    return quarter_of(today) if field.current else quarter_before(today)


def quarters_offered(field: QuarterField, today: date) -> list[str]:
    """The usual quarter and those before it, the latest first."""
    last = _number_of(today) - (0 if field.current else 1)
    return [_written(number) for number in range(last, last - _OFFERED, -1)]


def read_quarter(text: str) -> tuple[int, int] | None:
    """Year and number of a quarter; `None` if it is none."""
    found = _QUARTER.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else None


def _number_of(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _written(number: int) -> str:
    return f"{number // 4}-{number % 4 + 1}"
