"""Minutes inside an office's hours."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import ALMATY
from app.domain.schedule import USUAL_SCHEDULE, Schedule


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ALMATY)


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        (at(17, 10, 12), 15, at(17, 10, 27)),
        (at(17, 12, 50), 30, at(17, 14, 20)),  # over lunch
        (at(17, 12, 45), 15, at(17, 13, 0)),  # to lunch exactly
        (at(17, 13, 20), 15, at(17, 14, 15)),  # begun at lunch
        (at(17, 17, 50), 30, at(18, 9, 20)),  # over night
        (at(17, 17, 45), 15, at(17, 18, 0)),  # to closing time exactly
        (at(20, 17, 50), 30, at(23, 9, 20)),  # over a weekend
        (at(21, 11, 0), 10, at(23, 9, 10)),  # begun on a Saturday
        (at(17, 7, 0), 10, at(17, 9, 10)),  # begun before opening
        (at(17, 9, 0), 480, at(17, 18, 0)),  # a whole day
        (at(17, 9, 0), 960, at(18, 18, 0)),  # two whole days
        (at(17, 10, 0), 0, at(17, 10, 0)),
        (at(17, 15, 0), 0, at(17, 15, 0)),  # no minutes, after lunch
    ],
)
def test_minutes_run_only_while_the_office_is_open(start: datetime, minutes: int, due: datetime) -> None:
    assert USUAL_SCHEDULE.add_minutes(start, minutes, is_weekday) == due


def test_the_longer_lunch_of_the_annex_takes_longer() -> None:
    annex = Schedule(time(9), time(19), (time(13), time(15)))
    assert annex.add_minutes(at(17, 12, 50), 30, is_weekday) == at(17, 15, 20)


def test_a_centre_without_a_break_works_through() -> None:
    centre = Schedule(time(9), time(20), None)
    assert centre.add_minutes(at(17, 12, 50), 30, is_weekday) == at(17, 13, 20)


moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(
    lambda moment: moment.replace(tzinfo=ALMATY)
)


@given(moments, st.integers(1, 3000), st.integers(0, 3000))
def test_minutes_may_be_cut_in_two_anywhere(start: datetime, first: int, second: int) -> None:
    middle = USUAL_SCHEDULE.add_minutes(start, first, is_weekday)
    whole = USUAL_SCHEDULE.add_minutes(start, first + second, is_weekday)
    assert USUAL_SCHEDULE.add_minutes(middle, second, is_weekday) == whole


@given(moments, st.integers(1, 3000))
def test_minutes_never_end_outside_the_hours(start: datetime, minutes: int) -> None:
    due = USUAL_SCHEDULE.add_minutes(start, minutes, is_weekday)
    assert is_weekday(due.date())
    assert any(begins < due.time() <= ends for begins, ends in USUAL_SCHEDULE.spans)
