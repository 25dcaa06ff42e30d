"""Finding and opening: cases by any word, a case in full, a person whom the office knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.casework import cards
from app.casework.desk import Desk
from app.casework.errors import NoSuchCase
from app.casework.step_terms import StepTerms, waits_for_citizen
from app.casework.steps import edition_of, may_take, next_step, sent_here
from app.catalogue.model import Edition, Step
from app.db.store import Transaction
from app.domain.case import Case, CaseRow, PutAside, StepDone
from app.domain.events import CaseForwarded, Event
from app.domain.language import Text
from app.domain.numbers import CaseNumber, parse_case_number
from app.domain.people import Person
from app.domain.reckoning import Reckoning

NAMELESS = Text("белгісіз мекеме", "неизвестное учреждение")
"""What an office is called whose card is not here."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as the lanes show it: done, now, or planned.

    `due` is how its term was counted and `due_day` when it should be done; a step that waits for the citizen has
    only the latter.
    """

    step: Step
    done: StepDone | None
    is_next: bool
    due: Reckoning | None
    due_day: date | None = None


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything the case page shows. `offices` names every office that the case speaks of, by id.

    `may_return`: nothing was done on it here yet, it can go back without action.
    """

    case: Case
    edition: Edition
    steps: tuple[StepView, ...]
    next: Step | None
    lies_here: bool
    mine: bool
    may_record: bool
    may_return: bool
    holder_name: Text
    offices: Mapping[str, Text]
    term: Reckoning | None
    history: tuple[Event, ...]
    aside: tuple[tuple[Event, PutAside], ...]


def recent(desk: Desk, *, open_only: bool = False, limit: int = 500) -> list[CaseRow]:
    """Cases, the latest change first."""
    with desk.store.reading() as transaction:
        return transaction.cases.rows(open_only=open_only, limit=limit)


def search(desk: Desk, words: str, limit: int = 20) -> list[CaseRow]:
    """Cases by ИИН, parts of a name, number or phone; a whole case number finds exactly its case."""
    number = parse_case_number(words)
    with desk.store.reading() as transaction:
        if isinstance(number, CaseNumber):
            exact = transaction.cases.by_number(str(number))
            if exact is not None:
                return [exact]
        return transaction.cases.search(words, limit)


def known_person(desk: Desk, iin: str) -> tuple[Person | None, list[CaseRow]]:
    """The person with this ИИН as the latest case has them, and all their cases."""
    with desk.store.reading() as transaction:
        rows = transaction.cases.of_person(iin)
        case = transaction.cases.folded(rows[0].id).case if rows else None
    return (case.applicant if case else None), rows


def open_case(desk: Desk, case_id: str) -> CaseView:
    """A case in full.

    Raises:
        NoSuchCase: it is not here.
        UnknownService: this program does not know its service.
    """
    with desk.store.reading() as transaction:
        folded = transaction.cases.folded(case_id)
        if folded.case is None:
            raise NoSuchCase(number=case_id)
        case = folded.case
        offices = _named_in_passing(folded.applied) | names_of_offices(desk, transaction)
    edition = edition_of(desk, case)
    step = next_step(case, edition)
    here = case.holder == desk.office.id
    term = edition.term(case.channel)
    return CaseView(
        case=case,
        edition=edition,
        steps=_steps(desk, edition, case, step),
        next=step,
        lies_here=here,
        mine=here and step is not None and may_take(desk, step),
        may_return=here and step is not None and may_take(desk, step) and sent_here(folded) is not None,
        may_record=here and step is not None and may_take(desk, step, on_paper=True),
        holder_name=offices.get(case.holder, NAMELESS),
        offices=offices,
        term=desk.terms(edition, case.channel).reckon(case.registered_at, term) if term else None,
        history=folded.applied,
        aside=folded.aside,
    )


def names_of_offices(desk: Desk, transaction: Transaction) -> dict[str, Text]:
    """This office and those that it knows, by id."""
    known = transaction.office.peer_cards()
    return {desk.office.id: desk.office.name} | {id: cards.peer(transaction, id).name for id in known}


def _named_in_passing(history: Iterable[Event]) -> dict[str, Text]:
    """Offices that a case was handed to, by the name that the event gave them, for want of their cards."""
    bodies = (event.body for event in history)
    return {
        body.to_office: Text(body.to_name, body.to_name) for body in bodies if isinstance(body, CaseForwarded)
    }


def _steps(desk: Desk, edition: Edition, case: Case, current: Step | None) -> tuple[StepView, ...]:
    process = edition.process(case.channel)
    ahead = [step for step in process if step.no not in case.steps]
    since = case.last_step_at or case.registered_at
    counted = [None if waits_for_citizen(step) else step.duration for step in ahead]
    planned = desk.step_terms(edition, case.channel).plan(since, counted)
    due: dict[int, Reckoning | None] = dict(zip((step.no for step in ahead), planned, strict=True))
    day = {no: reckoning.due_day for no, reckoning in due.items() if reckoning is not None}
    if current is not None:
        term = StepTerms(desk).of(edition, case.channel, current, since, case.due)
        due[current.no], day[current.no] = term.reckoning, term.due
    return tuple(
        StepView(step, case.steps.get(step.no), step is current, due.get(step.no), day.get(step.no))
        for step in process
    )
