"""On what somebody prints talons: the size chosen last is offered to the same person again."""

from __future__ import annotations

from app.casework.desk import Desk
from app.db.store import Transaction
from app.printing.document import PaperSize
from app.printing.layouts.talon import SIZES as SIZES


def usual_size(desk: Desk) -> PaperSize:
    """The size on which the person who is signed in printed a talon last; the first of all if none was printed."""
    with desk.store.reading() as transaction:
        kept = transaction.office.fact(_fact_of(desk))
    return next((size for size in SIZES if size == kept), SIZES[0])


def remember_size(desk: Desk, transaction: Transaction, size: PaperSize) -> None:
    """Offer this size to the person the next time."""
    if transaction.office.fact(_fact_of(desk)) != size:
        transaction.office.save_fact(_fact_of(desk), size.value)


def _fact_of(desk: Desk) -> str:
    return f"talon_size_of_{desk.staff.id}"
