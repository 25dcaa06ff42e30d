"""The digit row under a Kazakh layout, where 2 3 4 5 8 9 0 type ә і ң ғ ү ұ қ: what digit a key means.

A barcode reader is a keyboard too: it presses the keys of an English one, whatever layout is on.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.domain.layouts import KAZAKH_DIGITS
from app.ui.widgets.key_places import DIGIT_ROW, place_of

_DIGITS = "1234567890"
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class DigitKeys(QObject):
    """Lets the digit row of any layout type digits into a line that is a number."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Type the digit that was meant."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            digit = digit_of(event)
            if digit and digit != event.text():
                key = Qt.Key(Qt.Key.Key_0 + int(digit))
                meant = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, digit)
                QCoreApplication.sendEvent(watched, meant)
                return True
        return super().eventFilter(watched, event)


def digit_of(event: QKeyEvent) -> str:
    """The digit that a key means where only digits make sense; "" for any other key."""
    if event.modifiers() & _HELD or not event.text():
        return ""
    if event.text() in _DIGITS:
        return event.text()
    return _by_place(event) or KAZAKH_DIGITS.get(event.text(), "")


def _by_place(event: QKeyEvent) -> str:
    """By where the key lies: `,` and `.` are 6 and 7 of a Kazakh layout, and separators of the others."""
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return ""
    sign = DIGIT_ROW.get(place_of(event), "")
    return sign if sign in _DIGITS else ""
