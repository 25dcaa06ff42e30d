"""What a deed is made of: its form, and what is recorded when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.casework.course.offers import Deed, OfferedField
from app.casework.course.said import Said
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.db.store import Transaction
from app.domain.case import Case

Form = Callable[[Desk, Transaction, Turn], tuple[OfferedField, ...]]
Doing = Callable[[Desk, Transaction, Turn, Said], Case]


@dataclass(frozen=True, slots=True)
class Verb:
    """A deed, the words on its button (a message id), its form and its doing.

    Within a doing everything is written in the caller's one transaction, or nothing is.
    """

    deed: Deed
    label: str
    form: Form
    do: Doing
