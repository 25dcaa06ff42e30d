"""Cases that an application may repeat, laid beside it before it is registered; a person decides what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.counter.known_people import is_same_service, service_of
from app.casework.counter.requests import cases_by_request, number_in, number_of
from app.casework.desk import Desk
from app.casework.overview.recurrence import period_of
from app.catalogue.model import Edition
from app.db.people_table import InCase
from app.db.store import Transaction
from app.domain.case import Case, CaseRow, CaseStatus
from app.domain.involved import Involved, Part, involved_in, members_in
from app.domain.language import N_, Text
from app.domain.letters import fold
from app.domain.likeness import are_alike
from app.domain.people import PersonName
from app.forms.engine import FormState

MOST_SHOWN = 6


class Likeness(StrEnum):
    """Why a case may be the same as an application, the weightiest first."""

    SAME_REQUEST = "same_request"
    SAME_SERVICE_OPEN = "same_service_open"
    DECIDED_RECENTLY = "decided_recently"
    IN_ANOTHER_FAMILY = "in_another_family"
    LOOK_ALIKE = "look_alike"


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing of both, side by side: its name (a message id), how it is here and there; empty where not told."""

    name: str
    here: str | Text
    there: str | Text

    @property
    def is_same(self) -> bool:
        """Whether both say the same, whatever letters it is spelt with."""
        return _folded(self.here) == _folded(self.there)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A case that looks like the application. `shared` are the people because of whom it was found."""

    likeness: Likeness
    row: CaseRow
    service: Text
    shared: tuple[str, ...]
    facets: tuple[Facet, ...]


def find(desk: Desk, intake: Intake) -> tuple[Duplicate, ...]:
    """The cases that an intake may repeat, the weightiest first, each of them once."""
    if not intake.edition:
        return ()
    person, form = intakes.both_states(desk, intake)
    people = people_of(person, form)
    with desk.store.reading() as transaction:
        entries = _entries(transaction, people)
        same_request = cases_by_request(transaction, number_of(person))
        rows = transaction.cases.some({*(entry.case_id for entry in entries), *same_request} - {intake.id})
        found = _Finder(desk, desk.edition(intake.edition), people, entries, same_request).among(rows)
        chosen = sorted(found, key=lambda one: list(Likeness).index(one[0]))[:MOST_SHOWN]
        cases = {row.id: transaction.cases.folded(row.id).case for _, row, _ in chosen}
    return tuple(
        Duplicate(
            likeness,
            row,
            service_of(desk, row.edition),
            shared,
            tuple(_facets(desk, intake, (person, people), case)),
        )
        for likeness, row, shared in chosen
        if (case := cases[row.id]) is not None
    )


def people_of(person: FormState, form: FormState) -> tuple[Involved, ...]:
    """Everybody in an intake, the applicant first, as far as they were typed."""
    values = person.values
    name = PersonName(*(str(values.get(id) or "") for id in ("surname", "given", "patronymic")))
    born = _day(values.get("birth_date"))
    applicant = Involved(Part.APPLICANT, name.full, str(values.get("iin") or ""), born)
    members = (one for one in members_in(form.values) if not one.is_same_person(applicant))
    return (applicant, *members)


@dataclass(frozen=True, slots=True)
class _Finder:
    """What an application is compared with: the same service, the people, where each of them stands.

    `same_request` are the cases that came by the same electronic request.
    """

    desk: Desk
    edition: Edition
    people: tuple[Involved, ...]
    entries: tuple[InCase, ...]
    same_request: frozenset[str]

    def among(self, rows: Iterable[CaseRow]) -> Iterator[tuple[Likeness, CaseRow, tuple[str, ...]]]:
        """The cases that look like the application, each with why and because of whom."""
        alike: set[str] = set()
        for row in rows:
            likeness, shared = self._judge(row)
            if likeness is Likeness.LOOK_ALIKE and row.iin in alike:
                continue
            if likeness is not None:
                if likeness is Likeness.LOOK_ALIKE:
                    alike.add(row.iin)
                yield likeness, row, shared

    def _judge(self, row: CaseRow) -> tuple[Likeness | None, tuple[str, ...]]:
        applicant = self.people[0]
        if row.id in self.same_request:
            return Likeness.SAME_REQUEST, (row.applicant,)
        there = [entry.person for entry in self.entries if entry.case_id == row.id]
        own = any(one.part is Part.APPLICANT and one.is_same_person(applicant) for one in there)
        is_open = row.status is CaseStatus.IN_PROGRESS
        if own and self._is_same_service(row):
            if is_open:
                return Likeness.SAME_SERVICE_OPEN, (applicant.name,)
            return (Likeness.DECIDED_RECENTLY if self._is_in_period(row) else None), (applicant.name,)
        if own:
            return None, ()
        shared = tuple(one.name for one in self.people if any(one.is_same_person(other) for other in there))
        if shared and is_open and self._is_same_service(row):
            return Likeness.IN_ANOTHER_FAMILY, shared
        looks = any(one.part is Part.APPLICANT and self._looks_like(one, applicant) for one in there)
        return (Likeness.LOOK_ALIKE, (applicant.name,)) if looks else (None, ())

    def _is_same_service(self, row: CaseRow) -> bool:
        return is_same_service(self.desk, row.edition, self.edition.id)

    def _is_in_period(self, row: CaseRow) -> bool:
        period = period_of(self.edition, self.desk.clock.now().date())
        return period is not None and period[0] <= row.registered_at.date() <= period[1]

    def _looks_like(self, one: Involved, applicant: Involved) -> bool:
        return one.birth_date == applicant.birth_date and are_alike(one.name, applicant.name)


def _entries(transaction: Transaction, people: tuple[Involved, ...]) -> tuple[InCase, ...]:
    """Where these people stand in cases by number, and whoever was born on the applicant's day; both are indexed."""
    table = transaction.cases.people
    by_iin = table.with_iin(one.iin for one in people)
    born = table.born_on(people[0].birth_date) if people[0].birth_date is not None else []
    return tuple(one for one in (*by_iin, *born) if one.person.part is not Part.REPRESENTATIVE)


def _facets(
    desk: Desk, intake: Intake, here: tuple[FormState, tuple[Involved, ...]], case: Case
) -> Iterator[Facet]:
    person, people = here
    values, applicant = person.values, case.applicant
    yield Facet(N_("Service"), service_of(desk, intake.edition), service_of(desk, case.edition))
    request = number_of(person)
    if request:
        yield Facet(N_("Electronic request"), request, number_in(case))
    yield Facet(N_("Applicant"), people[0].name, applicant.name.full)
    yield Facet(N_("IIN"), people[0].iin, applicant.iin)
    yield Facet(N_("Birth date"), _written(people[0].birth_date), _written(applicant.birth_date))
    address = applicant.address
    there = (address.village, address.street, address.house, address.flat) if address else ()
    yield Facet(
        N_("Address"), _joined(values, "village", "street", "house", "flat"), " ".join(filter(None, there))
    )
    number = applicant.document.number if applicant.document else ""
    yield Facet(N_("Document"), _joined(values, "document_number"), number)
    yield Facet(N_("Telephone"), _joined(values, "phone"), applicant.phone)
    family = involved_in(applicant, None, case.form.get("values") or {})[1:]
    yield Facet(N_("Family"), _names(people[1:]), _names(family))


def _joined(values: Mapping[str, object], *ids: str) -> str:
    return " ".join(str(values[id]) for id in ids if values.get(id))


def _names(people: Iterable[Involved]) -> str:
    return ", ".join(sorted(one.name for one in people))


def _written(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day is not None else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _folded(words: str | Text) -> str:
    return fold(words if isinstance(words, str) else words.kk)
