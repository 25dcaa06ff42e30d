"""Why this date: one sentence of the rule, the days counted one by one, and the reasons for those that are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.i18n import Translator
from app.ui.formats import day_and_month, months_and_year
from app.ui.language import Words, told
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.layouts import bare
from app.ui.widgets.month_grid import CountedDay, MonthGrid
from app.ui.widgets.words import FREE, WordsLabel

_WIDTH = 306
_CLEAR = 4
_MOST_HEIGHT = 520


@dataclass(frozen=True, slots=True)
class Why:
    """A date and how it was found. `title` asks ("Why 18 December?"), `rule` names act and paragraph.

    `days` are the days from the start on, with a number if counted and a reason if skipped for one; `notes` are further
    sentences ("the road took two days").
    """

    title: Words
    rule: Words
    start: date
    due: date
    today: date
    days: Sequence[CountedDay] = ()
    notes: Sequence[Words] = ()


class WhyPopover(QFrame):
    """A popover below what was asked about. Esc closes it and the focus goes back.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, why: Why, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self._why, self._anchor = why, anchor
        self.setObjectName("popover")
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(told(why.title))
        column = QVBoxLayout(self)
        bare(column, Space.HAIR).setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        column.addLayout(self._build_head())
        column.addWidget(WordsLabel(why.rule, Type.META, Tone.TEXT_2, lines=FREE))
        if why.days:
            grid = MonthGrid(why.days, why.start, why.due, why.today)
            column.addWidget(
                WordsLabel(_months_in_words(grid.months()), Type.META_STRONG, Tone.TEXT_2, lines=1)
            )
            column.addWidget(self._framed(grid))
            column.addSpacing(Space.HAIR)
        for words in (*self._reasons(), *why.notes):
            column.addWidget(WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE))

    def open(self) -> None:
        """Show it 4 px below the anchor, whole inside the window; above it where there is more room."""
        window = self._anchor.window()
        self.ensurePolished()
        self.resize(_WIDTH, self._height())
        below = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + _CLEAR))
        left = min(below.x() + self._anchor.width() - _WIDTH // 2, window.width() - _WIDTH - Space.SMALL)
        top = below.y()
        if top + self.height() > window.height() - Space.SMALL:
            above = top - 2 * _CLEAR - self._anchor.height() - self.height()
            top = (
                above
                if above >= Space.SMALL
                else max(int(Space.SMALL), window.height() - self.height() - Space.SMALL)
            )
        self.move(max(int(Space.SMALL), left), top)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close it and give the focus back."""
        self.hide()
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter close."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _height(self) -> int:
        layout = self.layout()
        wanted = layout.totalHeightForWidth(_WIDTH) if layout is not None else 0
        return max(wanted, self.minimumSizeHint().height())

    def _build_head(self) -> QHBoxLayout:
        head = bare(QHBoxLayout(), Space.SMALL)
        head.addWidget(WordsLabel(self._why.title, Type.BODY_STRONG, lines=2), 1)
        head.addWidget(KeyHint("Esc"), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _framed(self, grid: MonthGrid) -> QWidget:
        """The grid itself, or a part of it that scrolls when the term is long."""
        height = grid.sizeHint().height()
        if height <= _MOST_HEIGHT // 2:
            return grid
        area = QScrollArea()
        area.setWidget(grid)
        area.setFixedHeight(_MOST_HEIGHT // 2)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _reasons(self) -> list[Words]:
        return [_reason(day) for day in self._why.days if day.reason is not None]


def _reason(counted: CountedDay) -> Words:
    def in_words(tr: Translator) -> str:
        return f"{day_and_month(counted.day, tr.language)}: {told(counted.reason or '')}"

    return in_words


def _months_in_words(months: Sequence[date]) -> Words:
    def in_words(tr: Translator) -> str:
        return months_and_year(months, tr.language)

    return in_words
