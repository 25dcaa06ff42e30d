"""By when an edition wants a thing done: its terms, counted by a calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.catalogue.model import Edition, Step
from app.domain.calendar import Calendar
from app.domain.counting import GENERAL_RULE, GENERAL_TERM
from app.domain.language import Text
from app.domain.reckoning import Reckoning, StepTime, Terms
from app.domain.terms import Unit


@dataclass(frozen=True, slots=True)
class Longer:
    """More time than usual, that the act allows for a case it names in its own words."""

    reckoning: Reckoning
    text: Text
    place: Text


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a day is the due one: how its term was counted and where the act sets it (`None`: it does not)."""

    reckoning: Reckoning
    place: Text | None = None
    longer: Longer | None = None

    @property
    def due_day(self) -> date:
        """The day on which the term ends."""
        return self.reckoning.due_day

    @property
    def due_at(self) -> datetime | None:
        """The moment at which it ends, where it is counted in minutes."""
        due = self.reckoning.due
        return due if isinstance(due, datetime) else None


def terms(edition: Edition, channel: str, calendar: Calendar) -> Terms:
    """How the terms of a channel are counted: by its hours, without the days that the act takes out.

    Raises:
        NoSuchChannel: the edition does not have it.
    """
    return Terms(calendar, edition.schedule_of(channel), edition.counting_rule_of(channel))


def grounds_of_case(edition: Edition, channel: str, calendar: Calendar, start: datetime) -> Grounds:
    """By when an application must be answered; by the general term of the law where the act sets none of its own.

    Raises:
        NoSuchChannel: the edition does not have it.
    """
    counting, term = terms(edition, channel, calendar), edition.channel(channel).term
    longer = _longer(edition, channel, counting, start)
    if term is None:
        general = replace(counting, rule=GENERAL_RULE).reckon(start, GENERAL_TERM)
        return Grounds(general, longer=longer)
    return Grounds(counting.reckon(start, term.duration), term.citation, longer)


def complaint_term(edition: Edition, channel: str, calendar: Calendar, start: datetime) -> Reckoning:
    """By when a complaint must be answered: the acts point to the law, whose general term holds."""
    return replace(terms(edition, channel, calendar), rule=GENERAL_RULE).reckon(start, GENERAL_TERM)


def grounds_of_step(step: Step, reckoning: Reckoning) -> Grounds:
    """By when a step must be done whose term was counted."""
    return Grounds(reckoning, step.citation)


def _longer(edition: Edition, channel: str, counting: Terms, start: datetime) -> Longer | None:
    """By when, if the case is one for which the act allows more time.

    An act that does not say whether its longer term adds to the usual one or stands for it is read as the latter:
    that is the stricter reading.
    """
    extension = edition.extension
    if extension is None or (extension.channels and channel not in extension.channels):
        return None
    return Longer(counting.reckon(start, extension.duration), extension.text, extension.citation)


def time_of(step: Step) -> StepTime:
    """What a step takes of the term, for planning it among others.

    A step that waits for the citizen is planned only where the act gives it a day of its own, outside the term.
    """
    if waits_for_citizen(step) and step.counted:
        return StepTime(None)
    return StepTime(step.duration, step.counted)


def waits_for_citizen(step: Step) -> bool:
    """Whether the term is counted from the citizen's coming: the last step, where the act gives it minutes."""
    return step.kind.traits.closes and step.duration is not None and step.duration.unit is Unit.MINUTES
