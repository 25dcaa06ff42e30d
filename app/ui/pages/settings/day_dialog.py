"""One special day: which day, what kind of day, what it is called, and whether its date is certain."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.calendar import WEEKEND, DayKind, SpecialDay
from app.domain.language import N_, Text
from app.ui.language import Words, filled
from app.ui.pages.settings.holidays_card import KINDS
from app.ui.widgets.buttons import Kind
from app.ui.widgets.choice_fields import RadioField, YesNoField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import TextField

SET = "set"


class DayDialog(Dialog):
    """It does not close while the day is unclear or its name is missing."""

    def __init__(self, parent: QWidget | None, year: int, special: SpecialDay | None = None) -> None:
        super().__init__(
            parent,
            filled(N_("Which day of {year}?"), year=year),
            N_("Dates promised earlier stay as they are."),
        )
        self.day = DateField(N_("Day"))
        self.kind = RadioField(
            N_("Kind of day"), [(kind.value, words) for kind, words in KINDS], across=False
        )
        self.kind.set_value(DayKind.HOLIDAY.value)
        self.name_kk = TextField(N_("Name in Kazakh"))
        self.name_ru = TextField(N_("Name in Russian"), letters=False)
        self.official = YesNoField(N_("Is the date official?"))
        self.official.set_value(True)
        for field in (self.day, self.kind, self.name_kk, self.name_ru, self.official):
            self.add(field)
        if special is not None:
            self._show(special)
        self.add_verb(SET, N_("Set the day"), Kind.PRIMARY)

    def day_kind_and_name(self) -> tuple[date, DayKind, Text]:
        """What was answered, once it is whole."""
        day = self.day.value()
        assert day is not None
        return day, DayKind(self.kind.value()), Text(self.name_kk.value(), self.name_ru.value())

    def is_official(self) -> bool:
        """Whether the date is certain, not an estimate."""
        return self.official.value() is not False

    def _show(self, special: SpecialDay) -> None:
        """What the day is so far; whoever looks at an estimate knows better."""
        self.day.set_value(special.day)
        self.kind.set_value(special.kind.value)
        self.name_kk.set_value(special.name.kk)
        self.name_ru.set_value(special.name.ru)

    def give(self, answer: str) -> None:
        """Answer and close, unless something is missing or does not fit."""
        wrong = [field for field in (self.day, self.name_kk, self.name_ru) if self._is_wrong(field)]
        if wrong:
            wrong[0].inputs()[0].setFocus()
            return
        super().give(answer)

    def _is_wrong(self, field: Field) -> bool:
        """Say beside the field what is wrong; whether anything is."""
        problem: Words | None = None if field.value() else N_("This must be filled in.")
        day = self.day.value()
        if field is self.day and day is not None and self.kind.value() == DayKind.WORKED_WEEKEND:
            problem = None if day.weekday() in WEEKEND else N_("This is neither a Saturday nor a Sunday.")
        field.set_problem(problem)
        return problem is not None
