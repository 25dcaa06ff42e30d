"""Who somebody is in the office's own register: earlier cases, the family, in whose family, what waits for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.casework.desk import Desk
from app.casework.overview.today import UNKNOWN_SERVICE
from app.catalogue.errors import NoSuchEdition
from app.db.people_table import InCase
from app.db.store import Transaction
from app.domain.case import Case, CaseRow, CaseStatus
from app.domain.involved import Involved, Part, involved_in
from app.domain.language import Text
from app.domain.letters import fold
from app.domain.likeness import are_alike
from app.domain.people import Person
from app.forms.errors import NoSuchForm
from app.forms.fields import ChoiceField, TableField

MOST_FOUND = 8
_LOOKED_THROUGH = 200
"""How many entries of cases are put together into people; more than these nobody reads."""
_CASES_READ = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A person found by words: as the latest case has them, and in how many cases they are."""

    person: Involved
    cases: int


@dataclass(frozen=True, slots=True)
class EarlierCase:
    """One of a person's own cases."""

    row: CaseRow
    service: Text

    @property
    def is_pending(self) -> bool:
        """Whether it is not decided yet."""
        return self.row.status is CaseStatus.IN_PROGRESS

    @property
    def awaits_collection(self) -> bool:
        """Whether the answer is signed and the person has not got it."""
        return self.row.status is CaseStatus.DECIDED


@dataclass(frozen=True, slots=True)
class Relative:
    """A member of a family, and what the form calls the relation to the applicant."""

    person: Involved
    relation: Text


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody else's case in which the person stands as a member of the family."""

    row: CaseRow
    service: Text
    relation: Text


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What the register knows of a person.

    `cases` are their own, `member_of` those of others, both the latest first; `last` is the latest of their own with
    all that was said then, `hosts` the latest of the others; `family` is that of `last`.
    """

    person: Involved
    cases: tuple[EarlierCase, ...]
    member_of: tuple[Membership, ...]
    family: tuple[Relative, ...]
    read: tuple[Case, ...]
    hosts: tuple[Case, ...]

    @property
    def applicant(self) -> Person | None:
        """The person as their own latest case has them."""
        return self.read[0].applicant if self.read else None


def find(desk: Desk, words: str, limit: int = MOST_FOUND) -> list[Found]:
    """People whose name parts or ИИН begin with each of these words: those who applied first, the latest before all.

    Kazakh letters may be spelt with their Russian look-alikes.
    """
    with desk.store.reading() as transaction:
        entries = transaction.cases.people_called(words, _LOOKED_THROUGH)
    return _each_once(entries, limit)


def born_and_called_alike(desk: Desk, person: Involved, limit: int = MOST_FOUND) -> list[Found]:
    """People born on the same day whose name may be the same, spelt otherwise; nobody while no day is known."""
    if person.birth_date is None:
        return []
    with desk.store.reading() as transaction:
        born = transaction.cases.people.born_on(person.birth_date)
    return _each_once([one for one in born if are_alike(one.person.name, person.name)], limit)


def _each_once(entries: Iterable[InCase], limit: int) -> list[Found]:
    """The people of these entries, those who applied first."""
    people: list[list[Involved]] = []
    for entry in entries:
        same = next((one for one in people if one[0].is_same_person(entry.person)), None)
        if same is None:
            people.append([entry.person])
        else:
            same.append(entry.person)
    people.sort(key=lambda one: not any(entry.part is Part.APPLICANT for entry in one))
    return [Found(one[0], len(one)) for one in people[:limit]]


def known(desk: Desk, person: Involved) -> KnownPerson | None:
    """What the register knows of a person; `None` if no case speaks of them."""
    with desk.store.reading() as transaction:
        entries = _entries_of(transaction, person)
        own, others = _by_part(entries, Part.APPLICANT), _by_part(entries, Part.MEMBER)
        rows = {row.id: row for row in transaction.cases.some({*own, *others})}
        read = _read(transaction, [row for row in rows.values() if row.id in own])
        hosts = _read(transaction, [row for row in rows.values() if row.id in others])
    if not rows:
        return None
    latest = own or others
    first = next(iter(row.id for row in rows.values() if row.id in latest))
    return KnownPerson(
        person=latest[first],
        cases=tuple(
            EarlierCase(row, service_of(desk, row.edition)) for row in rows.values() if row.id in own
        ),
        member_of=tuple(
            Membership(row, service_of(desk, row.edition), _relation(desk, hosts, row, others[row.id]))
            for row in rows.values()
            if row.id in others
        ),
        family=_family(desk, read),
        read=tuple(read),
        hosts=tuple(hosts),
    )


def service_of(desk: Desk, edition: str) -> Text:
    """What a service is called, also if this program's catalogue does not have it."""
    try:
        return desk.catalogue.edition(edition).title
    except NoSuchEdition:
        return UNKNOWN_SERVICE


def is_same_service(desk: Desk, edition: str, other: str) -> bool:
    """Whether two editions are of one service, whatever act regulates it."""
    try:
        return desk.catalogue.edition(edition).family == desk.catalogue.edition(other).family
    except NoSuchEdition:
        return False


def _entries_of(transaction: Transaction, person: Involved) -> Sequence[InCase]:
    """Everywhere a person stands in a case: by the number, without one by birth date and name."""
    people = transaction.cases.people
    if person.iin:
        return people.with_iin([person.iin])
    if person.birth_date is None:
        return ()
    wanted = fold(person.name)
    return [one for one in people.born_on(person.birth_date) if fold(one.person.name) == wanted]


def _by_part(entries: Iterable[InCase], part: Part) -> dict[str, Involved]:
    return {entry.case_id: entry.person for entry in entries if entry.person.part is part}


def _read(transaction: Transaction, rows: Sequence[CaseRow]) -> list[Case]:
    folded = (transaction.cases.folded(row.id).case for row in rows[:_CASES_READ])
    return [case for case in folded if case is not None]


def _family(desk: Desk, read: Sequence[Case]) -> tuple[Relative, ...]:
    """The family as the latest case with a table of one has it."""
    for case in read:
        people = involved_in(case.applicant, None, case.form.get("values") or {})
        if len(people) > 1:
            return tuple(
                Relative(one, relation_in_words(desk, case.form_id, one.relation)) for one in people[1:]
            )
    return ()


def _relation(desk: Desk, hosts: Sequence[Case], row: CaseRow, person: Involved) -> Text:
    case = next((case for case in hosts if case.id == row.id), None)
    return relation_in_words(desk, case.form_id if case else "", person.relation)


def relation_in_words(desk: Desk, form_id: str, code: str) -> Text:
    """The form's word for a relation to the applicant; empty if it has none."""
    try:
        fields = desk.forms.form(form_id).fields.values()
    except NoSuchForm:
        return Text("", "")
    columns = (column for table in fields if isinstance(table, TableField) for column in table.columns)
    labels = {
        option.code: option.label
        for column in columns
        if isinstance(column, ChoiceField) and column.id == "relation"
        for option in column.options
    }
    return labels.get(code) or Text("", "")
