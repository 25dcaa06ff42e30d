"""Working days and days off."""

from __future__ import annotations

from datetime import date

from app.domain.calendar import Calendar, DayKind, SpecialDay
from app.domain.language import Text

HOLIDAY = SpecialDay(date(2026, 12, 16), DayKind.HOLIDAY, Text("Тәуелсіздік күні", "День Независимости"))
WORKED = SpecialDay(date(2026, 12, 19), DayKind.WORKED_WEEKEND, Text("жұмыс күні", "рабочий день"))
ESTIMATED = SpecialDay(date(2026, 5, 27), DayKind.HOLIDAY, Text("Құрбан айт", "Курбан-айт"), official=False)
CALENDAR = Calendar.of([HOLIDAY, WORKED, ESTIMATED], 2026, 2026)


def test_a_weekday_is_a_working_day_and_a_weekend_is_not() -> None:
    assert CALENDAR.is_working(date(2026, 12, 18))
    assert not CALENDAR.is_working(date(2026, 12, 20))


def test_a_day_off_says_why() -> None:
    assert CALENDAR.why_not(date(2026, 12, 16)) == HOLIDAY.name
    assert CALENDAR.why_not(date(2026, 12, 12)) == Text("сенбі", "суббота")
    assert CALENDAR.why_not(date(2026, 12, 13)) == Text("жексенбі", "воскресенье")
    assert CALENDAR.why_not(date(2026, 12, 15)) is None


def test_a_worked_saturday_is_a_working_day_and_can_be_asked_for_its_name() -> None:
    assert CALENDAR.is_working(date(2026, 12, 19))
    assert CALENDAR.why_not(date(2026, 12, 19)) is None
    assert CALENDAR.special(date(2026, 12, 19)) == WORKED


def test_the_next_working_day_may_be_the_day_itself() -> None:
    assert CALENDAR.on_or_after(date(2026, 12, 15)) == date(2026, 12, 15)
    assert CALENDAR.on_or_after(date(2026, 12, 16)) == date(2026, 12, 17)
    assert CALENDAR.on_or_after(date(2026, 12, 20)) == date(2026, 12, 21)


def test_working_days_between_leave_out_the_first_day_and_count_the_last() -> None:
    assert CALENDAR.working_days_between(date(2026, 12, 14), date(2026, 12, 21)) == 5
    assert CALENDAR.working_days_between(date(2026, 12, 21), date(2026, 12, 14)) == 0


def test_an_estimated_day_and_a_year_without_a_table_are_not_sure() -> None:
    assert CALENDAR.is_sure(date(2026, 12, 16))
    assert not CALENDAR.is_sure(date(2026, 5, 27))
    assert not CALENDAR.is_sure(date(2027, 1, 1))


def test_an_offices_own_entry_replaces_the_shipped_one() -> None:
    own = SpecialDay(HOLIDAY.day, DayKind.WORKED_WEEKEND, Text("жұмыс күні", "рабочий день"))
    assert Calendar.of([*CALENDAR.special_days.values(), own], 2026, 2026).is_working(HOLIDAY.day)
