"""A line that is typed into: 32 px high, with an optional unit at its end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.ui.theme.current import colour
from app.ui.theme.fonts import font, metrics
from app.ui.theme.tokens import Size, Tone, Type

_EDGE = 10


class BeginningLine(QLineEdit):
    """A line that shows how its text begins when it is entered, not how it ends: a surname comes first."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt selects everything and stands at the end; the cursor goes to the other end of that selection."""
        super().focusInEvent(event)
        whole = len(self.text())
        if whole and len(self.selectedText()) == whole:
            self.setSelection(whole, -whole)


class LineEdit(BeginningLine):
    """A line of text; `unit` (₸, кг) stands at its end and is never part of the text."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self.setFont(font(Type.BODY))
        self.setFixedHeight(Size.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if unit:
            self.setTextMargins(0, 0, metrics(Type.BODY).horizontalAdvance(unit) + 6, 0)

    def sizeHint(self) -> QSize:
        """A word or two; layouts give it more."""
        return QSize(120, int(Size.CONTROL))

    def minimumSizeHint(self) -> QSize:
        """A house number."""
        return QSize(48, int(Size.CONTROL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then the unit."""
        super().paintEvent(event)
        if self._unit:
            painter = QPainter(self)
            painter.setFont(font(Type.BODY))
            painter.setPen(colour(Tone.TEXT_3))
            area = QRect(0, 0, self.width() - _EDGE, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)
            painter.end()
