"""Whose turn it is: the next step of the regulation, and whether the person who is signed in may take it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.casework.desk import Desk
from app.casework.errors import NoSuchCase, NotThisStep, NotYourRole, NotYourTurn, UnknownService
from app.casework.recording import Entry, record
from app.catalogue.model import Channel, Edition, Step
from app.db.store import Transaction
from app.domain.case import Case, Folded
from app.domain.events import CaseForwarded, CaseTakenIn, Event
from app.domain.reckoning import Reckoning, Terms
from app.domain.roles import Role
from app.domain.steps import ActionKind
from app.domain.terms import Duration, Unit
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
class StepTerm:
    """By when a step must be done, and why then; `due_at` is the moment where it is counted in minutes."""

    reckoning: Reckoning | None
    due: date
    due_at: datetime | None = None


class StepTerms:
    """By when steps must be done. A term of days is counted once for all cases in which it begins on one day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._terms: dict[tuple[str, str], Terms] = {}
        self._counted: dict[tuple[str, str, Duration, date], Reckoning] = {}

    def of(self, edition: Edition, channel: str, step: Step, since: datetime, case_due: date) -> StepTerm:
        """By when a step must be done, counted from the moment `since` at which the step before it was.

        A step without a term of its own is due when the case is, and so is one that waits for the citizen.
        """
        if step.duration is None or waits_for_citizen(step):
            return StepTerm(None, case_due)
        reckoning = self._reckon(edition, channel, step.duration, since)
        exact = reckoning.due if isinstance(reckoning.due, datetime) else None
        return StepTerm(reckoning, reckoning.due_day, exact)

    def _reckon(self, edition: Edition, channel: str, duration: Duration, since: datetime) -> Reckoning:
        place = edition.id, channel
        if place not in self._terms:
            self._terms[place] = self._desk.step_terms(edition, channel)
        terms = self._terms[place]
        if duration.unit is Unit.MINUTES:
            return terms.reckon(since, duration)
        key = *place, duration, since.date()
        if key not in self._counted:
            self._counted[key] = terms.reckon(since, duration)
        return replace(self._counted[key], start=since)


def waits_for_citizen(step: Step) -> bool:
    """Whether the term is counted from the citizen's coming: the last step, where the act gives it minutes."""
    return step.kind.traits.closes and step.duration is not None and step.duration.unit is Unit.MINUTES


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
