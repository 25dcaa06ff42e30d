"""What follows from a deed, in a sentence that is read before it is done."""

from __future__ import annotations

from app.casework.course.offers import Deed
from app.domain.language import N_

_DECIDED = N_("The answer is signed and made as a paper; it cannot be changed any more.")
_KEPT = N_("It is kept in the case and leads to the next step.")

STEPS: dict[Deed, str] = {
    Deed.SUBMIT: N_("The papers are found complete; the case goes to the office that is chosen."),
    Deed.SEND_ON: N_("The case goes to the office that is chosen, with the next packet."),
    Deed.SEND_BACK: N_(
        "The answer goes back, with the next packet, to the office that took the application."
    ),
    Deed.TAKE_IN: N_("The case gets its incoming number."),
    Deed.RESOLVE: N_("Whoever is named does the next step."),
    Deed.ASK: N_("The answer is awaited; it is recorded here when it comes."),
    Deed.COMPUTE_AND_ASK: N_("The income is kept in the case with its working; the papers go further."),
    Deed.INSPECT: N_("The act of the visit and its photos are kept in the case for whoever decides."),
    Deed.REPLY: _KEPT,
    Deed.COMMISSION: N_("The minutes are kept in the case with the members and their votes."),
    Deed.BODY_DECIDES: N_("The decision is kept in the case; the answer to the applicant rests on it."),
    Deed.DRAFT: N_("The head reads it, and signs it or returns it with a reason."),
    Deed.SIGN: _DECIDED,
    Deed.RETURN_DRAFT: N_("It goes back to who prepared it, with your reason."),
    Deed.DECIDE: _DECIDED,
    Deed.DECIDE_AND_HAND_OVER: N_("The answer is signed and given out; the case is closed."),
    Deed.RECORD_DECISION: N_("What another body decided and delivered is written down; the case is closed."),
    Deed.PASS_ON: N_("The answer lies with whoever hands it over to the applicant."),
    Deed.ENTER: _KEPT,
    Deed.CHECK: _KEPT,
    Deed.RECORD: _KEPT,
    Deed.HAND_OVER: N_("The applicant has the answer; the case is closed."),
}
"""The steps of the tables; what stands around a case is told in its own list."""
