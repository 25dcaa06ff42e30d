"""On what somebody prints talons: the size chosen last is offered again; one that is too small gives way."""

from __future__ import annotations

from app.casework.desk import Desk
from app.db.store import Transaction
from app.printing.content import TalonContent
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import talon
from app.printing.layouts.talon import SIZES as SIZES
from app.printing.typeset.flow import lay_out

_LARGER = {
    PaperSize.A6: PaperSize.A5,
    PaperSize.A5: PaperSize.A4,
    PaperSize.A5_TWICE: PaperSize.A4,
}
"""On what a talon is printed that one sheet does not hold; two halves give way to two larger ones."""


def on_one_sheet(content: TalonContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The talon on a sheet of this size, or on the next larger that holds the whole of it.

    Where none does, it stays on the size that was asked for and takes another sheet.
    """
    wanted = talon.layout(content, language, size)
    made, tried = wanted, size
    while len(lay_out(made)) > 1:
        if tried not in _LARGER:
            return wanted
        tried = _LARGER[tried]
        made = talon.layout(content, language, tried)
    return made


def usual_size(desk: Desk) -> PaperSize:
    """The size on which the person who is signed in printed a talon last; the first of all if none was printed."""
    with desk.store.reading() as transaction:
        return usual_in(desk, transaction)


def usual_in(desk: Desk, transaction: Transaction) -> PaperSize:
    """The same, within a deed."""
    kept = transaction.office.fact(_fact_of(desk))
    return next((size for size in SIZES if size == kept), SIZES[0])


def remember_size(desk: Desk, transaction: Transaction, size: PaperSize) -> None:
    """Offer this size to the person the next time."""
    if transaction.office.fact(_fact_of(desk)) != size:
        transaction.office.save_fact(_fact_of(desk), size.value)


def _fact_of(desk: Desk) -> str:
    return f"talon_size_of_{desk.staff.id}"
