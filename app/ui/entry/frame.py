"""The frame of everything before the office is open: the sign, what comes in which order, and the language."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, say
from app.ui.shell.language_buttons import LanguageButtons
from app.ui.shell.rail import Logo
from app.ui.theme.current import palette
from app.ui.theme.fonts import font
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.layouts import bare, column, holding, scrolling
from app.ui.widgets.words import FREE, WordsLabel

_SIDE_WIDTH = 248
_SMALLEST = QSize(1024, 540)
_BADGE = 22


class StepSign(QWidget):
    """One of the steps at the left: its number and its words, filled while it is the one."""

    def __init__(self, number: int, words: Words) -> None:
        super().__init__()
        self.setFixedHeight(Size.RAIL_ITEM)
        self._number, self._here = number, False
        self._label = WordsLabel(words)
        lay = QHBoxLayout(self)
        lay.setContentsMargins(Space.CARD + _BADGE + Space.SMALL, 0, Space.SMALL, 0)
        lay.addWidget(self._label)

    def set_here(self, here: bool) -> None:
        """Be the step that is open, or not."""
        self._here = here
        self._label.set_type(Type.BODY_STRONG if here else Type.BODY)
        self._label.set_tone(Tone.TEXT if here else Tone.TEXT_2)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number in its circle, on a white ground while it is the open step."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        if self._here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(self.rect(), Size.RADIUS, Size.RADIUS)
        circle = QRectF(Space.CARD, (self.height() - _BADGE) / 2, _BADGE, _BADGE)
        painter.setPen(QPen(QColor(colours.accent if self._here else colours.edge), 1))
        painter.setBrush(QColor(colours.accent) if self._here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        painter.setFont(font(Type.META_STRONG))
        painter.setPen(QColor(colours.on_accent if self._here else colours.text_2))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class EntryFrame(QWidget):
    """Side with the sign and the steps, a page with a title, and a foot for the buttons."""

    def __init__(self, steps: tuple[Words, ...] = ()) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(_SMALLEST)
        self._signs = [StepSign(number, words) for number, words in enumerate(steps, start=1)]
        self._pages = QStackedWidget()
        self._foot = bare(QVBoxLayout())
        whole = bare(QHBoxLayout(self))
        whole.addWidget(self._side())
        right = bare(QVBoxLayout())
        right.addLayout(self._head())
        right.addWidget(self._pages, 1)
        right.addLayout(self._foot)
        whole.addLayout(right, 1)
        say(self.setWindowTitle, N_("Kense"))

    def add_page(self, page: QWidget) -> None:
        """Add a page after the others."""
        self._pages.addWidget(scrolling(page))

    def show_page(self, index: int) -> None:
        """Show a page and mark its step."""
        self._pages.setCurrentIndex(index)
        for number, sign in enumerate(self._signs):
            sign.set_here(number == index)

    def page_index(self) -> int:
        """Which page is shown."""
        return self._pages.currentIndex()

    def set_foot(self, bar: QWidget) -> None:
        """The bar with the buttons."""
        self._foot.addWidget(bar)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(Space.PAGE, 18, 40, 0)
        head.addStretch()
        head.addWidget(LanguageButtons(full=True))
        return head

    def _side(self) -> QWidget:
        side = QFrame()
        side.setObjectName("rail")
        side.setFixedWidth(_SIDE_WIDTH)
        lay = QVBoxLayout(side)
        lay.setContentsMargins(Space.PAGE, Space.WIDE, Space.PAGE, Space.PAGE)
        lay.setSpacing(Space.HAIR)
        name = column(
            WordsLabel(N_("Kense"), Type.PAGE_TITLE),
            WordsLabel(N_("public services"), Type.META, Tone.TEXT_2),
            spacing=0,
        )
        top = QHBoxLayout()
        bare(top, Space.CARD)
        top.addWidget(Logo(40), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(holding(name), 1)
        lay.addLayout(top)
        lay.addSpacing(Space.WIDE)
        for sign in self._signs:
            lay.addWidget(sign)
        lay.addStretch()
        words = N_("Everything is kept encrypted on this computer. No internet is needed.")
        lay.addWidget(WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE))
        return side


def entry_page(title: Words, explained: Words, *items: QWidget) -> QWidget:
    """A page: its question, what it means, and what answers it."""
    page = QWidget()
    lay = QVBoxLayout(page)
    lay.setContentsMargins(40, 8, 40, Space.PAGE)
    lay.setSpacing(Space.CARD)
    lay.addWidget(WordsLabel(title, Type.PAGE_TITLE))
    lay.addWidget(WordsLabel(explained, Type.BODY, Tone.TEXT_2, lines=FREE))
    for item in items:
        lay.addWidget(item)
    lay.addStretch(1)
    return page
