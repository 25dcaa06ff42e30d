"""What an office sets over what is shipped: confirmed or replaced supplements, days of its calendar, its acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.calendar import SpecialDay
from app.domain.language import Text


class Amendable(StrEnum):
    """The things of an edition that may come from elsewhere than its act."""

    REQUIREMENT = "requirement"
    GROUND = "ground"


class AmendmentDeed(StrEnum):
    """What an office did with a supplement."""

    CONFIRMED = "confirmed"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Supplement:
    """Which supplement: the edition, what it is there, and its code."""

    edition: str
    kind: Amendable
    code: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Words, and the text that they were compared with or taken from."""

    text: Text
    source: Text


@dataclass(frozen=True, slots=True)
class Amendment:
    """One deed on a supplement. `was` is how it stood before, `now` how it stands since."""

    supplement: Supplement
    deed: AmendmentDeed
    was: Wording
    now: Wording
    at: datetime
    author_id: str
    author_name: str


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day that the office set itself; without `special` it is what its weekday says, whatever the seed holds.

    `imported` is the name of the file that it came from, empty for one that a person typed.
    """

    day: date
    special: SpecialDay | None
    at: datetime
    author_name: str
    imported: str = ""


@dataclass(frozen=True, slots=True)
class OwnRules:
    """Everything that the office set. Amendments in the order of their making; no acts: the usual choice."""

    amendments: tuple[Amendment, ...] = ()
    days: tuple[OwnDay, ...] = ()
    acts: frozenset[str] = frozenset()
