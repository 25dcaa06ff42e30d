"""An act and what it says once for all its services: who receives, who acts, when, and what is handed over."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, time
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.catalogue.provenance import Cited, Clause, Marked
from app.datamodels import Code, Frozen, SourcedText
from app.domain.counting import CountingRule, CountStart, EndRule, Uncounted
from app.domain.language import Language, Text
from app.domain.roles import OfficeKind, Role
from app.domain.schedule import Schedule as OfficeSchedule
from app.domain.steps import ChannelKind


class Registration(Cited):
    """The act's entry in the register of the justice department."""

    authority: SourcedText
    number: str
    on: date


class Repeal(Cited):
    """By what and when the act lost force."""

    by: SourcedText
    number: str
    on: date


class DocumentKind(StrEnum):
    """What an act approves for each service: a regulation, which leans on a standard, or the standard itself."""

    REGULATION = "regulation"
    STANDARD = "standard"


class LinkKind(StrEnum):
    """How two acts hang together."""

    AMENDED_BY = "amended_by"
    NEW_EDITION_BY = "new_edition_by"
    AMENDS = "amends"


class Link(Cited):
    """Another act in the chain of editions, and what of this one it concerns."""

    kind: LinkKind
    act: SourcedText
    number: str
    on: date
    scope: SourcedText


class Act(Frozen):
    """A resolution that approves regulations or standards of services."""

    id: str
    region: SourcedText
    issuer: SourcedText
    kind: SourcedText
    approves: DocumentKind = DocumentKind.REGULATION
    title: SourcedText
    cited_as: SourcedText
    number: str
    adopted: date
    registration: Registration
    entry_into_force: Clause
    repeal: Repeal | None = None
    chain: tuple[Link, ...] = ()
    legal_basis: tuple[Clause, ...]
    signed_by: SourcedText | None = None
    control: SourcedText | None = None

    @property
    def short(self) -> Text:
        """Number and date, as a list shows them."""
        day = f"{self.adopted:%d.%m.%Y}"
        return Text(f"{day} ж. № {self.number}", f"№ {self.number} от {day}")


class Provider(Frozen):
    """A body that the act lets people apply to; `short` is the act's own name for it further on."""

    kind: ChannelKind
    office: OfficeKind
    title: SourcedText
    short: SourcedText


class ActorNature(StrEnum):
    """What kind of actor it is: one person, several who decide together, another body, a system, the citizen."""

    PERSON = "person"
    COLLEGIAL = "collegial"
    OUTSIDE = "outside"
    SYSTEM = "system"
    APPLICANT = "applicant"


class Actor(Frozen):
    """A unit of the regulation's table (ҚФБ): who does a step.

    `office` and `role` are those of the program: who does the step there, or who enters what a commission, another
    body or a system has done.
    """

    code: Code
    title: SourcedText
    nature: ActorNature = ActorNature.PERSON
    office: OfficeKind
    role: Role


class Weekday(StrEnum):
    """A day of the week; the order is Monday's to Sunday's."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Lunch(Frozen):
    """The break."""

    opens: time
    closes: time


class Hours(Frozen):
    """When an office works; `text` is the act's sentence, `on_paper` the short line of a talon."""

    days: Annotated[tuple[Weekday, ...], Field(min_length=1)]
    opens: time
    closes: time
    lunch: Lunch | None
    text: SourcedText
    on_paper: SourcedText
    reception: SourcedText | None = None

    @property
    def schedule(self) -> OfficeSchedule:
        """The hours as the counting of minutes needs them."""
        order = list(Weekday)
        lunch = None if self.lunch is None else (self.lunch.opens, self.lunch.closes)
        weekdays = frozenset(order.index(day) for day in self.days)
        return OfficeSchedule(self.opens, self.closes, lunch, weekdays)


class ReceiptField(Frozen):
    """A line that must stand on a receipt: `label` is clean wording, `act_words` the act's own where it is garbled."""

    code: Code
    label: SourcedText
    act_words: str | None = None


class ReceiptForm(Frozen):
    """What is handed over at the counter as proof of filing, and the lines it must have, in their order."""

    kind: Code
    title: SourcedText
    fields: Annotated[tuple[ReceiptField, ...], Field(min_length=1)]


class Counting(Marked):
    """How the act's terms run: from when, and what if the end falls on a day off."""

    id: str
    starts: CountStart
    at_end: EndRule
    text: SourcedText | None = None
    explained: SourcedText

    @property
    def rule(self) -> CountingRule:
        """The rule as the reckoning takes it."""
        return self.rule_without(())

    def rule_without(self, not_counted: Collection[Uncounted]) -> CountingRule:
        """The rule for a channel of which some days are not counted."""
        source = Text(
            *(f"{self.explained.in_(language)} ({self._sources(language)})" for language in Language)
        )
        return CountingRule(self.id, self.starts, self.at_end, source, frozenset(not_counted))

    def _sources(self, language: Language) -> str:
        marked = "" if self.mark is None else f"; {self.mark.source.in_(language)}"
        return self.citation.in_(language) + marked
