"""By when the next steps of cases must be done, by the terms that the regulation gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from app.casework.desk import Desk
from app.catalogue.due import Grounds, grounds_of_case, grounds_of_step, terms, waits_for_citizen
from app.catalogue.model import Edition, Step
from app.domain.reckoning import Terms
from app.domain.terms import Duration, Unit


@dataclass(frozen=True, slots=True)
class StepTerm:
    """By when a step must be done, and why then; `due_at` is the moment where it is counted in minutes.

    Where `due` is the day that the citizen was promised, `grounds` are those of the whole term: by the calendar as it
    stands now it may end on another day than it did when the application was registered.
    """

    grounds: Grounds
    due: date
    due_at: datetime | None = None


def step_terms(desk: Desk) -> StepTerms:
    """Those of an office: what was counted for one list is known to the next, until the office sets its rules anew."""
    key = StepTerms, desk.office.kind, desk.office.schedule, id(desk.shipped.calendar), id(desk.catalogue)
    return desk.own.worked_out(key, lambda: StepTerms(desk))


class StepTerms:
    """By when steps must be done. A term of days is counted once for all cases in which it begins on one day."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._editions: dict[str, Edition] = {}
        self._terms: dict[tuple[str, str], Terms] = {}
        self._steps: dict[tuple[str, str, int, date, bool], Grounds] = {}
        self._cases: dict[tuple[str, str, date], Grounds] = {}

    def edition(self, id: str) -> Edition:
        """An edition as the office works by it now.

        Raises:
            NoSuchEdition: the catalogue does not have it.
        """
        if id not in self._editions:
            self._editions[id] = self._desk.edition(id)
        return self._editions[id]

    def of(
        self,
        edition: Edition,
        channel: str,
        step: Step,
        since: datetime,
        registered_at: datetime,
        case_due: date,
    ) -> StepTerm:
        """By when a step must be done, counted from the moment `since` at which the step before it was.

        A step without a term of its own is due when the case is, and so is one that waits for the citizen.
        """
        if step.duration is None or waits_for_citizen(step):
            whole = self.of_case(edition, channel, registered_at)
            return StepTerm(whole, case_due, whole.due_at if whole.due_day == case_due else None)
        first_day = since.date() == registered_at.date()
        grounds = self._of_step(edition, channel, step, step.duration, since, first_day)
        return StepTerm(grounds, grounds.due_day, grounds.due_at)

    def of_case(self, edition: Edition, channel: str, registered_at: datetime) -> Grounds:
        """Why the whole case is due on its day, or at its minute."""
        key = edition.id, channel, registered_at.date()
        known = self._cases.get(key)
        if known is None or known.due_at is not None:
            known = grounds_of_case(edition, channel, self._desk.calendar, registered_at)
            self._cases[key] = known
        return known

    def _of_step(
        self, edition: Edition, channel: str, step: Step, duration: Duration, since: datetime, first_day: bool
    ) -> Grounds:
        key = edition.id, channel, step.no, since.date(), first_day
        known = self._steps.get(key)
        if known is not None:
            return replace(known, reckoning=replace(known.reckoning, start=since))
        place = edition.id, channel
        if place not in self._terms:
            self._terms[place] = terms(edition, channel, self._desk.calendar)
        reckoning = self._terms[place].reckon_step(since, duration, first_day=first_day)
        grounds = grounds_of_step(step, replace(reckoning, counted=step.counted))
        if duration.unit is not Unit.MINUTES:
            self._steps[key] = grounds
        return grounds
