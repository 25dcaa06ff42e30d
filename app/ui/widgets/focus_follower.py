"""A page that scrolls to where the focus goes, however it got there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_ROOM_AROUND = 48
"""Px above and below a field: its label and what is said of it."""


class FocusFollower(QObject):
    """Scrolls an area so that what has the focus is seen, however it got it."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._area):
            return  # the program goes on telling while a page is taken down
        content = self._area.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self._show(now)

    def look_again(self) -> None:
        """What has the focus may have got its place only now: it was made a moment ago."""
        self._follow(None, QApplication.focusWidget())

    def _show(self, widget: QWidget) -> None:
        """What goes along with the page has another place once the page was scrolled to where it was."""
        bar, before = self._area.verticalScrollBar(), -1
        while bar.value() != before:
            before = bar.value()
            self._area.ensureWidgetVisible(widget, 0, _ROOM_AROUND)
