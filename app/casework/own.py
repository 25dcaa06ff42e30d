"""The office's own rules as its desks have them in hand: read once, and anew after each change.

Pages ask for days and editions at any moment and in their own thread, the store belongs to one worker: so what the
office set is kept here, and a change puts a whole new set in the place of the old one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, datetime
from typing import Any, TypeVar

from app.casework.editions import lay_over
from app.catalogue.model import Edition
from app.domain.calendar import Calendar
from app.domain.own_rules import OwnDay, OwnRules

T = TypeVar("T")


class _Applied:
    """One set of rules, and what was made by it."""

    def __init__(self, rules: OwnRules) -> None:
        self.rules = rules
        self.editions: dict[str, Edition] = {}
        self.calendars: dict[int, Calendar] = {}
        self.worked_out: dict[Hashable, Any] = {}


class RulesInHand:
    """The rules that hold now. All desks of an open office share them."""

    def __init__(self, rules: OwnRules | None = None) -> None:
        self._applied = _Applied(rules or OwnRules())

    @property
    def rules(self) -> OwnRules:
        """What the office set."""
        return self._applied.rules

    def replace(self, rules: OwnRules) -> None:
        """Work by these from now on."""
        self._applied = _Applied(rules)

    def edition(self, shipped: Edition, at: datetime | None = None) -> Edition:
        """A shipped edition with the office's amendments, as they stand or as they stood at a moment."""
        applied = self._applied
        if at is not None:
            return lay_over(shipped, applied.rules.amendments, at)
        if shipped.id not in applied.editions:
            applied.editions[shipped.id] = lay_over(shipped, applied.rules.amendments)
        return applied.editions[shipped.id]

    def worked_out(self, key: Hashable, make: Callable[[], T]) -> T:
        """What follows from these rules and takes long to work out: made once, and anew after a change."""
        made = self._applied.worked_out
        if key not in made:
            made[key] = make()
        found: T = made[key]
        return found

    def calendar(self, shipped: Calendar) -> Calendar:
        """The shipped calendar with the office's days."""
        applied = self._applied
        if not applied.rules.days:
            return shipped
        if id(shipped) not in applied.calendars:
            applied.calendars[id(shipped)] = _with_own_days(shipped, applied.rules.days)
        return applied.calendars[id(shipped)]


def _with_own_days(shipped: Calendar, days: tuple[OwnDay, ...]) -> Calendar:
    special: dict[date, OwnDay] = {own.day: own for own in days}
    kept = [one for day, one in shipped.special_days.items() if day not in special]
    set_here = [own.special for own in days if own.special is not None]
    return Calendar.of([*kept, *set_here], shipped.first_year, _last_year(shipped, days), shipped.moves_until)


def _last_year(shipped: Calendar, days: tuple[OwnDay, ...]) -> int:
    """The years that follow without a gap are known too once somebody imported their table."""
    tables = {own.day.year for own in days if own.begins_table}
    last = shipped.last_year
    while last + 1 in tables:
        last += 1
    return last
