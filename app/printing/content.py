"""What each paper says, before anybody decides where it stands.

Only what the paper needs is here: a talon cannot print an ИИН, for it is not given one. A field without a default
must not be blank; `completeness` stops the printing otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.terms import Unit


class TermLimit(StrEnum):
    """How an act words its limit: «ішінде» or «кешіктірмей»."""

    WITHIN = "within"
    NOT_LATER_THAN = "not_later_than"


@dataclass(frozen=True, slots=True)
class Office:
    """The office that issues the paper, as it is written at its head.

    `emblem` is a PNG without transparency, `stamped` whether its letters have a place for the stamp.
    """

    name: Text
    address: Text
    phone: str
    hours: Text
    emblem: bytes = b""
    stamped: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the edition and the bare number of its paragraph (`5.1`)."""

    value: int
    unit: Unit
    limit: TermLimit
    paragraph: str


@dataclass(frozen=True, slots=True)
class PrescribedField:
    """A line that the edition wants on the talon, in the edition's wording.

    `unverified` says what is not known about it and whom to ask.
    """

    code: str
    label: Text
    unverified: Text | None = None


@dataclass(frozen=True, slots=True)
class Reprint:
    """That the paper was printed before: which repetition this is, its moment, and the first copy's day."""

    number: int
    at: datetime
    first_copy: date


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter is for.

    `dative` is the full name in the dative, where it is known for certain; the name as in the document stands
    after «Кімге» otherwise.
    """

    name: PersonName
    address: Text | None = None
    dative: Text | None = None


@dataclass(frozen=True, slots=True)
class Signatory:
    """The person who decided."""

    name: PersonName
    post: Text


@dataclass(frozen=True, slots=True)
class Executor:
    """Who prepared the letter and can be asked about it."""

    name: PersonName
    phone: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """Where a complaint goes (in the nominative) and, once the paper's day of handing over is known, until when."""

    body: Text
    handed_over: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of the edition and the bare number of their paragraph; words from elsewhere have a `source` instead."""

    text: Text
    paragraph: str = ""
    unverified: Text | None = None
    source: Text | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter (1–4) and the days of it that something is assigned for."""

    year: int
    number: int
    first: date
    last: date

    @property
    def next(self) -> tuple[int, int]:
        """Year and number of the quarter after it."""
        return (self.year + 1, 1) if self.number == 4 else (self.year, self.number + 1)


@dataclass(frozen=True, slots=True)
class Grant:
    """Money assigned to a family, in tenge."""

    per_month: Decimal
    period: Quarter
    family_size: int
    total: Decimal | None = None
    payment: Text | None = None


@dataclass(frozen=True, slots=True)
class TalonContent:
    """The talon: proof that the documents were accepted; `fields` are the lines that the edition wants on it.

    `attachments` are the names of the documents that were taken. `title` is what the edition calls it, where that is
    no talon, and `about` what it is proof of; one of a `complaint` has the complaint's number, day and term, and who
    complained for its `applicant`. `due` may be a datetime where the term is in minutes. It
    may be `None` only if the edition's line for it is unverified: a line to fill in by hand is printed then.
    """

    office: Office
    number: str
    service: Text
    act: Text
    applicant: PersonName
    registered_at: datetime
    due: date | None
    term: Term | None
    acceptor: PersonName
    fields: tuple[PrescribedField, ...] = ()
    fee: Text | None = None
    attachments: tuple[Text, ...] = ()
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None
    title: Text | None = None
    about: Text | None = None
    complaint: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a leaflet: a document or a ground, its place in words («п. 12»), what the act adds to it.

    `unverified` says what is not known about it and whom to ask.
    """

    text: Text
    place: Text
    notes: tuple[Text, ...] = ()
    unverified: Text | None = None


@dataclass(frozen=True, slots=True)
class Counter:
    """Where a citizen applies: the body, on what condition, and how to find it."""

    name: Text
    condition: Text | None = None
    address: Text | None = None
    phone: str = ""
    hours: Text | None = None


@dataclass(frozen=True, slots=True)
class Repeal:
    """By what act, under which number and when another lost force."""

    by: Text
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class LeafletContent:
    """The leaflet: what to bring and what to expect; it belongs to no case and names no person.

    `term` may be `None`: `term_notes` then say where the term stands, or the leaflet that the act has none. `struck` is
    what the office struck out of the documents and grounds, with why.
    """

    office: Office
    made: date
    service: Text
    act: Text
    counter: Counter
    fee: Text
    results: tuple[Text, ...]
    term: Term | None
    term_notes: tuple[Text, ...] = ()
    for_all: tuple[Point, ...] = ()
    only_if: tuple[Point, ...] = ()
    delivery: tuple[Text, ...] = ()
    grounds: tuple[Point, ...] = ()
    struck: tuple[Point, ...] = ()
    repeal: Repeal | None = None


@dataclass(frozen=True, slots=True)
class ToBringContent:
    """What one person is still to bring; it names nobody, for it lies about on the way.

    `until` is the promised day (`until_place`: the words and the paragraph that allow it), `None` before anything is
    registered; `number` is that of the case, once there is one.
    """

    office: Office
    made: date
    service: Text
    act: Text
    missing: tuple[Point, ...] = ()
    expired: tuple[Point, ...] = ()
    only_if: tuple[Point, ...] = ()
    until: date | None = None
    until_place: Text | None = None
    number: str = ""
