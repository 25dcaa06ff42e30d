"""The kinds of papers of a case, and what each is called."""

from __future__ import annotations

from app.casework.papers.answer_papers import (
    CERTIFICATE,
    COMPLAINT_ANSWER,
    NOTICE,
    QUEUE_NOTICE,
    REFERRAL,
    REFUSAL,
)
from app.domain.language import N_

TALON, RECEIPT, STUB = "talon", "receipt", "stub"
APPLICATION, RESOLUTION, INVENTORY = "application", "resolution", "inventory"
ACT, CONCLUSION, MINUTES = "inspection_act", "conclusion", "minutes"
COMPLAINT_TALON = "complaint_talon"

FILINGS = (TALON, RECEIPT, STUB)
"""What the proof of filing may be."""

PAPERS: dict[str, str] = {
    TALON: N_("Talon of the application"),
    RECEIPT: N_("Receipt of the documents"),
    STUB: N_("Stub of the application"),
    APPLICATION: N_("Application form"),
    RESOLUTION: N_("Resolution slip"),
    ACT: N_("Act of inspection"),
    CONCLUSION: N_("Conclusion of the precinct commission"),
    MINUTES: N_("Minutes of the commission"),
    INVENTORY: N_("Inventory of the case"),
    QUEUE_NOTICE: N_("Notice of a place in the queue"),
    COMPLAINT_ANSWER: N_("Answer to a complaint"),
    NOTICE: N_("Notice of the grant"),
    REFUSAL: N_("Reasoned refusal"),
    CERTIFICATE: N_("Certificate"),
    REFERRAL: N_("Referral"),
    COMPLAINT_TALON: N_("Talon of the complaint"),
}
"""The words by kind; a kind that only a newer program makes is not among them."""
