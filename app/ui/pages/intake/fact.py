"""A fact in a card: a small name, and under it what it is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.ui.language import Words
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.layouts import column
from app.ui.widgets.words import FREE, WordsLabel


def fact(name: Words, value: Words) -> QVBoxLayout:
    """Name and value, close together; the value may wrap."""
    return column(
        WordsLabel(name, Type.META, Tone.TEXT_3, lines=FREE),
        WordsLabel(value, Type.BODY, lines=FREE),
        spacing=0,
    )
