"""Counting terms: from a start and a duration to the day it ends, with every day on the way and why it counts.

How days are counted is data, a `CountingRule`; which days are working is the `Calendar`'s; when an office is open is
its `Schedule`'s. What comes out can be asked "why this date?": it carries the days counted, the days skipped with
their reasons, and the rule with its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.calendar import ONE_DAY, Calendar
from app.domain.counting import APPK_76, OFFICE_HOURS, CountingRule, EndRule, Uncounted
from app.domain.language import Text
from app.domain.schedule import USUAL_SCHEDULE, Schedule, Stretch
from app.domain.terms import Duration, Unit

START_DAY = Text("тіркелген күн, саналмайды", "день регистрации, не считается")
STEP_BEFORE = Text("алдыңғы іс-әрекет аяқталатын күн", "день окончания предыдущего действия")
STEP_DONE = Text(
    "алдыңғы іс-әрекет аяқталған күн, саналмайды", "день окончания предыдущего действия, не считается"
)
ISSUE_DAY = Text("нәтиже берілетін күн, саналмайды", "день выдачи результата, не считается")
MOVED_HERE = Text(
    "соңғы күн демалысқа түсті, мерзім осы күнге ауысты",
    "последний день выпал на выходной, срок перенесён сюда",
)


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of a term: its number if it was counted, a reason if something is to be said about it."""

    day: date
    number: int | None = None
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class StepTime:
    """What a step takes: its duration, if the act gives one, and whether that belongs to the term of the whole."""

    duration: Duration | None
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A term that was counted.

    `due` is a moment for minutes and a date for days. `read_as` tells how a bare «күн» was read; `other` then is the
    laxer reading. `sure` is false if a day on the way is estimated or lies in a year without a table. `counted` is
    false for a step whose time the act leaves out of the term of the whole. Minutes have `stretches` in place of
    numbered days.
    """

    start: datetime
    duration: Duration
    read_as: Unit
    due: datetime | date
    days: tuple[DayMark, ...]
    rule: CountingRule
    sure: bool
    other: Reckoning | None = None
    counted: bool = True
    stretches: tuple[Stretch, ...] = ()

    @property
    def due_day(self) -> date:
        """The last day, whatever the unit."""
        return self.due.date() if isinstance(self.due, datetime) else self.due

    @property
    def last_counted(self) -> date:
        """The day that got the last number: the due day unless that was moved."""
        return next((mark.day for mark in reversed(self.days) if mark.number), self.start.date())

    def counted_by(self, day: date) -> int:
        """How many of the term's days have been counted when `day` ends."""
        return sum(1 for mark in self.days if mark.number and mark.day <= day)


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that counting needs: the calendar, the office's hours, the rule."""

    calendar: Calendar
    schedule: Schedule = USUAL_SCHEDULE
    rule: CountingRule = APPK_76

    def reckon(self, start: datetime, duration: Duration) -> Reckoning:
        """When a term ends that begins at `start`, and why then."""
        if duration.unit is Unit.MINUTES:
            return self._minutes(start, duration)
        return self._days(start, duration, self._before(start, True), ends_term=True)

    def reckon_step(self, since: datetime, duration: Duration, *, first_day: bool) -> Reckoning:
        """When one step should be done that begins at `since`.

        On the day of registration, its `first_day`, a step begins as the whole term does; on a later one it is
        counted from the day after that on which the step before it was done.
        """
        if duration.unit is Unit.MINUTES:
            return self._minutes(since, duration)
        return self._days(since, duration, self._before(since, first_day), ends_term=False)

    def plan(
        self, start: datetime, times: Sequence[StepTime], *, first_day: bool = True
    ) -> tuple[Reckoning | None, ...]:
        """When each of several steps, one after another, should be done; `None` for a step without a duration.

        Days are counted on from the last day that the steps before have counted, so a term may be cut into steps at
        will and ends on the same day. Minutes run on from `start`; after a step of days they fall into its last day,
        or, where the act does not count them, into the working day after it: the day of issue.
        """
        planned: list[Reckoning | None] = []
        moment = start
        counted: DayMark | None = None
        before = self._before(start, first_day)
        for time in times:
            if time.duration is None:
                planned.append(None)
                continue
            if time.duration.unit is not Unit.MINUTES:
                step = self._days(moment, time.duration, counted or before, ends_term=False)
                counted = DayMark(step.last_counted, None, STEP_BEFORE)
            elif counted is None:
                step = self._minutes(moment, time.duration)
            elif time.counted:
                step = self._within_day(moment, time.duration)
            else:
                step = self._on_issue_day(counted.day, moment, time.duration)
            moment = self.end_of(step)
            planned.append(replace(step, counted=time.counted))
        return tuple(planned)

    def end_of(self, reckoning: Reckoning) -> datetime:
        """The moment at which a term is over: its own, or closing time on its last day."""
        if isinstance(reckoning.due, datetime):
            return reckoning.due
        return datetime.combine(reckoning.due, self.schedule.closes, reckoning.start.tzinfo)

    def _minutes(self, start: datetime, duration: Duration) -> Reckoning:
        stretches = tuple(self.schedule.stretches(start, duration.value, self._is_open))
        due = stretches[-1][1]
        first, last = start.date(), due.date()
        days = [first + ONE_DAY * step for step in range((last - first).days + 1)]
        marks = tuple(DayMark(day, None, self.calendar.why_not(day)) for day in days)
        sure = all(self.calendar.is_sure(day) for day in days)
        return Reckoning(start, duration, Unit.MINUTES, due, marks, OFFICE_HOURS, sure, stretches=stretches)

    def _within_day(self, moment: datetime, duration: Duration) -> Reckoning:
        """Minutes that belong to the last day of the step of days before them."""
        day = moment.date()
        sure = self.calendar.is_sure(day)
        return Reckoning(moment, duration, Unit.MINUTES, moment, (DayMark(day),), OFFICE_HOURS, sure)

    def _on_issue_day(self, after: date, moment: datetime, duration: Duration) -> Reckoning:
        """Minutes that the act leaves out of the term: they fall on the working day after its last one."""
        marks = (DayMark(after, None, STEP_BEFORE), *self._until_working(after, ISSUE_DAY))
        end = datetime.combine(marks[-1].day, self.schedule.closes, moment.tzinfo)
        sure = all(self.calendar.is_sure(mark.day) for mark in marks)
        return Reckoning(moment, duration, Unit.MINUTES, end, marks, OFFICE_HOURS, sure)

    def _is_open(self, day: date) -> bool:
        special = self.calendar.special(day)
        return special.is_working if special else day.weekday() in self.schedule.weekdays

    def _before(self, start: datetime, first_day: bool) -> DayMark | None:
        """The day that the count begins after; None where the day of the event is itself the first one counted."""
        if not first_day:
            return DayMark(start.date(), None, STEP_DONE)
        return None if self.rule.counts_start else DayMark(start.date(), None, START_DAY)

    def _days(
        self, start: datetime, duration: Duration, before: DayMark | None, *, ends_term: bool
    ) -> Reckoning:
        """Days counted from the one after `before`, or from that of `start` itself."""
        if duration.unit is not Unit.DAYS_UNSPECIFIED:
            return self._read_as(duration.unit, start, duration, before, ends_term)
        readings = [
            self._read_as(unit, start, duration, before, ends_term)
            for unit in (Unit.CALENDAR_DAYS, Unit.WORKING_DAYS)
        ]
        strict, lax = sorted(readings, key=lambda reading: reading.due_day)
        return replace(strict, other=lax)

    def _read_as(
        self, unit: Unit, start: datetime, duration: Duration, before: DayMark | None, ends_term: bool
    ) -> Reckoning:
        marks = [before] if before else []
        day = before.day + ONE_DAY if before else start.date()
        marks.extend(self._count(unit, day, duration.value))
        if ends_term and Uncounted.ISSUE_DAY in self.rule.not_counted:
            marks.extend(self._until_working(marks[-1].day, ISSUE_DAY))
        if self.rule.at_end is EndRule.ROLLS and not self.calendar.is_working(marks[-1].day):
            marks.extend(self._until_working(marks[-1].day, MOVED_HERE))
        return Reckoning(
            start, duration, unit, marks[-1].day, tuple(marks), self.rule, self._is_sure(unit, marks)
        )

    def _count(self, unit: Unit, day: date, value: int) -> Iterator[DayMark]:
        number = 0
        while number < value:
            reason = self.calendar.why_not(day) if unit is Unit.WORKING_DAYS else None
            number += reason is None
            yield DayMark(day, None if reason else number, reason)
            day += ONE_DAY

    def _until_working(self, after: date, reason: Text) -> Iterator[DayMark]:
        """The days off after a day, and the working day that follows them, marked with `reason`."""
        end = self.calendar.on_or_after(after + ONE_DAY)
        for step in range(1, (end - after).days):
            day = after + ONE_DAY * step
            yield DayMark(day, None, self.calendar.why_not(day))
        yield DayMark(end, None, reason)

    def _is_sure(self, unit: Unit, marks: Sequence[DayMark]) -> bool:
        """Calendar days in the middle of a term count whatever they are: only its end depends on the calendar."""
        last = max((mark.number or 0 for mark in marks), default=0)
        decisive = (mark for mark in marks if unit is Unit.WORKING_DAYS or mark.number in (None, last))
        return all(self.calendar.is_sure(mark.day) for mark in decisive)
