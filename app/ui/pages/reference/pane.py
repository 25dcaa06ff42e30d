"""A pane of the reference: what is looked for at the left, what is read at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.language import Text
from app.i18n import Translator
from app.ui.language import Words, say
from app.ui.theme.tokens import Space, Type
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, column, holding, scrolling
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.telling import Empty
from app.ui.widgets.typing import correct_letters
from app.ui.widgets.words import break_lines

_PAUSE_MS = 200
_LIST_WIDTH = 300
_TITLE_WIDTH = 256


class Pane(QWidget):
    """Words to look for, a list of what they find, and an area in which the selected is read.

    Signals:
        looked_for: the words changed some time ago, or Enter was pressed in them.
        count_changed(count): so many were found.
    """

    looked_for = Signal()
    count_changed = Signal(int)

    def __init__(
        self, reader: QWidget, *, listed: Words, hint: Words, reading: Words, nothing: Words, search: Words
    ) -> None:
        super().__init__()
        self.search = LineEdit()
        self.search.setClearButtonEnabled(True)
        correct_letters(self.search)
        say(self.search.setPlaceholderText, hint)
        say(self.search.setAccessibleName, search)
        self.list = RowList(listed)
        self.empty = Empty(nothing)
        self.empty.hide()
        self.reading = scrolling(reader)
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self.reading.setAccessibleName, reading)
        self.count = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.looked_for)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.opened.connect(lambda _key: self.reading.setFocus())
        self._lay_out()

    def words(self) -> str:
        """What is looked for."""
        return self.search.text().strip()

    def focus_first(self) -> None:
        """Begin at the words to look for."""
        self.search.setFocus()
        self.search.selectAll()

    def tell_count(self, count: int) -> None:
        """Show the list, or that nothing was found; select the first if what was selected is gone."""
        self.count = count
        self.list.setVisible(bool(count))
        self.empty.setVisible(not count)
        if not self.list.key():
            self.list.select_first()
        self.count_changed.emit(count)

    def to_the_top(self) -> None:
        """Read from the beginning."""
        self.reading.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        card = Card(flush=True)
        card.add(self.list, 1)
        card.add(self.empty, 1)
        left = holding(column(self.search, card, spacing=Space.SMALL))
        left.setFixedWidth(_LIST_WIDTH)
        across = bare(QHBoxLayout(self), Space.CARD)
        across.addWidget(left)
        across.addWidget(self.reading, 1)


def long_row(key: str, title: Text) -> Row:
    """A row whose title goes on in its second line: many begin alike."""

    def first(tr: Translator) -> str:
        return break_lines(title.in_(tr.language), Type.BODY, _TITLE_WIDTH)[0]

    def rest(tr: Translator) -> str:
        return title.in_(tr.language).removeprefix(first(tr)).lstrip()

    return Row(key, first, line=rest, strong=False)
