"""The hours of the office: days, opening and closing, the break. Minutes are counted by them, papers print them."""

from __future__ import annotations

from datetime import time

from app.domain.language import N_
from app.domain.opening import clock_of, days_in_words, in_figures, is_sound
from app.domain.schedule import USUAL_SCHEDULE, Schedule
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import TextField

_USUAL_DAYS = tuple(frozenset(range(count)) for count in (5, 6, 7))
_LONGEST_TIME = 5


class HoursFields:
    """Five fields; the two of the break may stay empty."""

    def __init__(self) -> None:
        self.days = ChoiceField(N_("Working days"), hint=N_("no break: leave its fields empty"))
        self.opens, self.closes = _clock(N_("Opens at")), _clock(N_("Closes at"))
        self.lunch_begins = _clock(N_("Break from"))
        self.lunch_ends = _clock(N_("Break until"))
        self.hold(USUAL_SCHEDULE)

    def all(self) -> tuple[Field, ...]:
        """The fields, in their order."""
        return (self.days, self.opens, self.closes, self.lunch_begins, self.lunch_ends)

    def hold(self, schedule: Schedule) -> None:
        """Show a schedule."""
        offered = dict.fromkeys((*_USUAL_DAYS, schedule.weekdays))
        self.days.set_options([(_key(days), days_in_words(days)) for days in offered])
        self.days.set_value(_key(schedule.weekdays))
        lunch: tuple[time | None, time | None] = schedule.lunch or (None, None)
        for field, moment in zip(self.all()[1:], (schedule.opens, schedule.closes, *lunch), strict=True):
            assert isinstance(field, TextField)
            field.set_value("" if moment is None else in_figures(moment))
            field.set_problem(None)

    def schedule(self) -> Schedule | None:
        """What was typed; `None` while it makes no sense."""
        opens, closes = clock_of(self.opens.value()), clock_of(self.closes.value())
        begins, ends = clock_of(self.lunch_begins.value()), clock_of(self.lunch_ends.value())
        if opens is None or closes is None or self._half_break():
            return None
        lunch = None if begins is None or ends is None else (begins, ends)
        typed = Schedule(opens, closes, lunch, _days(self.days.value() or ""))
        return typed if is_sound(typed) else None

    def problems(self) -> list[Field]:
        """Say what is wrong, beside the field; where something is."""
        wrong: list[Field] = []
        for field in (self.opens, self.closes, self.lunch_begins, self.lunch_ends):
            optional = field in (self.lunch_begins, self.lunch_ends) and not field.value()
            bad = not optional and clock_of(field.value()) is None
            field.set_problem(N_("Write the time as 9.00.") if bad else None)
            wrong += [field] if bad else []
        if not wrong and self.schedule() is None:
            field = self.lunch_ends if self._half_break() else self.closes
            field.set_problem(N_("The hours must follow one another."))
            wrong.append(field)
        return wrong

    def _half_break(self) -> bool:
        return bool(self.lunch_begins.value()) != bool(self.lunch_ends.value())


def _clock(label: str) -> TextField:
    return TextField(label, letters=False, most=_LONGEST_TIME)


def _key(weekdays: frozenset[int]) -> str:
    return "".join(map(str, sorted(weekdays)))


def _days(key: str) -> frozenset[int]:
    return frozenset(map(int, key))
