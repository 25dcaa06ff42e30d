"""Who a case speaks of: the applicant, whoever acts for them, the members of the family in the form's tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.letters import fold
from app.domain.people import Person, Representative

_TELLS_OF_A_PERSON = frozenset({"iin", "birth_date", "relation"})
"""A table whose rows have a name and one of these columns is a table of people."""


class Part(StrEnum):
    """What somebody is in a case."""

    APPLICANT = "applicant"
    REPRESENTATIVE = "representative"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Involved:
    """Somebody a case speaks of. `relation` is the form's code, for members; a birth date may be missing."""

    part: Part
    name: str
    iin: str
    birth_date: date | None
    relation: str = ""

    def is_same_person(self, other: Involved) -> bool:
        """Whether two entries mean one person: the same ИИН, or without one the same name and birth date."""
        if self.iin and other.iin:
            return self.iin == other.iin
        return fold(self.name) == fold(other.name) and self.birth_date == other.birth_date


def involved_in(
    applicant: Person, representative: Representative | None, values: Mapping[str, Any]
) -> tuple[Involved, ...]:
    """Everybody in a case, the applicant first; `values` are those of its form. Nobody is named twice as a member."""
    first = _of_person(Part.APPLICANT, applicant)
    found = [first]
    if representative is not None:
        found.append(_of_person(Part.REPRESENTATIVE, representative.person))
    for member in members_in(values):
        known = (one for one in found if one.part is not Part.REPRESENTATIVE)
        if not any(member.is_same_person(one) for one in known):
            found.append(member)
    return tuple(found)


def members_in(values: Mapping[str, Any]) -> Iterator[Involved]:
    """The people in a form's tables, the applicant's own row among them; rows without a name are nobody yet."""
    for rows in values.values():
        if isinstance(rows, list):
            yield from (of_row(row) for row in rows if _is_of_a_person(row))


def _is_of_a_person(row: Any) -> bool:
    return isinstance(row, Mapping) and bool(row.get("name")) and not _TELLS_OF_A_PERSON.isdisjoint(row)


def _of_person(part: Part, person: Person) -> Involved:
    return Involved(part, person.name.full, person.iin, person.birth_date)


def of_row(row: Mapping[str, Any]) -> Involved:
    """Who a row of a table of people speaks of; the row has a name."""
    return Involved(
        Part.MEMBER,
        str(row["name"]),
        str(row.get("iin") or ""),
        _day(row.get("birth_date")),
        str(row.get("relation") or ""),
    )


def _day(value: object) -> date | None:
    """A day as forms keep it; what was typed and is no day says nothing."""
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
