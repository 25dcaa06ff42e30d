"""State marks: shape first, colour second, so that a state reads in grey print and for the colour-blind."""

from __future__ import annotations

from enum import Enum
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.language import N_
from app.ui.language import say
from app.ui.theme.current import colour
from app.ui.theme.tokens import Size, Tone


class Mark(Enum):
    """A state as it is marked on every screen: its colour, its soft ground and its word."""

    DONE = ("done", Tone.DONE, Tone.DONE_SOFT, N_("done"))
    MINUTES = ("minutes", Tone.ACCENT, Tone.SELECTED, N_("counted in minutes"))
    CURRENT = ("current", Tone.ACCENT, Tone.SELECTED, N_("under way"))
    ATTENTION = ("attention", Tone.ATTENTION, Tone.ATTENTION_SOFT, N_("needs attention"))
    OVERDUE = ("overdue", Tone.ERROR, Tone.ERROR_SOFT, N_("overdue"))
    ERROR = ("error", Tone.ERROR, Tone.ERROR_SOFT, N_("wrong or missing"))
    ELSEWHERE = ("elsewhere", Tone.ELSEWHERE, Tone.ELSEWHERE_SOFT, N_("with another office"))
    PUT_ASIDE = ("put_aside", Tone.ATTENTION, Tone.ATTENTION_SOFT, N_("put aside"))
    NOT_BEGUN = ("not_begun", Tone.EDGE, Tone.SUNKEN, N_("not begun"))
    UNVERIFIED = ("unverified", Tone.TEXT_2, Tone.SURFACE, N_("source not verified"))

    @property
    def tone(self) -> Tone:
        """The colour of the shape and of the word beside it."""
        return self.value[1]

    @property
    def word_tone(self) -> Tone:
        """The colour of the word beside the shape: the shape's, unless that is too faint to read."""
        return Tone.TEXT_3 if self is Mark.NOT_BEGUN else self.tone

    @property
    def soft(self) -> Tone:
        """The ground of a badge in this state."""
        return self.value[2]

    @property
    def word(self) -> str:
        """The message id of the state's word."""
        return self.value[3]


def draw_mark(painter: QPainter, area: QRectF, mark: Mark) -> None:
    """Draw a mark that fills a square area, in the colours worn now."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / 16, area.height() / 16)
    _SHAPES[mark](painter, colour(mark.tone), colour(Tone.SURFACE))
    painter.restore()


def _outline(painter: QPainter, hue: QColor, width: float = 1.4) -> None:
    pen = QPen(hue, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, hue: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(hue)


def _dot(painter: QPainter, centre: QPointF, radius: float, hue: QColor) -> None:
    _fill(painter, hue)
    painter.drawEllipse(centre, radius, radius)


def _polygon(sides: int, radius: float, turn: float) -> QPolygonF:
    angles = (turn + 2 * pi * corner / sides for corner in range(sides))
    return QPolygonF([QPointF(8 + radius * cos(angle), 8 + radius * sin(angle)) for angle in angles])


def _exclamation(painter: QPainter, hue: QColor, top: float, foot: float, dot: float) -> None:
    _outline(painter, hue, 1.5)
    painter.drawLine(QPointF(8, top), QPointF(8, foot))
    _dot(painter, QPointF(8, dot), 0.95, hue)


def _done(painter: QPainter, hue: QColor, ground: QColor) -> None:
    _dot(painter, QPointF(8, 8), 7, hue)
    _outline(painter, ground, 1.7)
    painter.drawPolyline(QPolygonF([QPointF(4.9, 8.2), QPointF(7.1, 10.4), QPointF(11.2, 5.9)]))


def _ring(painter: QPainter, hue: QColor, _ground: QColor) -> None:
    _outline(painter, hue)
    painter.drawEllipse(QPointF(8, 8), 6.3, 6.3)


def _minutes(painter: QPainter, hue: QColor, ground: QColor) -> None:
    _ring(painter, hue, ground)
    painter.drawPolyline(QPolygonF([QPointF(8, 4.4), QPointF(8, 8.2), QPointF(10.4, 9.6)]))


def _current(painter: QPainter, hue: QColor, ground: QColor) -> None:
    _ring(painter, hue, ground)
    _dot(painter, QPointF(8, 8), 3, hue)


def _attention(painter: QPainter, hue: QColor, _ground: QColor) -> None:
    _outline(painter, hue)
    painter.drawPolygon(QPolygonF([QPointF(8, 1.7), QPointF(14.8, 13.8), QPointF(1.2, 13.8)]))
    _exclamation(painter, hue, 6.2, 9.2, 11.6)


def _overdue(painter: QPainter, hue: QColor, ground: QColor) -> None:
    _outline(painter, hue, 1.2)
    painter.setBrush(hue)
    painter.drawPolygon(_polygon(4, 7, 0))
    _exclamation(painter, ground, 4.9, 8.4, 11)


def _error(painter: QPainter, hue: QColor, ground: QColor) -> None:
    _outline(painter, hue, 1)
    painter.setBrush(hue)
    painter.drawPolygon(_polygon(8, 6.9, pi / 8))
    _outline(painter, ground, 1.6)
    painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4))
    painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4))


def _square(painter: QPainter, hue: QColor) -> None:
    _outline(painter, hue)
    painter.drawRect(QRectF(1.8, 1.8, 12.4, 12.4))


def _elsewhere(painter: QPainter, hue: QColor, _ground: QColor) -> None:
    _square(painter, hue)
    _outline(painter, hue, 1.6)
    painter.drawLine(QPointF(4.7, 8), QPointF(10.9, 8))
    painter.drawPolyline(QPolygonF([QPointF(8.5, 5.4), QPointF(11.1, 8), QPointF(8.5, 10.6)]))


def _put_aside(painter: QPainter, hue: QColor, _ground: QColor) -> None:
    _square(painter, hue)
    _outline(painter, hue, 1.7)
    painter.drawLine(QPointF(6, 5.6), QPointF(6, 10.4))
    painter.drawLine(QPointF(10, 5.6), QPointF(10, 10.4))


def _unverified(painter: QPainter, hue: QColor, _ground: QColor) -> None:
    pen = QPen(hue, 1.3)
    pen.setDashPattern([2.2, 1.9])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
    _outline(painter, hue, 1.3)
    painter.drawArc(QRectF(6, 4.4, 4, 4), -60 * 16, 240 * 16)
    painter.drawLine(QPointF(8, 9.2), QPointF(8, 9.4))
    _dot(painter, QPointF(8, 11.5), 0.85, hue)


_SHAPES = {
    Mark.DONE: _done,
    Mark.MINUTES: _minutes,
    Mark.CURRENT: _current,
    Mark.ATTENTION: _attention,
    Mark.OVERDUE: _overdue,
    Mark.ERROR: _error,
    Mark.ELSEWHERE: _elsewhere,
    Mark.PUT_ASIDE: _put_aside,
    Mark.NOT_BEGUN: _ring,
    Mark.UNVERIFIED: _unverified,
}


class MarkLabel(QWidget):
    """A mark standing by itself, its word told to whoever cannot see it."""

    def __init__(self, mark: Mark, size: int = Size.MARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = int(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_mark(mark)

    @property
    def mark(self) -> Mark:
        """The state that is marked."""
        return self._mark

    def set_mark(self, mark: Mark) -> None:
        """Mark another state."""
        self._mark = mark
        say(self.setAccessibleName, mark.word)
        self.update()

    def sizeHint(self) -> QSize:
        """A square of the size asked for."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        draw_mark(painter, QRectF(0, 0, self._size, self._size), self._mark)
        painter.end()
