"""Where the focus goes: into a choice of a few, and from part to part of a page that is put together late."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.widgets.choice_fields import RadioField


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


def _stops(part: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, in the order in which it was put together."""
    every = [widget for widget in (part, *part.findChildren(QWidget)) if widget.window() is part.window()]
    return [
        widget
        for widget in every
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]
