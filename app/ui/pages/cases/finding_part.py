"""One finding of a case: its title, when and by whom, and its lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import Words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.layouts import bare, row
from app.ui.widgets.words import FREE, WordsLabel


class Part(QWidget):
    """One finding: its title, when and by whom, and its lines."""

    def __init__(self, title: Words, note: Words = "") -> None:
        super().__init__()
        self._column = bare(QVBoxLayout(self), Space.HAIR)
        head = row(
            WordsLabel(title, Type.CARD_TITLE, lines=2),
            WordsLabel(note, Type.META, Tone.TEXT_2),
            stretches=(1, 0),
        )
        self._column.addLayout(head)

    def fact(self, name: Words, value: Words, *, strong: bool = False) -> None:
        """A name and its value."""
        type_ = Type.BODY_STRONG if strong else Type.BODY
        across = bare(QHBoxLayout(), Space.SMALL)
        across.addWidget(WordsLabel(name, type_, Tone.TEXT_2, lines=FREE), 1)
        across.addWidget(WordsLabel(value, type_), 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(across)

    def words(self, words: Words, tone: Tone = Tone.TEXT_2) -> None:
        """A sentence."""
        self._column.addWidget(WordsLabel(words, Type.BODY, tone, lines=FREE))

    def aside(self, words: Words) -> None:
        """Where something is from, in small letters."""
        self._column.addWidget(WordsLabel(words, Type.META, Tone.TEXT_3, lines=FREE))

    def button(self, button: QWidget) -> None:
        """Something to be done with it."""
        self._column.addLayout(row(button, QWidget(), stretches=(0, 1)))

    def mark(self, words: Words) -> None:
        """That something was not compared with its source."""
        self._column.addLayout(row(Badge(words, Mark.UNVERIFIED), QWidget(), stretches=(0, 1)))
