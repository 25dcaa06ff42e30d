"""The first start: four questions, an open office, and nothing made before the answers are right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework.desk import OfficeFolder
from app.clock import SetClock
from app.domain.language import Language, Text
from app.domain.roles import OfficeKind, Role
from app.domain.schedule import USUAL_SCHEDULE
from app.jobs.lane import Lane
from app.ui.entry.first_start import KIND, OFFICE, PERSON, RECOVERY, FirstStart
from app.ui.language import language_switch
from app.ui.shell.language_buttons import LanguageButtons
from app.ui.widgets.field import Note


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane()
    yield lane
    lane.close()


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path, clock: SetClock, lane: Lane) -> FirstStart:
    page = FirstStart(bootstrap.shipped(clock), OfficeFolder(tmp_path / "office"), lane)
    qtbot.addWidget(page)
    page.show()
    return page


def answer_office(first: FirstStart) -> None:
    words = (
        "3147",
        "8 (72600) 2-31-17",
        "Аппарат",
        "Аппарат",
        "Көкбұлақ",
        "Кокбулак",
        "Абай, 12",
        "Абая, 12",
        "әкімдік",
        "акимат",
    )
    for field, value in zip(first.office.fields(), words, strict=True):
        field.set_value(value)


def answer_person(first: FirstStart, password: str, again: str) -> None:
    person = first.person
    for field, value in (
        (person.surname, "Бекова"),
        (person.given, "Айгүл"),
        (person.login, "бекова"),
        (person.password, password),
        (person.again, again),
    ):
        field.set_value(value)


def press_next(qtbot: QtBot, first: FirstStart) -> None:
    qtbot.mouseClick(first.next_button, Qt.MouseButton.LeftButton)


def test_nothing_goes_on_before_the_date_is_confirmed(qtbot: QtBot, first: FirstStart) -> None:
    press_next(qtbot, first)
    assert first.page_index() == KIND
    first.kind.clock_is_right.setChecked(True)
    press_next(qtbot, first)
    assert first.page_index() == OFFICE


def test_what_is_missing_is_said_beside_its_field(qtbot: QtBot, first: FirstStart) -> None:
    first.kind.clock_is_right.setChecked(True)
    press_next(qtbot, first)
    press_next(qtbot, first)
    assert first.page_index() == OFFICE
    assert all(field.problem() for field in first.office.fields())


def test_an_office_is_set_up_and_its_recovery_code_must_be_written_down(
    qtbot: QtBot, first: FirstStart, tmp_path: Path
) -> None:
    first.kind.clock_is_right.setChecked(True)
    press_next(qtbot, first)
    answer_office(first)
    press_next(qtbot, first)
    answer_person(first, "құпия-сөз-2026", "құпия-сөз-2027")
    press_next(qtbot, first)
    assert first.person.again.problem()
    assert not (tmp_path / "office").exists()
    first.person.again.set_value("құпия-сөз-2026")
    press_next(qtbot, first)
    qtbot.waitUntil(lambda: first.page_index() == RECOVERY)
    assert len(first.recovery.code()) > 20
    press_next(qtbot, first)
    first.recovery.written_down.setChecked(True)
    with qtbot.waitSignal(first.founded) as founded:
        press_next(qtbot, first)
    desk = founded.args[0]
    assert (desk.office.code, desk.office.kind) == ("3147", OfficeKind.OKRUG)
    assert desk.staff.roles == (Role.OKRUG_SPECIALIST, Role.ADMINISTRATOR)
    desk.store.close()


def test_a_weak_password_is_said_in_words(qtbot: QtBot, first: FirstStart) -> None:
    first.kind.clock_is_right.setChecked(True)
    press_next(qtbot, first)
    answer_office(first)
    press_next(qtbot, first)
    answer_person(first, "123", "123")
    press_next(qtbot, first)
    assert first.page_index() == PERSON
    assert first.person.password.problem()


def test_the_posts_follow_the_kind_of_office(qtbot: QtBot, first: FirstStart) -> None:
    first.kind.clock_is_right.setChecked(True)
    first.kind.kind.choose(OfficeKind.DEPARTMENT.value)
    press_next(qtbot, first)
    assert first.person.roles.value() == (OfficeKind.DEPARTMENT.roles[0].value,)


def choose_district(qtbot: QtBot, first: FirstStart, kind: OfficeKind, key: str) -> None:
    first.kind.clock_is_right.setChecked(True)
    first.kind.kind.choose(kind.value)
    press_next(qtbot, first)
    qtbot.waitUntil(lambda: first.office.district.choice.count() > 0)
    first.office.district.set_value(key)
    first.office.district.choice.activated.emit(first.office.district.choice.currentIndex())


def test_a_department_is_filled_in_from_the_list_of_its_act_and_can_be_corrected(
    qtbot: QtBot, first: FirstStart
) -> None:
    choose_district(qtbot, first, OfficeKind.DEPARTMENT, "zhambyl-2012/baizak")
    first.office.address_kk.set_value("Сарыкемер, 1")
    new = first.office.answer(OfficeKind.DEPARTMENT)
    assert "Байзақ ауданы" in new.name.kk
    assert new.phone == "8 (72637) 2-19-71"
    assert new.hours.kk == "дс–жм 9.00–18.00, үзіліс 13.00–14.00"
    assert new.appeal_body == Text("Байзақ ауданының әкімдігі", "акимат Байзакского района")
    assert (new.address.kk, new.address.ru[:10]) == ("Сарыкемер, 1", "Байзакский")


def test_an_okrug_gets_its_district_and_who_hears_complaints_and_nothing_of_the_department(
    qtbot: QtBot, first: FirstStart
) -> None:
    choose_district(qtbot, first, OfficeKind.OKRUG, "zhambyl-2008/shu")
    new = first.office.answer(OfficeKind.OKRUG)
    assert (new.name.kk, new.phone) == ("", "")
    assert new.appeal_body == Text("Шу ауданының әкімияты", "акимат Шуского района")
    assert new.address.kk.startswith("Шу ауданы")


def test_a_post_that_nobody_holds_is_said_and_forbids_nothing(qtbot: QtBot, first: FirstStart) -> None:
    language_switch().set_language(Language.RU)
    first.person.offer_roles(OfficeKind.DEPARTMENT)
    (hint,) = first.person.roles.findChildren(Note)
    assert "начальник отдела" in hint.words.text()
    for box in first.person.roles.inputs():
        assert isinstance(box, QAbstractButton)
        if not box.isChecked():
            box.click()
    assert hint.words.text() == ""


def test_a_chosen_district_brings_its_schedule_which_can_be_corrected(
    qtbot: QtBot, first: FirstStart
) -> None:
    choose_district(qtbot, first, OfficeKind.DEPARTMENT, "zhambyl-2012/baizak")
    known = first.office.answer(OfficeKind.DEPARTMENT)
    assert (known.schedule, known.district) == (USUAL_SCHEDULE, "zhambyl-2012/baizak")
    first.office.hours.opens.set_value("8.30")
    corrected = first.office.answer(OfficeKind.DEPARTMENT)
    assert corrected.schedule == replace(USUAL_SCHEDULE, opens=time(8, 30))
    assert corrected.hours.ru == "пн–пт 8.30–18.00, перерыв 13.00–14.00"


@pytest.mark.parametrize(("field", "typed"), [("opens", "тоғыз"), ("closes", "8.00"), ("lunch_ends", "")])
def test_hours_that_make_no_sense_are_not_gone_on_with(
    qtbot: QtBot, first: FirstStart, field: str, typed: str
) -> None:
    first.kind.clock_is_right.setChecked(True)
    press_next(qtbot, first)
    answer_office(first)
    getattr(first.office.hours, field).set_value(typed)
    press_next(qtbot, first)
    assert first.page_index() == OFFICE
    assert any(one.problem() for one in first.office.hours.all())


def test_an_okrugs_own_address_is_not_lost_to_the_name_of_its_district(
    qtbot: QtBot, first: FirstStart
) -> None:
    choose_district(qtbot, first, OfficeKind.OKRUG, "zhambyl-2012/baizak")
    assert first.office.address_ru.value() == "Байзакский район,"
    first.office.choose_district("zhambyl-2012/zhualy")
    assert first.office.address_ru.value() == "Жуалынский район,"
    first.office.address_kk.set_value("Көкбұлақ ауылы, 1")
    first.office.choose_district("zhambyl-2012/baizak")
    assert first.office.address_kk.value() == "Көкбұлақ ауылы, 1"


def test_the_unconfirmed_clock_is_said_in_words(qtbot: QtBot, first: FirstStart) -> None:
    press_next(qtbot, first)
    assert first.kind.note.words.text() != ""
    first.kind.clock_is_right.setChecked(True)
    assert first.kind.note.words.text() == ""


def test_control_enter_does_not_flip_the_language(qtbot: QtBot, first: FirstStart) -> None:
    before = language_switch().language
    buttons = first.findChild(LanguageButtons)
    assert buttons is not None
    qtbot.keyClick(buttons, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert language_switch().language is before
    assert first.kind.begins is first.kind.kind.button(OfficeKind.OKRUG.value)
