"""How a service goes: channels with their terms, the steps of each, and other accounts that an act gives of them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, model_validator

from app.catalogue.act import Actor, Provider
from app.catalogue.citing import Src
from app.catalogue.provenance import Cited, Marked, Quoted, Term, Worded
from app.datamodels import Frozen, Mark, SourcedText, named
from app.domain.counting import Uncounted
from app.domain.language import Text
from app.domain.steps import ActionKind, ChannelKind

Acting = Annotated[Actor, named("actors")]


class TermLimit(StrEnum):
    """The words with which an act sets a limit; all mean «at most». A bare number and «аспайды» are `WITHIN`."""

    WITHIN = "within"
    NOT_LATER_THAN = "not_later_than"


class TotalTerm(Cited):
    """The term of the whole service in one channel; `not_counted` are days that the act takes out of it."""

    duration: Term
    limit: TermLimit
    text: Worded
    not_counted: tuple[Uncounted, ...] = ()
    not_counted_text: Worded | None = None


class ChannelRole(StrEnum):
    """What the body at the counter does with the application."""

    DECIDES = "decides"
    INTAKE = "intake"


class Branch(Frozen):
    """Two ways on from a step; `mark` says if the act leaves them to be gathered from the order of its steps."""

    condition: SourcedText | None = None
    if_true: SourcedText
    if_false: SourcedText
    mark: Annotated[Mark | None, named("marks")] = None


class Step(Marked):
    """One row of the regulation's table.

    `label` is the act's own number of it («3-процесс»). `condition` says when the completion applies at all, `note`
    what the act adds. A limit that stands in one cell for several steps is the `duration` of the first;
    `time_shared_with` names the others, which have none. `parts` are the several cells of one step; `duration` then
    is their sum.
    """

    no: Annotated[int, Field(ge=1)]
    label: SourcedText | None = None
    actor: Acting
    kind: ActionKind
    action: Worded
    completion: Worded | None = None
    condition: Worded | None = None
    note: Worded | None = None
    duration: Term | None = None
    parts: tuple[Term, ...] = ()
    time_shared_with: tuple[int, ...] = ()
    counted: bool = True
    branch: Branch | None = None

    @model_validator(mode="after")
    def _parts_add_up(self) -> Step:
        """The cells of a step are the whole of its duration."""
        if self.parts and (
            self.duration is None or sum(part.value for part in self.parts) != self.duration.value
        ):
            raise ValueError("the parts of a duration do not add up to it")
        return self


class Account(StrEnum):
    """In what form an act tells the steps: a table, sentences, a flow of information systems, or not at all."""

    TABLE = "table"
    SENTENCES = "sentences"
    INFORMATION_SYSTEM = "information_system"
    NOT_TOLD = "not_told"


class Channel(Cited):
    """A way of applying: to whom, when it is open, in what term, by which steps.

    `term_elsewhere` stands where the act only points to another text for the term. `rows_of` names the channel whose
    table serves this one too: the steps then give numbers only, and what differs.
    """

    provider: Annotated[Provider, named("providers")]
    role: ChannelRole
    condition: Worded | None = None
    term: TotalTerm | None = None
    term_elsewhere: Quoted | None = None
    account: Account = Account.TABLE
    table: Src | None = None
    rows_of: ChannelKind | None = None
    steps: tuple[Step, ...] = ()

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

    @model_validator(mode="after")
    def _told_or_not(self) -> Channel:
        """Steps need a place, and a channel without steps says so."""
        if (self.account is Account.NOT_TOLD) is bool(self.steps):
            raise ValueError("a channel has steps, or says `account: not_told`")
        if self.steps and self.table is None:
            raise ValueError("steps need the table or paragraph they stand in")
        return self

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

    def shares_time(self, step: Step) -> tuple[int, ...]:
        """The other steps whose limit stands in one cell with that of this step."""
        first = next((each for each in self.steps if step.no in each.time_shared_with), step)
        return tuple(no for no in (first.no, *first.time_shared_with) if no != step.no)

    @property
    def is_workable(self) -> bool:
        """Whether a case can be led through it, from filing to a signed answer that is handed over."""
        traits = [step.kind.traits for step in self.steps]
        return (
            self.account is not Account.INFORMATION_SYSTEM
            and any(each.opens for each in traits)
            and any(each.signs for each in traits)
            and any(each.closes for each in traits)
        )


def with_rows_of_others(channels: Any) -> Any:
    """Raw channels in which `rows_of` is followed: the rows of the other channel, and over them what is said here."""
    if not isinstance(channels, list) or not all(isinstance(channel, Mapping) for channel in channels):
        return channels
    steps = {channel.get("provider"): channel.get("steps") for channel in channels}

    def row(other: str, own: Any) -> Any:
        rows = steps.get(other)
        if not isinstance(own, Mapping) or not isinstance(rows, list):
            return own
        return {**next((each for each in rows if each.get("no") == own.get("no")), {}), **own}

    return [
        {**channel, "steps": [row(channel["rows_of"], own) for own in channel.get("steps", [])]}
        if "rows_of" in channel
        else channel
        for channel in channels
    ]


class Body(Cited):
    """A body that takes part but takes no applications: it decides, is asked, or stands above; how to reach it."""

    title: SourcedText
    part: SourcedText
    contact: SourcedText | None = None


class Units(Cited):
    """Who takes part, as the act lists them (ҚФБ); the tables sometimes name others."""

    channels: tuple[ChannelKind, ...] = ()
    actors: Annotated[tuple[Acting, ...], Field(min_length=1)]


class FlowKind(StrEnum):
    """What another account of the steps tells: the usual course, the refusal, or the order in plain sentences."""

    MAIN = "main"
    REFUSAL = "refusal"
    SENTENCES = "sentences"


class FlowRow(Frozen):
    """A line of such an account."""

    no: Annotated[int, Field(ge=1)]
    actor: Acting
    action: Worded


class Flow(Cited):
    """A second account of the same course: a table of use cases, or sentences. Cases are led by the channel's steps."""

    kind: FlowKind
    title: SourcedText
    rows: Annotated[tuple[FlowRow, ...], Field(min_length=1)]
