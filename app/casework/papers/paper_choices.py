"""In which language and on what size somebody prints a kind of paper: what was chosen last is offered again."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.desk import Desk
from app.db.store import Transaction
from app.printing.document import PaperLanguage, PaperSize


def usual_choice(
    desk: Desk,
    transaction: Transaction,
    kind: str,
    language: PaperLanguage,
    sizes: Sequence[PaperSize],
) -> tuple[PaperLanguage, PaperSize]:
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
