"""Kinds of papers, outcomes and places of a case, in words."""

from __future__ import annotations

from app.casework.papers.paper_names import LANGUAGES as LANGUAGES
from app.casework.papers.paper_names import PAPERS as PAPERS
from app.domain.events import Delivery, Outcome
from app.domain.language import N_
from app.ui.language import Words

OUTCOMES: dict[Outcome, str] = {
    Outcome.GRANTED: N_("granted"),
    Outcome.REFUSED: N_("refused"),
}
DELIVERIES: dict[Delivery, str] = {
    Delivery.IN_PERSON: N_("to the applicant in person"),
    Delivery.REPRESENTATIVE: N_("to the representative"),
    Delivery.POST: N_("by post"),
    Delivery.ELECTRONIC: N_("electronically"),
}


def paper_words(kind: str) -> Words:
    """What a paper is called; a kind that only a newer program makes by its code."""
    return PAPERS.get(kind) or (lambda _tr: kind)
