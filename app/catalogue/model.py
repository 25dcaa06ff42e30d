"""A service edition: one service as one act regulates it. A case is pinned to one for life.

An edition is put together from the act's file (what it says once for all its services), the service's own file and,
where the act only points to another text, a supplement marked as unverified. Nothing here knows a service by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, InstanceOf, model_validator

from app.catalogue.act import Act, Actor, Counting, Hours, Provider, ReceiptField, ReceiptForm
from app.catalogue.citing import Src
from app.catalogue.errors import NoSuchChannel
from app.catalogue.provenance import Cited, Clause, Marked, Term
from app.datamodels import Code, Frozen, SourcedText, When, named
from app.domain.conditions import holds
from app.domain.language import Text
from app.domain.reckoning import CountingRule
from app.domain.schedule import Schedule
from app.domain.steps import ActionKind, ChannelKind
from app.domain.terms import Duration


class TermLimit(StrEnum):
    """The words with which an act sets a limit; all mean «at most»."""

    WITHIN = "within"
    NOT_LATER_THAN = "not_later_than"


class TotalTerm(Cited):
    """The term of the whole service in one channel."""

    duration: Term
    limit: TermLimit
    text: SourcedText


class ChannelRole(StrEnum):
    """What the body at the counter does with the application."""

    DECIDES = "decides"
    INTAKE = "intake"


class Step(Cited):
    """One row of the regulation's table."""

    no: Annotated[int, Field(ge=1)]
    actor: Annotated[Actor, named("actors")]
    kind: ActionKind
    action: SourcedText
    completion: SourcedText | None = None
    duration: Term | None = None
    counted: bool = True


class Channel(Cited):
    """A way of applying: to whom, when it is open, in what term, by which steps."""

    provider: Annotated[Provider, named("providers")]
    role: ChannelRole
    condition: SourcedText | None = None
    term: TotalTerm | None
    table: Src
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="before")
    @classmethod
    def _steps_stand_in_the_table(cls, raw: Any) -> Any:
        """A step's place follows from its table and number: it is not written seven times."""
        if not isinstance(raw, Mapping) or not isinstance(raw.get("steps"), list):
            return raw
        table = raw.get("table")
        steps = [
            {"src": f"{table}, step {step.get('no')}", **step} if isinstance(step, Mapping) else step
            for step in raw["steps"]
        ]
        return {**raw, "steps": steps}

    @property
    def kind(self) -> ChannelKind:
        """The channel's code."""
        return self.provider.kind

    @property
    def title(self) -> Text:
        """The body's name."""
        return self.provider.title

    @property
    def short(self) -> Text:
        """The act's short name of the body."""
        return self.provider.short


class WaitKind(StrEnum):
    """How a limit on waiting is set."""

    FIXED = "fixed"
    PER_PERSON = "per_person"


class Wait(Cited):
    """A limit on a person's time at the counter: a target that is shown, not a deadline that is kept."""

    channels: tuple[ChannelKind, ...]
    kind: WaitKind = WaitKind.FIXED
    duration: Term
    text: SourcedText


class SuppliedBy(StrEnum):
    """Who brings a document."""

    APPLICANT = "applicant"
    OFFICE = "office"


class Requirement(Marked):
    """A document that the person brings; `needed_when` speaks of the form's fields, `condition` says it in words.

    `form_section` names the section of the application form that the paper is printed from, if it is.
    """

    code: Code
    title: SourcedText
    note: SourcedText | None = None
    condition: SourcedText | None = None
    needed_when: When | None = None
    supplied_by: SuppliedBy = SuppliedBy.APPLICANT
    alternatives: tuple[Code, ...] = ()
    form_section: Code | None = None
    expires: bool = False
    shown_only: bool = False

    def is_needed(self, facts: Mapping[str, Any]) -> bool:
        """Whether it is asked of a person with these answers in the form."""
        return self.needed_when is None or holds(self.needed_when, facts)


class RefusalGround(Marked):
    """A reason for which the act lets the service be refused. The program never applies one by itself."""

    code: Code
    text: SourcedText


class Receipt(Cited):
    """A receipt that this edition gives, in these channels."""

    form: Annotated[ReceiptForm, named("receipts")]
    channels: tuple[ChannelKind, ...]
    text: SourcedText

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
        return self.form.fields


class OpeningHours(Cited):
    """The hours that the regulation states."""

    hours: Annotated[Hours, named("hours")]


class Result(Cited):
    """What the citizen gets, in the act's words."""

    approval: SourcedText
    refusal: SourcedText
    form: SourcedText


class DeliveryMode(StrEnum):
    """How the result may reach the citizen."""

    IN_PERSON = "in_person"
    POST = "post"


class DeliveryRule(Cited):
    """How the result is delivered."""

    modes: tuple[DeliveryMode, ...]
    text: SourcedText


class Recurrence(Cited):
    """How often the right is to be confirmed."""

    period: Annotated[str, Field(pattern=r"^(quarterly|yearly)$")]
    text: SourcedText


class Promise(Cited):
    """An application may be registered with papers missing, to be brought within this term."""

    duration: Term
    text: SourcedText


class Note(Cited):
    """A contradiction, misprint or silence of the text: shown to the reader, never corrected without a word.

    `explains` names the findings of the catalogue check that it accounts for.
    """

    kind: Code
    text: SourcedText
    explains: tuple[str, ...] = ()


class Information(Cited):
    """Where the act says one can read about the service."""

    sites: tuple[str, ...]
    places: tuple[SourcedText, ...]


class Edition(Frozen):
    """One service as one act regulates it."""

    id: str
    family: Code
    ordinal: int
    title: SourcedText
    act: InstanceOf[Act]
    form_of_service: Clause
    fee: Clause
    legal_basis: tuple[Clause, ...]
    audience: Annotated[tuple[Clause, ...], Field(min_length=1)]
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    queue: tuple[Wait, ...] = ()
    service_time: tuple[Wait, ...] = ()
    opening: OpeningHours
    counting: InstanceOf[Counting]
    documents: Clause
    requirements: tuple[InstanceOf[Requirement], ...]
    refusal: Clause
    refusal_grounds: tuple[InstanceOf[RefusalGround], ...]
    promise: Promise | None = None
    receipts: tuple[Receipt, ...]
    result: Result
    delivery: DeliveryRule
    recurrence: Recurrence | None = None
    information: Information | None = None
    notes: tuple[Note, ...] = ()
    person_form: Code
    form: str

    @property
    def citation(self) -> Text:
        """The act in full: who adopted it, when, under which number."""
        return self.act.cited_as

    @property
    def short_citation(self) -> Text:
        """The act's date and number."""
        return self.act.short

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
    def schedule(self) -> Schedule:
        """The hours in which minutes are counted."""
        return self.opening.hours.schedule

    @property
    def counting_rule(self) -> CountingRule:
        """How the terms run."""
        return self.counting.rule

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
        """The steps of a channel, in order."""
        return self.channel(code).steps

    def term(self, code: str) -> Duration | None:
        """The total term of a channel; `None` where the act is silent."""
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
        """The step that follows, or `None` after the last."""
        return next((step for step in self.process(code) if step.no > no), None)

    def receipt(self, code: str) -> Receipt | None:
        """What is handed over in a channel as proof of filing; `None` where the act knows none."""
        return next((receipt for receipt in self.receipts if code in receipt.channels), None)

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
