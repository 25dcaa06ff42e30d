"""What happens at the counter: waiting, opening hours, receipts, where one can read about the service."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from app.catalogue.act import Hours, ReceiptField, ReceiptForm
from app.catalogue.provenance import Cited, Quoted, Term, Worded
from app.datamodels import Code, named
from app.domain.language import Text
from app.domain.steps import ChannelKind


class WaitKind(StrEnum):
    """How a limit on waiting is set."""

    FIXED = "fixed"
    PER_PERSON = "per_person"


class WaitMoment(StrEnum):
    """What one waits for."""

    SUBMISSION = "submission"
    PICKUP = "pickup"
    TALON = "talon"


class Wait(Cited):
    """A limit on a person's time at the counter: a target that is shown, not a deadline that is kept."""

    channels: tuple[ChannelKind, ...]
    kind: WaitKind = WaitKind.FIXED
    at: WaitMoment | None = None
    duration: Term
    text: Worded


class OpeningHours(Cited):
    """The hours that the regulation states; no channels named means all; `branches` keep their own."""

    channels: tuple[ChannelKind, ...] = ()
    hours: Annotated[Hours, named("hours")]
    branches: Annotated[Hours | None, named("hours")] = None
    reception: Worded | None = None

    @property
    def how_received(self) -> Text | None:
        """In what order people are received: this service's own words, or those that go with the hours."""
        return self.reception or self.hours.reception


class ReceiptPurpose(StrEnum):
    """What a receipt is proof of."""

    FILING = "filing"
    COMPLAINT = "complaint"


class Receipt(Cited):
    """A receipt that this edition gives, in these channels; `without` are lines that its text leaves out.

    `handed_over` is false where the office only makes an entry in its journal.
    """

    form: Annotated[ReceiptForm, named("receipts")]
    purpose: ReceiptPurpose = ReceiptPurpose.FILING
    channels: tuple[ChannelKind, ...]
    text: Worded
    without: tuple[Code, ...] = ()
    handed_over: bool = True

    @property
    def kind(self) -> str:
        """What it is: `talon`."""
        return self.form.kind

    @property
    def title(self) -> Text:
        """Its name."""
        return self.form.title

    @property
    def fields(self) -> tuple[ReceiptField, ...]:
        """The lines it must have."""
        return tuple(field for field in self.form.fields if field.code not in self.without)


class Information(Cited):
    """Where the act says one can read about the service, or ask by telephone."""

    text: Worded | None = None
    sites: tuple[str, ...] = ()
    places: tuple[Worded, ...] = ()
    by_phone: Worded | None = None
    premises: Quoted | None = None
