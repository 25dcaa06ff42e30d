"""Days that an office sets over the shipped calendar, and how its terms follow at once."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from app.casework.counter.register import promise
from app.casework.desk import Desk
from app.casework.errors import FileUnreadable
from app.casework.office import holidays
from app.casework.office.office_errors import DaysUnreadable, NotAWeekend
from app.casework.overview import look_up
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.calendar import DayKind, SpecialDay
from app.domain.language import Text
from app.domain.own_rules import DayDeed
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


def deeds_on(desk: Desk, day: date) -> list[tuple[DayDeed, SpecialDay | None, SpecialDay | None, str]]:
    (view,) = [one for one in holidays.days(desk, day.year) if one.day == day]
    return [(one.deed, one.was, one.now, one.author_name) for one in view.history]


def test_an_own_day_that_is_removed_leaves_nothing_behind_but_who_set_and_who_removed_it(
    offices: Offices,
) -> None:
    desk = offices.specialist
    before = holidays.days(desk, 2026)
    holidays.set_day(desk, MONDAY, DayKind.HOLIDAY, NAME)
    assert [one.day for one in holidays.days(desk, 2026) if one.own] == [MONDAY]
    special = desk.calendar.special(MONDAY)
    holidays.remove_day(offices.akim, MONDAY)
    assert tuple(one for one in holidays.days(desk, 2026) if not one.history) == before
    assert desk.calendar.special(MONDAY) is None
    assert deeds_on(desk, MONDAY) == [
        (DayDeed.MADE_ORDINARY, special, None, offices.akim.staff.name.full),
        (DayDeed.SET, None, special, desk.staff.name.full),
    ]


def test_giving_a_day_back_as_it_was_shipped_is_noted_too(offices: Offices) -> None:
    desk = offices.specialist
    shipped = desk.shipped.calendar.special(INDEPENDENCE)
    holidays.remove_day(desk, INDEPENDENCE)
    holidays.restore_day(offices.akim, INDEPENDENCE)
    assert deeds_on(desk, INDEPENDENCE) == [
        (DayDeed.RESTORED, None, shipped, offices.akim.staff.name.full),
        (DayDeed.MADE_ORDINARY, shipped, None, desk.staff.name.full),
    ]


def test_what_was_noted_of_a_day_can_be_neither_changed_nor_removed(offices: Offices) -> None:
    holidays.set_day(offices.specialist, MONDAY, DayKind.HOLIDAY, NAME)
    for statement in ("DELETE FROM own_day_changes", "UPDATE own_day_changes SET author_name = ''"):
        with (
            pytest.raises((DatabaseError, sqlite3.DatabaseError), match="append-only"),
            offices.specialist.store.file.writing() as connection,
        ):
            connection.exec_driver_sql(statement)


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
    assert holidays.import_days(desk, table) == holidays.Imported(5, (2028,))
    assert desk.calendar.is_sure(date(2028, 2, 1))
    assert not desk.calendar.is_working(date(2028, 3, 7))
    assert desk.calendar.is_working(date(2028, 3, 4))
    assert holidays.import_days(desk, table).count == 0


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
    assert holidays.import_days(desk, table) == holidays.Imported(2, (2026,))
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


def test_a_day_that_a_file_has_twice_is_refused(offices: Offices, tmp_path: Path) -> None:
    table = tmp_path / "days.csv"
    table.write_text("2026-11-24;holiday;а;б\n24.11.2026;transferred_off;в;г\n", encoding="utf-8")
    with nothing_changes(*offices.desks), pytest.raises(DaysUnreadable) as told:
        holidays.import_days(offices.specialist, table)
    assert told.value.params == {"name": "days.csv", "line": 2}
    twice = tmp_path / "days.yaml"
    twice.write_text(TABLE.replace("observed: {01-03:", "observed: {01-02:"), encoding="utf-8")
    with nothing_changes(*offices.desks), pytest.raises(DaysUnreadable):
        holidays.import_days(offices.specialist, twice)


KURBAN_AIT = date(2026, 5, 27)


def test_kurban_ait_moves_to_the_day_that_is_official(offices: Offices, tmp_path: Path) -> None:
    desk = offices.specialist
    estimate = desk.calendar.special(KURBAN_AIT)
    assert estimate is not None
    assert not estimate.official
    table = tmp_path / "days.csv"
    table.write_text(f"26.05.2026;holiday;{estimate.name.kk};{estimate.name.ru}\n", encoding="utf-8")
    assert holidays.import_days(desk, table).count == 2
    assert desk.calendar.is_sure(date(2026, 5, 26))
    assert not desk.calendar.is_working(date(2026, 5, 26))
    assert desk.calendar.is_working(KURBAN_AIT)


def test_an_estimate_can_be_confirmed_or_moved_by_hand_and_it_is_told_who_did_it(offices: Offices) -> None:
    desk = offices.specialist
    estimate = desk.calendar.special(KURBAN_AIT)
    assert estimate is not None
    holidays.set_day(desk, date(2026, 5, 26), estimate.kind, estimate.name, instead_of=KURBAN_AIT)
    assert desk.calendar.is_working(KURBAN_AIT)
    assert desk.calendar.is_sure(date(2026, 5, 26))
    views = {view.day: view for view in holidays.days(desk, 2026)}
    for day in (date(2026, 5, 26), KURBAN_AIT):
        own = views[day].own
        assert own is not None
        assert (own.author_name, own.at) == (desk.staff.name.full, desk.clock.now())


def test_the_table_of_a_year_takes_the_place_of_what_was_known_but_not_of_what_was_typed_here(
    offices: Offices, tmp_path: Path
) -> None:
    desk = offices.specialist
    holidays.set_day(desk, date(2027, 6, 1), DayKind.HOLIDAY, NAME)
    assert holidays.table_of(desk, 2027) is holidays.YearTable.WITHOUT_MOVES
    table = tmp_path / "2027.csv"
    table.write_text("01.01.2027;holiday;Жаңа жыл;Новый год\n", encoding="utf-8")
    holidays.import_days(desk, table)
    off = [view.day for view in holidays.days(desk, 2027) if view.special is not None]
    assert off == [date(2027, 1, 1), date(2027, 6, 1)]
    assert not desk.calendar.is_working(INDEPENDENCE)


def test_from_october_on_the_next_years_table_is_asked_for_until_it_was_imported(
    offices: Offices, tmp_path: Path
) -> None:
    desk = offices.specialist
    assert (desk.clock.now().year, desk.clock.now().month) == (2026, 11)
    assert holidays.year_view(desk, 2028).table is holidays.YearTable.NONE
    assert holidays.year_view(desk, 2018).table is holidays.YearTable.WHOLE
    assert holidays.wanted_year(desk) == 2027
    table = tmp_path / "2027.csv"
    table.write_text("01.01.2027;holiday;Жаңа жыл;Новый год\n", encoding="utf-8")
    holidays.import_days(desk, table)
    assert holidays.wanted_year(desk) is None


def test_a_file_of_a_few_days_does_not_make_its_year_known(offices: Offices, tmp_path: Path) -> None:
    table = tmp_path / "days.csv"
    table.write_text("01.03.2028;holiday;Аудан күні;День района\n", encoding="utf-8")
    holidays.import_days(offices.specialist, table)
    assert not offices.specialist.calendar.is_sure(date(2028, 2, 1))


def test_what_a_citizen_was_promised_stays_when_the_calendar_changes(offices: Offices) -> None:
    registered = offices.take_application()
    holidays.set_day(offices.specialist, MONDAY, DayKind.HOLIDAY, NAME)
    view = look_up.open_case(offices.specialist, registered.case_id)
    assert view.case.due == registered.due
    assert view.term.due_day > registered.due


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
