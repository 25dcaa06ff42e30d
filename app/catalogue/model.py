"""A service edition: one service as one act regulates it. A case is pinned to one for life.

An edition is put together from the act's file (what it says once for all its services), the service's own file and,
where the act only points to another text, a supplement marked as unverified. Nothing here knows a service by name.
Its parts stand in modules of their own: `process` (channels, steps), `entitlement` (for whom, documents, refusal),
`counter` (waiting, hours, receipts), `outcome` (result, delivery), `quality` (complaint, indicators).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, InstanceOf, model_validator

from app.catalogue.act import Act, Counting
from app.catalogue.counter import Information, OpeningHours, Receipt, ReceiptPurpose, Wait
from app.catalogue.entitlement import Entitlement, RefusalGround, Requirement, Return, Struck, Variant
from app.catalogue.errors import NoSuchChannel
from app.catalogue.leading import following, led_steps
from app.catalogue.outcome import (
    Delivery,
    DeliveryMode,
    DeliveryRule,
    Extension,
    Promise,
    Recurrence,
    Result,
    Stage,
    Suspension,
)
from app.catalogue.process import Body, Channel, Flow, Step, TermLimit, Units, with_rows_of_others
from app.catalogue.provenance import Note, Quoted
from app.catalogue.quality import Complaint, Quality
from app.datamodels import Code, Frozen, SourcedText, named
from app.domain.counting import CountingRule
from app.domain.language import Text
from app.domain.roles import OfficeKind
from app.domain.schedule import USUAL_SCHEDULE, Schedule
from app.domain.terms import Duration

__all__ = ["Channel", "DeliveryMode", "Edition", "RefusalGround", "Requirement", "Step", "TermLimit"]


@dataclass(frozen=True, slots=True)
class HoursHere:
    """The hours that an office of a kind keeps."""

    kind: OfficeKind
    schedule: Schedule

    def holds_for(self, counter: OfficeKind) -> bool:
        """Whether work that begins at such a counter is done in these hours: a centre keeps hours of its own."""
        centre = OfficeKind.SERVICE_CENTRE
        return (counter is centre) == (self.kind is centre)


class Edition(Frozen):
    """One service as one act regulates it.

    `form` is the application form it is filed on, the same for every act that regulates the service.
    `struck`, what the office struck out of the documents and grounds, and `hours_here`, the hours it keeps.
    """

    id: str
    family: Code
    ordinal: int
    title: SourcedText
    act: InstanceOf[Act]
    form_of_service: Quoted
    fee: Quoted
    legal_basis: tuple[Quoted, ...]
    standard: Quoted | None = None
    purpose: Quoted | None = None
    audience: Annotated[tuple[Entitlement, ...], Field(min_length=1)]
    variants: tuple[Variant, ...] = ()
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    bodies: tuple[Body, ...] = ()
    units: tuple[Units, ...] = ()
    flows: tuple[Flow, ...] = ()
    stages: tuple[Stage, ...] = ()
    extension: Extension | None = None
    queue: tuple[Wait, ...] = ()
    service_time: tuple[Wait, ...] = ()
    opening: tuple[OpeningHours, ...] = ()
    counting: InstanceOf[Counting]
    documents: Quoted
    blanks: Quoted | None = None
    requirements: tuple[Requirement, ...] = ()
    refusal: Quoted | None = None
    refusal_grounds: tuple[RefusalGround, ...] = ()
    struck: tuple[Struck, ...] = ()
    returns: tuple[Return, ...] = ()
    suspension: Suspension | None = None
    promise: Promise | None = None
    receipts: tuple[Receipt, ...] = ()
    result: Result
    deliveries: tuple[DeliveryRule, ...] = ()
    recurrence: Recurrence | None = None
    information: Information | None = None
    complaint: Complaint | None = None
    responsibility: Quoted | None = None
    principles: tuple[Quoted, ...] = ()
    quality: Quality | None = None
    notes: tuple[Annotated[Note, named("notes")], ...] = ()
    hours_here: InstanceOf[HoursHere] | None = None
    person_form: Code = "person"
    form: str

    @model_validator(mode="before")
    @classmethod
    def _rows_are_written_once(cls, raw: Any) -> Any:
        """A table that serves two channels stands with one of them; the form is named as the service's file is."""
        if not isinstance(raw, Mapping):
            return raw
        service = str(raw.get("id", "")).partition("/")[2]
        return {"form": service, **raw, "channels": with_rows_of_others(raw.get("channels"))}

    @property
    def citation(self) -> Text:
        """The act in full: who adopted it, when, under which number."""
        return self.act.cited_as

    @property
    def short_citation(self) -> Text:
        """The act's date and number."""
        return self.act.short

    @property
    def searched(self) -> str:
        """What a search looks through: titles in both languages, the act's number and region, sub-services."""
        texts = (self.title, self.act.region, *(variant.title for variant in self.variants))
        return " ".join((self.id, self.act.number, *(part for text in texts for part in (text.kk, text.ru))))

    @property
    def is_repealed(self) -> bool:
        """Whether the act has lost force."""
        return self.act.repeal is not None

    @property
    def valid_until(self) -> date | None:
        """The day on which the act lost force."""
        return None if self.act.repeal is None else self.act.repeal.on

    @property
    def unverified(self) -> bool:
        """Whether anything that is asked of a person or decides about one is not from the act."""
        return any(thing.unverified for thing in (*self.requirements, *self.refusal_grounds))

    @property
    def delivery(self) -> Delivery:
        """How the result reaches the citizen."""
        return Delivery(self.deliveries)

    @property
    def schedule(self) -> Schedule:
        """The hours in which minutes are counted: the first that the act states, else the usual ones."""
        return self.opening[0].hours.schedule if self.opening else USUAL_SCHEDULE

    def schedule_of(self, code: str) -> Schedule:
        """The hours in which the minutes of a channel are counted: those kept here, else those that the act states.

        Hours of the office's own are taken on the act's weekdays, so that terms of days are the same everywhere.
        """
        stated = self._stated_schedule(code)
        here = self.hours_here
        if here is None or not here.holds_for(self.channel(code).provider.office):
            return stated
        return replace(here.schedule, weekdays=stated.weekdays)

    def _stated_schedule(self, code: str) -> Schedule:
        for opening in self.opening:
            if not opening.channels or code in opening.channels:
                return opening.hours.schedule
        return self.schedule

    @property
    def counting_rule(self) -> CountingRule:
        """How the act's terms run, leaving aside days that one channel does not count."""
        return self.counting.rule

    def counting_rule_of(self, code: str) -> CountingRule:
        """How the terms of a channel run."""
        term = self.channel(code).term
        return self.counting.rule_without(() if term is None else term.not_counted)

    def is_workable(self, code: str) -> bool:
        """Whether an office can lead a case through this channel to its end."""
        return self.channel(code).is_workable

    def channel(self, code: str) -> Channel:
        """The channel of a code.

        Raises:
            NoSuchChannel: the edition does not have it.
        """
        for channel in self.channels:
            if channel.kind == code:
                return channel
        raise NoSuchChannel(self.id, code, ", ".join(channel.kind for channel in self.channels))

    def process(self, code: str) -> tuple[Step, ...]:
        """The steps of a channel as the act tells them, in order."""
        return self.channel(code).steps

    @cached_property
    def courses(self) -> dict[str, tuple[Step, ...]]:
        """The steps by which cases are led, by the channel's code."""
        return {channel.kind.value: led_steps(channel, self.channels) for channel in self.channels}

    def course(self, code: str) -> tuple[Step, ...]:
        """The steps by which a case is led in a channel: the act's own, made whole where it leaves something out.

        Raises:
            NoSuchChannel: the edition does not have it.
        """
        return self.courses.get(code) or led_steps(self.channel(code), self.channels)

    def term(self, code: str) -> Duration | None:
        """The total term of a channel; `None` where the act is silent or points to another text."""
        term = self.channel(code).term
        return None if term is None else term.duration

    def step(self, code: str, no: int) -> Step:
        """A step by its number.

        Raises:
            KeyError: the channel has no such step.
        """
        for step in self.process(code):
            if step.no == no:
                return step
        raise KeyError(no)

    def next_step(self, code: str, no: int) -> Step | None:
        """The step that a case takes after a number (0: the first), or `None` after the last."""
        return following(self.course(code), no)

    def receipt(self, code: str) -> Receipt | None:
        """What is handed over in a channel as proof of filing; `None` where the act knows none."""
        filing = (
            each for each in self.receipts if each.purpose is ReceiptPurpose.FILING and each.handed_over
        )
        return next((receipt for receipt in filing if code in receipt.channels), None)

    def complaint_receipt(self, code: str) -> Receipt | None:
        """What is handed over for a complaint; `None` where the act knows nothing of it."""
        given = (each for each in self.receipts if each.purpose is ReceiptPurpose.COMPLAINT)
        return next((receipt for receipt in given if code in receipt.channels), None)

    def requirement(self, code: str) -> Requirement:
        """A requirement by its code.

        Raises:
            KeyError: the edition does not ask for it.
        """
        return {requirement.code: requirement for requirement in self.requirements}[code]

    def ground(self, code: str) -> RefusalGround:
        """A refusal ground by its code.

        Raises:
            KeyError: the edition does not have it.
        """
        return {ground.code: ground for ground in self.refusal_grounds}[code]
