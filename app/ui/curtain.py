"""The curtain of the lock: while it is drawn, no window of the program is seen but the one that asks who is there.

A question or a paper that was open is only hidden: it comes back to the same person, and is closed to another one.
What a finished job would show meanwhile waits behind the curtain as well.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

_OFF_SCREEN = Qt.WidgetAttribute.WA_DontShowOnScreen


class Curtain(QObject):
    """Hides the windows of a program, and those that want to appear."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._door: QWidget | None = None
        self._waiting: list[QWidget] = []

    @property
    def is_drawn(self) -> bool:
        """Whether everything is hidden."""
        return self._door is not None

    def draw(self, door: QWidget) -> None:
        """Hide every window but this one; drawn again, another window is the one."""
        if not self.is_drawn:
            self._app.installEventFilter(self)
        self._door = door
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and not self._is_door(window):
                self._hide(window)

    def lift(self, main: QWidget, *, to_the_same: bool) -> None:
        """Show the main window again; the dialogs that wait come back to the same person alone."""
        self._app.removeEventFilter(self)
        self._door = None
        main.show()
        waiting, self._waiting = self._waiting, []
        for window in waiting:
            if not isValid(window):
                continue
            if to_the_same:
                window.show()
            else:
                window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What appears while the curtain is drawn never reaches the screen, and is hidden when it is there."""
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and self._must_not_be_seen(watched)
        ):
            watched.setAttribute(_OFF_SCREEN)
            QTimer.singleShot(0, watched, lambda: self._hide_late(watched))
        return super().eventFilter(watched, event)

    def _hide_late(self, window: QWidget) -> None:
        """Only what is shown can be hidden; if the curtain was lifted meanwhile, it is shown after all."""
        if self.is_drawn:
            self._hide(window)
            window.setAttribute(_OFF_SCREEN, False)
        else:
            window.hide()
            window.setAttribute(_OFF_SCREEN, False)
            window.show()

    def _must_not_be_seen(self, window: QWidget) -> bool:
        return self.is_drawn and window.isWindow() and not self._is_door(window)

    def _is_door(self, window: QWidget) -> bool:
        """The door, or what it opened: Qt's own question ends at the edge of a window."""
        widget: QWidget | None = window
        while widget is not None and widget is not self._door:
            widget = widget.parentWidget()
        return widget is not None

    def _hide(self, window: QWidget) -> None:
        """Dialogs wait; menus, lists and tooltips are gone. The main window is shown by who lifts the curtain."""
        if isinstance(window, QDialog):
            if window not in self._waiting:
                self._waiting.append(window)
        elif window.windowType() is not Qt.WindowType.Window:
            window.close()
        window.hide()
