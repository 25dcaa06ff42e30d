"""Clocks: the real one, one that stands, one that was set and runs."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.clock import ALMATY, RunningClock, SetClock, SystemClock

MOMENT = datetime(2026, 12, 8, 10, 30, tzinfo=ALMATY)


def test_the_real_clock_is_aware_and_tells_whole_seconds() -> None:
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(hours=5)
    assert now.microsecond == 0


def test_a_set_clock_stands_until_it_is_moved() -> None:
    clock = SetClock(MOMENT)
    assert clock.now() == clock.now() == MOMENT
    clock.advance(minutes=9)
    assert clock.now() == MOMENT + timedelta(minutes=9)
    clock.set(datetime(2026, 12, 9, 9, 0))
    assert clock.now() == datetime(2026, 12, 9, 9, 0, tzinfo=ALMATY)


def test_a_running_clock_goes_on_from_where_it_was_set() -> None:
    clock = RunningClock(MOMENT)
    first, second = clock.now(), clock.now()
    assert MOMENT - timedelta(seconds=1) <= first <= second < MOMENT + timedelta(minutes=1)
