"""How soon a thing is due, told by the moment from which it is late: alike for one case and for a whole queue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.clock import ALMATY
from app.db.queues import Span

_A_DAY, _AT_ONCE_AFTER = timedelta(days=1), timedelta(microseconds=1)


class Urgency(StrEnum):
    """How soon a thing is due, the most urgent first; `UNCOLLECTED`: all is done, only the citizen did not come."""

    OVERDUE = "overdue"
    MINUTES = "minutes"
    TODAY = "today"
    THIS_WEEK = "this_week"
    UNCOLLECTED = "uncollected"
    LATER = "later"


Term = tuple[date, datetime | None]
"""The day on which a term ends, and the moment where it is counted in minutes."""


@dataclass(frozen=True, slots=True)
class Late:
    """From when on a thing is late, whether a term of it is counted in minutes, and whether it is the citizen's turn.

    The last makes nobody here late.
    """

    from_: datetime
    in_minutes: bool = False
    for_citizen: bool = False


def late_after(terms: Iterable[Term], *, for_citizen: bool = False) -> Late:
    """From when on a thing is late that has these terms: after the first that ends, a day being over at midnight."""
    every = list(terms)
    ends = [_end_of(day) if at is None else at + _AT_ONCE_AFTER for day, at in every]
    return Late(min(ends), any(at is not None for _, at in every), for_citizen)


def spans(now: datetime, *, in_minutes: bool = False, for_citizen: bool = False) -> dict[Urgency, Span]:
    """What urgencies there are of one kind of things, by when they become late: everything is of exactly one."""
    past = Urgency.UNCOLLECTED if for_citizen else Urgency.OVERDUE
    if in_minutes:
        return {past: Span(until=now), Urgency.MINUTES: Span(after=now)}
    today = now.date()
    tomorrow, monday = _end_of(today), _end_of(today + _A_DAY * (6 - today.weekday()))
    return {
        past: Span(until=now),
        Urgency.TODAY: Span(after=now, until=tomorrow),
        Urgency.THIS_WEEK: Span(after=tomorrow, until=monday),
        Urgency.LATER: Span(after=monday),
    }


def urgency_at(now: datetime, late: Late) -> Urgency:
    """How soon a thing is due that is late from a moment on."""
    every = spans(now, in_minutes=late.in_minutes, for_citizen=late.for_citizen)
    return next(urgency for urgency, span in every.items() if span.until is None or late.from_ <= span.until)


def urgency_of(now: datetime, due: date, exact: datetime | None = None) -> Urgency:
    """How soon a thing with one term is due; `exact` is its moment where it is counted in minutes."""
    return urgency_at(now, late_after([(due, exact)]))


def _end_of(day: date) -> datetime:
    return datetime.combine(day + _A_DAY, time.min, ALMATY)
