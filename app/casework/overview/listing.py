"""Cases as lines of a list: each with its next step, whose it is and by when, read from the projection alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.casework.desk import Desk
from app.casework.overview import look_up
from app.casework.overview.step_terms import StepTerms
from app.casework.overview.today import UNKNOWN_SERVICE
from app.casework.overview.upcoming import Upcoming, upcoming
from app.casework.overview.urgency import Urgency, urgency_of
from app.catalogue.due import Grounds
from app.catalogue.model import Step
from app.db.store import Transaction
from app.domain.calendar import Calendar
from app.domain.case import CaseRow, CaseStatus
from app.domain.language import Text
from app.domain.roles import Role
from app.domain.steps import ActionKind
from app.errors import KenseError

_A_YEAR = timedelta(days=366)
"""Beyond it the days are not counted one by one: that something is years late is told by its date."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case as a line of the list.

    `step` is `None` once all steps are done, `due` then the day that was promised, and so it is for a service that is
    not `known` to this program; `grounds` tell why it is that day. `urgency` is `None` for a case that lies
    elsewhere or is closed; `from_office` took the application. `days` are the working days until the whole case is due,
    fewer than none once that has passed, and `None` for a closed case and after more than a year.
    """

    row: CaseRow
    service: Text
    holder: Text
    step: Step | None
    due: date
    grounds: Grounds | None
    here: bool
    urgency: Urgency | None
    known: bool = True
    from_office: Text = look_up.NAMELESS
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases a list shows; what is empty asks for nothing.

    `due_until` is a day by which the whole case is due, `mine` asks for steps that the person here may take, `step`
    and `role` for cases that wait for such a step or for somebody of such a post, `executor` for who was charged.
    """

    open_only: bool = False
    edition: str = ""
    registered_office: str = ""
    due_until: date | None = None
    mine: bool = False
    step: ActionKind | None = None
    role: Role | None = None
    executor: str = ""


def listed(desk: Desk, transaction: Transaction, rows: Iterable[CaseRow]) -> list[Listed]:
    """These cases as lines, in the order they come in."""
    offices, terms = look_up.names_of_offices(desk, transaction), StepTerms(desk)
    lines = [_listed(desk, row, offices, terms) for row in rows]
    days = _days_until(
        desk.calendar, desk.clock.now().date(), {one.row.due for one in lines if _is_open(one.row)}
    )
    return [replace(one, days=days.get(one.row.due)) if _is_open(one.row) else one for one in lines]


def _is_open(row: CaseRow) -> bool:
    return row.status is not CaseStatus.CLOSED


def _days_until(calendar: Calendar, today: date, dues: Iterable[date]) -> dict[date, int]:
    """The working days until each day, fewer than none for one that has passed; each stretch is counted once."""
    days = {today: 0}
    near = sorted(day for day in dues if abs(day - today) <= _A_YEAR)
    reached = today
    for day in (day for day in near if day > today):
        days[day] = days[reached] + calendar.working_days_between(reached, day)
        reached = day
    reached = today
    for day in (day for day in reversed(near) if day < today):
        days[day] = days[reached] - calendar.working_days_between(day, reached)
        reached = day
    return days


def _listed(desk: Desk, row: CaseRow, offices: Mapping[str, Text], terms: StepTerms) -> Listed:
    here = row.holder == desk.office.id
    try:
        coming = upcoming(desk, row, terms)
        service: Text = desk.catalogue.edition(row.edition).title
    except KenseError:
        coming, service = None, UNKNOWN_SERVICE
    return Listed(
        row=row,
        service=service,
        holder=offices.get(row.holder, look_up.NAMELESS),
        step=coming.step if coming else None,
        due=coming.due if coming else row.due,
        grounds=coming.grounds if coming else None,
        here=here,
        urgency=_urgency(desk, row, coming) if here else None,
        known=service is not UNKNOWN_SERVICE,
        from_office=offices.get(row.registered_office, look_up.NAMELESS),
    )


def _urgency(desk: Desk, row: CaseRow, coming: Upcoming | None) -> Urgency | None:
    """How soon something is to be done; an unknown service is due when its case is."""
    if coming is not None:
        return coming.urgency
    return urgency_of(desk.clock.now(), row.due) if _is_open(row) else None
