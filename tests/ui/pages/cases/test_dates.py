"""Every date of a case can be asked: in the list, and in the lanes the answer's and each step's."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.casework.office import holidays
from app.domain.calendar import DayKind
from app.domain.language import Text
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, register_family
from tests.ui.pages.room import Room


@pytest.fixture
def case_id(okrug: Office) -> str:
    return register_family(okrug.desk)


@pytest.fixture
def room(qtbot: QtBot, okrug: Office, case_id: str) -> Room:
    """An okrug's window with one case in it."""
    return Room(qtbot, okrug)


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(WordsLabel))


def test_the_date_of_a_row_of_the_list_can_be_asked(room: Room) -> None:
    page = room.cases.list
    page.table.select_first()
    popover = page.why.explain()
    assert popover is not None
    assert "Почему 23 ноября?" in words_on(popover)
    popover.dismiss()


def test_every_step_can_be_asked_why_then(room: Room, case_id: str) -> None:
    room.open(case_id)
    lanes = room.cases.case.lanes
    asked = {
        1: "10:42",
        2: "23 ноября",
        3: "9 декабря",
        4: "14 декабря",
        5: "15 декабря",
        6: "21 декабря",
    }
    for number, day in asked.items():
        lanes.chart.choose(number)
        popover = lanes.why_step.explain()
        assert popover is not None
        said = words_on(popover)
        assert f"Почему {day}?" in said
        popover.dismiss()


def test_a_holiday_that_came_later_moves_no_promise_and_the_reader_is_told(
    room: Room, okrug: Office, case_id: str
) -> None:
    holidays.set_day(okrug.desk, date(2026, 12, 21), DayKind.HOLIDAY, Text("Аудан күні", "День района"))
    room.open(case_id)
    popover = room.cases.case.lanes.why.explain()
    assert popover is not None
    said = words_on(popover)
    assert "Почему 23 декабря?" in said
    assert "По нынешнему календарю было бы 24 декабря." in said
    popover.dismiss()
