"""A layout in which things stand side by side in shares of a line, twelfths, and the next line begins when it is full.

What is hidden takes no place, so a form closes up by itself when a condition takes a field away.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui.theme.tokens import Space

WHOLE_LINE = 12
_NARROWEST = 240


class Twelfths(QLayout):
    """Lines of twelve shares. `gap` stands between neighbours, `line_gap` between lines, px."""

    def __init__(self, gap: int = Space.CARD, line_gap: int = Space.HAIR) -> None:
        super().__init__()
        self._gap, self._line_gap = int(gap), int(line_gap)
        self._items: list[tuple[QLayoutItem, int]] = []
        self._width_of_next = WHOLE_LINE
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, width: int = WHOLE_LINE) -> None:
        """Put a widget after the others, `width` twelfths wide."""
        self._width_of_next = width
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in; Qt calls this."""
        self._items.append((item, self._width_of_next))
        self._width_of_next = WHOLE_LINE

    def count(self) -> int:
        """How many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index."""
        return self._items[index][0] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let an item go."""
        return self._items.pop(index)[0] if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Words may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in a width."""
        return self._arrange(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, area: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(area)
        self._arrange(area, really=True)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST))

    def minimumSize(self) -> QSize:
        """The narrowest that a form is read in; its height follows the width."""
        return QSize(_NARROWEST, 0)

    def _arrange(self, area: QRect, *, really: bool) -> int:
        """Place the lines from the top; the height that they take."""
        top = area.top()
        for number, line in enumerate(self._lines()):
            top += self._line_gap if number else 0
            top += self._place_line(line, area, top) if really else self._height_of(line, area.width())
        return top - area.top()

    def _lines(self) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        taken = WHOLE_LINE
        for item, width in self._items:
            if item.isEmpty():
                continue
            if taken + width > WHOLE_LINE:
                lines.append([])
                taken = 0
            lines[-1].append((item, width))
            taken += width
        return lines

    def _place_line(self, line: list[tuple[QLayoutItem, int]], area: QRect, top: int) -> int:
        height = self._height_of(line, area.width())
        before = 0
        for item, width in line:
            left = self._edge(area.width(), before)
            right = self._edge(area.width(), before + width) - self._gap
            item.setGeometry(QRect(area.left() + left, top, right - left, height))
            before += width
        return height

    def _height_of(self, line: list[tuple[QLayoutItem, int]], available: int) -> int:
        height = before = 0
        for item, width in line:
            span = self._edge(available, before + width) - self._gap - self._edge(available, before)
            own = item.heightForWidth(span) if item.hasHeightForWidth() else item.sizeHint().height()
            height = max(height, own)
            before += width
        return height

    def _edge(self, available: int, twelfths: int) -> int:
        """Where a share begins, the gap before it counted."""
        return round((available + self._gap) * twelfths / WHOLE_LINE)
