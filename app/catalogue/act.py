"""An act and what it says once for all its services: who receives, who acts, when, and what is handed over."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.catalogue.provenance import Cited, Clause, Marked
from app.datamodels import Code, Frozen, SourcedText
from app.domain.language import Language, Text
from app.domain.reckoning import CountingRule, CountStart, EndRule, Uncounted
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


class Act(Frozen):
    """A resolution that approves regulations of services."""

    id: str
    region: SourcedText
    issuer: SourcedText
    kind: SourcedText
    title: SourcedText
    cited_as: SourcedText
    number: str
    adopted: date
    registration: Registration
    entry_into_force: Clause
    repeal: Repeal | None
    legal_basis: tuple[Clause, ...]
    signed_by: SourcedText

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


class Actor(Frozen):
    """A unit of the regulation's table (ҚФБ): who does a step, in whose office, in which role of the program."""

    code: Code
    title: SourcedText
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
    not_counted: tuple[Uncounted, ...] = ()
    text: SourcedText
    explained: SourcedText

    @property
    def rule(self) -> CountingRule:
        """The rule as the reckoning takes it."""
        source = Text(
            *(f"{self.explained.in_(language)} ({self._sources(language)})" for language in Language)
        )
        return CountingRule(self.id, self.starts, self.at_end, source, frozenset(self.not_counted))

    def _sources(self, language: Language) -> str:
        marked = "" if self.mark is None else f"; {self.mark.source.in_(language)}"
        return self.citation.in_(language) + marked
