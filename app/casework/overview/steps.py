"""Whose turn it is: the next step of the regulation, and whether the person who is signed in may take it.

Whose step it is, is said by the office and the post of its actor. Three rules stand beside that:

- A commission, another body or a system has no program: the person whose post the act's file names enters what it did.
- What the akim, the head of the department or of a centre's section may sign on a sheet of paper, a colleague may
  record. A decision on a person's rights is not among that: the head signs it in person.
- A step of another kind of office is that office's, and the case is sent there. Only where this office knows no office
  of the kind — it has no program — is the step done there on paper, and recorded here by who works with cases: with
  the day, the number of the paper and the name of who gave it.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.desk import Desk
from app.casework.errors import NoSuchCase, UnknownService
from app.casework.recording import Entry, record
from app.catalogue.act import ActorNature
from app.catalogue.model import Edition, Step
from app.db.store import Transaction
from app.domain.case import Case, CaseStatus, Folded
from app.domain.events import CaseForwarded, CaseTakenIn, Event, ResolutionGiven, StepRecorded
from app.domain.roles import OfficeKind, Role
from app.domain.steps import ActionKind
from app.errors import KenseError

HEADS = frozenset(kind.head for kind in OfficeKind)
"""Who lead an office: they may put a signature on paper and let a colleague record it."""
RECORDED_FROM_PAPER = frozenset(
    {
        ActionKind.CHECK_AND_SUBMIT,
        ActionKind.REVIEW_AND_RESOLVE,
        ActionKind.RECEIVE_AND_RESOLVE,
        ActionKind.PASS_ON,
    }
)
"""The steps that a colleague may record so. A decision on a person's rights is signed by the head alone."""


@dataclass(frozen=True, slots=True)
class Taker:
    """The post that a step belongs to; `on_sheet`: a colleague may record it from a sheet of paper."""

    office: OfficeKind
    role: Role
    on_sheet: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A case whose next step may be taken here and now; `step` is `None` where the deed belongs to no step."""

    folded: Folded
    case: Case
    edition: Edition
    next: Step | None
    from_paper: bool = False

    @property
    def step(self) -> Step:
        """The step that is to be taken; only asked for where there is one."""
        assert self.next is not None
        return self.next

    def record(self, desk: Desk, transaction: Transaction, *entries: Entry) -> Case:
        """Record what was done in this turn, in the role that the step belongs to; return what became of the case.

        Steps of systems that follow at once are recorded with it: nobody takes them.
        """
        role = self.next.actor.role if self.next is not None else None
        every = (*entries, *self._by_systems(desk, entries))
        return record(desk, transaction, self.case.id, self.case.turn, every, role)

    def _by_systems(self, desk: Desk, entries: tuple[Entry, ...]) -> list[Entry]:
        if any(isinstance(entry.body, CaseForwarded) for entry in entries):
            return []
        done = max((entry.step for entry in entries if entry.step is not None), default=None)
        if done is None and not any(isinstance(entry.body, CaseTakenIn) for entry in entries):
            return []
        return by_systems(desk, self.edition, self.case.channel, done or self.case.last_step or 0)


def by_systems(desk: Desk, edition: Edition, channel: str, done: int) -> list[Entry]:
    """The steps right after one that a system takes by itself in this kind of office."""
    entries: list[Entry] = []
    step = edition.next_step(channel, done)
    while step is not None and runs_by_itself(step) and step.actor.office is desk.office.kind:
        entries.append(Entry(StepRecorded(step.actor.title.kk), step.no))
        step = edition.next_step(channel, step.no)
    return entries


def runs_by_itself(step: Step) -> bool:
    """Whether nobody takes the step: a system does. A check by a person is one's own word."""
    traits = step.kind.traits
    by_person = traits.checks and step.actor.nature is ActorNature.PERSON
    return traits.automatic and not (traits.opens or traits.closes or traits.exceptional or by_person)


def next_step(case: Case, edition: Edition) -> Step | None:
    """The step of the case's course that comes after the last that is done; None when all are, or it is closed."""
    if case.status is CaseStatus.CLOSED:
        return None
    return edition.next_step(case.channel, case.last_step or 0)


def sent_here(folded: Folded) -> Event | None:
    """The hand-over that began the present turn; None if it cannot be undone any more.

    Taking the case in is no work on it yet, nor what a system does with it, nor the head's resolution: whoever it names
    finds what is missing. A case that came back is not thrown back: its step is simply done again.
    """
    if folded.case is None:
        return None
    turn = folded.case.turn
    advances = [event for event in folded.applied if event.body.advances]
    idle = CaseTakenIn | StepRecorded | ResolutionGiven
    worked = any(event.record.turn == turn and not isinstance(event.body, idle) for event in advances)
    before = [event for event in advances if event.record.turn == turn - 1]
    if worked or not before:
        return None
    body = before[-1].body
    return before[-1] if isinstance(body, CaseForwarded) and body.reopens_step is None else None


def may_take(desk: Desk, step: Step, *, on_paper: bool = False) -> bool:
    """Whether the person who is signed in may take a step, or record that it was done on paper or send it on."""
    return may_act_for(desk, taker_of(step), on_paper=on_paper)


def may_act_for(desk: Desk, taker: Taker, *, on_paper: bool = False) -> bool:
    """Whether the person who is signed in may take what waits for this post, or record it, or send it on."""
    if taker.office is not desk.office.kind:
        return on_paper and works_with_cases(desk)
    if desk.may_act_as(taker.role):
        return True
    return on_paper and taker.on_sheet and works_with_cases(desk)


def taker_of(step: Step) -> Taker:
    """The post whose step it is."""
    actor = step.actor
    return Taker(actor.office, actor.role, step.kind in RECORDED_FROM_PAPER and actor.role in HEADS)


def works_with_cases(desk: Desk) -> bool:
    """Whether the person who is signed in holds any post in which cases are worked on."""
    held = desk.staff.roles_on(desk.clock.now().date())
    return any(role is not Role.ADMINISTRATOR for role in held)


def is_recorded(step: Step) -> bool:
    """Whether others than the office's own people take a step, so that it is always only recorded."""
    return step.actor.nature in (ActorNature.COLLEGIAL, ActorNature.OUTSIDE)


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


def turn_of(desk: Desk, transaction: Transaction, case_id: str) -> Turn:
    """A case as it stands, with its next step, whoever holds it.

    Raises:
        NoSuchCase, UnknownService: it cannot be read here.
    """
    folded = transaction.cases.folded(case_id)
    if folded.case is None:
        raise NoSuchCase(number=case_id)
    edition = edition_of(desk, folded.case)
    step = next_step(folded.case, edition)
    return Turn(folded, folded.case, edition, step, step is not None and not may_take(desk, step))
