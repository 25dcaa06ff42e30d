"""The search of every page: Ctrl+K, results dropping below, Enter opens the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.domain.iin import Iin, read_iin
from app.domain.language import N_
from app.domain.layouts import readings
from app.domain.numbers import CaseNumber, parse_case_number
from app.ui.language import Words, say
from app.ui.theme.current import colour
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Size, Tone, Type
from app.ui.widgets.key_hint import HEIGHT as KEY_HEIGHT
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.layouts import bare
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.words import WordsLabel

_PAUSE_MS = 120
_MOST_HEIGHT = 400
_ICON_AT = 10
_TEXT_AT = 26
_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchBox(LineEdit):
    """A line that asks while one types.

    Signals:
        asked(text): search for this and answer with `show_results`; said again after a short pause of typing.
        opened(key): a result was chosen.
        entered(text): Enter before any result came: a scanned code, perhaps.
    """

    asked = Signal(str)
    opened = Signal(str)
    entered = Signal(str)

    def __init__(self, hint: Words, key: str = "Ctrl+K", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setTextMargins(_TEXT_AT, 0, 64 if key else 0, 0)
        say(self.setPlaceholderText, hint)
        say(self.setAccessibleName, N_("Search"))
        self._answered = ""
        self._key = KeyHint(key, self) if key else None
        if key:
            QShortcut(QKeySequence(key), self, self._begin)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._wait)
        self._drop = ResultsDrop(self)
        self._drop.opened.connect(self._open)

    def show_results(self, rows: Sequence[Row], text: str | None = None) -> None:
        """Drop results below; an answer to a `text` that is no longer asked is ignored."""
        if text is not None and text != self.wanted():
            return
        self._answered = self.wanted()
        if not self._answered or not self.hasFocus():
            self._drop.hide()
            return
        self._drop.show_rows(rows)

    def wanted(self) -> str:
        """What is searched for: a number that came through another keyboard layout as the number that was scanned."""
        text = self.text().strip()
        return next((one for one in readings(text) if _is_number(one)), text)

    def results(self) -> RowList:
        """The list of results, for tests and screen readers."""
        return self._drop.rows

    def close_results(self) -> None:
        """Let the results go; what is typed stays."""
        self._drop.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the results, Enter opens, Esc closes and then clears."""
        key = event.key()
        if key in _UP_DOWN and self._drop.isVisible():
            self._drop.rows.keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key == Qt.Key.Key_Escape and (self._drop.isVisible() or self.text()):
            if self._drop.isVisible():
                self._drop.hide()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the results when the work goes on elsewhere."""
        super().focusOutEvent(event)
        self._drop.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then the magnifying glass."""
        super().paintEvent(event)
        painter = QPainter(self)
        y = (self.height() - Size.ICON_SMALL) // 2
        draw_icon(painter, _ICON_AT, y, "search", Size.ICON_SMALL, colour(Tone.TEXT_2))
        painter.end()
        self._place_key()

    def _place_key(self) -> None:
        if self._key is not None:
            size = self._key.sizeHint()
            self._key.setVisible(not self.text())
            self._key.setGeometry(
                self.width() - size.width() - 8,
                (self.height() - KEY_HEIGHT) // 2,
                size.width(),
                size.height(),
            )

    def _begin(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _wait(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._drop.hide()

    def _ask(self) -> None:
        if self.wanted():
            self.asked.emit(self.wanted())

    def _enter(self) -> None:
        text = self.wanted()
        self._pause.stop()
        if self._drop.isVisible() and self._answered == text and self._drop.rows.key():
            self._open(self._drop.rows.key())
        elif text:
            self.entered.emit(text)

    def _open(self, key: str) -> None:
        self._drop.hide()
        self.clear()
        self.opened.emit(key)


def _is_number(text: str) -> bool:
    """Whether a text is a whole case number or ИИН, by its check digit."""
    return isinstance(parse_case_number(text), CaseNumber) or isinstance(read_iin(text), Iin)


class ResultsDrop(QFrame):
    """What hangs below the search: a list, or one sentence when nothing is found. The focus stays in the line.

    Signals:
        opened(key): a result was clicked.
    """

    opened = Signal(str)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line.window())
        self._line = line
        self.setObjectName("popover")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = RowList(N_("Search results"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = WordsLabel(
            N_("Nothing found. Try the surname, the ИИН or the number."), Type.BODY, Tone.TEXT_2
        )
        box = QVBoxLayout(self)
        bare(box)
        box.addWidget(self.rows)
        box.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        self.rows.clicked.connect(lambda _index: self.opened.emit(self.rows.key()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show results right below the line, the first one chosen."""
        self.rows.set_rows(rows)
        self.rows.select_first()
        self.rows.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        window = self._line.window()
        if self.parent() is not window:
            self.setParent(window)
        height = min(self.rows.viewportSizeHint().height(), _MOST_HEIGHT) if rows else int(Size.ROW_TWO_LINE)
        top_left = self._line.mapTo(window, QPoint(0, self._line.height() + 4))
        self.setGeometry(top_left.x(), top_left.y(), self._line.width(), height + 2)
        self.show()
        self.raise_()
