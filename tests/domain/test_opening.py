"""Hours in words, and times as people type them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language import Text
from app.domain.opening import clock_of, days_in_words, in_figures, in_words, is_sound
from app.domain.schedule import USUAL_SCHEDULE, Schedule


def test_a_schedule_is_told_as_a_talon_prints_it() -> None:
    assert in_words(USUAL_SCHEDULE) == Text(
        "дс–жм 9.00–18.00, үзіліс 13.00–14.00", "пн–пт 9.00–18.00, перерыв 13.00–14.00"
    )
    assert in_words(Schedule(time(8, 30), time(17), None)).ru == "пн–пт 8.30–17.00"


@pytest.mark.parametrize(
    ("days", "words"), [({0, 1, 2, 3, 4, 5}, "пн–сб"), ({0, 2, 3, 4}, "пн, ср–пт"), ({5, 6}, "сб, вс")]
)
def test_days_that_follow_one_another_are_one_span(days: set[int], words: str) -> None:
    assert days_in_words(frozenset(days)).ru == words


@pytest.mark.parametrize("typed", ["9", "9.00", "9:00", "0900", " 09-00 "])
def test_a_time_is_understood_however_it_is_typed(typed: str) -> None:
    assert clock_of(typed) == time(9)


@pytest.mark.parametrize("typed", ["", "25.00", "9.60", "тоғыз", "9.0"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert clock_of(typed) is None


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)))
def test_a_time_in_figures_is_read_back(moment: time) -> None:
    assert clock_of(in_figures(moment)) == moment


@pytest.mark.parametrize(
    "schedule",
    [
        Schedule(time(18), time(9), None),
        Schedule(lunch=(time(14), time(13))),
        Schedule(lunch=(time(8), time(9, 30))),
        Schedule(weekdays=frozenset()),
    ],
)
def test_hours_out_of_order_are_not_sound(schedule: Schedule) -> None:
    assert is_sound(USUAL_SCHEDULE)
    assert not is_sound(schedule)
