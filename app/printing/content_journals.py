"""What stands in the journals of an office: applications as they were registered, papers that came and went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.language import Text
from app.domain.people import PersonName
from app.printing.content import Office


@dataclass(frozen=True, slots=True)
class Registration:
    """An application in the journal."""

    at: datetime
    number: str
    applicant: str
    service: Text
    documents: int
    acceptor: str
    due: date | None
    result: Text | None = None
    result_on: date | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A case that came from another office."""

    at: datetime
    incoming: str
    sender: Text
    number: str
    applicant: str
    service: Text
    executor: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A paper that was sent out."""

    on: date
    outgoing: str
    addressee: str
    paper: Text
    number: str
    service: Text
    signatory: str
    handed: date | None = None


JournalLine = Registration | Incoming | Outgoing


@dataclass(frozen=True, slots=True)
class JournalContent:
    """A journal for a period, both days included, without its lines, of which there may be any number.

    All are of one kind; `before` is how many there were since the year began.
    """

    office: Office
    first: date
    last: date
    keeper: PersonName
    kind: type[JournalLine]
    before: int = 0
