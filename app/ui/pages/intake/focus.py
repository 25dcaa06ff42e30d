"""Where the focus goes when a choice of a few is to be made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from app.ui.widgets.choice_fields import RadioField


def focus_chosen(field: RadioField) -> None:
    """Stand on the answer that is chosen, or on the first."""
    radios = [radio for radio in field.inputs() if isinstance(radio, QAbstractButton)]
    chosen = next((radio for radio in radios if radio.isChecked()), radios[0])
    chosen.setFocus(Qt.FocusReason.OtherFocusReason)
