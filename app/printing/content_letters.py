"""What stands on the letters that answer: certificate, referral, place in a queue, answer to a complaint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.language import Text
from app.domain.people import PersonName
from app.printing.content import Addressee, Appeal, Executor, Office, Reprint, Signatory


@dataclass(frozen=True, slots=True)
class CertificateContent:
    """A certificate (анықтама): what it confirms, in the edition's words; for which days; how long it holds."""

    office: Office
    issued: date
    outgoing: str
    number: str
    registered: date
    service: Text
    act: Text
    holder: PersonName
    statement: Text
    signatory: Signatory
    executor: Executor
    birth_date: date | None = None
    first: date | None = None
    last: date | None = None
    validity: Text | None = None
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class ReferralContent:
    """A referral (жолдама) to a place, or the notice that one stands in a queue for it (`queue_number`, no `place`)."""

    office: Office
    addressee: Addressee
    issued: date
    outgoing: str
    number: str
    registered: date
    service: Text
    act: Text
    result: Text
    signatory: Signatory
    executor: Executor
    appeal: Appeal
    birth_date: date | None = None
    place: str = ""
    first: date | None = None
    queue_number: str = ""
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class ComplaintAnswerContent:
    """The answer to a complaint: whether it was justified, and why."""

    office: Office
    addressee: Addressee
    issued: date
    outgoing: str
    number: str
    complaint: str
    complained: date
    service: Text
    act: Text
    justified: bool
    text: Text
    signatory: Signatory
    executor: Executor
    appeal: Appeal
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None
