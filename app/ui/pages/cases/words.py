"""Kinds of papers, outcomes and places of a case, in words."""

from __future__ import annotations

from app.casework import papers
from app.domain.events import Delivery, Outcome
from app.domain.language import N_
from app.ui.language import Words

PAPERS: dict[str, str] = {
    papers.TALON: N_("Talon of the application"),
    papers.RECEIPT: N_("Receipt of the documents"),
    papers.STUB: N_("Stub of the application"),
    papers.APPLICATION: N_("Application form"),
    papers.RESOLUTION: N_("Resolution slip"),
    papers.ACT: N_("Act of inspection"),
    papers.CONCLUSION: N_("Conclusion of the precinct commission"),
    papers.MINUTES: N_("Minutes of the commission"),
    papers.INVENTORY: N_("Inventory of the case"),
    papers.QUEUE_NOTICE: N_("Notice of a place in the queue"),
    papers.COMPLAINT_ANSWER: N_("Answer to a complaint"),
    papers.NOTICE: N_("Notice of the grant"),
    papers.REFUSAL: N_("Reasoned refusal"),
    papers.CERTIFICATE: N_("Certificate"),
    papers.REFERRAL: N_("Referral"),
    papers.COMPLAINT_TALON: N_("Talon of the complaint"),
}
LANGUAGES: dict[str, str] = {
    "kk": N_("in Kazakh"),
    "ru": N_("in Russian"),
    "both": N_("in both languages"),
}
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
