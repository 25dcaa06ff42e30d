"""What an office sets over what is shipped: settled supplements and its own, days of its calendar, its acts."""

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
    """What an office did with a supplement.

    `ADDED` makes one that the edition does not have, `STRUCK` says that it does not apply here, `WITHDRAWN` takes what
    was done before back.
    """

    CONFIRMED = "confirmed"
    REPLACED = "replaced"
    STRUCK = "struck"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


OWN_CODE = "own_"
"""What the codes of an office's own documents and grounds begin with."""


@dataclass(frozen=True, slots=True)
class Supplement:
    """Which supplement: the edition, what it is there, and its code."""

    edition: str
    kind: Amendable
    code: str

    @property
    def is_own(self) -> bool:
        """Whether the office added it itself."""
        return self.code.startswith(OWN_CODE)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words, and the text that they were compared with or taken from; of what was struck out, why it was."""

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

    @property
    def begins_table(self) -> bool:
        """Whether it came with the whole table of its year, which begins with New Year's Day."""
        return bool(self.imported) and (self.day.month, self.day.day) == (1, 1)


class DayDeed(StrEnum):
    """What an office did with a day of the calendar: made it special, made it ordinary, gave it back as shipped."""

    SET = "set"
    MADE_ORDINARY = "made_ordinary"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class DayChange:
    """One deed on a day of the calendar. `was` is how it stood before, `now` how it stands since (none: ordinary)."""

    day: date
    deed: DayDeed
    was: SpecialDay | None
    now: SpecialDay | None
    at: datetime
    author_id: str
    author_name: str
    imported: str = ""


@dataclass(frozen=True, slots=True)
class OwnRules:
    """Everything that the office set. Amendments in the order of their making; no acts: the usual choice."""

    amendments: tuple[Amendment, ...] = ()
    days: tuple[OwnDay, ...] = ()
    acts: frozenset[str] = frozenset()
