"""The list of cases: found by words, filtered, opened by Enter, come back to by Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.overview import look_up
from app.demo import people
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.cases.quick import QuickDialog
from tests.ui.offices_at_work import Office, register_family, settle, type_words
from tests.ui.pages.room import Room


@pytest.fixture
def room(qtbot: QtBot, okrug: Office) -> Room:
    """An okrug's window with two cases in it."""
    register_family(okrug.desk, people.ZHUMABAEVS)
    register_family(okrug.desk, people.NURGALIEVS)
    return Room(qtbot, okrug)


def shown(room: Room) -> list[str]:
    return [listed.row.applicant for listed in room.cases.list.table.rows()]


def test_what_is_typed_finds_cases_whatever_the_keyboard(qtbot: QtBot, room: Room) -> None:
    page = room.cases.list
    assert len(shown(room)) == 2
    with qtbot.waitSignal(page.shown):
        type_words(page.search, "нургалиев")
    assert shown(room) == [people.NURGALIEVS.applicant.name.full]
    with qtbot.waitSignal(page.shown):
        type_words(page.search, "ъъ")
    assert page.empty.isVisible()


def test_enter_opens_the_selected_case_and_escape_comes_back_to_it(qtbot: QtBot, room: Room) -> None:
    table = room.cases.list.table
    table.select_first()
    chosen = table.row()
    assert chosen is not None
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(qtbot, room.office)
    assert room.cases.shows_case
    assert room.cases.case.work is not None and room.cases.case.work.case_id == chosen.row.id
    room.press(room.cases.case.head.back)
    assert not room.cases.shows_case
    assert table.row() == chosen


def test_the_foot_says_whole_what_the_table_cuts(room: Room) -> None:
    page = room.cases.list
    page.table.select_first()
    row = page.table.row()
    assert row is not None
    said = page.chosen_words()
    assert row.service.ru in said
    assert row.holder.ru in said


def test_the_filter_shows_closed_cases_too(qtbot: QtBot, room: Room) -> None:
    page = room.cases.list
    with qtbot.waitSignal(page.shown):
        page.filter.choose("all")
        page.filter.activated.emit(1)
    assert len(shown(room)) == 2


@pytest.mark.parametrize("language", list(Language))
def test_the_list_fits_the_smallest_window(room: Room, language: Language) -> None:
    language_switch().set_language(language)
    assert room.cases.list.minimumSizeHint().width() <= 1024 - 56
    assert room.cases.list.minimumSizeHint().height() <= 690 - 48 - 28


def test_the_same_deed_is_done_for_every_marked_case_with_one_form(qtbot: QtBot, room: Room) -> None:
    dialog = quick(qtbot, room)
    assert dialog.form is not None
    dialog.form.entry("given_by").set_value("Жақыпов Т. Ә.")
    dialog.form.entry("paper_number").set_value("17")
    finish(qtbot, room, dialog)
    rows = [look_up.open_case(room.office.desk, listed.row.id) for listed in room.cases.list.table.rows()]
    assert [sorted(view.case.steps) for view in rows] == [[1, 2], [1, 2]]
    assert dialog.failed == []


def test_what_is_missing_in_the_form_is_said_before_any_case_is_touched(qtbot: QtBot, room: Room) -> None:
    dialog = quick(qtbot, room)
    finish(qtbot, room, dialog)
    assert dialog.isVisible()
    rows = [look_up.open_case(room.office.desk, listed.row.id) for listed in room.cases.list.table.rows()]
    assert [sorted(view.case.steps) for view in rows] == [[1], [1]]


def test_a_case_that_a_colleague_took_meanwhile_is_named_and_left(qtbot: QtBot, room: Room) -> None:
    dialog = quick(qtbot, room)
    assert dialog.form is not None
    dialog.form.entry("given_by").set_value("Жақыпов Т. Ә.")
    dialog.form.entry("paper_number").set_value("17")
    first = room.cases.list.table.rows()[0].row
    deeds.take(room.office.desk, first.id, Deed.SUBMIT, {"given_by": "Жақыпов", "paper_number": "1"})
    finish(qtbot, room, dialog)
    assert [offered.number for offered, _ in dialog.failed] == [first.number]
    assert dialog.isVisible()


def test_the_list_is_filtered_by_service_and_by_the_day_it_is_due(qtbot: QtBot, room: Room) -> None:
    page = room.cases.list
    page.filters.due.choose("overdue")
    with qtbot.waitSignal(page.shown):
        page.filters.changed.emit()
    assert shown(room) == []
    with qtbot.waitSignal(page.shown):
        page.filters.reset.click()
    assert len(shown(room)) == 2
    assert page.filters.service.count() == 2


def quick(qtbot: QtBot, room: Room) -> QuickDialog:
    """The form for both cases."""
    page = room.cases.list
    page.table.select_first()
    page.mark_alike()
    page.work_on_marked()
    settle(qtbot, room.office)
    return page.dialog


def finish(qtbot: QtBot, room: Room, dialog: QuickDialog) -> None:
    with qtbot.waitSignal(dialog.ended):
        dialog.take()
    settle(qtbot, room.office)
