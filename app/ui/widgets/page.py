"""The frame of a page: title, what is pinned under it, a middle that scrolls, and a foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.language import Words, say
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.layouts import bare, holding, scrolling
from app.ui.widgets.words import WordsLabel

SIDE_WIDTH = 268


class Page(QWidget):
    """A page of the main window.

    `body` is the layout of the middle: 16 px around, 12 px between. With `scrolls=False` the middle is exactly as
    high as the window leaves it, for pages whose tables scroll by themselves. `focus_first` is called when the page is
    opened by a key.
    """

    def __init__(self, title: Words = "", subtitle: Words = "", *, scrolls: bool = True) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outer = bare(QVBoxLayout(self))
        self._pinned = bare(QVBoxLayout())
        self._outer.addLayout(self._pinned)
        self._middle = QWidget()
        self._middle.setObjectName("ground")
        self.body = QVBoxLayout(self._middle)
        self.body.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.SMALL)
        self.body.setSpacing(Space.CARD)
        self._outer.addWidget(scrolling(self._middle) if scrolls else self._middle, 1)
        self._foot = bare(QVBoxLayout())
        self._outer.addLayout(self._foot)
        self._build_head(title, subtitle)

    def set_title(self, title: Words) -> None:
        """Carry another title: a person's name, where the page is about one."""
        say(self._title.setText, title)
        self._head.setVisible(bool(title))

    def set_subtitle(self, subtitle: Words) -> None:
        """Say beside the title what the page holds now."""
        say(self._subtitle.setText, subtitle)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right end of the head: the primary button."""
        self._head_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something under what the middle holds already."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_end(self) -> None:
        """Leave what height is over empty below."""
        self.body.addStretch(1)

    def add_columns(self, left: QWidget | QLayout, right: QWidget | QLayout, side: int = SIDE_WIDTH) -> None:
        """Two columns, the right one of a fixed width."""
        columns = QHBoxLayout()
        bare(columns, Space.CARD)
        right_widget = right if isinstance(right, QWidget) else holding(right)
        right_widget.setFixedWidth(side)
        columns.addWidget(left if isinstance(left, QWidget) else holding(left), 1)
        columns.addWidget(right_widget)
        self.add(columns, 1)

    def pin(self, widget: QWidget) -> None:
        """Keep something above the middle, whatever scrolls."""
        self._pinned.addWidget(widget)

    def set_foot(self, *widgets: QWidget) -> None:
        """Keep things below the middle: the letter strip, the action bar."""
        for widget in widgets:
            self._foot.addWidget(widget)

    def focus_first(self) -> None:
        """Give the focus to where work begins."""
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.isAncestorOf(widget) and self._takes_focus(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
            widget = widget.nextInFocusChain()

    def _takes_focus(self, widget: QWidget) -> bool:
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return by_tab and widget.isEnabled() and widget.isVisibleTo(self) and widget.focusProxy() is None

    def _build_head(self, title: Words, subtitle: Words) -> None:
        self._head = QWidget()
        self._head_row = QHBoxLayout(self._head)
        bare(self._head_row, Space.CARD)
        self._title = WordsLabel(title, Type.PAGE_TITLE)
        self._subtitle = WordsLabel(subtitle, Type.BODY, Tone.TEXT_2, lines=1)
        self._head_row.addWidget(self._title)
        self._head_row.addWidget(self._subtitle, 1)
        self._head.setMinimumHeight(Size.CONTROL)
        self.body.addWidget(self._head)
        self._head.setVisible(bool(title))
