"""A case as its page needs it: how it stands, what is offered, what its form works out, whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.course import confirm, deeds, proposal
from app.casework.course.offers import Deed, Offered
from app.casework.course.proposal import Proposal
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.casework.overview.look_up import CaseView
from app.casework.overview.returned import last_return
from app.domain.case import CaseStatus
from app.domain.language import N_
from app.ui.language import Words, filled

_ANSWERS = frozenset({Deed.DRAFT, Deed.DECIDE, Deed.DECIDE_AND_HAND_OVER, Deed.COMPUTE_AND_ASK})
"""The deeds beside which the sums of the application's form are read."""


@dataclass(frozen=True, slots=True)
class Work:
    """A case, what may be done with it, and the sums of its form where an answer is to be given.

    `may_confirm`: it gave a right that is confirmed here each quarter or year, by an application of its own.
    """

    view: CaseView
    offered: Offered
    proposal: Proposal | None = None
    may_confirm: bool = False

    @property
    def case_id(self) -> str:
        """The case's id."""
        return self.view.case.id


def load_work(desk: Desk, case_id: str) -> Work:
    """A case and what may be done with it, asked in one go.

    Raises:
        NoSuchCase, UnknownService: it cannot be read here.
    """
    view = look_up.open_case(desk, case_id)
    offered = deeds.offers(desk, case_id)
    answers = any(offer.deed in _ANSWERS for offer in offered.next)
    sums = proposal.propose(desk, case_id) if answers else None
    return Work(view, offered, sums, confirm.may_confirm(desk, view.case))


def whose_turn(view: CaseView) -> Words:
    """Why nothing is offered here: where the case lies and who is next."""
    if view.case.status is CaseStatus.CLOSED or view.next is None:
        return N_("All steps are done.")
    actor = view.next.actor.title
    if not view.lies_here:
        return filled(
            N_("It is the turn of another office: {actor}. Nothing is to be done here."), actor=actor
        )
    return filled(N_("It is the turn of: {actor}. This person does it when signed in."), actor=actor)


def came_back(view: CaseView) -> Words:
    """Why a draft or the whole case came back, if that was the last word on it; "" otherwise."""
    returned = last_return(view)
    if returned is None:
        return ""
    if returned.office is None:
        return filled(N_("The head returned the draft: {reason}"), reason=returned.reason)
    words = N_("{office} returned the case without action: {reason}")
    return filled(words, office=returned.office, reason=returned.reason)
