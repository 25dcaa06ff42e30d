"""Everybody that cases speak of, found by number, name or birth date: a part of the projection."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, text

from app.db.tables import case_people
from app.domain.involved import Involved, Part

_FORGET_WORDS = text(
    "DELETE FROM case_search WHERE rowid IN (SELECT seq FROM case_people WHERE case_id = :case_id)"
)
_WORDS = text(
    "SELECT s.words FROM case_people p JOIN case_search s ON s.rowid = p.seq "
    "WHERE p.case_id = :case_id ORDER BY p.seq"
)
_KEEP_WORDS = text("INSERT INTO case_search (rowid, case_id, words) VALUES (:seq, :case_id, :words)")


@dataclass(frozen=True, slots=True)
class InCase:
    """Somebody in one case."""

    case_id: str
    person: Involved


class PeopleTable:
    """Rows of `case_people`, each with its entry of the same number in the search index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, case_id: str, people: Sequence[tuple[Involved, str]]) -> None:
        """Hold these people of a case, each with the words to be found by; what is held already is left alone."""
        held = self._of_case(case_id)
        same_people = [in_case.person for in_case in held] == [person for person, _ in people]
        if same_people and self._words_of(case_id) == [words for _, words in people]:
            return
        if held:
            self.remove(case_id)
        last = self._connection.execute(select(func.coalesce(func.max(case_people.c.seq), 0))).scalar_one()
        rows = [_values(last + place, case_id, person) for place, (person, _) in enumerate(people, start=1)]
        entries = [
            {"seq": row["seq"], "case_id": case_id, "words": words}
            for row, (_, words) in zip(rows, people, strict=True)
        ]
        self._connection.execute(insert(case_people), rows)
        self._connection.execute(_KEEP_WORDS, entries)

    def remove(self, case_id: str) -> None:
        """Forget the people of a case."""
        self._connection.execute(_FORGET_WORDS, {"case_id": case_id})
        self._connection.execute(delete(case_people).where(case_people.c.case_id == case_id))

    def clear(self) -> None:
        """Forget everybody, before all is made anew."""
        self._connection.execute(text("DELETE FROM case_search"))
        self._connection.execute(delete(case_people))

    def with_iin(self, iins: Iterable[str]) -> list[InCase]:
        """Everybody with one of these numbers, in whatever case; an empty number is nobody's."""
        wanted = [iin for iin in iins if iin]
        return self._found(by_iin(wanted)) if wanted else []

    def born_on(self, day: date) -> list[InCase]:
        """Everybody born on a day, in whatever case."""
        return self._found(by_birth_date(day))

    def found_by(self, match: str, limit: int) -> list[InCase]:
        """Everybody whose name or number begins with each word of a search expression, the latest case first."""
        found = text(
            "SELECT p.* FROM case_search JOIN case_people p ON p.seq = case_search.rowid "
            "WHERE case_search MATCH :match ORDER BY case_search.rowid DESC LIMIT :limit"
        )
        rows = self._connection.execute(found, {"match": match, "limit": limit})
        return [_in_case(row) for row in rows]

    def _of_case(self, case_id: str) -> list[InCase]:
        query = select(case_people).where(case_people.c.case_id == case_id).order_by(case_people.c.seq)
        return self._found(query)

    def _words_of(self, case_id: str) -> list[str]:
        """By which words the people of a case are found now."""
        return list(self._connection.execute(_WORDS, {"case_id": case_id}).scalars())

    def _found(self, query: Select[tuple[object, ...]]) -> list[InCase]:
        return [_in_case(row) for row in self._connection.execute(query)]


def by_iin(iins: Sequence[str]) -> Select[tuple[object, ...]]:
    """The query for numbers; it reads an index, however many cases there are."""
    return select(case_people).where(case_people.c.iin.in_(iins)).order_by(case_people.c.seq.desc())


def by_birth_date(day: date) -> Select[tuple[object, ...]]:
    """The query for a birth date; it reads an index, however many cases there are."""
    born = case_people.c.birth_date == day.isoformat()
    return select(case_people).where(born).order_by(case_people.c.seq.desc())


def _values(seq: int, case_id: str, person: Involved) -> dict[str, str | int | None]:
    return {
        "seq": seq,
        "case_id": case_id,
        "part": person.part.value,
        "name": person.name,
        "iin": person.iin,
        "birth_date": person.birth_date.isoformat() if person.birth_date else None,
        "relation": person.relation,
    }


def _in_case(row: Row[tuple[object, ...]]) -> InCase:
    born = date.fromisoformat(row.birth_date) if row.birth_date else None
    return InCase(row.case_id, Involved(Part(row.part), row.name, row.iin, born, row.relation))
