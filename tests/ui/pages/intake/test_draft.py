"""Nothing typed is lost: not by closing, not by leaving the page, not by another person in the chair."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.casework.counter import intake
from app.demo import offices
from app.demo.people import ZHUMABAEVS
from app.ui.pages.intake.progress import FORM, PERSON, SERVICE
from tests.ui.offices_at_work import Office
from tests.ui.pages.intake.at_the_counter import Counter

K = Qt.Key
IIN = ZHUMABAEVS.applicant.iin


def begin(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN, "Жұмабаева")


def test_nothing_is_stored_before_the_first_field(counter: Counter) -> None:
    counter.choose_service()
    assert intake.unfinished(counter.office.desk) == []


def test_a_field_is_stored_soon_after_it_was_typed_without_being_asked(counter: Counter) -> None:
    counter.choose_service()
    with counter.qtbot.waitSignal(counter.page.work.saved):
        counter.type(IIN[:5])
    (draft,) = intake.unfinished(counter.office.desk)
    assert draft.person["values"]["iin"] == IIN[:5]


def test_a_draft_survives_closing_and_reopening(counter: Counter, qtbot: QtBot, okrug: Office) -> None:
    begin(counter)
    counter.next_step()
    counter.wait_until_saved()
    id = counter.page.work.intake.id
    counter.window.close()
    counter.settle()

    again = Counter(qtbot, okrug)
    with qtbot.waitSignal(again.page.work.opened):
        again.page.open_intake(id)
    again.settle()
    assert again.page.here == FORM
    assert again.page.work.person.get("surname") == "Жұмабаева"
    again.page.go_to(PERSON)
    assert again.page.person.view.entry("surname").field.value() == "Жұмабаева"


def test_a_half_typed_date_comes_back_as_it_stood(counter: Counter, qtbot: QtBot, okrug: Office) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("document_issued")
    counter.type("0411")
    counter.wait_until_saved()
    again = Counter(qtbot, okrug)
    with qtbot.waitSignal(again.page.work.opened):
        again.page.open_intake(counter.page.work.intake.id)
    assert again.page.person.view.entry("document_issued").field.text() == "04.11"


def test_leaving_the_page_stores_at_once(counter: Counter) -> None:
    counter.choose_service()
    counter.type(IIN)
    with counter.qtbot.waitSignal(counter.page.work.saved):
        counter.page.hide()
    assert intake.unfinished(counter.office.desk)[0].person["values"]["iin"] == IIN


def test_escape_puts_aside_and_enter_in_the_list_goes_on(counter: Counter) -> None:
    begin(counter)
    with counter.qtbot.waitSignal(counter.page.step_opened, check_params_cb=lambda step: step == SERVICE):
        counter.press(K.Key_Escape)
    counter.settle()
    rows = counter.page.service.unfinished
    assert rows.isVisible()
    rows.setFocus()
    rows.select_first()
    with counter.qtbot.waitSignal(counter.page.work.opened):
        counter.press(K.Key_Return)
    assert counter.page.work.person_name() == "Жұмабаева"
    assert counter.page.here == PERSON


def test_a_fresh_application_keeps_the_one_that_was_open(counter: Counter) -> None:
    begin(counter)
    first = counter.page.work.intake.id
    counter.page.open_intake(None)
    counter.settle()
    assert counter.page.work.intake.id != first
    assert [draft.id for draft in intake.unfinished(counter.office.desk)] == [first]


def test_the_same_person_after_a_lock_goes_on_where_the_typing_stopped(counter: Counter) -> None:
    begin(counter)
    counter.office.sit_down(offices.SPECIALIST.login)
    assert counter.page.work.person_name() == "Жұмабаева"


def test_another_person_in_the_chair_sees_nothing_of_it(counter: Counter) -> None:
    begin(counter)
    specialist = counter.office.desk
    counter.office.sit_down(offices.AKIM.login)
    counter.settle()
    assert counter.page.work.person_name() == ""
    assert intake.unfinished(counter.office.desk) == []
    assert len(intake.unfinished(specialist)) == 1


def test_a_draft_that_is_gone_is_told_and_what_is_open_stays(counter: Counter) -> None:
    begin(counter)
    counter.page.open_intake("no such draft")
    counter.settle()
    assert [type(error).__name__ for error in counter.errors] == ["DraftGone"]
    assert counter.page.work.person_name() == "Жұмабаева"


@pytest.mark.parametrize("step", range(6))
def test_every_step_can_be_opened_at_once_and_left_again(counter: Counter, step: int) -> None:
    counter.choose_service()
    counter.page.go_to(step)
    counter.settle()
    assert counter.page.here == step
    counter.page.go_to(PERSON)
    counter.settle()
    assert counter.errors == []
