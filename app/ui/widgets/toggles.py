"""A check box and a radio button in the program's look, with the ring or box drawn to the pixel."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.language import Words, say
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.tokens import Size, Type
from app.ui.widgets.words import break_lines

_BOX = 16
_GAP = 8
_MARGIN = 4
_WORDS_AT = _MARGIN + _BOX + _GAP
_NARROWEST = 120


class _Toggle(QAbstractButton):
    """What a check box and a radio button share: a sign, words, and a ring around both when focused.

    One that `wraps` breaks its words over lines where it is narrow: a consent is a whole sentence.
    """

    def __init__(self, words: Words = "", parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self.setCheckable(True)
        horizontal = QSizePolicy.Policy.Expanding if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum if wraps else QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if words:
            say(self.setText, words)

    def setText(self, text: str) -> None:
        """Say other words, and be called by them, unless a field gives another name."""
        if self.accessibleName() == self.text():
            self.setAccessibleName(text)
        super().setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The sign, and the words if there are any."""
        words = metrics(Type.BODY).horizontalAdvance(self.text()) + _GAP + 1 if self.text() else 0
        return QSize(_BOX + words + 2 * _MARGIN, int(Size.CONTROL_SMALL))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return QSize(_NARROWEST, int(Size.CONTROL_SMALL)) if self._wraps else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Whether the words wrap."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that fit the width."""
        return max(int(Size.CONTROL_SMALL), len(self._lines(width)) * Type.BODY.line + 2 * _MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign, the words and the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        sign = QRectF(_MARGIN, (Size.CONTROL_SMALL - _BOX) / 2, _BOX, _BOX)
        self._draw_sign(painter, sign)
        painter.setFont(font(Type.BODY))
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.disabled_text))
        for number, line in enumerate(self._lines(self.width())):
            area = QRect(_WORDS_AT, _MARGIN + number * Type.BODY.line, self.width(), Type.BODY.line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        painter.end()

    def _lines(self, width: int) -> list[str]:
        if not self._wraps:
            return [self.text()]
        return break_lines(self.text(), Type.BODY, width - _WORDS_AT - _MARGIN)

    def _draw_sign(self, painter: QPainter, area: QRectF) -> None:
        raise NotImplementedError


class CheckBox(_Toggle):
    """A box that is ticked or not."""

    def _draw_sign(self, painter: QPainter, area: QRectF) -> None:
        colours = palette()
        filled = self.isChecked() and self.isEnabled()
        painter.setPen(QPen(QColor(colours.accent if filled else colours.edge), 1))
        painter.setBrush(QColor(colours.accent if filled else colours.surface))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        if self.isChecked():
            tick = QPen(QColor(colours.on_accent if filled else colours.disabled_text), 1.8)
            tick.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(tick)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            x, y = area.x(), area.y()
            painter.drawPolyline(
                QPolygonF([QPointF(x + 4, y + 8.2), QPointF(x + 6.9, y + 11), QPointF(x + 12, y + 5.3)])
            )


class Radio(_Toggle):
    """One of several; those with one parent exclude each other."""

    def __init__(self, words: Words = "", parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(words, parent, wraps=wraps)
        self.setAutoExclusive(True)

    def _draw_sign(self, painter: QPainter, area: QRectF) -> None:
        draw_radio(painter, area, checked=self.isChecked(), enabled=self.isEnabled())


def draw_radio(painter: QPainter, area: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """Draw a radio sign: an empty ring, or a filled one with a hole."""
    colours = palette()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if enabled else colours.disabled_text))
        painter.drawEllipse(area)
        painter.setBrush(QColor(colours.on_accent))
        painter.drawEllipse(area.center(), 2.8, 2.8)
    else:
        painter.setPen(QPen(QColor(colours.edge), 1.2))
        painter.setBrush(QColor(colours.surface if enabled else colours.disabled))
        painter.drawEllipse(area.adjusted(0.6, 0.6, -0.6, -0.6))
    painter.restore()


def draw_focus(painter: QPainter, area: QRect) -> None:
    """Draw the focus: a border of 2 px in the accent colour, inside the area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette().accent), Size.FOCUS))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), Size.RADIUS, Size.RADIUS)
    painter.restore()
