"""What waits for whom: the board that a working day begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.look_up import NAMELESS, names_of_offices
from app.casework.step_terms import StepTerm, StepTerms, step_terms
from app.casework.steps import may_take
from app.catalogue.due import Grounds, waits_for_citizen
from app.catalogue.model import Step
from app.domain.case import CaseRow
from app.domain.language import Text
from app.domain.roles import Role
from app.errors import KenseError

UNKNOWN_SERVICE = Text("бағдарламаға белгісіз қызмет", "услуга, неизвестная программе")
"""What a service is called that the catalogue does not have: a case of a newer program, or a broken file."""
UPDATE_NEEDED = Text(
    "Бағдарлама бұл қызметті білмейді: оны жаңарту керек", "Программа не знает этой услуги: её нужно обновить"
)


class Urgency(StrEnum):
    """How soon a thing is due, the most urgent first; `UNCOLLECTED`: all is done, only the citizen did not come."""

    OVERDUE = "overdue"
    MINUTES = "minutes"
    TODAY = "today"
    THIS_WEEK = "this_week"
    UNCOLLECTED = "uncollected"
    LATER = "later"


_ORDER = list(Urgency)


@dataclass(frozen=True, slots=True)
class Task:
    """The next step of a case: whose it is and by when.

    `due` is the term of the step and `grounds` tell why it ends then; `case_due` and `whole` are the same for the
    answer to the citizen. `office_name` is where the case lies. `mine`: the person who is signed in may take the step,
    or record that it was signed on paper.
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
    grounds: Grounds | None
    urgency: Urgency
    case_due: date
    whole: Grounds | None
    office_name: Text
    mine: bool

    @property
    def first_due(self) -> date:
        """The term that ends first: the step's or the whole."""
        return min(self.due, self.case_due)


@dataclass(frozen=True, slots=True)
class Board:
    """Tasks of this office, the most urgent first, and those that wait for other offices."""

    here: tuple[Task, ...]
    elsewhere: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next step of a case, by when it must be done and why then; `due_at` where that is counted in minutes.

    `urgency` is that of the step or of the whole case, whichever is more urgent; `whole` tells the latter's term.
    """

    step: Step
    grounds: Grounds
    due: date
    due_at: datetime | None
    urgency: Urgency
    whole: Grounds


def board(desk: Desk) -> Board:
    """All open cases that this office knows by their next step."""
    with desk.store.reading() as transaction:
        rows = transaction.cases.rows(open_only=True, limit=None)
        offices = names_of_offices(desk, transaction)
    terms = step_terms(desk)
    tasks = [task for row in rows if (task := _task(desk, row, terms, offices)) is not None]
    tasks.sort(key=lambda task: (_ORDER.index(task.urgency), task.first_due, task.number))
    return Board(
        tuple(task for task in tasks if task.office_id == desk.office.id),
        tuple(task for task in tasks if task.office_id != desk.office.id),
    )


def upcoming(desk: Desk, row: CaseRow, terms: StepTerms) -> Upcoming | None:
    """What comes next in a case, out of its row alone; None when all steps are done.

    A step's term runs from the moment the step before it was done.

    Raises:
        NoSuchEdition, NoSuchChannel, CatalogueFileBad: this program does not know the service.
    """
    edition = terms.edition(row.edition)
    step = edition.next_step(row.channel, row.last_step or 0)
    if step is None:
        return None
    since = row.last_step_at or row.registered_at
    term = terms.of(edition, row.channel, step, since, row.registered_at, row.due)
    whole = terms.of_case(edition, row.channel, row.registered_at)
    whole_at = whole.due_at if whole.due_day == row.due else None
    urgency = _more_urgent(desk.clock.now(), step, term, row.due, whole_at)
    moments = [moment for moment in (term.due_at, whole_at) if moment is not None]
    return Upcoming(step, term.grounds, term.due, min(moments, default=None), urgency, whole)


def _more_urgent(
    now: datetime, step: Step, term: StepTerm, case_due: date, case_due_at: datetime | None
) -> Urgency:
    """That of the step or of the whole; nobody here is late where only the citizen has not come yet."""
    whole = urgency_of(now, case_due, case_due_at)
    if whole is Urgency.OVERDUE and waits_for_citizen(step):
        return Urgency.UNCOLLECTED
    return min(urgency_of(now, term.due, term.due_at), whole, key=_ORDER.index)


def _task(desk: Desk, row: CaseRow, terms: StepTerms, offices: Mapping[str, Text]) -> Task | None:
    lies_with = offices.get(row.holder, NAMELESS)
    try:
        coming = upcoming(desk, row, terms)
    except KenseError:
        return _unknown(desk, row, lies_with)
    if coming is None:
        return None
    return Task(
        case_id=row.id,
        number=row.number,
        applicant=row.applicant,
        service=desk.catalogue.edition(row.edition).title,
        action=coming.step.action,
        actor=coming.step.actor.title,
        role=coming.step.actor.role,
        office_id=row.holder,
        due=coming.due,
        due_at=coming.due_at,
        grounds=coming.grounds,
        urgency=coming.urgency,
        case_due=row.due,
        whole=coming.whole,
        office_name=lies_with,
        mine=may_take(desk, coming.step, on_paper=True),
    )


def _unknown(desk: Desk, row: CaseRow, lies_with: Text) -> Task:
    """The task of a case whose service this program does not know: to bring the program up to date."""
    return Task(
        case_id=row.id,
        number=row.number,
        applicant=row.applicant,
        service=UNKNOWN_SERVICE,
        action=UPDATE_NEEDED,
        actor=Role.ADMINISTRATOR.full_name,
        role=Role.ADMINISTRATOR,
        office_id=row.holder,
        due=row.due,
        due_at=None,
        grounds=None,
        urgency=urgency_of(desk.clock.now(), row.due),
        case_due=row.due,
        whole=None,
        office_name=lies_with,
        mine=desk.may_act_as(Role.ADMINISTRATOR),
    )


def urgency_of(now: datetime, due: date, exact: datetime | None = None) -> Urgency:
    """How soon a step is due; `exact` is its moment where it is counted in minutes."""
    if (exact is not None and exact < now) or due < now.date():
        return Urgency.OVERDUE
    if exact is not None:
        return Urgency.MINUTES
    if due == now.date():
        return Urgency.TODAY
    sunday = now.date() + timedelta(days=6 - now.weekday())
    return Urgency.THIS_WEEK if due <= sunday else Urgency.LATER
