"""What comes of an application: the answer, how it reaches the citizen, how often it is renewed, how terms stretch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.catalogue.provenance import Cited, Quoted, Term, Worded
from app.domain.answers import ResultKind
from app.domain.steps import ChannelKind


class Result(Cited):
    """What the citizen gets, in the act's words; `None` where it says nothing.

    `kind` says what a granted answer carries. `intermediate` are papers made on the way, `additional` what comes with
    the answer or instead of a paper; `validity` is how long the paper holds.
    """

    kind: ResultKind = ResultKind.NOTICE
    approval: Worded
    refusal: Worded | None = None
    form: Worded | None = None
    validity: Quoted | None = None
    intermediate: tuple[Quoted, ...] = ()
    additional: tuple[Quoted, ...] = ()


class DeliveryMode(StrEnum):
    """How the result may reach the citizen."""

    IN_PERSON = "in_person"
    POST = "post"
    CENTRE_WINDOW = "centre_window"
    PORTAL_CABINET = "portal_cabinet"


class DeliveryRule(Cited):
    """How the result is delivered in these channels (none named: in all)."""

    channels: tuple[ChannelKind, ...] = ()
    modes: Annotated[tuple[DeliveryMode, ...], Field(min_length=1)]
    text: Worded


@dataclass(frozen=True, slots=True)
class Delivery:
    """All that an act says about delivery."""

    rules: tuple[DeliveryRule, ...]

    @property
    def modes(self) -> tuple[DeliveryMode, ...]:
        """Every way that some channel has; in person where the act is silent."""
        said = [mode for rule in self.rules for mode in rule.modes]
        return tuple(mode for mode in DeliveryMode if mode in said) or (DeliveryMode.IN_PERSON,)

    def modes_in(self, channel: str) -> tuple[DeliveryMode, ...]:
        """The ways of one channel."""
        return Delivery(
            tuple(rule for rule in self.rules if not rule.channels or channel in rule.channels)
        ).modes


class Recurrence(Cited):
    """How often the right is to be confirmed."""

    period: Annotated[str, Field(pattern=r"^(quarterly|yearly)$")]
    text: Worded


class Promise(Cited):
    """An application may be registered with papers missing, to be brought within this term."""

    duration: Term
    text: Worded


class Stage(Cited):
    """A term for a part of the way, that the act sets beside the whole: one body's share."""

    duration: Term
    text: Worded


class Extension(Cited):
    """A longer term for a case that the act names (no channels named: it does not say in which)."""

    channels: tuple[ChannelKind, ...] = ()
    duration: Term
    text: Worded


class Suspension(Cited):
    """What the act says about suspending; without `grounds`, that there are none."""

    text: Worded
    grounds: tuple[Worded, ...] = ()
