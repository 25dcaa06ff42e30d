"""What a person gets on an application: a grant with what it carries, or a refusal with its ground."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.language import Text


class Outcome(StrEnum):
    """How an application was decided."""

    GRANTED = "granted"
    REFUSED = "refused"


class Delivery(StrEnum):
    """How a result reached the citizen."""

    IN_PERSON = "in_person"
    REPRESENTATIVE = "representative"
    POST = "post"
    ELECTRONIC = "electronic"


class ResultKind(StrEnum):
    """What a granted application ends in.

    A monthly `ALLOWANCE` for a period, a `PAYMENT` made once, a `CERTIFICATE`, a certificate of a period, a
    `REFERRAL` to a place, a `REGISTRATION` from a day on, or a `NOTICE` that papers are drawn up.
    """

    NOTICE = "notice"
    ALLOWANCE = "allowance"
    PAYMENT = "payment"
    CERTIFICATE = "certificate"
    PERIOD_CERTIFICATE = "period_certificate"
    REFERRAL = "referral"
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class OwnGround:
    """A ground that the edition does not list, in the clerk's words, with the act and the paragraph it is from."""

    text: Text
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is proposed, and later signed: a grant with its sum, or a refusal with its ground.

    `amount` is tenge a month for the whole family, or the sum of a payment made once; `per_head_income` tenge a month
    that it was computed from. `place` is where a referral leads or what was arranged, in Kazakh where there is a
    Russian `place_ru`; `queue_number` the applicant's place in a queue for it. `ground` is the code of a refusal ground
    of the edition, `own_ground` one that the edition does not list; `facts` what was established, in the clerk's words
    (a language that was not written is empty).
    """

    outcome: Outcome
    amount: Decimal | None = None
    per_head_income: Decimal | None = None
    family_size: int | None = None
    period_start: date | None = None
    period_end: date | None = None
    ground: str = ""
    facts: Text = field(default_factory=lambda: Text("", ""))
    place: str = ""
    queue_number: str = ""
    own_ground: OwnGround | None = None
    place_ru: str = ""

    @property
    def where(self) -> Text | None:
        """Where to, in both languages; twice the same where it was written in one only."""
        return Text(self.place, self.place_ru or self.place) if self.place else None


_NEEDED: dict[ResultKind, tuple[str, ...]] = {
    ResultKind.NOTICE: (),
    ResultKind.ALLOWANCE: ("amount", "period_start", "period_end"),
    ResultKind.PAYMENT: ("amount",),
    ResultKind.CERTIFICATE: (),
    ResultKind.PERIOD_CERTIFICATE: ("period_start", "period_end"),
    ResultKind.REFERRAL: ("place",),
    ResultKind.REGISTRATION: ("period_start",),
}


def needed_for(kind: ResultKind) -> tuple[str, ...]:
    """The fields of an answer without which a result of this kind cannot be granted."""
    return _NEEDED[kind]


def missing_in(answer: Answer, kind: ResultKind) -> tuple[str, ...]:
    """What an answer lacks to be signed: fields of a grant, or the ground and the facts of a refusal.

    The facts are needed in both languages, for the paper may be asked for in either.
    """
    if answer.outcome is Outcome.GRANTED:
        return tuple(name for name in needed_for(kind) if getattr(answer, name) in (None, ""))
    missing = () if answer.ground or answer.own_ground is not None else ("ground",)
    return missing if answer.facts.kk and answer.facts.ru else (*missing, "facts")
