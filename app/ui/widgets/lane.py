"""The lane chart of a case: a row per actor, a column per step; solid is done, accent is now, dashed is planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.language import N_
from app.ui.language import Words, language_switch, told
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.marks import Mark, draw_mark
from app.ui.theme.tokens import Size, Type
from app.ui.widgets.toggles import draw_focus
from app.ui.widgets.words import break_lines

_ACTORS = 164
_LANE = 56
_BOX_HEIGHT = 48
_BOX_MARGIN = 2
_NARROWEST = 82


class BoxState(Enum):
    """How far a step of the lane is; the value is its mark."""

    DONE = Mark.DONE
    NOW = Mark.CURRENT
    PLANNED = Mark.NOT_BEGUN


@dataclass(frozen=True, slots=True)
class LaneStep:
    """One step: who acts, how long it may take, when it was done or is due, and its full wording.

    For a step that is done `duration` says by when it was due, and `late` that it was done after that.
    """

    number: int
    actor: Words
    wording: Words
    duration: Words
    when: Words
    state: BoxState
    late: bool = False


class LaneChart(QWidget):
    """The steps in their lanes; Left and Right walk through them.

    Signals:
        chosen(number): another step is looked at; its full wording belongs into the head.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[LaneStep, ...] = ()
        self._actors: list[Words] = []
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language_switch().changed.connect(self._tell)

    def set_steps(self, steps: Sequence[LaneStep]) -> None:
        """Show steps in the order given; actors stand in the order in which they first act."""
        self._steps = tuple(steps)
        self._actors = []
        for step in self._steps:
            if step.actor not in self._actors:
                self._actors.append(step.actor)
        now = (n for n, step in enumerate(self._steps) if step.state is BoxState.NOW)
        self._chosen = next(now, 0)
        self.updateGeometry()
        self._tell()

    def step(self) -> LaneStep | None:
        """The step that is looked at."""
        return self._steps[self._chosen] if self._chosen < len(self._steps) else None

    def choose(self, number: int) -> None:
        """Look at a step by its number."""
        for index, step in enumerate(self._steps):
            if step.number == number and index != self._chosen:
                self._chosen = index
                self._tell()
                self.chosen.emit(number)

    def sizeHint(self) -> QSize:
        """Comfortable boxes."""
        return QSize(_ACTORS + 91 * len(self._steps), _LANE * len(self._actors))

    def minimumSizeHint(self) -> QSize:
        """The narrowest boxes that say their number and day."""
        return QSize(_ACTORS + _NARROWEST * len(self._steps), _LANE * len(self._actors))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right, Home and End."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._steps) - 1}
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        wanted = ends.get(Qt.Key(event.key()), self._chosen + steps.get(Qt.Key(event.key()), 0))
        if wanted == self._chosen or not 0 <= wanted < len(self._steps):
            super().keyPressEvent(event)
            return
        self.choose(self._steps[wanted].number)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the step that was pressed."""
        for index, step in enumerate(self._steps):
            if self.box(index).contains(event.position().toPoint()):
                self.choose(step.number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def box(self, index: int) -> QRect:
        """Where the box of a step stands."""
        width = max(_NARROWEST, (self.width() - _ACTORS) // max(len(self._steps), 1))
        lane = self._actors.index(self._steps[index].actor)
        left, top = _ACTORS + index * width, lane * _LANE + (_LANE - _BOX_HEIGHT) // 2
        return QRect(left + _BOX_MARGIN, top, width - 2 * _BOX_MARGIN, _BOX_HEIGHT)

    def chosen_box(self) -> QRect:
        """Where the step stands that is looked at."""
        return self.box(self._chosen) if self._steps else QRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw lanes, actors and boxes."""
        painter = QPainter(self)
        colours = palette()
        for lane in range(1, len(self._actors)):
            painter.fillRect(0, lane * _LANE, self.width(), 1, QColor(colours.line))
        for index, step in enumerate(self._steps):
            _draw_box(painter, self.box(index), step)
        if self.hasFocus() and self._steps:
            draw_focus(painter, self.box(self._chosen).adjusted(-2, -2, 2, 2))
        self._draw_actors(painter, max(0, -self.x()))
        painter.end()

    def _draw_actors(self, painter: QPainter, left: int) -> None:
        """Who acts in each lane; in sight at the left, however far the chart is scrolled."""
        colours = palette()
        if left:
            painter.fillRect(left, 0, _ACTORS, self.height(), QColor(colours.surface))
        painter.fillRect(left + _ACTORS - 1, 0, 1, self.height(), QColor(colours.line))
        for lane, actor in enumerate(self._actors):
            top = lane * _LANE
            if lane and left:
                painter.fillRect(left, top, _ACTORS, 1, QColor(colours.line))
            lines = break_lines(told(actor), Type.META, _ACTORS - 28, 3)
            painter.setFont(font(Type.META))
            painter.setPen(QColor(colours.text_2))
            first = top + (_LANE - len(lines) * Type.META.line) // 2
            for number, words in enumerate(lines):
                area = QRect(left + 12, first + number * Type.META.line, _ACTORS - 24, Type.META.line)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _tell(self) -> None:
        step = self.step()
        if step is not None:
            late = N_("late") if step.late else ""
            words = (step.actor, step.wording, step.duration, step.when, step.state.value.word, late)
            self.setAccessibleName(f"{step.number}. " + ", ".join(told(word) for word in words if word))
            self.setToolTip(told(step.wording))
        self.update()


def _draw_box(painter: QPainter, area: QRect, step: LaneStep) -> None:
    colours = palette()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frames = {
        BoxState.DONE: (QPen(QColor(colours.done_soft), 1), QColor(colours.done_soft)),
        BoxState.NOW: (QPen(QColor(colours.accent), 2), QColor(colours.selected)),
        BoxState.PLANNED: (QPen(QColor(colours.edge), 1, Qt.PenStyle.DashLine), QColor(colours.surface)),
    }
    pen, ground = frames[step.state]
    painter.setPen(pen)
    painter.setBrush(ground)
    inset = pen.widthF() / 2
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), Size.RADIUS, Size.RADIUS)
    inner = area.adjusted(6, 6, -6, -6)
    draw_mark(
        painter, QRectF(inner.left(), inner.top() + 1, Size.MARK_SMALL, Size.MARK_SMALL), step.state.value
    )
    first = QRect(inner.left() + 18, inner.top(), inner.width() - 18, 16)
    number = str(step.number)
    painter.setFont(font(Type.META_STRONG))
    painter.setPen(QColor(colours.text))
    painter.drawText(first, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), number)
    second = QRect(inner.left(), inner.bottom() - 16, inner.width(), 16)
    room = first.width() - metrics(Type.META_STRONG).horizontalAdvance(number) - 4
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font(Type.META))
    for words, place, width, side, hue in (
        (step.duration, first, room, right, colours.error if step.late else colours.text_2),
        (step.when, second, second.width(), left, colours.text),
    ):
        painter.setPen(QColor(hue))
        painter.drawText(
            place, int(side), metrics(Type.META).elidedText(told(words), Qt.TextElideMode.ElideRight, width)
        )
    painter.restore()
