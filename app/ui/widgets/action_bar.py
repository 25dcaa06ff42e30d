"""The pinned foot of a page: what is safe at the left, what can be done at the right, the primary button last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.language import Words, say
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.buttons import Button
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel


class ActionBar(QFrame):
    """Buttons from the quietest to the primary one, 56 px high."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self.setObjectName("actionBar")
        self.setFixedHeight(Size.ACTION_BAR)
        self._row = QHBoxLayout(self)
        bare(self._row, Space.SMALL).setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        self._mark = MarkLabel(Mark.DONE, Size.MARK_SMALL)
        self._mark.hide()
        self._status = WordsLabel("", Type.META, Tone.TEXT_2, lines=2)
        self._status.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._keys = QHBoxLayout()
        bare(self._keys, Space.HAIR).setContentsMargins(Space.SMALL, 0, 0, 0)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._status, 1)
        self._row.addLayout(self._keys)
        self._row.addSpacing(Space.SMALL)
        self._buttons: list[Button] = []
        self.set_buttons(*buttons)

    def set_buttons(self, *buttons: Button) -> None:
        """Offer these and no others; buttons that were offered before are let go."""
        for old in self._buttons:
            if old not in buttons:
                old.setParent(None)
                old.deleteLater()
        for button in buttons:
            self._row.addWidget(button)
        self._buttons = list(buttons)

    def set_status(self, words: Words, mark: Mark | None = None) -> None:
        """Say what is saved, or who decides."""
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.set_mark(mark)
        say(self._status.setText, words)

    def add_key(self, key: str, words: Words) -> None:
        """Say what a key does: "Enter next field"."""
        self._keys.addWidget(KeyHint(key))
        self._keys.addWidget(WordsLabel(words, Type.META, Tone.TEXT_2))

    def add_left(self, widget: QWidget) -> None:
        """Put something beside the status."""
        self._keys.addWidget(widget)
