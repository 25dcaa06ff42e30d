"""An office's hours, and counting minutes inside them.

No act says how minutes run over a lunch break or a closing hour; the program counts them only while the office is
open: thirty minutes begun at 12:50 end at 14:20, begun at 17:50 at 9:20 of the next working day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

ONE_DAY = timedelta(days=1)


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

    def add_minutes(self, start: datetime, minutes: int, is_open: Callable[[date], bool]) -> datetime:
        """The moment when so many open minutes have passed since `start`; `is_open` says which days count at all.

        The time zone of `start` is kept; hours are those of the wall clock. A stretch that ends with a span
        ends there, not at the beginning of the next one.
        """
        left = timedelta(minutes=minutes)
        zone, start = start.tzinfo, start.replace(tzinfo=None)
        day = start.date()
        while True:
            for begins, ends in self.spans if is_open(day) else ():
                since = max(start, datetime.combine(day, begins))
                until = datetime.combine(day, ends)
                if since < until and since + left <= until:
                    return (since + left).replace(tzinfo=zone)
                left -= max(until - since, timedelta())
            day += ONE_DAY


USUAL_SCHEDULE = Schedule()
"""Monday to Friday, 9–18, lunch 13–14: the departments and akims of the 2012 act (§9 of its regulations)."""
