"""Which action the next step of a case offers, and whose turn it is where it offers none."""

from __future__ import annotations

from app.casework import forward, look_up, proposal
from app.casework.desk import Desk
from app.domain.case import CaseStatus
from app.domain.language import N_
from app.domain.steps import ActionKind
from app.ui.language import Words, filled
from app.ui.pages.cases.actions.base import Action, Work
from app.ui.pages.cases.actions.drafting import Draft
from app.ui.pages.cases.actions.forwarding import PassOn, SendBack, Submit
from app.ui.pages.cases.actions.handing import HandOver
from app.ui.pages.cases.actions.resolving import Resolve
from app.ui.pages.cases.actions.signing import Sign
from app.ui.session import Session

ACTIONS: dict[ActionKind, type[Action]] = {
    ActionKind.CHECK_AND_SUBMIT: Submit,
    ActionKind.RECEIVE_AND_DRAFT: Draft,
    ActionKind.REVIEW_AND_RESOLVE: Resolve,
    ActionKind.DRAFT_ANSWER: Draft,
    ActionKind.SIGN: Sign,
    ActionKind.SEND_BACK: SendBack,
    ActionKind.PASS_ON: PassOn,
    ActionKind.HAND_OVER: HandOver,
}


def load_work(desk: Desk, case_id: str) -> Work:
    """A case and what its next step needs, asked in one go.

    Raises:
        NoSuchCase: it is not here.
    """
    view = look_up.open_case(desk, case_id)
    step = view.next
    if step is None or not view.may_record:
        return Work(view)
    traits = step.kind.traits
    return Work(
        view,
        proposal.propose(desk, case_id) if traits.drafts else None,
        tuple(forward.departments(desk)) if step.kind is ActionKind.CHECK_AND_SUBMIT else (),
    )


def action_for(session: Session, work: Work) -> Action | None:
    """The action that the person who is signed in may take; `None` if it is not their turn."""
    step = work.view.next
    if step is None or not work.view.may_record or step.kind not in ACTIONS:
        return None
    return ACTIONS[step.kind](session, work)


def whose_turn(work: Work) -> Words:
    """Why nothing is offered here: where the case lies and who is next."""
    view = work.view
    if view.case.status is CaseStatus.CLOSED or view.next is None:
        return N_("All steps are done.")
    actor = view.next.actor.title
    if not view.lies_here:
        return filled(
            N_("It is the turn of another office: {actor}. Nothing is to be done here."), actor=actor
        )
    return filled(N_("It is the turn of: {actor}. This person does it when signed in."), actor=actor)
