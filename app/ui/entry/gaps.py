"""What is missing or weak in typed answers, said beside the field."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.entry.office import password_fault
from app.domain.language import N_
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import SecretField


def say_if_empty(field: Field) -> bool:
    """Say that a field must be filled in; whether it is empty."""
    empty = not field.value()
    field.set_problem(N_("This must be filled in.") if empty else None)
    return empty


def say_if_weak(password: SecretField, again: SecretField, login: str) -> list[Field]:
    """Say what is wrong with a new password that was typed twice; the field where it is."""
    if say_if_empty(password):
        return [password]
    weak = password_fault(password.text(), login)
    if weak is not None:
        password.set_problem(lambda tr: tr(weak.message, **weak.params))
        return [password]
    again.set_problem(None)
    if password.text() != again.text():
        again.set_problem(N_("The two passwords differ."))
        return [again]
    return []


def go_to_first(problems: Sequence[Field]) -> bool:
    """Put the focus where the first problem is; whether there is any."""
    if problems:
        problems[0].inputs()[0].setFocus()
    return bool(problems)
