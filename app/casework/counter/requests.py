"""The electronic request that an application came by: asked at the intake of the portal's channel, kept in the case."""

from __future__ import annotations

from datetime import date, datetime, time

from app.casework.desk import Desk
from app.db.store import Transaction
from app.domain.case import Case, CaseRow
from app.domain.events import RequestCame
from app.domain.letters import fold
from app.forms.engine import FormState

PORTAL = "egov.kz"
NUMBER, DAY = "request_number", "request_day"


def request_of(desk: Desk, person: FormState) -> RequestCame | None:
    """The request that was entered before the person, as of the beginning of its day; none where none is asked for.

    Raises:
        ValueError: the day is missing or no date; a form without errors has it.
    """
    if NUMBER not in person.definition.fields:
        return None
    day = date.fromisoformat(str(person.get(DAY) or ""))
    return RequestCame(
        PORTAL, str(person.get(NUMBER)), datetime.combine(day, time(), desk.clock.now().tzinfo)
    )


def number_of(person: FormState | None) -> str:
    """The number of the electronic request that is typed; "" where none is asked for, or nothing is typed yet."""
    asked = person is not None and NUMBER in person.definition.fields
    return str(person.get(NUMBER) or "") if person is not None and asked else ""


def number_in(case: Case | None) -> str:
    """The number of the request that a case came by; "" if it came by none."""
    return case.around.request.number if case is not None and case.around.request is not None else ""


def registered_with(desk: Desk, number: str) -> tuple[CaseRow, ...]:
    """The cases that came by this request; one that is typed twice is told before anything else is typed."""
    with desk.store.reading() as transaction:
        return tuple(transaction.cases.some(cases_by_request(transaction, number)))


def cases_by_request(transaction: Transaction, number: str) -> frozenset[str]:
    """The ids of the cases that came by this request; all of them are found in an index and then compared."""
    ids = transaction.cases.naming_request(number) if number else []
    requests = {id: number_in(transaction.cases.folded(id).case) for id in ids}
    return frozenset(id for id, request in requests.items() if fold(request) == fold(number))
