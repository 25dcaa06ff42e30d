"""Buttons that only those may press who set the office's rules."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.language import N_
from app.ui.widgets.buttons import Button

WHO_SETS_IT = N_("The office's head, its specialist or an administrator sets it.")


def let_press(buttons: Iterable[Button], *, may_set: bool) -> None:
    """Allow the buttons, or forbid them and say who may."""
    for button in buttons:
        if may_set:
            button.allow()
        else:
            button.forbid(WHO_SETS_IT)
