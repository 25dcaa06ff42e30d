"""What stands on the letters of an office: notice, refusal, certificate, referral, place in a queue, complaint answer.

A letter is a `Letter`; one to a person who may appeal against what it says is an `Answer`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.language import Text
from app.domain.people import PersonName
from app.printing.content import Addressee, Appeal, Cited, Executor, Grant, Office, Reprint, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What every letter of a case has: its day and outgoing number, the case, who signs it and who prepared it."""

    office: Office
    issued: date
    outgoing: str
    number: str
    service: Text
    act: Text
    signatory: Signatory
    executor: Executor
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Letter):
    """A letter to a person, and where that person may appeal against what it says."""

    addressee: Addressee
    appeal: Appeal


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeContent(Answer):
    """The notice that a service was granted; `result` is the edition's name of the result, in its words.

    `paid_once` is a sum that is not paid by the month; `place`, `since` and `queue_number` say what was arranged.
    """

    registered: date
    result: Text
    decided: date
    decision_number: str = ""
    grant: Grant | None = None
    paid_once: Decimal | None = None
    place: Text | None = None
    since: date | None = None
    queue_number: str = ""
    recurrence: Cited | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalContent(Answer):
    """The reasoned refusal, with all that article 80 of the АППК asks of an unfavourable act."""

    registered: date
    facts: tuple[Text, ...]
    grounds: tuple[Cited, ...]
    decided: date
    hearing: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateContent(Letter):
    """A certificate (анықтама): what it confirms, for which days, how long it holds.

    Without a `statement` it says for which service it was given: the act has no words for what it confirms.
    """

    registered: date
    holder: PersonName
    statement: Text | None = None
    birth_date: date | None = None
    first: date | None = None
    last: date | None = None
    validity: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralContent(Answer):
    """A referral (жолдама) to a place, or the notice that one stands in a queue for it (`queue_number`, no `place`)."""

    registered: date
    result: Text
    birth_date: date | None = None
    place: Text | None = None
    since: date | None = None
    queue_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintAnswerContent(Answer):
    """The answer to a complaint: whether it was justified, and why."""

    complaint: str
    complained: date
    justified: bool
    text: Text
