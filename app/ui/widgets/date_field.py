"""A date that is typed: 21112026 becomes 21.11.2026, and no calendar is needed."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from app.domain.language import N_
from app.ui.language import Words, filled
from app.ui.widgets.shapes import read_date, shape_date, write_date
from app.ui.widgets.text_fields import LineField
from app.ui.widgets.typing import reshape


class DateField(LineField):
    """A day. A text that is no date is said to be none when the field is left; its value is then `None`."""

    def __init__(self, label: Words, **kwargs: Any) -> None:
        super().__init__(label, shape=shape_date, **kwargs)
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

    def tidy(self) -> None:
        """Write the date out in full, or say that it is none."""
        day = self.value()
        if day is not None:
            reshape(self.edit, write_date(day))
        elif self.is_unreadable():
            self.set_problem(
                filled(N_("“{text}” is no date. Day, month and year: {example}"), **self._told())
            )

    def _told(self) -> dict[str, object]:
        return {"text": self.text(), "example": "21.11.2026"}
