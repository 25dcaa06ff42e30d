"""What is wrong with a value of a form: where, how badly, and in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from app.domain.language import N_, Language, Text
from app.forms.fields import Severity


class Fault(StrEnum):
    """The kinds of things that can be wrong with a value."""

    REQUIRED = "required"
    NOT_ALLOWED = "not_allowed"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"
    DIGITS = "digits"
    NAME = "name"
    IIN = "iin"
    IIN_DIFFERS = "iin_differs"
    DATE = "date"
    TOO_EARLY = "too_early"
    FUTURE = "future"
    EXPIRED = "expired"
    NUMBER = "number"
    OUT_OF_RANGE = "out_of_range"
    DECIMALS = "decimals"
    PHONE = "phone"
    IBAN = "iban"
    QUARTER = "quarter"
    OTHER_QUARTER = "other_quarter"
    OPTION = "option"
    UNEXPECTED = "unexpected"
    FEW_ROWS = "few_rows"
    MANY_ROWS = "many_rows"
    REPEATED = "repeated"
    CHECK = "check"


MESSAGES: Mapping[Fault, str] = {
    Fault.REQUIRED: N_("This is needed."),
    Fault.NOT_ALLOWED: N_("This does not apply here: leave it empty."),
    Fault.TOO_LONG: N_("Too long: {found} letters, {most} fit."),
    Fault.UNPRINTABLE: N_("«{found}» cannot be printed: take it out, or write it in words."),
    Fault.DIGITS: N_("Here are {found} digits, there should be {expected}."),
    Fault.NAME: N_("A name has letters, hyphens and apostrophes only: «{found}» does not belong in it."),
    Fault.DATE: N_("This is not a day of the calendar. Write it as 21.11.2026."),
    Fault.TOO_EARLY: N_("This day is too long ago: not before {earliest}."),
    Fault.FUTURE: N_("This day has not come yet."),
    Fault.EXPIRED: N_("It was valid until {until}."),
    Fault.NUMBER: N_("This is not a number."),
    Fault.OUT_OF_RANGE: N_("The number lies between {least} and {most}."),
    Fault.DECIMALS: N_("At most {most} digits after the comma."),
    Fault.PHONE: N_("A telephone number has ten digits after 8 or +7."),
    Fault.IBAN: N_(
        "A bank account is KZ and eighteen more letters and digits: compare it with the bank's paper."
    ),
    Fault.QUARTER: N_("This is not a quarter that has ended. Write it as 2026-3."),
    Fault.OTHER_QUARTER: N_("Usually it is quarter {number} of {year}: see whether the other one is meant."),
    Fault.OPTION: N_("Choose one of the answers."),
    Fault.FEW_ROWS: N_("At least {least} rows are needed."),
    Fault.MANY_ROWS: N_("At most {most} rows fit."),
    Fault.REPEATED: N_("Row {row} says the same."),
}
LATER_QUARTER = N_("This quarter has not begun yet. Write it as 2026-3.")
ACCEPTED = N_("Accepted as it is: {reason}")


class Translate(Protocol):
    """The translator of one language, as `app.i18n.Translator` is."""

    language: Language

    def __call__(self, message: str, **params: object) -> str:
        """The message in that language."""
        ...


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One thing wrong at one place.

    `message` is a message id, or the form's own words. An `overridable` error becomes a remark when a person
    accepts the value with a reason; `reason` then is that.
    """

    path: str
    label: Text
    fault: Fault
    message: str | Text
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.ERROR
    overridable: bool = False
    reason: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it stands in the way."""
        return self.severity is Severity.ERROR

    def accepted(self, reason: str) -> FieldProblem:
        """The same problem, accepted by a person."""
        return replace(self, severity=Severity.REMARK, reason=reason)

    def text(self, translate: Translate) -> str:
        """The sentence, in the language of `translate`."""
        if isinstance(self.message, Text):
            words = self.message.in_(translate.language)
        else:
            words = translate(self.message, **self.params)
        return f"{words} {translate(ACCEPTED, reason=self.reason)}" if self.reason else words


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a value, before it is known at which path the value stands."""

    fault: Fault
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
    severity: Severity = Severity.ERROR
    message: str | Text = ""
    overridable: bool = False

    def at(self, path: str, label: Text) -> FieldProblem:
        """The same at a path."""
        message = self.message or MESSAGES[self.fault]
        return FieldProblem(path, label, self.fault, message, self.params, self.severity, self.overridable)


Findings = tuple[Finding, ...]
Check = Callable[..., Findings]
