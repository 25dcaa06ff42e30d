"""Where Enter leads: to the next field that is still empty or wrong. Shift+Enter leads to the one before.

Tab goes through everything; Enter is for typing heads down, so it passes over what is filled already: what the ИИН
told, what an earlier case told, what was typed before.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@runtime_checkable
class Stop(Protocol):
    """A widget at which Enter may stop: a field, a table one types into."""

    def stop_here(self, *, forward: bool) -> bool:
        """Take the focus if there is something to type here; going back, there always is."""


class Flow(QWidget):
    """Holds the fields that Enter leads through.

    Signals:
        ended: Enter after the last field that wants something.
        began: Shift+Enter in the first field.
    """

    ended = Signal()
    began = Signal()

    def parts(self) -> tuple[QWidget, ...]:
        """What is gone through, in order."""
        return (self,)

    def stops(self) -> list[QWidget]:
        """What Enter may stop at, in order."""
        every = [widget for part in self.parts() for widget in (part, *part.findChildren(QWidget))]
        return [one for one in every if isinstance(one, Stop) and one.isVisible() and one.isEnabled()]


def enter_of(event: QKeyEvent) -> int:
    """1 for Enter, -1 for Shift+Enter, 0 for any other key."""
    if event.key() not in _ENTER:
        return 0
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not modifiers:
        return 1
    return -1 if modifiers == Qt.KeyboardModifier.ShiftModifier else 0


def lead_on(start: QWidget, *, forward: bool = True) -> bool:
    """Go from a field to where Enter leads; `False` if the field is in no flow."""
    flow = _flow_of(start)
    if flow is None:
        return False
    stops = flow.stops()
    here = next((n for n, stop in enumerate(stops) if stop is start or stop.isAncestorOf(start)), -1)
    ahead = stops[here + 1 :] if forward else list(reversed(stops[: max(here, 0)]))
    if not any(stop.stop_here(forward=forward) for stop in ahead if isinstance(stop, Stop)):
        (flow.ended if forward else flow.began).emit()
    return True


def _flow_of(widget: QWidget) -> Flow | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Flow):
        parent = parent.parentWidget()
    return parent
