"""Working days and days off: weekends, holidays, transferred days, and the reason for each in both languages.

The Labour Code moves a holiday that falls on a weekend to the next working day (art. 85 (3)); Orthodox Christmas
and the first day of Kurban Ait are not moved (art. 84 (5)). What was moved, and which weekends were worked, is
data: the table of special days.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.language import Text

ONE_DAY = timedelta(days=1)
WEEKEND = {5: Text("сенбі", "суббота"), 6: Text("жексенбі", "воскресенье")}
"""The days of the week that are off, Monday being 0."""


class DayKind(StrEnum):
    """What makes a day special."""

    HOLIDAY = "holiday"
    TRANSFERRED_OFF = "transferred_off"
    WORKED_WEEKEND = "worked_weekend"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that is not what its weekday says; `official` is false while its date is only estimated."""

    day: date
    kind: DayKind
    name: Text
    official: bool = True
    source: str = ""

    @property
    def is_working(self) -> bool:
        """Whether the office works on it."""
        return self.kind is DayKind.WORKED_WEEKEND


@dataclass(frozen=True, slots=True)
class Calendar:
    """Special days of the years that the table covers; in other years only weekends are known.

    After `moves_until` the days that were moved by an order are not known: the table has what the law itself fixes.
    """

    special_days: Mapping[date, SpecialDay]
    first_year: int
    last_year: int
    moves_until: int

    @classmethod
    def of(
        cls, days: Iterable[SpecialDay], first_year: int, last_year: int, moves_until: int | None = None
    ) -> Calendar:
        """A calendar of these special days; a later entry for a day replaces an earlier one."""
        known = last_year if moves_until is None else moves_until
        return cls({special.day: special for special in days}, first_year, last_year, known)

    def special(self, day: date) -> SpecialDay | None:
        """The table's entry for the day, if it has one."""
        return self.special_days.get(day)

    def is_working(self, day: date) -> bool:
        """Whether the day is a working day."""
        special = self.special(day)
        return special.is_working if special else day.weekday() not in WEEKEND

    def why_not(self, day: date) -> Text | None:
        """Why the day is off: the holiday's name or the weekday; `None` for a working day."""
        special = self.special(day)
        if special is None:
            return WEEKEND.get(day.weekday())
        return None if special.is_working else special.name

    def on_or_after(self, day: date) -> date:
        """The day itself if it is a working day, else the first one after it."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def working_days_between(self, after: date, until: date) -> int:
        """How many working days lie after one day, up to and including another; 0 if `until` is not later."""
        return sum(self.is_working(after + ONE_DAY * step) for step in range(1, (until - after).days + 1))

    def covers(self, day: date) -> bool:
        """Whether the table knows the day's year."""
        return self.first_year <= day.year <= self.last_year

    def is_sure(self, day: date) -> bool:
        """Whether what is said of the day is official: its year is covered and its date is not an estimate."""
        special = self.special(day)
        return self.covers(day) and (special is None or special.official)
