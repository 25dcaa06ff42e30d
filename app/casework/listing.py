"""The list of cases: each with its next step, whose it is and by when, read from the projection alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.casework import look_up
from app.casework.desk import Desk
from app.casework.step_terms import StepTerms
from app.casework.steps import may_take
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
    elsewhere or is closed; `from_office` took the application.
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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases a list shows; what is empty asks for nothing.

    `due_until` is a day by which the whole case is due, `mine` asks for steps that the person here may take.
    """

    open_only: bool = False
    edition: str = ""
    registered_office: str = ""
    due_until: date | None = None
    mine: bool = False

    def holds(self, row: CaseRow) -> bool:
        """Whether a row that was found by words is wanted."""
        return (
            not (self.open_only and row.status is CaseStatus.CLOSED)
            and self.edition in ("", row.edition)
            and self.registered_office in ("", row.registered_office)
            and (self.due_until is None or row.due <= self.due_until)
        )


@dataclass(frozen=True, slots=True)
class Choices:
    """What the cases here can be told apart by: their services and the offices that took them, by id."""

    services: tuple[tuple[str, Text], ...]
    offices: tuple[tuple[str, Text], ...]


def choices(desk: Desk) -> Choices:
    """The services and the offices of all cases here, by their names."""
    with desk.store.reading() as transaction:
        names = look_up.names_of_offices(desk, transaction)
        editions, offices = transaction.cases.editions(), transaction.cases.registering_offices()
    services = [(id, _title(desk, id)) for id in editions]
    return Choices(
        tuple(sorted(services, key=lambda one: one[1].ru)),
        tuple(sorted(((id, names.get(id, look_up.NAMELESS)) for id in offices), key=lambda one: one[1].ru)),
    )


def _title(desk: Desk, edition: str) -> Text:
    try:
        return desk.catalogue.edition(edition).title
    except KenseError:
        return UNKNOWN_SERVICE


def cases(
    desk: Desk, *, words: str = "", open_only: bool = False, limit: int = 500, wanted: Wanted | None = None
) -> list[Listed]:
    """Cases found by words, or the latest ones; the latest change first."""
    asked = wanted or Wanted(open_only)
    if words.strip():
        rows = [row for row in look_up.search(desk, words, limit) if asked.holds(row)]
    else:
        rows = look_up.recent(
            desk,
            open_only=asked.open_only,
            limit=limit,
            edition=asked.edition,
            registered_office=asked.registered_office,
            due_until=asked.due_until,
        )
    with desk.store.reading() as transaction:
        offices = look_up.names_of_offices(desk, transaction)
    terms = StepTerms(desk)
    listed = [_listed(desk, row, offices, terms) for row in rows]
    return [each for each in listed if not asked.mine or _is_mine(desk, each)]


def _is_mine(desk: Desk, listed: Listed) -> bool:
    return listed.here and listed.step is not None and may_take(desk, listed.step, on_paper=True)


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
    return None if row.status is CaseStatus.CLOSED else urgency_of(desk.clock.now(), row.due)
