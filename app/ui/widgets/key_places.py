"""Where a key lies on the keyboard, whatever the layout makes of it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent

DIGIT_ROW = dict(enumerate("1234567890-=", start=2))
"""What an English keyboard has on the keys of the upper row, by the number that keyboards give each key."""
_X11_OFFSET = 8
"""X11 and Wayland count the keys of a keyboard from 8; Windows tells the keyboard's own number."""


def place_of(event: QKeyEvent) -> int:
    """The number that a keyboard gives the key; below 1 where nothing tells it, as with an input method."""
    offset = _X11_OFFSET if QGuiApplication.platformName() in ("xcb", "wayland") else 0
    return event.nativeScanCode() - offset
