"""What waits for whom: the board that a working day begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.steps import may_take, next_step
from app.catalogue.model import Edition, Step
from app.domain.case import Case, CaseRow
from app.domain.language import Text
from app.domain.reckoning import Reckoning
from app.domain.roles import Role
from app.domain.terms import Unit


class Urgency(StrEnum):
    """How soon a thing is due, the most urgent first."""

    OVERDUE = "overdue"
    MINUTES = "minutes"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Task:
    """The next step of a case: whose it is and by when.

    `reckoning` tells why it is due then. `mine`: the person who is signed in may take it, or record that it was
    signed on paper.
    """

    case_id: str
    number: str
    applicant: str
    service: Text
    action: Text
    actor: Text
    role: Role
    office_id: str
    due: date
    due_at: datetime | None
    reckoning: Reckoning | None
    urgency: Urgency
    case_due: date
    mine: bool


@dataclass(frozen=True, slots=True)
class Board:
    """Tasks of this office, the most urgent first, and those that wait for other offices."""

    here: tuple[Task, ...]
    elsewhere: tuple[Task, ...]


def board(desk: Desk) -> Board:
    """All open cases of this office by their next step."""
    tasks = []
    with desk.store.reading() as transaction:
        for row in transaction.cases.rows(open_only=True):
            case = transaction.cases.folded(row.id).case
            task = _task(desk, row, case) if case is not None else None
            if task is not None:
                tasks.append(task)
    order = list(Urgency)
    tasks.sort(key=lambda task: (order.index(task.urgency), task.due, task.number))
    return Board(
        tuple(task for task in tasks if task.office_id == desk.office.id),
        tuple(task for task in tasks if task.office_id != desk.office.id),
    )


def step_due(desk: Desk, edition: Edition, case: Case, step: Step) -> Reckoning | None:
    """By when the step must be done, counted from the moment the step before it was; None if it has no term."""
    if step.duration is None:
        return None
    before = [done.at for no, done in case.steps.items() if no < step.no]
    return desk.terms(edition).reckon(max(before, default=case.registered_at), step.duration)


def _task(desk: Desk, row: CaseRow, case: Case) -> Task | None:
    edition = desk.catalogue.edition(row.edition)
    step = next_step(case, edition)
    if step is None:
        return None
    reckoning = step_due(desk, edition, case, step)
    due = reckoning.due_day if reckoning else case.due
    exact = reckoning.due if reckoning and isinstance(reckoning.due, datetime) else None
    now = desk.clock.now()
    return Task(
        case_id=case.id,
        number=case.number,
        applicant=case.applicant.name.full,
        service=edition.title,
        action=step.action,
        actor=step.actor.title,
        role=step.actor.role,
        office_id=case.holder,
        due=due,
        due_at=exact,
        reckoning=reckoning,
        urgency=urgency_of(now, due, exact, step),
        case_due=case.due,
        mine=may_take(desk, step, on_paper=True),
    )


def urgency_of(now: datetime, due: date, exact: datetime | None, step: Step) -> Urgency:
    """How soon a step is due; `exact` is its moment where it is counted in minutes."""
    if (exact is not None and exact < now) or due < now.date():
        return Urgency.OVERDUE
    if step.duration is not None and step.duration.unit is Unit.MINUTES:
        return Urgency.MINUTES
    if due == now.date():
        return Urgency.TODAY
    sunday = now.date() + timedelta(days=6 - now.weekday())
    return Urgency.THIS_WEEK if due <= sunday else Urgency.LATER
