"""The shipped calendar: its days, its letters, and what becomes of a wrong file."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest

from app.catalogue.calendars import load_calendar
from app.datafiles import DataFileBad
from app.domain.calendar import DayKind

CALENDAR = load_calendar()


@pytest.mark.parametrize(
    "day",
    [
        "2012-03-09", "2012-04-30", "2012-12-18", "2012-12-31", "2014-01-03", "2018-03-09", "2018-08-21",
        "2018-12-31", "2024-05-08", "2025-01-03", "2026-03-09", "2026-03-24", "2026-03-25", "2026-05-11",
        "2026-07-06", "2026-10-26", "2026-12-16", "2027-01-04", "2027-03-15", "2027-05-03",
    ],
)  # fmt: skip
def test_a_weekday_that_was_off_is_off(day: str) -> None:
    assert not CALENDAR.is_working(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day", ["2012-12-29", "2013-12-28", "2018-03-03", "2018-12-29", "2024-05-04", "2025-01-05", "2020-05-11"]
)
def test_a_day_that_was_worked_for_another_is_a_working_day(day: str) -> None:
    assert CALENDAR.is_working(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-08-31", "2026-08-30", "2022-12-01", "2022-12-19", "2026-01-08"])
def test_a_holiday_that_was_abolished_or_is_not_moved_is_none(day: str) -> None:
    special = CALENDAR.special(date.fromisoformat(day))
    assert special is None


def test_every_day_agrees_with_the_package_that_seeded_the_table() -> None:
    package = holidays.country_holidays("KZ", years=range(2011, 2028))
    days = (
        date(2011, 1, 1) + timedelta(days=step)
        for step in range((date(2027, 12, 31) - date(2011, 1, 1)).days)
    )
    assert [day for day in days if CALENDAR.is_working(day) != package.is_working_day(day)] == []


def test_the_table_covers_the_acts_and_the_year_after_this_one() -> None:
    assert (CALENDAR.first_year, CALENDAR.last_year) == (2011, 2027)
    assert not CALENDAR.covers(date(2028, 1, 1))


def test_kazakh_names_have_cyrillic_letters_only() -> None:
    for special in CALENDAR.special_days.values():
        assert not re.search(r"[A-Za-zəɵ]", special.name.kk + special.name.ru), special
    assert CALENDAR.why_not(date(2026, 12, 16)) == CALENDAR.why_not(date(2012, 12, 16))


def test_a_moved_day_names_the_day_it_was_moved_from_and_to() -> None:
    off, worked = CALENDAR.special(date(2025, 1, 3)), CALENDAR.special(date(2025, 1, 5))
    assert off is not None
    assert worked is not None
    assert off.kind is DayKind.TRANSFERRED_OFF
    assert worked.kind is DayKind.WORKED_WEEKEND
    assert "05.01.2025" in off.name.kk
    assert "05.01.2025" in off.name.ru
    assert "03.01.2025" in worked.name.kk


def test_a_holiday_by_the_moon_is_estimated_until_it_is_official() -> None:
    assert CALENDAR.is_sure(date(2025, 6, 6))
    assert not CALENDAR.is_sure(date(2026, 5, 27))


@pytest.mark.parametrize(
    "line",
    ["holidays: {01-01: no_such_name}", "holidays: {13-01: new_year}", "holidays: {}\n    fasting: {}", "[]"],
)
def test_a_wrong_calendar_file_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "kz.yaml"
    path.write_text(
        f"version: 1\nsource: x\nnames:\n  new_year: {{kk: Жаңа жыл, ru: Новый год}}\nyears:\n  2026:\n    {line}\n"
    )
    with pytest.raises(DataFileBad):
        load_calendar(path)
