"""Whether the steps of a channel fit into its term, if each takes all the time that it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.catalogue.process import Channel
from app.domain.terms import Duration, Unit

_WEEK = (5, 7)
"""Working days and calendar days of a week."""


@dataclass(frozen=True, slots=True)
class TimeCheck:
    """The times of a channel's steps beside its term.

    `counted` and `outside` are the sums by unit of the steps that count into the term and of those that do not;
    `least` is the least of the term's own units that the counted ones can take: `None` where the act states no term.
    """

    counted: Mapping[Unit, int]
    outside: Mapping[Unit, int]
    least: int | None
    term: Duration | None

    @property
    def has_one_unit(self) -> bool:
        """Whether the steps are counted in the term's own days; a bare «күн» is read as one of them."""
        if self.term is None or self.term.unit is Unit.MINUTES:
            return self.term is not None
        return not set(self.counted) - {self.term.unit, Unit.DAYS_UNSPECIFIED, Unit.MINUTES}

    @property
    def slack(self) -> Duration | None:
        """What the term leaves (it may be nothing); `None` where it is exceeded, or the days are not the same."""
        if self.term is None or self.least is None or self.is_exceeded or not self.has_one_unit:
            return None
        return Duration(self.term.value - self.least, self.term.unit)

    @property
    def is_exceeded(self) -> bool:
        """Whether the steps cannot all take their time within the term."""
        return self.term is not None and self.least is not None and self.least > self.term.value


def time_check(channel: Channel) -> TimeCheck:
    """The times of a channel."""
    counted = sums_of(channel)
    term = None if channel.term is None else channel.term.duration
    least = None if term is None or not counted else _least(counted, term)
    return TimeCheck(counted, sums_of(channel, counted=False), least, term)


def sums_of(channel: Channel, *, counted: bool = True) -> Counter[Unit]:
    """How much time the steps take by unit: those that count into the term, or those that do not."""
    sums = Counter[Unit]()
    for step in channel.steps:
        if step.duration is not None and step.counted is counted:
            sums[step.duration.unit] += step.duration.value
    return sums


def look_at(channel: Channel) -> Iterator[tuple[str, dict[str, object]]]:
    """What is to be said of a channel's times: the code of each finding and its parameters."""
    times = time_check(channel)
    sums, term = times.counted, times.term
    if Unit.DAYS_UNSPECIFIED in sums or (term is not None and term.unit is Unit.DAYS_UNSPECIFIED):
        yield "unspecified", {}
    if term is None:
        yield "no_term", {}
        return
    if times.least is None:
        return
    if not times.has_one_unit:
        yield "term_units", {}
    if times.is_exceeded:
        yield "term_exceeded", {"steps": times.least, "term": term.value}
    elif times.least == term.value and term.unit is not Unit.MINUTES:
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
