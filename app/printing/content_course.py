"""What stands on the papers of a case's way: inspection act, conclusion, minutes, cover letter of a packet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from app.domain.language import Text
from app.domain.people import PersonName
from app.printing.content import Executor, Office, Reprint, Signatory


@dataclass(frozen=True, slots=True)
class Relative:
    """A member of the family, as the application names them."""

    name: str
    relation: Text
    birth_date: date | None = None
    occupation: Text | None = None


@dataclass(frozen=True, slots=True)
class Earned:
    """What somebody of the family had: from what, how much."""

    name: str
    kind: Text
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the act: what was looked at, what was found; nothing found yet leaves room to write."""

    label: Text
    text: str = ""


@dataclass(frozen=True, slots=True)
class InspectionContent:
    """The precinct commission's act of material conditions; what is not known is written on it by hand.

    `photographs` are JPEG, in their order: what the commission photographed, and the act that was signed on paper;
    `None` is one that is still on its way.
    """

    office: Office
    number: str
    service: Text
    act: Text
    applicant: PersonName
    birth_date: date | None = None
    address: Text | None = None
    act_number: str = ""
    visited: date | None = None
    village: str = ""
    family: tuple[Relative, ...] = ()
    incomes: tuple[Earned, ...] = ()
    per_head: Decimal | None = None
    found: tuple[Found, ...] = ()
    remark: str = ""
    members: tuple[str, ...] = ()
    unverified: tuple[Text, ...] = ()
    photographs: tuple[bytes | None, ...] = field(default=(), repr=False)
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class ConclusionContent:
    """The precinct commission's conclusion: whether the family is in need, on the ground of which act.

    `need` is its words; without them the choice is printed as boxes: `choices`.
    """

    office: Office
    number: str
    service: Text
    act: Text
    applicant: PersonName
    choices: tuple[Text, ...]
    chosen: int | None = None
    address: Text | None = None
    conclusion_number: str = ""
    made: date | None = None
    visited: date | None = None
    remark: str = ""
    members: tuple[str, ...] = ()
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class MinutesContent:
    """The minutes of a special commission on one application."""

    office: Office
    commission: Text
    number: str
    service: Text
    act: Text
    applicant: PersonName
    registered: date
    minutes: str
    sat: date
    granted: bool | None
    members: tuple[str, ...] = ()
    votes_for: int = 0
    votes_against: int = 0
    amount: Decimal | None = None
    reasons: str = ""
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class PackedCase:
    """A case in a packet."""

    number: str
    applicant: str
    service: Text
    documents: int
    sheets: int


@dataclass(frozen=True, slots=True)
class CoverContent:
    """The cover letter of a packet with the list of its cases; `words` are those of its fingerprint."""

    office: Office
    to: Text
    packet: str
    issued: date
    sealed_at: datetime
    words: tuple[str, ...]
    cases: tuple[PackedCase, ...]
    signatory: Signatory
    executor: Executor
    outgoing: str = ""
    previous: str = ""
    reprint: Reprint | None = None
