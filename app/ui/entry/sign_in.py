"""Signing in: the first thing of a day, and the way back after the screen was locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.errors import KenseError
from app.i18n import Translator
from app.ui.entry.frame import EntryFrame
from app.ui.language import Words, say
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.buttons import Button, Kind, link, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.field import Note
from app.ui.widgets.layouts import column
from app.ui.widgets.text_fields import SecretField, TextField
from app.ui.widgets.words import FREE, WordsLabel

_WIDTH = 400


class SignIn(EntryFrame):
    """Login and password.

    Signals:
        asked(login, password): the person wants in.
        taken(key): the person took another way that was offered.
        leave_asked: the person wants to leave the program.
    """

    asked = Signal(str, str)
    taken = Signal(str)
    leave_asked = Signal()

    def __init__(self, title: Words, explained: Words) -> None:
        super().__init__()
        self.login = TextField(N_("Login"), letters=False)
        self.password = SecretField(N_("Password"))
        self.password.enter_moves = False
        self._note = Note(lines=FREE)
        self._ways = column(spacing=Space.HAIR)
        self._offered: dict[str, Button] = {}
        self._enter = Button(N_("Sign in"), Kind.PRIMARY, key="Enter", live=False)
        leave = secondary(N_("Leave the program"))
        self._enter.clicked.connect(self._ask)
        leave.clicked.connect(self.leave_asked)
        self.add_page(self._page(title, explained))
        self.set_foot(ActionBar(leave, self._enter))
        self.show_page(0)

    def begin(self, login: str = "") -> None:
        """Wait for a person, whose login may be known."""
        self.login.set_value(login)
        self.password.set_value("")
        self._note.tell("")
        (self.password if login else self.login).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, key: str, words: Words) -> Button:
        """Offer another way on, under the fields."""
        if key not in self._offered:
            way = self._offered[key] = link(words)
            way.clicked.connect(lambda: self.taken.emit(key))
            self._ways.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return self._offered[key]

    def set_busy(self, busy: bool) -> None:
        """A key is being derived: say so instead of standing still."""
        self.setEnabled(not busy)
        if busy:
            self._note.tell(N_("Opening…"))

    def tell(self, error: KenseError) -> None:
        """Say why it did not work, beside the field."""
        self.set_busy(False)

        def words(tr: Translator) -> str:
            text = error.text(tr)
            return f"{text.what} {text.safe} {text.todo}"

        self._note.tell(words, Mark.ERROR)
        self.password.set_value("")
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, wherever no field took it, signs in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    def note(self) -> str:
        """What is said below the fields."""
        return self._note.words.text()

    def _ask(self) -> None:
        self.asked.emit(self.login.value(), self.password.text())

    def _page(self, title: Words, explained: Words) -> QWidget:
        card = Card()
        card.add(self.login)
        card.add(self.password)
        card.add(self._note)
        card.add(self._ways)
        card.setFixedWidth(_WIDTH)
        self._title = WordsLabel(title, Type.PAGE_TITLE, lines=FREE)
        page = QWidget()
        lay = QVBoxLayout(page)
        lay.setContentsMargins(40, 8, 40, Space.PAGE)
        lay.setSpacing(Space.CARD)
        lay.addWidget(self._title)
        lay.addWidget(WordsLabel(explained, Type.BODY, Tone.TEXT_2, lines=FREE))
        line = QHBoxLayout()
        line.addWidget(card)
        line.addStretch()
        lay.addLayout(line)
        lay.addStretch(1)
        return page

    def set_title(self, title: Words) -> None:
        """Greet with other words."""
        say(self._title.setText, title)
