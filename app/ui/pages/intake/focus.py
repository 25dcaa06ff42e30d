"""Where the focus goes: into a choice of a few, and from part to part of a page that is put together late."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from app.ui.widgets.choice_fields import RadioField

_ROOM_AROUND = 48
"""Px above and below a field: its label and what is said of it."""


def focus_chosen(field: RadioField) -> None:
    """Stand on the answer that is chosen, or on the first."""
    radios = [radio for radio in field.inputs() if isinstance(radio, QAbstractButton)]
    chosen = next((radio for radio in radios if radio.isChecked()), radios[0])
    chosen.setFocus(Qt.FocusReason.OtherFocusReason)


def go_in_order(*parts: QWidget) -> None:
    """Let Tab and Enter go through these parts one after another.

    Qt's own order is that in which widgets were made, and the fields of a form are made after the buttons below them.
    """
    for before, after in pairwise([widget for part in parts for widget in _stops(part)]):
        QWidget.setTabOrder(before, after)


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


def _stops(part: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, in the order in which it was put together."""
    every = [widget for widget in (part, *part.findChildren(QWidget)) if widget.window() is part.window()]
    return [
        widget
        for widget in every
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]
