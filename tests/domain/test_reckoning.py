"""Terms, counted by hand on paper calendars first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import ALMATY
from app.domain.calendar import Calendar, DayKind, SpecialDay
from app.domain.counting import APPK_76, FROM_HANDING_OVER, EndRule, Uncounted
from app.domain.language import Text
from app.domain.reckoning import (
    ISSUE_DAY,
    MOVED_HERE,
    START_DAY,
    STEP_DONE,
    Reckoning,
    StepTime,
    Terms,
)
from app.domain.terms import Duration, Unit

OFF = DayKind.TRANSFERRED_OFF
INDEPENDENCE_DAY = Text("Тәуелсіздік күні", "День Независимости")


def off(*days: date, kind: DayKind = DayKind.HOLIDAY, official: bool = True) -> list[SpecialDay]:
    return [SpecialDay(day, kind, INDEPENDENCE_DAY, official) for day in days]


CALENDAR = Calendar.of(
    [
        # 2012: two days of independence on Sunday and Monday, the 31st moved to Saturday the 29th
        *off(date(2012, 12, 16), date(2012, 12, 17), date(2012, 12, 18), date(2012, 12, 31)),
        *off(date(2012, 12, 29), kind=DayKind.WORKED_WEEKEND),
        *off(date(2013, 1, 1), date(2013, 1, 2), date(2013, 1, 7)),
        # 2018: the 9th of March moved to Saturday the 3rd
        *off(date(2018, 3, 8), date(2018, 3, 9), date(2018, 3, 21), date(2018, 3, 22), date(2018, 3, 23)),
        *off(date(2018, 3, 3), kind=DayKind.WORKED_WEEKEND),
        # 2026: Nauryz from Saturday to Monday and the two days given for it
        *off(date(2026, 3, 21), date(2026, 3, 22), date(2026, 3, 23), date(2026, 3, 24), date(2026, 3, 25)),
        *off(date(2026, 5, 27), official=False),
        *off(date(2026, 12, 16)),
    ],
    2012,
    2026,
)
TERMS = Terms(CALENDAR)
REGULATION = [
    Duration(15, Unit.MINUTES),
    *(Duration(days, Unit.WORKING_DAYS) for days in (1, 12, 3, 1, 3)),
    Duration(15, Unit.MINUTES),
]
"""The seven steps of targeted social assistance through the akim, Zhambyl 2012 no. 316, annex 2, table 2."""


def at(year: int, month: int, day: int, hour: int = 10, minute: int = 12) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ALMATY)


def working(days: int) -> Duration:
    return Duration(days, Unit.WORKING_DAYS)


def calendar_days(days: int) -> Duration:
    return Duration(days, Unit.CALENDAR_DAYS)


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (at(2026, 11, 17), 22, date(2026, 12, 18)),
        (at(2026, 11, 20), 22, date(2026, 12, 23)),
        (at(2026, 11, 26), 22, date(2026, 12, 29)),
        (at(2026, 3, 18), 3, date(2026, 3, 26)),  # over Nauryz
        (at(2012, 12, 10), 10, date(2012, 12, 26)),  # over two holidays and the day given for one
        (at(2012, 12, 26), 3, date(2012, 12, 29)),  # to a Saturday that is worked
        (at(2012, 12, 26), 4, date(2013, 1, 3)),  # over the New Year
        (at(2018, 3, 1), 2, date(2018, 3, 3)),
        (at(2018, 3, 7), 7, date(2018, 3, 20)),
        (at(2026, 11, 21), 1, date(2026, 11, 23)),  # registered on a Saturday
    ],
)
def test_working_days_counted_by_hand(start: datetime, days: int, due: date) -> None:
    assert TERMS.reckon(start, working(days)).due == due


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (at(2026, 11, 20), 20, date(2026, 12, 10)),
        (at(2026, 11, 20), 15, date(2026, 12, 7)),  # the 5th is a Saturday
        (at(2026, 11, 16), 30, date(2026, 12, 17)),  # the 16th is a holiday
    ],
)
def test_calendar_days_counted_by_hand(start: datetime, days: int, due: date) -> None:
    assert TERMS.reckon(start, calendar_days(days)).due == due


def test_every_day_on_the_way_says_its_number_or_its_reason() -> None:
    days = TERMS.reckon(at(2026, 12, 11), working(4)).days
    assert [(mark.day.day, mark.number, mark.reason.kk if mark.reason else None) for mark in days] == [
        (11, None, START_DAY.kk),
        (12, None, "сенбі"),
        (13, None, "жексенбі"),
        (14, 1, None),
        (15, 2, None),
        (16, None, "Тәуелсіздік күні"),
        (17, 3, None),
        (18, 4, None),
    ]


def test_a_last_day_that_is_off_says_that_it_moved() -> None:
    reckoning = TERMS.reckon(at(2026, 11, 20), calendar_days(15))
    assert [(mark.day.day, mark.number, mark.reason) for mark in reckoning.days[-3:]] == [
        (5, 15, None),
        (6, None, Text("жексенбі", "воскресенье")),
        (7, None, MOVED_HERE),
    ]
    assert reckoning.last_counted == date(2026, 12, 5)


def test_a_rule_may_let_the_last_day_stay() -> None:
    stays = replace(TERMS, rule=replace(APPK_76, at_end=EndRule.STAYS))
    assert stays.reckon(at(2026, 11, 20), calendar_days(15)).due == date(2026, 12, 5)


def test_from_the_moment_of_handing_over_the_first_day_counts() -> None:
    letter = replace(TERMS, rule=FROM_HANDING_OVER)
    reckoning = letter.reckon(at(2026, 11, 17), working(22))
    assert reckoning.due == date(2026, 12, 17)
    assert reckoning.days[0].number == 1
    assert letter.reckon(at(2026, 11, 21), working(1)).due == date(2026, 11, 23)


def test_a_centre_counts_neither_the_day_of_intake_nor_the_day_of_issue() -> None:
    intake = replace(FROM_HANDING_OVER, not_counted=frozenset({Uncounted.INTAKE_DAY}))
    both = replace(FROM_HANDING_OVER, not_counted=frozenset(Uncounted))
    start, term = at(2026, 11, 17), working(22)
    assert replace(TERMS, rule=intake).reckon(start, term).due == date(2026, 12, 18)
    reckoning = replace(TERMS, rule=both).reckon(start, term)
    assert reckoning.due == date(2026, 12, 21)
    assert reckoning.days[-1].reason == ISSUE_DAY
    assert reckoning.last_counted == date(2026, 12, 18)


def test_days_of_no_stated_kind_are_read_both_ways_and_the_stricter_holds() -> None:
    reckoning = TERMS.reckon(at(2026, 11, 20), Duration(10, Unit.DAYS_UNSPECIFIED))
    assert (reckoning.read_as, reckoning.due) == (Unit.CALENDAR_DAYS, date(2026, 11, 30))
    assert reckoning.other is not None
    assert (reckoning.other.read_as, reckoning.other.due) == (Unit.WORKING_DAYS, date(2026, 12, 4))


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (at(2026, 11, 17, 12, 50), at(2026, 11, 17, 14, 5)),
        (at(2026, 11, 17, 17, 50), at(2026, 11, 18, 9, 5)),
        (at(2026, 12, 15, 17, 50), at(2026, 12, 17, 9, 5)),  # over a holiday
        (at(2012, 12, 28, 17, 50), at(2012, 12, 29, 9, 5)),  # into a Saturday that is worked
    ],
)
def test_minutes_run_within_the_offices_hours_and_working_days(start: datetime, due: datetime) -> None:
    assert TERMS.reckon(start, Duration(15, Unit.MINUTES)).due == due


def test_the_days_counted_so_far_are_told_for_any_day() -> None:
    reckoning = TERMS.reckon(at(2026, 11, 20), working(12))
    assert reckoning.due == date(2026, 12, 8)
    assert reckoning.counted_by(date(2026, 11, 26)) == 4
    assert reckoning.counted_by(date(2026, 11, 20)) == 0
    assert reckoning.counted_by(date(2027, 1, 1)) == 12


def test_an_estimated_holiday_on_the_way_makes_a_term_unsure() -> None:
    assert TERMS.reckon(at(2026, 11, 17), working(22)).sure
    assert not TERMS.reckon(at(2026, 5, 25), working(3)).sure
    assert TERMS.reckon(at(2026, 5, 25), calendar_days(7)).sure
    assert not TERMS.reckon(at(2026, 5, 25), calendar_days(2)).sure  # its last day is the estimated one
    assert not TERMS.reckon(at(2026, 12, 28), working(5)).sure  # ends in a year without a table


def steps(*durations: Duration | None) -> list[StepTime]:
    return [StepTime(duration) for duration in durations]


def uncounted(duration: Duration) -> StepTime:
    return StepTime(duration, counted=False)


def due_days(planned: tuple[Reckoning | None, ...]) -> list[str]:
    return [f"{step.due_day:%d.%m}" if step else "–" for step in planned]


def test_the_seven_steps_of_the_regulation_follow_one_another() -> None:
    planned = TERMS.plan(at(2026, 11, 17), steps(*REGULATION))
    assert due_days(planned) == ["17.11", "18.11", "04.12", "09.12", "10.12", "15.12", "15.12"]
    assert planned[0] is not None
    assert planned[0].due == at(2026, 11, 17, 10, 27)
    assert planned[-1] is not None
    assert planned[-1].due == at(2026, 12, 15, 18, 0)


def test_the_steps_left_are_planned_anew_from_where_the_case_really_is() -> None:
    planned = TERMS.plan(at(2026, 11, 20, 11, 5), steps(*REGULATION[2:]))
    assert due_days(planned) == ["08.12", "11.12", "14.12", "18.12", "18.12"]


def test_a_step_without_a_duration_has_no_date_and_does_not_stop_the_others() -> None:
    planned = TERMS.plan(at(2026, 11, 17), steps(working(1), None, working(1)))
    assert due_days(planned) == ["18.11", "–", "19.11"]


def test_minutes_after_minutes_run_on() -> None:
    planned = TERMS.plan(at(2026, 11, 17), steps(Duration(10, Unit.MINUTES), Duration(30, Unit.MINUTES)))
    assert [step and step.due for step in planned] == [at(2026, 11, 17, 10, 22), at(2026, 11, 17, 10, 52)]


MINUTES = Duration(30, Unit.MINUTES)


def test_intake_and_issue_that_are_not_counted_take_no_day_of_the_term() -> None:
    centre = [uncounted(MINUTES), *steps(working(1), working(4), working(2)), uncounted(MINUTES)]
    both = replace(TERMS, rule=replace(APPK_76, not_counted=frozenset(Uncounted)))
    planned = both.plan(at(2026, 11, 20), centre)
    # Friday; 1: Monday 23; 4: to Friday 27; 2: Tuesday 1 December; issued on the working day after it
    assert due_days(planned) == ["20.11", "23.11", "27.11", "01.12", "02.12"]
    assert [step.counted for step in planned if step] == [False, True, True, True, False]
    issue = planned[-1]
    assert issue is not None
    assert issue.days[-1].reason == ISSUE_DAY
    assert issue.due_day == both.reckon(at(2026, 11, 20), working(7)).due_day


def test_the_day_of_intake_at_a_centre_is_not_the_first_one_even_from_handing_over() -> None:
    letter = replace(TERMS, rule=replace(FROM_HANDING_OVER, not_counted=frozenset(Uncounted)))
    planned = letter.plan(at(2026, 11, 17), [uncounted(MINUTES), *steps(working(1))])
    assert due_days(planned) == ["17.11", "18.11"]


def test_a_step_later_than_registration_is_counted_from_the_day_after_the_one_before_it_was_done() -> None:
    for rule in (APPK_76, FROM_HANDING_OVER):
        step = replace(TERMS, rule=rule).reckon_step(at(2026, 11, 17), working(2), first_day=False)
        assert (step.due, step.days[0].reason) == (date(2026, 11, 19), STEP_DONE)
    letter = replace(TERMS, rule=FROM_HANDING_OVER)
    assert letter.reckon_step(at(2026, 11, 17), working(2), first_day=True).due == date(2026, 11, 18)


def test_minutes_begun_when_lunch_begins_run_after_it_alone() -> None:
    ran = TERMS.reckon(at(2026, 11, 17, 13, 0), Duration(15, Unit.MINUTES)).stretches
    assert ran == ((at(2026, 11, 17, 14, 0), at(2026, 11, 17, 14, 15)),)


def test_minutes_tell_in_which_hours_they_ran() -> None:
    ran = TERMS.reckon(at(2026, 12, 15, 17, 50), Duration(15, Unit.MINUTES)).stretches
    assert ran == (
        (at(2026, 12, 15, 17, 50), at(2026, 12, 15, 18, 0)),
        (at(2026, 12, 17, 9, 0), at(2026, 12, 17, 9, 5)),
    )


starts = st.datetimes(datetime(2012, 1, 1), datetime(2026, 9, 1)).map(
    lambda moment: moment.replace(tzinfo=ALMATY)
)
counted_units = st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.DAYS_UNSPECIFIED])
lengths = st.integers(1, 60)
rules = st.sampled_from([APPK_76, FROM_HANDING_OVER])


@given(starts, st.sampled_from(Unit), lengths, rules)
def test_a_term_never_ends_on_a_day_off(start: datetime, unit: Unit, length: int, rule: object) -> None:
    due = replace(TERMS, rule=rule).reckon(start, Duration(length, unit)).due_day
    assert CALENDAR.is_working(due)


@given(starts, st.integers(1, 30), st.sampled_from(Unit), lengths, rules)
def test_a_later_start_never_ends_earlier(
    start: datetime, days: int, unit: Unit, length: int, rule: object
) -> None:
    terms, later = replace(TERMS, rule=rule), start + timedelta(days=days)
    duration = Duration(length, unit)
    assert terms.reckon(start, duration).due_day <= terms.reckon(later, duration).due_day


@given(starts, st.sampled_from(Unit), lengths, rules)
def test_a_longer_term_never_ends_earlier(start: datetime, unit: Unit, length: int, rule: object) -> None:
    terms = replace(TERMS, rule=rule)
    shorter, longer = (terms.reckon(start, Duration(value, unit)) for value in (length, length + 1))
    assert shorter.due_day <= longer.due_day


@given(starts, lengths, rules)
def test_working_days_never_end_before_as_many_calendar_days(
    start: datetime, length: int, rule: object
) -> None:
    terms = replace(TERMS, rule=rule)
    assert terms.reckon(start, calendar_days(length)).due_day <= terms.reckon(start, working(length)).due_day


@given(starts, counted_units, lengths, rules)
def test_the_numbers_run_from_one_to_the_term_and_the_days_have_no_gap(
    start: datetime, unit: Unit, length: int, rule: object
) -> None:
    reckoning = replace(TERMS, rule=rule).reckon(start, Duration(length, unit))
    assert [mark.number for mark in reckoning.days if mark.number] == list(range(1, length + 1))
    days = [mark.day for mark in reckoning.days]
    assert days == [start.date() + timedelta(days=step) for step in range(len(days))]
    assert days[-1] == reckoning.due


@given(
    starts,
    st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]),
    st.lists(lengths, min_size=1, max_size=6),
    rules,
)
def test_a_term_cut_into_steps_at_will_ends_on_the_same_day(
    start: datetime, unit: Unit, parts: list[int], rule: object
) -> None:
    terms = replace(TERMS, rule=rule)
    planned = terms.plan(start, steps(*(Duration(part, unit) for part in parts)))
    last = planned[-1]
    assert last is not None
    assert last.due_day == terms.reckon(start, Duration(sum(parts), unit)).due_day


@given(starts, st.timedeltas(timedelta(), timedelta(days=9)), st.integers(1, 3000))
def test_minutes_begun_later_never_end_earlier(start: datetime, later: timedelta, length: int) -> None:
    minutes = Duration(length, Unit.MINUTES)
    assert TERMS.end_of(TERMS.reckon(start, minutes)) <= TERMS.end_of(TERMS.reckon(start + later, minutes))


@given(starts, st.integers(1, 3000))
def test_minutes_run_on_working_days_outside_lunch_and_add_up(start: datetime, length: int) -> None:
    stretches = TERMS.reckon(start, Duration(length, Unit.MINUTES)).stretches
    assert sum((ends - begins for begins, ends in stretches), timedelta()) == timedelta(minutes=length)
    for begins, ends in stretches:
        assert CALENDAR.is_working(begins.date())
        assert any(opens <= begins.time() < ends.time() <= closes for opens, closes in TERMS.schedule.spans)


@given(starts, lengths, rules)
def test_of_two_readings_the_used_one_is_never_the_later(start: datetime, length: int, rule: object) -> None:
    reckoning = replace(TERMS, rule=rule).reckon(start, Duration(length, Unit.DAYS_UNSPECIFIED))
    assert reckoning.other is not None
    assert {reckoning.read_as, reckoning.other.read_as} == {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}
    assert reckoning.due_day <= reckoning.other.due_day


@given(starts, st.lists(lengths, min_size=1, max_size=5), st.integers(1, 480), st.sampled_from([1, 2]))
def test_minutes_that_are_not_counted_move_no_step_that_is(
    start: datetime, parts: list[int], minutes: int, ends: int
) -> None:
    counted = steps(*(working(part) for part in parts))
    around = uncounted(Duration(minutes, Unit.MINUTES))
    planned = TERMS.plan(start, [around, *counted, around][: len(counted) + ends])
    alone = TERMS.plan(start, counted)
    assert due_days(planned[1 : len(parts) + 1]) == due_days(alone)


@given(starts, counted_units, lengths)
def test_a_day_that_is_issued_on_is_a_working_day_after_the_last_counted(
    start: datetime, unit: Unit, length: int
) -> None:
    both = replace(TERMS, rule=replace(APPK_76, not_counted=frozenset(Uncounted)))
    reckoning = both.reckon(start, Duration(length, unit))
    assert CALENDAR.is_working(reckoning.due_day)
    assert reckoning.last_counted < reckoning.due_day
    assert TERMS.reckon(start, Duration(length, unit)).last_counted == reckoning.last_counted
