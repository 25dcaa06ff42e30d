"""Finding and opening: cases by any word, a case in full, a person whom the office knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.casework.desk import Desk
from app.casework.errors import NoSuchCase
from app.casework.office import cards
from app.casework.overview.step_terms import StepTerms
from app.casework.overview.steps import edition_of, may_take, next_step, sent_here
from app.catalogue.due import Grounds, grounds_of_case, time_of, waits_for_citizen
from app.catalogue.model import Edition, Step
from app.db.store import Transaction
from app.domain.case import Case, CaseRow, Folded, PutAside, StepDone
from app.domain.events import CaseForwarded, Event
from app.domain.fold import fold
from app.domain.language import Text
from app.domain.numbers import CaseNumber, parse_case_number
from app.domain.reckoning import Reckoning

NAMELESS = Text("белгісіз мекеме", "неизвестное учреждение")
"""What an office is called whose card is not here."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as the lanes show it: done, now, or planned.

    `due` is how its term was counted and `due_day` when it should be done, or should have been; a step that waits for
    the citizen has only the latter.
    """

    step: Step
    done: StepDone | None
    is_next: bool
    due: Reckoning | None
    due_day: date | None = None

    @property
    def late(self) -> bool:
        """Whether it was done after its term; the citizen may come for the answer when it suits."""
        if self.done is None or self.due is None:
            return False
        due = self.due.due
        return self.done.at > due if isinstance(due, datetime) else self.done.at.date() > due


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything the case page shows. `offices` names every office that the case speaks of, by id.

    `may_return`: nothing was done on it here yet, it can go back without action. `term` is how the day of the answer
    is counted by the calendar as it stands now, `case.due` what was promised. `as_of` is the event after which the
    case is shown where it is shown as it stood once: nothing is offered then.
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
    term: Grounds
    history: tuple[Event, ...]
    aside: tuple[tuple[Event, PutAside], ...]
    as_of: Event | None = None


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


def open_case(desk: Desk, case_id: str) -> CaseView:
    """A case in full.

    Raises:
        NoSuchCase: it is not here.
        UnknownService: this program does not know its service.
    """
    return _viewed(desk, case_id)


def as_it_stood(desk: Desk, case_id: str, event_id: str) -> CaseView:
    """A case as it stood right after one of its events: the same fold, of what had happened until then.

    What was added by another office afterwards, or only became known here later, is not in it.

    Raises:
        NoSuchCase: it is not here, or had no such event.
        UnknownService: this program does not know its service.
    """
    return _viewed(desk, case_id, event_id)


def _viewed(desk: Desk, case_id: str, event_id: str = "") -> CaseView:
    with desk.store.reading() as transaction:
        folded = transaction.cases.folded(case_id)
        as_of = next((event for event in folded.applied if event.record.id == event_id), None)
        if event_id:
            folded = fold(until(folded.applied, as_of)) if as_of is not None else Folded(None, (), ())
        if folded.case is None:
            raise NoSuchCase(number=case_id)
        case = folded.case
        offices = _named_in_passing(folded.applied) | names_of_offices(desk, transaction)
    edition = edition_of(desk, case)
    step = next_step(case, edition)
    here = case.holder == desk.office.id
    now_here = here and as_of is None and step is not None
    return CaseView(
        case=case,
        edition=edition,
        steps=_steps(desk, edition, case, step),
        next=step,
        lies_here=here,
        mine=now_here and step is not None and may_take(desk, step),
        may_return=now_here and step is not None and may_take(desk, step) and sent_here(folded) is not None,
        may_record=now_here and step is not None and may_take(desk, step, on_paper=True),
        holder_name=offices.get(case.holder, NAMELESS),
        offices=offices,
        term=grounds_of_case(edition, case.channel, desk.calendar, case.registered_at),
        history=folded.applied,
        aside=folded.aside,
        as_of=as_of,
    )


def in_order(history: Iterable[Event]) -> list[Event]:
    """What happened, the earliest first: by the clocks of the offices, and by their own counting within one."""
    return sorted(history, key=lambda event: (event.at, event.place))


def until(history: Iterable[Event], last: Event) -> list[Event]:
    """What had happened when an event happened, with it."""
    ordered = in_order(history)
    return ordered[: ordered.index(last) + 1]


def names_of_offices(desk: Desk, transaction: Transaction) -> dict[str, Text]:
    """This office and those that it knows, by id."""
    known = transaction.office.peer_cards()
    names = {id: cards.read_card(card.encode()).name for id, card in known.items()}
    return {desk.office.id: desk.office.name} | names


def _named_in_passing(history: Iterable[Event]) -> dict[str, Text]:
    """Offices that a case was handed to, by the name that the event gave them, for want of their cards."""
    bodies = (event.body for event in history)
    return {
        body.to_office: Text(body.to_name, body.to_name) for body in bodies if isinstance(body, CaseForwarded)
    }


def _steps(desk: Desk, edition: Edition, case: Case, current: Step | None) -> tuple[StepView, ...]:
    process = edition.course(case.channel)
    ahead = [step for step in process if step.no not in case.steps]
    since = case.last_step_at or case.registered_at
    times = [time_of(step) for step in ahead]
    first_day = since.date() == case.registered_at.date()
    planned = desk.terms(edition, case.channel).plan(since, times, first_day=first_day)
    due: dict[int, Reckoning | None] = dict(zip((step.no for step in ahead), planned, strict=True))
    day = {no: reckoning.due_day for no, reckoning in due.items() if reckoning is not None}
    day |= {step.no: case.due for step in ahead if waits_for_citizen(step)}
    terms = StepTerms(desk)
    for step, since in _begun(process, case, current):
        term = terms.of(edition, case.channel, step, since, case.registered_at, case.due)
        own = step.duration is not None and not waits_for_citizen(step)
        due[step.no], day[step.no] = term.grounds.reckoning if own else None, term.due
    return tuple(
        StepView(step, case.steps.get(step.no), step is current, due.get(step.no), day.get(step.no))
        for step in process
    )


def _begun(process: Iterable[Step], case: Case, current: Step | None) -> Iterator[tuple[Step, datetime]]:
    """Each step that was done or is next, with the moment at which its term began: when the one before it was done."""
    since = case.registered_at
    for step in sorted(
        (step for step in process if step.no in case.steps), key=lambda step: case.steps[step.no].at
    ):
        yield step, since
        since = case.steps[step.no].at
    if current is not None:
        yield current, case.last_step_at or case.registered_at
