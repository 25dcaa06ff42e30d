"""Any moment of a case's past, corrections with the old value in sight, and what stands around the case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.overview import look_up
from app.domain.events import ApplicationRegistered
from app.ui.language import told
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.pages.cases.test_case_page import view_of, words_on
from tests.ui.pages.room import Room


@pytest.fixture
def room(qtbot: QtBot, okrug: Office) -> Room:
    """An okrug's window with one case open, its surname put right already."""
    case_id = register_family(okrug.desk)
    deeds.take(okrug.desk, case_id, Deed.CORRECT, {"surname": "Жұмабай", "reason": "қате терілген"})
    room = Room(qtbot, okrug)
    room.open(case_id)
    return room


def registration(room: Room) -> str:
    events = look_up.in_order(view_of(room).history)
    return next(event.record.id for event in events if isinstance(event.body, ApplicationRegistered))


def test_a_correction_shows_the_new_value_and_keeps_the_old_one_in_sight(room: Room) -> None:
    page = room.cases.case
    assert view_of(room).case.applicant.name.surname == "Жұмабай"
    said = words_on(page.applicant)
    assert "Жұмабаева" in said and "қате терілген" in said


def test_a_row_of_the_history_shows_the_case_as_it_stood_then_with_nothing_to_do(
    qtbot: QtBot, room: Room
) -> None:
    page = room.cases.case
    page.history.days[registration(room)].click()
    settle(qtbot, room.office)
    assert page.past.isVisibleTo(page)
    assert not page.turn.isVisibleTo(page) and not page.around.button.isVisibleTo(page)
    assert "Жұмабаева" in words_on(page.head)
    assert len(page.history.days) == 1


def test_the_past_is_left_for_the_present_and_what_was_typed_is_still_there(qtbot: QtBot, room: Room) -> None:
    page = room.cases.case
    panel = room.panel
    panel.forms[Deed.SUBMIT].entry("remark").set_value("бәрі толық")
    page.show_moment(registration(room))
    settle(qtbot, room.office)
    page.past.back.click()
    settle(qtbot, room.office)
    assert not page.past.isVisibleTo(page)
    assert room.panel is panel
    assert panel.forms[Deed.SUBMIT].values()["remark"] == "бәрі толық"


def test_one_walks_from_moment_to_moment(qtbot: QtBot, room: Room) -> None:
    page = room.cases.case
    page.show_moment(registration(room))
    settle(qtbot, room.office)
    assert not page.past.before.isEnabled()
    page.past.after.click()
    settle(qtbot, room.office)
    assert len(page.history.days) == 2


def test_a_dialog_around_the_case_stays_open_with_everything_typed_when_it_fails(
    qtbot: QtBot, room: Room
) -> None:
    dialog = room.cases.case.around.ask(Deed.COMPLAIN)
    dialog.take()
    settle(qtbot, room.office)
    assert dialog.isVisible()
    dialog.form.entry("text").set_value("Мерзімі өтті")
    dialog.take()
    settle(qtbot, room.office)
    (complaint,) = view_of(room).case.complaints
    assert complaint.taken.text == "Мерзімі өтті"


def test_a_case_that_gave_no_right_offers_no_confirmation(room: Room) -> None:
    page = room.cases.case
    assert page.work is not None and not page.work.may_confirm
    assert all("Подтвердить" not in told(line.words) for line in page.around.lines())


def test_each_thing_around_a_case_says_what_follows_from_it_before_it_is_begun(
    qtbot: QtBot, room: Room
) -> None:
    around = room.cases.case.around
    assert all(told(line.follows) for line in around.lines())
    around.open_menu()
    assert around.list is not None
    qtbot.keyClick(around.list.rows, Qt.Key.Key_Down)
    wanted = told(around.lines()[1].words)
    qtbot.keyClick(around.list.rows, Qt.Key.Key_Return)
    assert around.list is None
    assert around.dialog is not None
    assert around.dialog.windowTitle() == wanted
    around.dialog.reject()
