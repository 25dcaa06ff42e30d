"""The list of cases: each with its next step, whose it is and by when, read from the projection alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.casework import look_up
from app.casework.desk import Desk
from app.casework.today import Urgency, urgency_of
from app.catalogue.model import Step
from app.domain.case import CaseRow, CaseStatus
from app.domain.language import Text


@dataclass(frozen=True, slots=True)
class Listed:
    """A case as a line of the list.

    `step` is `None` once all steps are done, `due` then the day that was promised; `urgency` is `None` for a case that
    lies elsewhere or is closed.
    """

    row: CaseRow
    service: Text
    holder: Text
    step: Step | None
    due: date
    here: bool
    urgency: Urgency | None


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
    return [_listed(desk, row, offices) for row in wanted]


def _listed(desk: Desk, row: CaseRow, offices: Mapping[str, Text]) -> Listed:
    edition = desk.catalogue.edition(row.edition)
    process = edition.process(row.channel)
    step = next((step for step in process if step.no > (row.last_step or 0)), None)
    here = row.holder == desk.office.id
    due, exact = row.due, None
    if step is not None and step.duration is not None:
        reckoning = desk.terms(edition).reckon(row.last_step_at or row.registered_at, step.duration)
        due = reckoning.due_day
        exact = reckoning.due if isinstance(reckoning.due, datetime) else None
    urgent = here and step is not None and row.status is not CaseStatus.CLOSED
    return Listed(
        row=row,
        service=edition.title,
        holder=offices.get(row.holder, look_up.NAMELESS),
        step=step,
        due=due,
        here=here,
        urgency=urgency_of(desk.clock.now(), due, exact, step) if urgent and step is not None else None,
    )
