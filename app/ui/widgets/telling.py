"""Sentences with a way on: an empty place, and an error that says what is wrong, what is safe and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, say
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, link
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel


class Empty(QWidget):
    """One sentence where there is nothing, and the one button that helps.

    Signals:
        asked: the button was pressed.
    """

    asked = Signal()

    def __init__(self, sentence: Words, button: Words = "", *, key: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        bare(column, Space.CARD).setContentsMargins(Space.PAGE, Space.WIDE, Space.PAGE, Space.WIDE)
        column.addStretch()
        self._sentence = WordsLabel(sentence, Type.BODY, Tone.TEXT_2, lines=FREE)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        if button:
            self.button = Button(button, key=key)
            self.button.clicked.connect(self.asked)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def set_sentence(self, sentence: Words) -> None:
        """Say something else."""
        say(self._sentence.setText, sentence)


class MessagePanel(QFrame):
    """What happened, what is safe, what to do next, with a button that does it. Stays until it is closed.

    Signals:
        acted: the button was pressed.
        closed: the panel was closed.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._mark = MarkLabel(Mark.ERROR)
        self._what = WordsLabel("", Type.BODY_STRONG, lines=FREE)
        self._safe = WordsLabel("", Type.BODY, Tone.TEXT_2, lines=FREE)
        self._todo = WordsLabel("", Type.BODY, Tone.TEXT, lines=FREE)
        self.button = Button("", small=True)
        self.button.clicked.connect(self.acted)
        self.close_button = link(N_("Close"))
        self.close_button.clicked.connect(self._close)
        self._lay_out()
        self.hide()

    def tell(
        self, what: Words, safe: Words = "", todo: Words = "", button: Words = "", mark: Mark = Mark.ERROR
    ) -> None:
        """Say it, and show the panel; screen readers read all of it."""
        self._mark.set_mark(mark)
        self.setProperty("mark", mark.name.lower())
        self.style().unpolish(self)
        self.style().polish(self)
        for label, words in ((self._what, what), (self._safe, safe), (self._todo, todo)):
            label.setVisible(bool(words))
            say(label.setText, words)
        self.button.setVisible(bool(button))
        say(self.button.setText, button)
        say(self.setAccessibleName, what)
        self.show()

    def clear(self) -> None:
        """Nothing is wrong any more."""
        self.hide()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD, Space.SMALL, Space.SMALL, Space.SMALL)
        across.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = bare(QVBoxLayout(), Space.HAIR)
        for widget in (self._what, self._safe, self._todo):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(column, 1)
        across.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
