"""Days that an office sets over the shipped calendar, and how its terms follow at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.casework import holidays
from app.casework.errors import DaysUnreadable, FileUnreadable, NotAWeekend
from app.casework.register import promise
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.calendar import DayKind, SpecialDay
from app.domain.language import Text
from tests.samples.offices import Offices, nothing_changes, sign_in

NAME = Text("Аудан күні", "День района")
MONDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 28)
INDEPENDENCE = date(2026, 12, 16)

TABLE = """
version: 1
source: қаулы
names: {new_year: {kk: Жаңа жыл, ru: Новый год}}
years:
  2028:
    holidays: {01-01: new_year, 01-02: new_year}
    observed: {01-03: new_year}
    moved: {03-07: 2028-03-04}
"""


def test_a_day_that_the_office_made_free_is_not_counted_any_more(offices: Offices) -> None:
    desk = offices.specialist
    edition = desk.edition(EDITION)
    before = promise(desk, edition, CHANNEL)
    holidays.set_day(desk, MONDAY, DayKind.HOLIDAY, NAME)
    after = promise(desk, edition, CHANNEL)
    assert before is not None
    assert after is not None
    assert after.due_day == desk.calendar.on_or_after(date.fromordinal(before.due_day.toordinal() + 1))
    assert offices.akim.calendar.why_not(MONDAY) == NAME


def test_a_worked_saturday_counts(offices: Offices) -> None:
    desk = offices.specialist
    assert not desk.calendar.is_working(SATURDAY)
    holidays.set_day(desk, SATURDAY, DayKind.WORKED_WEEKEND, Text("жұмыс күні", "рабочий день"))
    assert desk.calendar.is_working(SATURDAY)


def test_a_working_day_is_no_worked_weekend(offices: Offices) -> None:
    with nothing_changes(*offices.desks), pytest.raises(NotAWeekend):
        holidays.set_day(offices.specialist, MONDAY, DayKind.WORKED_WEEKEND, NAME)


def test_a_shipped_holiday_can_be_covered_and_given_back(offices: Offices) -> None:
    desk = offices.specialist
    holidays.remove_day(desk, INDEPENDENCE)
    assert desk.calendar.is_working(INDEPENDENCE)
    (view,) = [one for one in holidays.days(desk, 2026) if one.day == INDEPENDENCE]
    assert view.special is None
    assert view.own is not None
    assert view.own.author_name == desk.staff.name.full
    holidays.restore_day(desk, INDEPENDENCE)
    assert not desk.calendar.is_working(INDEPENDENCE)


def test_an_own_day_that_is_removed_leaves_nothing_behind(offices: Offices) -> None:
    desk = offices.specialist
    before = holidays.days(desk, 2026)
    holidays.set_day(desk, MONDAY, DayKind.HOLIDAY, NAME)
    assert [one.day for one in holidays.days(desk, 2026) if one.own] == [MONDAY]
    holidays.remove_day(desk, MONDAY)
    assert holidays.days(desk, 2026) == before


def test_own_days_are_there_after_the_program_was_closed(offices: Offices) -> None:
    desk = offices.specialist
    holidays.set_day(desk, MONDAY, DayKind.TRANSFERRED_OFF, NAME, official=False)
    holidays.remove_day(desk, INDEPENDENCE)
    days = holidays.days(desk, 2026)
    desk.store.close()
    again = sign_in(desk.shipped, offices.root / "okrug", SPECIALIST)
    try:
        assert holidays.days(again, 2026) == days
        assert not again.calendar.is_sure(MONDAY)
    finally:
        again.store.close()


def test_the_table_of_a_new_year_is_taken_in_and_the_year_is_known_from_then_on(
    offices: Offices, tmp_path: Path
) -> None:
    desk = offices.specialist
    table = tmp_path / "2028.yaml"
    table.write_text(TABLE, encoding="utf-8")
    assert not desk.calendar.is_sure(date(2028, 1, 3))
    assert holidays.import_days(desk, table) == 5
    assert desk.calendar.is_sure(date(2028, 2, 1))
    assert not desk.calendar.is_working(date(2028, 3, 7))
    assert desk.calendar.is_working(date(2028, 3, 4))
    assert holidays.import_days(desk, table) == 0


def test_one_typed_day_does_not_make_its_year_known(offices: Offices) -> None:
    holidays.set_day(offices.specialist, date(2028, 1, 3), DayKind.HOLIDAY, NAME)
    assert not offices.specialist.calendar.is_sure(date(2028, 2, 1))


def test_lines_of_a_csv_file_are_taken_in(offices: Offices, tmp_path: Path) -> None:
    desk = offices.specialist
    table = tmp_path / "days.csv"
    lines = (
        "date;kind;kk;ru",
        "23.11.2026;holiday;Аудан күні;День района",
        "",
        "2026-11-28;worked_weekend;ж;р",
    )
    table.write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    assert holidays.import_days(desk, table) == 2
    assert desk.calendar.special(MONDAY) == SpecialDay(MONDAY, DayKind.HOLIDAY, NAME, True, "days.csv")
    assert desk.calendar.is_working(SATURDAY)


@pytest.mark.parametrize(
    "line",
    [
        "2026-02-30;holiday;а;б",
        "2026-11-23;party;а;б",
        "2026-11-23;holiday;а",
        "2026-11-23;holiday;а;",
        "2026-11-23;worked_weekend;а;б",
    ],
)
def test_a_bad_line_is_named_and_not_a_day_is_set(offices: Offices, tmp_path: Path, line: str) -> None:
    table = tmp_path / "days.csv"
    table.write_text(f"2026-11-24;holiday;а;б\n{line}\n", encoding="utf-8")
    with nothing_changes(*offices.desks), pytest.raises(DaysUnreadable) as told:
        holidays.import_days(offices.specialist, table)
    assert told.value.params == {"name": "days.csv", "line": 2}


def test_a_file_that_is_no_table_of_days_is_refused(offices: Offices, tmp_path: Path) -> None:
    desk = offices.specialist
    table = tmp_path / "days.yaml"
    with pytest.raises(FileUnreadable):
        holidays.import_days(desk, table)
    table.write_text("years: {}\n", encoding="utf-8")
    with nothing_changes(*offices.desks), pytest.raises(DaysUnreadable):
        holidays.import_days(desk, table)
    latin = tmp_path / "days.csv"
    latin.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileUnreadable):
        holidays.import_days(desk, latin)
