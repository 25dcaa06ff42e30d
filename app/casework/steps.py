"""Whose turn it is: the next step of the regulation, and whether the person who is signed in may take it."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.desk import Desk
from app.casework.errors import NoSuchCase, NotThisStep, NotYourRole, NotYourTurn, UnknownService
from app.casework.recording import Entry, record
from app.catalogue.model import Channel, Edition, Step
from app.db.store import Transaction
from app.domain.case import Case, Folded
from app.domain.events import CaseForwarded, CaseTakenIn, Event
from app.domain.roles import Role
from app.domain.steps import ActionKind
from app.errors import KenseError

SIGNS_ON_PAPER = frozenset({Role.AKIM, Role.DEPARTMENT_HEAD})
"""Who may put a signature on paper and let a colleague record it."""
RECORDED_FROM_PAPER = frozenset(
    {ActionKind.CHECK_AND_SUBMIT, ActionKind.REVIEW_AND_RESOLVE, ActionKind.PASS_ON}
)
"""The steps that a colleague may record so. A decision on a person's rights is signed by the head alone."""

LED = frozenset(
    {
        ActionKind.REGISTER,
        ActionKind.CHECK_AND_SUBMIT,
        ActionKind.RECEIVE_AND_DRAFT,
        ActionKind.REVIEW_AND_RESOLVE,
        ActionKind.DRAFT_ANSWER,
        ActionKind.SIGN,
        ActionKind.SEND_BACK,
        ActionKind.PASS_ON,
        ActionKind.HAND_OVER,
    }
)
"""The kinds of step that have a use case. A channel with any other can be read, but no case is begun in it."""


def can_lead(channel: Channel) -> bool:
    """Whether a case can be led through a channel to its end."""
    return channel.is_workable and all(step.kind in LED for step in channel.steps)


@dataclass(frozen=True, slots=True)
class Turn:
    """A case whose next step may be taken here and now."""

    case: Case
    edition: Edition
    step: Step

    def record(self, desk: Desk, transaction: Transaction, *entries: Entry) -> Case:
        """Record what was done in this turn, in the role that the step belongs to; return what became of the case."""
        role = self.step.actor.role
        return record(desk, transaction, self.case.id, self.case.turn, entries, role)


def next_step(case: Case, edition: Edition) -> Step | None:
    """The first step of the case's channel that is not done; None when all are."""
    return next((step for step in edition.process(case.channel) if step.no not in case.steps), None)


def sent_here(folded: Folded) -> Event | None:
    """The hand-over that began the present turn; None if it cannot be undone any more.

    Taking the case in is no work on it yet. A case that came back is not thrown back: its step is simply done again.
    """
    if folded.case is None:
        return None
    turn = folded.case.turn
    advances = [event for event in folded.applied if event.body.advances]
    worked = any(event.record.turn == turn and not isinstance(event.body, CaseTakenIn) for event in advances)
    before = [event for event in advances if event.record.turn == turn - 1]
    if worked or not before or before[-1].record.step is None:
        return None
    return before[-1] if isinstance(before[-1].body, CaseForwarded) else None


def may_take(desk: Desk, step: Step, *, on_paper: bool = False) -> bool:
    """Whether the person who is signed in may take a step, or record that it was signed on paper."""
    if desk.may_act_as(step.actor.role):
        return True
    return on_paper and step.kind in RECORDED_FROM_PAPER and step.actor.role in SIGNS_ON_PAPER


def edition_of(desk: Desk, case: Case) -> Edition:
    """The edition by which a case is led.

    Raises:
        UnknownService: this program does not have it, or its file is broken, or it has no such channel.
    """
    try:
        edition = desk.edition(case.edition)
        edition.channel(case.channel)
    except KenseError as error:
        raise UnknownService(number=case.number) from error
    return edition


def load(transaction: Transaction, case_id: str) -> Case:
    """A case out of its events.

    Raises:
        NoSuchCase: it has none here.
    """
    case = transaction.cases.folded(case_id).case
    if case is None:
        raise NoSuchCase(number=case_id)
    return case


def expect(
    desk: Desk, transaction: Transaction, case_id: str, *kinds: ActionKind, on_paper: bool = False
) -> Turn:
    """The turn to take one of these kinds of step in a case.

    Raises:
        NoSuchCase, NotYourTurn, UnknownService, NotThisStep, NotYourRole: why it cannot be taken; nothing is changed.
    """
    case = load(transaction, case_id)
    if case.holder != desk.office.id:
        raise NotYourTurn(number=case.number)
    edition = edition_of(desk, case)
    step = next_step(case, edition)
    if step is None or step.kind not in kinds:
        raise NotThisStep(number=case.number)
    if not may_take(desk, step, on_paper=on_paper):
        raise NotYourRole(post=step.actor.title)
    return Turn(case, edition, step)
