"""A date that is typed: 21112026 or 211126 becomes 21.11.2026, and no calendar is needed."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from app.domain.language import N_
from app.ui.language import Words, filled
from app.ui.widgets.digit_keys import DigitKeys
from app.ui.widgets.shapes import complete_year, read_date, shape_date, write_date
from app.ui.widgets.text_fields import LineField
from app.ui.widgets.typing import reshape

_DIGITS = 8
"""Of a day, a month and a year."""


class DateField(LineField):
    """A day. A text that is no date is said to be none when the field is left; its value is then `None`.

    Where it is told which day is `today`, a year may be typed in two digits; a `past` day lies in the last hundred
    years.
    """

    def __init__(self, label: Words, *, today: date | None = None, past: bool = False, **kwargs: Any) -> None:
        self._today, self._past = today, past
        super().__init__(label, shape=shape_date, most_digits=_DIGITS, **kwargs)
        DigitKeys(self.edit)
        self.edit.setPlaceholderText("__.__.____")
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDate)

    def value(self) -> date | None:
        """The day, `None` when empty or not a date."""
        return read_date(self.text())

    def set_value(self, value: date | None) -> None:
        """Hold a day."""
        self._show(write_date(value))

    def is_unreadable(self) -> bool:
        """Whether something is typed that is no date."""
        return bool(self.text().strip()) and self.value() is None

    def set_today(self, today: date) -> None:
        """Let a year be typed in two digits from now on."""
        self._today = today

    def tidy(self) -> None:
        """Write the date out in full, or say that it is none."""
        if self._today is not None:
            full = complete_year(self.text(), self._today, past=self._past)
            if full != self.text():
                reshape(self.edit, full)
                self.changed.emit()
        day = self.value()
        if day is not None:
            reshape(self.edit, write_date(day))
        elif self.is_unreadable():
            self.set_problem(
                filled(N_("“{text}” is no date. Day, month and year: {example}"), **self._told())
            )

    def _told(self) -> dict[str, object]:
        return {"text": self.text(), "example": "21.11.2026"}
