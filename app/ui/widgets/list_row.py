"""A quiet two-line row inside a card: what it is, a line about it, and a figure at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import Words
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel


class ListRow(QWidget):
    """A row one reads. What one chooses among belongs into a `RowList`."""

    def __init__(
        self,
        title: Words,
        line: Words = "",
        *,
        mark: Mark | None = None,
        right: Words = "",
        right_line: Words = "",
        strong: bool = False,
    ) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD, 6, Space.CARD, 6)
        if mark is not None:
            across.addWidget(MarkLabel(mark), 0, Qt.AlignmentFlag.AlignTop)
        title_type = Type.BODY_STRONG if strong else Type.BODY
        across.addLayout(_pair(title, title_type, line, right=False), 1)
        if right or right_line:
            across.addLayout(
                _pair(right, Type.BODY_STRONG if not right_line else Type.BODY, right_line, right=True)
            )


class FactRow(QWidget):
    """A name at the left and its value at the right: "Packets — № 41, № 44"."""

    def __init__(self, name: Words, value: Words, *, strong: bool = False, mark: Mark | None = None) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        bare(across, Space.SMALL)
        across.addWidget(WordsLabel(name, Type.BODY_STRONG if strong else Type.BODY, Tone.TEXT_2, lines=1), 1)
        if mark is not None:
            across.addWidget(MarkLabel(mark))
        across.addWidget(WordsLabel(value, Type.BODY_STRONG if strong else Type.BODY))


def _pair(first: Words, first_type: Type, second: Words, *, right: bool) -> QVBoxLayout:
    column = bare(QVBoxLayout())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    for words, type_, tone in ((first, first_type, Tone.TEXT), (second, Type.META, Tone.TEXT_3)):
        if words:
            label = WordsLabel(words, type_, tone, lines=0 if right else 2)
            label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
    column.addStretch()
    return column
