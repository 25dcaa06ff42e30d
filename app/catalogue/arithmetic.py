"""Whether the steps of a channel fit into its term, if each takes all the time that it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.catalogue.process import Channel
from app.domain.terms import Duration, Unit

_WEEK = (5, 7)
"""Working days and calendar days of a week."""


def sums_of(channel: Channel, *, counted: bool = True) -> Counter[Unit]:
    """How much time the steps take by unit: those that count into the term, or those that do not."""
    sums = Counter[Unit]()
    for step in channel.steps:
        if step.duration is not None and step.counted is counted:
            sums[step.duration.unit] += step.duration.value
    return sums


def look_at(channel: Channel) -> Iterator[tuple[str, dict[str, object]]]:
    """What is to be said of a channel's times: the code of each finding and its parameters."""
    sums = sums_of(channel)
    term = None if channel.term is None else channel.term.duration
    if Unit.DAYS_UNSPECIFIED in sums or (term is not None and term.unit is Unit.DAYS_UNSPECIFIED):
        yield "unspecified", {}
    if term is None:
        yield "no_term", {}
        return
    if not sums:
        return
    if term.unit is not Unit.MINUTES and set(sums) - {term.unit, Unit.DAYS_UNSPECIFIED, Unit.MINUTES}:
        yield "term_units", {}
    total = _least(sums, term)
    if total > term.value:
        yield "term_exceeded", {"steps": total, "term": term.value}
    elif total == term.value and term.unit is not Unit.MINUTES:
        yield "no_slack", {"term": term.value}


def _least(sums: Counter[Unit], term: Duration) -> int:
    """The least of the term's own units that the steps can take: five working days are a week of seven."""
    working, calendar = sums[Unit.WORKING_DAYS], sums[Unit.CALENDAR_DAYS]
    same = sums[Unit.DAYS_UNSPECIFIED]
    if term.unit is Unit.MINUTES:
        return sums[Unit.MINUTES]
    if term.unit is Unit.WORKING_DAYS:
        weeks, rest = divmod(calendar, _WEEK[1])
        return working + same + weeks * _WEEK[0] + max(rest - 2, 0)
    weeks, rest = divmod(max(working - 1, 0), _WEEK[0])
    return calendar + same + (weeks * _WEEK[1] + rest + 1 if working else 0)
