"""The steps of a flow, all clickable: done, current, with a gap, or still ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from app.domain.language import N_
from app.ui.language import Words, say, told
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.marks import Mark, draw_mark
from app.ui.theme.tokens import Size, Space, Type
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.toggles import draw_focus

_GAP = 6
_UNDERLINE = 3
_SHORTEST = 48


class StepState(Enum):
    """How far a step is; the value is its word."""

    AHEAD = N_("not begun")
    DONE = N_("done")
    GAP = N_("something is missing")


class StepRail(QFrame):
    """Steps in their order, 44 px high.

    Signals:
        asked(key): a step was pressed.
    """

    asked = Signal(str)

    def __init__(self, steps: Sequence[tuple[str, Words]], current: str = "") -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(Size.STEP_RAIL)
        rail = QHBoxLayout(self)
        bare(rail, Space.SMALL).setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        self._steps: dict[str, StepButton] = {}
        for number, (key, title) in enumerate(steps, start=1):
            if number > 1:
                rail.addWidget(line(), 1)
            step = StepButton(number, title)
            step.clicked.connect(lambda _on=False, key=key: self.asked.emit(key))
            self._steps[key] = step
            rail.addWidget(step)
        self.set_current(current or steps[0][0])

    def set_current(self, key: str) -> None:
        """Stand at a step."""
        for one, step in self._steps.items():
            step.set_current(one == key)

    def set_states(self, states: Mapping[str, StepState]) -> None:
        """Say how far the named steps are."""
        for key, state in states.items():
            self._steps[key].set_state(state)

    def step(self, key: str) -> StepButton:
        """One step, for tests and shortcuts."""
        return self._steps[key]


class StepButton(QAbstractButton):
    """One step: its sign and its title."""

    def __init__(self, number: int, title: Words) -> None:
        super().__init__()
        self._number, self._state, self._current = number, StepState.AHEAD, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        say(self.setText, title)
        say(self._describe, self._state.value)

    @property
    def state(self) -> StepState:
        """How far the step is."""
        return self._state

    def set_state(self, state: StepState) -> None:
        """Say how far the step is."""
        if state is self._state:
            return
        self._state = state
        say(self._describe, state.value)
        self.update()

    def set_current(self, current: bool) -> None:
        """Say whether this is where one stands."""
        self._current = current
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Say another title."""
        super().setText(text)
        self.setAccessibleName(f"{self._number}. {text}")
        self.setToolTip(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Sign and title."""
        width = metrics(self._type()).horizontalAdvance(self.text()) + Size.MARK_STEP + _GAP + 1
        return QSize(width, int(Size.STEP_RAIL))

    def minimumSizeHint(self) -> QSize:
        """The title may be cut in a narrow window; the tooltip tells it whole."""
        return QSize(min(_SHORTEST, self.sizeHint().width()), int(Size.STEP_RAIL))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sign, title and, where one stands, the underline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        sign = QRectF(0, (self.height() - Size.MARK_STEP) / 2, Size.MARK_STEP, Size.MARK_STEP)
        self._draw_sign(painter, sign)
        painter.setFont(font(self._type()))
        painter.setPen(QColor(colours.text if self._current or self.underMouse() else colours.text_2))
        area = QRect(Size.MARK_STEP + _GAP, 0, self.width() - Size.MARK_STEP - _GAP, self.height())
        title = metrics(self._type()).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, title)
        if self._current:
            painter.fillRect(0, self.height() - _UNDERLINE, self.width(), _UNDERLINE, QColor(colours.accent))
        if self.hasFocus():
            draw_focus(painter, self.rect().adjusted(-2, 4, 2, -6))
        painter.end()

    def _draw_sign(self, painter: QPainter, area: QRectF) -> None:
        colours = palette()
        if not self._current and self._state is not StepState.AHEAD:
            draw_mark(painter, area, Mark.DONE if self._state is StepState.DONE else Mark.ATTENTION)
            return
        painter.setPen(Qt.PenStyle.NoPen if self._current else QPen(QColor(colours.edge), 1.2))
        painter.setBrush(QColor(colours.accent) if self._current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area.adjusted(0.7, 0.7, -0.7, -0.7))
        painter.setFont(font(Type.META_STRONG if self._current else Type.META))
        painter.setPen(QColor(colours.on_accent if self._current else colours.text_2))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), str(self._number))

    def _type(self) -> Type:
        return Type.BODY_STRONG if self._current else Type.BODY

    def _describe(self, words: str) -> None:
        self.setAccessibleDescription(f"{told(N_('current step'))}, {words}" if self._current else words)
