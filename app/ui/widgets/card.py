"""A card: a white frame with a head of 36 px and a body; and the sunken head of a group of rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.language import Words, as_it_is, say
from app.ui.theme.current import colour
from app.ui.theme.icons import draw_icon
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.words import WordsLabel


class IconLabel(QWidget):
    """A line icon standing by itself, in a tone; silent to screen readers, for its words stand beside it."""

    def __init__(self, name: str, size: int = Size.ICON, tone: Tone = Tone.TEXT_2) -> None:
        super().__init__()
        self._name, self._size, self._tone = name, int(size), tone
        self.setFixedSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon in the colour worn now."""
        painter = QPainter(self)
        draw_icon(painter, 0, 0, self._name, self._size, colour(self._tone))
        painter.end()


class Card(QFrame):
    """A titled frame. `body` is its layout; `flush` lets rows and tables reach the frame.

    The head appears with a title. `add`, `add_line`, `add_to_head` fill it.
    """

    def __init__(
        self,
        title: Words = "",
        *,
        mark: Mark | None = None,
        icon: str = "",
        note: Words = "",
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        outer = bare(QVBoxLayout(self))
        self._head = self._build_head(title, mark, icon, note)
        self._head_line = line()
        outer.addWidget(self._head)
        outer.addWidget(self._head_line)
        self.body = QVBoxLayout()
        margin = 0 if flush else int(Space.CARD)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(0 if flush else int(Space.SMALL))
        outer.addLayout(self.body, 1)
        self._head.setVisible(bool(title))
        self._head_line.setVisible(bool(title))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something under what the body holds already."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_line(self) -> None:
        """Divide the body by a line."""
        self.body.addWidget(line())

    def add_padded(self, item: QWidget | QLayout) -> None:
        """Put something with 12 px around it into a flush body."""
        self.body.addWidget(_padded(item))

    def add_foot(self, item: QWidget | QLayout) -> None:
        """Stand something at the foot, on the sunken ground, under a line."""
        foot = _padded(item)
        foot.setObjectName("cardFoot")
        self.body.addWidget(foot)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right end of the head."""
        self._head_row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_title(self, title: Words) -> None:
        """Carry another title."""
        say(self._title.setText, title)
        self._head.setVisible(bool(title))
        self._head_line.setVisible(bool(title))

    def set_note(self, note: Words) -> None:
        """Say something small beside the title."""
        say(self._note.setText, note)

    def set_count(self, count: int | None) -> None:
        """Stand a number at the right end of the head."""
        self._count.setVisible(count is not None)
        say(self._count.setText, as_it_is("" if count is None else str(count)))

    def set_warns(self, warns: bool) -> None:
        """Carry the attention colour along the left edge."""
        self._set_look("warns", warns)

    def set_dashed(self, dashed: bool) -> None:
        """Be framed by a dashed line: what is inside is not verified."""
        self._set_look("dashed", dashed)

    def clear(self) -> None:
        """Empty the body."""
        empty(self.body)

    def _build_head(self, title: Words, mark: Mark | None, icon: str, note: Words) -> QWidget:
        head = QWidget()
        head.setFixedHeight(Size.CARD_HEAD - 1)
        self._head_row = QHBoxLayout(head)
        bare(self._head_row, Space.SMALL).setContentsMargins(Space.CARD, 0, Space.CARD, 0)
        if mark is not None:
            self._head_row.addWidget(MarkLabel(mark))
        if icon:
            self._head_row.addWidget(IconLabel(icon))
        self._title = WordsLabel(title, Type.CARD_TITLE, lines=1)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._note = WordsLabel(note, Type.META, Tone.TEXT_3, lines=1)
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the title goes first
        self._count = WordsLabel("", Type.BODY_STRONG)
        self._count.hide()
        self._head_row.addWidget(self._title)
        self._head_row.addWidget(self._note, 1)
        self._head_row.addWidget(self._count)
        return head

    def _set_look(self, name: str, value: bool) -> None:
        self.setProperty(name, value)
        self.style().unpolish(self)
        self.style().polish(self)


def _padded(item: QWidget | QLayout) -> QFrame:
    holder = QFrame()
    box = QVBoxLayout(holder)
    box.setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.SMALL)
    if isinstance(item, QWidget):
        box.addWidget(item)
    else:
        box.addLayout(item)
    return holder


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
