"""The list of cases: each with its next step, whose it is and by when, read from the projection alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.casework import look_up
from app.casework.desk import Desk
from app.casework.step_terms import StepTerms
from app.casework.today import UNKNOWN_SERVICE, Upcoming, Urgency, upcoming, urgency_of
from app.catalogue.due import Grounds
from app.catalogue.model import Step
from app.domain.case import CaseRow, CaseStatus
from app.domain.language import Text
from app.errors import KenseError


@dataclass(frozen=True, slots=True)
class Listed:
    """A case as a line of the list.

    `step` is `None` once all steps are done, `due` then the day that was promised, and so it is for a service that is
    not `known` to this program; `grounds` tell why it is that day. `urgency` is `None` for a case that lies
    elsewhere or is closed.
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


def cases(desk: Desk, *, words: str = "", open_only: bool = False, limit: int = 500) -> list[Listed]:
    """Cases found by words, or the latest ones; the latest change first."""
    rows = (
        look_up.search(desk, words, limit)
        if words.strip()
        else look_up.recent(desk, open_only=open_only, limit=limit)
    )
    with desk.store.reading() as transaction:
        offices = look_up.names_of_offices(desk, transaction)
    wanted = (row for row in rows if not (open_only and row.status is CaseStatus.CLOSED))
    terms = StepTerms(desk)
    return [_listed(desk, row, offices, terms) for row in wanted]


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
    )


def _urgency(desk: Desk, row: CaseRow, coming: Upcoming | None) -> Urgency | None:
    """How soon something is to be done; an unknown service is due when its case is."""
    if coming is not None:
        return coming.urgency
    return None if row.status is CaseStatus.CLOSED else urgency_of(desk.clock.now(), row.due)
