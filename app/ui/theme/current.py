"""The palette worn now, for everything that draws itself."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from app.ui.theme.tokens import PALETTES, Palette, Scheme, Tone


class Theme(QObject):
    """The scheme the program wears.

    Signals:
        changed: another scheme is worn, and the style sheet has followed.
    """

    changed = Signal(Scheme)

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Scheme.LIGHT

    @property
    def scheme(self) -> Scheme:
        """Light or dark."""
        return self._scheme

    @property
    def palette(self) -> Palette:
        """The colours of the scheme."""
        return PALETTES[self._scheme]

    def wear(self, scheme: Scheme) -> None:
        """Take another scheme; the caller (`apply`) makes the style sheet follow before it announces it."""
        self._scheme = scheme


@lru_cache(maxsize=1)
def theme() -> Theme:
    """The one theme of the program."""
    return Theme()


def palette() -> Palette:
    """The colours worn now."""
    return theme().palette


def colour(tone: Tone) -> QColor:
    """The colour of a role now."""
    return QColor(palette().colour(tone))
