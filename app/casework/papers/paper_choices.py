"""In which language and on what size somebody prints a kind of paper: what was chosen last is offered again."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.desk import Desk
from app.db.store import Transaction
from app.printing.document import PaperLanguage, PaperSize

PaperChoice = tuple[PaperLanguage, PaperSize]


def choice_of(desk: Desk, kind: str, language: PaperLanguage, sizes: Sequence[PaperSize]) -> PaperChoice:
    """`usual_choice` for a paper that is made outside of a case's deeds."""
    with desk.store.reading() as transaction:
        return usual_choice(desk, transaction, kind, language, sizes)


def choose(desk: Desk, kind: str, language: PaperLanguage, size: PaperSize) -> None:
    """`remember_choice` for such a paper."""
    with desk.store.writing() as transaction:
        remember_choice(desk, transaction, kind, language, size)


def usual_choice(
    desk: Desk,
    transaction: Transaction,
    kind: str,
    language: PaperLanguage,
    sizes: Sequence[PaperSize],
) -> PaperChoice:
    """What the person who is signed in chose last for this kind; at first this language and the first of the sizes."""
    said = transaction.office.fact(_fact_of(desk, kind)) or ""
    tongue, _, size = said.partition(" ")
    return (
        next((each for each in PaperLanguage if each == tongue), language),
        next((each for each in sizes if each == size), sizes[0]),
    )


def remember_choice(
    desk: Desk, transaction: Transaction, kind: str, language: PaperLanguage, size: PaperSize
) -> None:
    """Offer this to the person the next time."""
    said = f"{language.value} {size.value}"
    if transaction.office.fact(_fact_of(desk, kind)) != said:
        transaction.office.save_fact(_fact_of(desk, kind), said)


def _fact_of(desk: Desk, kind: str) -> str:
    return f"paper_choice_of_{desk.staff.id}_{kind}"
