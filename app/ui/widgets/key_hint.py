"""A key as it stands beside what it does: "Ctrl+K" in a small box."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.tokens import Size, Type

HEIGHT = 18
_PADDING = 5


def hint_width(key: str, type_: Type = Type.META) -> int:
    """How wide the box of a key is."""
    return max(metrics(type_).horizontalAdvance(key) + 2 * _PADDING, HEIGHT)


def draw_key(
    painter: QPainter, area: QRect, key: str, hue: QColor, edge: QColor, ground: QColor | None
) -> None:
    """Draw a key in its box; without a ground only the edge is drawn, for filled buttons."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), Size.RADIUS_SMALL, Size.RADIUS_SMALL)
    painter.setFont(font(Type.META_STRONG if ground is None else Type.META))
    painter.setPen(hue)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyHint(QWidget):
    """The box of a key by itself; never takes the focus."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)

    def sizeHint(self) -> QSize:
        """As wide as the key's name."""
        return QSize(hint_width(self._key), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        colours = palette()
        painter = QPainter(self)
        draw_key(
            painter,
            self.rect(),
            self._key,
            QColor(colours.text_3),
            QColor(colours.line),
            QColor(colours.sunken),
        )
        painter.end()
