"""The projection that lists and searches read: one row a case, made from its events and never by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    bindparam,
    column,
    delete,
    insert,
    select,
    table,
    text,
)

from app.db.codec import event_of
from app.db.event_log import EventLog
from app.db.people_table import InCase, PeopleTable
from app.db.places_table import PlacesTable
from app.db.stages import stage_of
from app.db.tables import (
    HAS_ASIDE,
    IS_DECIDED,
    IS_GRANTED,
    IS_OPEN,
    case_parties,
    case_people,
    cases,
    unregistered,
)
from app.domain.case import Case, CaseRow, CaseStatus, Folded
from app.domain.fold import fold
from app.domain.involved import Involved, Part, involved_in
from app.domain.letters import alphabetical
from app.domain.letters import fold as fold_letters

_INDEX = table("case_search", column("rowid"))
_FOUND = (
    select(cases)
    .select_from(
        _INDEX.join(case_people, case_people.c.seq == _INDEX.c.rowid).join(
            cases, cases.c.id == case_people.c.case_id
        )
    )
    .where(text("case_search MATCH :terms"), case_people.c.part == Part.APPLICANT.value)
    .order_by(_INDEX.c.rowid.desc())
    .limit(bindparam("limit", type_=Integer))
)
_NAMING = text(
    "SELECT DISTINCT case_id FROM case_search "
    "WHERE case_search MATCH :terms AND substr(words, -length(:end)) = :end"
)
_PHONE_ENDS = (10, 7)
"""A telephone number is also said without its country's digit, or within the district's own exchange."""
_ONLY_SORTED_BY = ("stage", "name_key", "row_id", "queue", "late_from")
_NOT_IN_A_WORD = str.maketrans({'"': " ", "\0": " "})
_BETWEEN_DIGITS = str.maketrans("", "", "-+()")


class CaseTable:
    """Reads rows; writes them only by projecting a case anew from its events."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log = EventLog(connection)
        self.people = PeopleTable(connection)
        self.places = PlacesTable(connection)

    def folded(self, case_id: str) -> Folded:
        """The case out of its events, as they are in the log now."""
        return fold(event_of(record) for record in self._log.of_case(case_id))

    def project(self, case_id: str) -> Folded:
        """Write the case's row, parties and people anew; return what was folded."""
        folded = self.folded(case_id)
        self._connection.execute(delete(cases).where(cases.c.id == case_id))
        self._connection.execute(delete(case_parties).where(case_parties.c.case_id == case_id))
        self._connection.execute(delete(unregistered).where(unregistered.c.case_id == case_id))
        if folded.case is None:
            if folded.aside:
                self._connection.execute(insert(unregistered).values(case_id=case_id))
            self.people.remove(case_id)
            self.places.remove(case_id)
        else:
            self._connection.execute(insert(cases), _values(folded))
            parties = [{"case_id": case_id, "office_id": party} for party in folded.case.parties]
            self._connection.execute(insert(case_parties), parties)
            self.people.put(case_id, list(_people(folded.case)))
            self.places.put(case_id, folded.case.applicant.address)
        return folded

    def rebuild(self) -> int:
        """Make the whole projection anew from the events; return how many cases there are."""
        self._connection.execute(delete(cases))
        self._connection.execute(delete(case_parties))
        self._connection.execute(delete(unregistered))
        self.people.clear()
        self.places.clear()
        ids = self._log.case_ids()
        for case_id in ids:
            self.project(case_id)
        return len(ids)

    def row(self, case_id: str) -> CaseRow | None:
        """One case's row."""
        found = self._connection.execute(select(cases).where(cases.c.id == case_id)).first()
        return row_of(found) if found else None

    def by_number(self, number: str) -> CaseRow | None:
        """The case with this number."""
        found = self._connection.execute(select(cases).where(cases.c.number == number)).first()
        return row_of(found) if found else None

    def rows(self, *, open_only: bool = False, limit: int | None = 500) -> list[CaseRow]:
        """Cases, the latest change first; all of them if there is no limit."""
        query = select(cases).order_by(cases.c.changed_at.desc(), cases.c.number.desc()).limit(limit)
        if open_only:
            query = query.where(IS_OPEN)
        return [row_of(row) for row in self._connection.execute(query)]

    def promised(self) -> list[CaseRow]:
        """Open cases that wait for something that was promised, the nearest day first."""
        query = select(cases).where(
            cases.c.promised_until.is_not(None), cases.c.status != CaseStatus.CLOSED.value
        )
        return [
            row_of(row)
            for row in self._connection.execute(query.order_by(cases.c.promised_until, cases.c.number))
        ]

    def decided(self, office_id: str) -> list[CaseRow]:
        """Cases in an office that are decided and not closed yet, the earliest step first."""
        query = select(cases).where(IS_DECIDED, cases.c.holder == office_id)
        return [row_of(row) for row in self._connection.execute(query.order_by(cases.c.last_step_at))]

    def granted(self, editions: Iterable[str], office_id: str, since: date) -> list[CaseRow]:
        """Cases of these editions that an office registered since a day and that ended in a grant."""
        query = select(cases).where(
            cases.c.edition.in_(list(editions)),
            cases.c.registered_office == office_id,
            IS_GRANTED,
            cases.c.registered_at >= since.isoformat(),
        )
        return [row_of(row) for row in self._connection.execute(query.order_by(cases.c.registered_at))]

    def of_person(self, iin: str) -> list[CaseRow]:
        """A person's cases, the latest first."""
        query = select(cases).where(cases.c.iin == iin).order_by(cases.c.registered_at.desc())
        return [row_of(row) for row in self._connection.execute(query)]

    def some(self, ids: Iterable[str]) -> list[CaseRow]:
        """The rows of these cases, the latest registered first."""
        wanted = cases.c.id.in_(list(ids))
        query = select(cases).where(wanted).order_by(cases.c.registered_at.desc())
        return [row_of(row) for row in self._connection.execute(query)]

    def people_called(self, words: str, limit: int) -> list[InCase]:
        """Everybody in any case whose name parts or ИИН begin with each of these words, the latest case first."""
        terms = match_of(words)
        return self.people.found_by(terms, limit) if terms else []

    def with_aside(self) -> list[str]:
        """Cases of which some event is known but not applied, those whose registration never came among them."""
        known = self._connection.execute(select(cases.c.id).where(HAS_ASIDE)).scalars()
        others = self._connection.execute(select(unregistered.c.case_id)).scalars()
        return sorted({*known, *others})

    def search(self, words: str, limit: int = 20) -> list[CaseRow]:
        """Cases whose name parts, ИИН, number, phone or electronic request begin with each of these words.

        Kazakh letters may be spelt with their Russian look-alikes.
        """
        terms = match_of(words)
        if not terms:
            return []
        found = self._connection.execute(_FOUND, {"terms": terms, "limit": limit})
        return [row_of(row) for row in found]

    def naming_request(self, number: str) -> list[str]:
        """The ids of all cases whose words end with the number of an electronic request.

        It may be something else there: the telephone of a case that came by none.
        """
        said = _request_words(number)
        found = {"terms": f'"{said.translate(_NOT_IN_A_WORD)}"', "end": f" {said}"}
        return list(self._connection.execute(_NAMING, found).scalars())


def _people(case: Case) -> Iterator[tuple[Involved, str]]:
    """Everybody in a case with the words to be found by; the case's own words are its applicant's."""
    for person in involved_in(case.applicant, case.representative, case.form.get("values") or {}):
        is_applicant = person.part is Part.APPLICANT
        yield person, search_words(case) if is_applicant else f"{fold_letters(person.name)} {person.iin}"


def search_words(case: Case) -> str:
    """What a case can be found by, with the letters folded; the number of its request stands last."""
    phone = "".join(filter(str.isdigit, case.applicant.phone))
    number = case.number.replace("-", "")
    request = case.around.request
    return " ".join(
        part
        for part in (
            fold_letters(case.applicant.name.full),
            case.applicant.iin,
            number,
            number[-6:],
            phone,
            *(phone[-digits:] for digits in _PHONE_ENDS if len(phone) > digits),
            f"8{phone[-10:]}" if len(phone) > 10 else "",
            _request_words(request.number) if request is not None else "",
        )
        if part
    )


def _request_words(number: str) -> str:
    """An electronic request's number as it is searched for: figures without what stands between them."""
    words = fold_letters(number)
    joined = "".join(words.split()).translate(_BETWEEN_DIGITS)
    return joined if joined.isdigit() else words


def match_of(words: str) -> str:
    """What the search index is asked for; nothing for words in which there is none."""
    parts = fold_letters(words).translate(_NOT_IN_A_WORD).split()
    joined = "".join(parts).translate(_BETWEEN_DIGITS)
    if joined.isdigit():
        parts = [joined]
    return " ".join(f'"{part}"*' for part in parts)


def _values(folded: Folded) -> dict[str, Any]:
    case = folded.case
    assert case is not None
    outcome = case.decision.answer.outcome.value if case.decision else None
    return {
        "id": case.id,
        "number": case.number,
        "edition": case.edition,
        "channel": case.channel,
        "applicant": case.applicant.name.full,
        "iin": case.applicant.iin,
        "status": case.status.value,
        "holder": case.holder,
        "turn": case.turn,
        "arrived": case.arrived,
        "last_step": case.last_step,
        "last_step_at": case.last_step_at.isoformat() if case.last_step_at else None,
        "registered_at": case.registered_at.isoformat(),
        "registered_office": case.registered_office,
        "due": case.due.isoformat(),
        "promised_until": case.promised_until.isoformat() if case.promised_until and case.awaited else None,
        "outcome": outcome,
        "aside": len(folded.aside),
        "changed_at": max(event.at for event in folded.applied).isoformat(),
        "stage": stage_of(case),
        "name_key": alphabetical(case.applicant.name.full),
        "executor": case.executor,
    }


def row_of(row: Row[Any]) -> CaseRow:
    """A row as it is handed out, without what it is only sorted by."""
    values: dict[str, Any] = dict(row._mapping)
    for name in _ONLY_SORTED_BY:
        values.pop(name, None)
    values["status"] = CaseStatus(values["status"])
    values["due"] = date.fromisoformat(values["due"])
    promised = values["promised_until"]
    values["promised_until"] = date.fromisoformat(promised) if promised else None
    for moment in ("registered_at", "changed_at", "last_step_at"):
        values[moment] = datetime.fromisoformat(values[moment]) if values[moment] else None
    return CaseRow(**values)
