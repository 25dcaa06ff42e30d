"""The period for which a right is confirmed: the quarter, or the year where the act says so."""

from __future__ import annotations

from datetime import date, timedelta

from app.catalogue.model import Edition

YEARLY = "yearly"
_MONTHS_OF_QUARTER = 3


def period_of(edition: Edition, today: date) -> tuple[date, date] | None:
    """First and last day of the period that a day lies in; `None` where the act says nothing of one."""
    if edition.recurrence is None:
        return None
    if edition.recurrence.period == YEARLY:
        return date(today.year, 1, 1), date(today.year, 12, 31)
    return quarter_of(today)


def quarter_of(today: date) -> tuple[date, date]:
    """First and last day of the quarter that a day lies in."""
    start = date(today.year, today.month - (today.month - 1) % _MONTHS_OF_QUARTER, 1)
    after = start + timedelta(days=31 * _MONTHS_OF_QUARTER)
    return start, after.replace(day=1) - timedelta(days=1)
