"""The words of a key, numbered, to be read out by telephone or written down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from app.ui.language import as_it_is
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.card import empty
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel


class KeyWords(QFrame):
    """Words in columns, row by row: 1 2, 3 4, 5 6."""

    def __init__(self, words: Sequence[str] = (), *, columns: int = 2) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.CARD, Space.HAIR, Space.CARD, Space.HAIR)
        self._grid.setHorizontalSpacing(Space.PAGE)
        self._grid.setVerticalSpacing(Space.HAIR)
        self.set_words(words)

    def set_words(self, words: Sequence[str]) -> None:
        """Show other words."""
        empty(self._grid)
        self.setAccessibleName(", ".join(f"{number} {word}" for number, word in enumerate(words, start=1)))
        for index, word in enumerate(words):
            pair = bare(QHBoxLayout(), Space.SMALL)
            number = WordsLabel(as_it_is(str(index + 1)), Type.META, Tone.TEXT_3)
            pair.addWidget(number)
            pair.addWidget(WordsLabel(as_it_is(word), Type.BODY_STRONG), 1)
            self._grid.addLayout(pair, index // self._columns, index % self._columns)
