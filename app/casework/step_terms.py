"""By when each step must be done, by the term that the regulation's table gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.casework.desk import Desk
from app.catalogue.model import Edition, Step
from app.domain.reckoning import Reckoning, Terms
from app.domain.terms import Duration, Unit


@dataclass(frozen=True, slots=True)
class StepTerm:
    """By when a step must be done, and why then; `due_at` is the moment where it is counted in minutes."""

    reckoning: Reckoning | None
    due: date
    due_at: datetime | None = None


class StepTerms:
    """By when steps must be done. A term of days is counted once for all cases in which it begins on one day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._terms: dict[tuple[str, str], Terms] = {}
        self._counted: dict[tuple[str, str, Duration, date], Reckoning] = {}

    def of(self, edition: Edition, channel: str, step: Step, since: datetime, case_due: date) -> StepTerm:
        """By when a step must be done, counted from the moment `since` at which the step before it was.

        A step without a term of its own is due when the case is, and so is one that waits for the citizen.
        """
        if step.duration is None or waits_for_citizen(step):
            return StepTerm(None, case_due)
        reckoning = self._reckon(edition, channel, step.duration, since)
        exact = reckoning.due if isinstance(reckoning.due, datetime) else None
        return StepTerm(reckoning, reckoning.due_day, exact)

    def _reckon(self, edition: Edition, channel: str, duration: Duration, since: datetime) -> Reckoning:
        place = edition.id, channel
        if place not in self._terms:
            self._terms[place] = self._desk.step_terms(edition, channel)
        terms = self._terms[place]
        if duration.unit is Unit.MINUTES:
            return terms.reckon(since, duration)
        key = *place, duration, since.date()
        if key not in self._counted:
            self._counted[key] = terms.reckon(since, duration)
        return replace(self._counted[key], start=since)


def waits_for_citizen(step: Step) -> bool:
    """Whether the term is counted from the citizen's coming: the last step, where the act gives it minutes."""
    return step.kind.traits.closes and step.duration is not None and step.duration.unit is Unit.MINUTES
