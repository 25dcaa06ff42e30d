"""An office's hours, and counting minutes inside them.

No act says how minutes run over a lunch break or a closing hour; the program counts them only while the office is
open: thirty minutes begun at 12:50 end at 14:20, begun at 17:50 at 9:20 of the next working day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

ONE_DAY = timedelta(days=1)
Stretch = tuple[datetime, datetime]
"""From when to when minutes were counted without a break."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an office is open: weekdays (Monday is 0), opening and closing hour, lunch break if there is one."""

    opens: time = time(9)
    closes: time = time(18)
    lunch: tuple[time, time] | None = (time(13), time(14))
    weekdays: frozenset[int] = frozenset(range(5))

    @property
    def spans(self) -> tuple[tuple[time, time], ...]:
        """The open stretches of a working day."""
        if self.lunch is None:
            return ((self.opens, self.closes),)
        begins, ends = self.lunch
        return (self.opens, begins), (ends, self.closes)

    def stretches(self, start: datetime, minutes: int, is_open: Callable[[date], bool]) -> Iterator[Stretch]:
        """The open stretches, from `start` on, that so many minutes fill; `is_open` says which days count at all.

        The time zone of `start` is kept; hours are those of the wall clock. What ends with a span ends there, not at
        the beginning of the next one.
        """
        left = timedelta(minutes=minutes)
        zone, start = start.tzinfo, start.replace(tzinfo=None)
        day = start.date()
        while True:
            for begins, ends in self.spans if is_open(day) else ():
                since, closing = max(start, datetime.combine(day, begins)), datetime.combine(day, ends)
                until = min(since + left, closing)
                if since < until or (not left and since <= closing):
                    yield since.replace(tzinfo=zone), until.replace(tzinfo=zone)
                    left -= until - since
                    if not left:
                        return
            day += ONE_DAY

    def add_minutes(self, start: datetime, minutes: int, is_open: Callable[[date], bool]) -> datetime:
        """The moment when so many open minutes have passed since `start`."""
        *_, (_, end) = self.stretches(start, minutes, is_open)
        return end


USUAL_SCHEDULE = Schedule()
"""Monday to Friday, 9–18, lunch 13–14: the departments and akims of the 2012 act (§9 of its regulations)."""
