"""The program from the first start to the lock, on a real office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import bootstrap
from app.casework.desk import OfficeFolder, Shipped
from app.casework.entry import office, staff
from app.clock import SetClock
from app.demo import offices
from app.domain.language import Language
from app.security.slots import Cost
from app.settings import load_settings
from app.ui.application import Program
from app.ui.entry.first_start import FirstStart
from app.ui.entry.forgotten import NEW_CODE, ForgottenPassword
from app.ui.entry.sign_in import SignIn
from app.ui.language import language_switch
from app.ui.office_window import OfficeWindow
from app.ui.pages.staff.page import StaffPage
from app.ui.printing.check_dialog import CheckDialog
from app.ui.widgets.dialog import Dialog


@pytest.fixture
def folder(tmp_path: Path) -> OfficeFolder:
    return OfficeFolder(tmp_path / "office")


@pytest.fixture
def shipped(clock: SetClock) -> Shipped:
    return bootstrap.shipped(clock)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, shipped: Shipped, folder: OfficeFolder) -> Iterator[Program]:
    program = Program(qapp, shipped, folder, Language.RU)
    yield program
    if program.office_window is not None:
        qtbot.addWidget(program.office_window.window)
    if program.entry is not None:
        qtbot.addWidget(program.entry)
    qapp.removeEventFilter(program)
    program.close()


@pytest.fixture
def with_office(shipped: Shipped, folder: OfficeFolder) -> OfficeFolder:
    founded = office.found(shipped, folder, offices.OKRUG, offices.SPECIALIST, cost=Cost(1, 8, 1))
    office.add_staff(founded.desk, offices.PASSWORD, offices.AKIM, cost=Cost(1, 8, 1))
    founded.desk.store.close()
    return folder


def sign_in(qtbot: QtBot, program: Program, login: str, password: str) -> None:
    page = program.entry
    assert isinstance(page, SignIn)
    page.login.set_value(login)
    page.password.set_value(password)
    qtbot.keyPress(page.password.edit, Qt.Key.Key_Return)


def test_without_an_office_the_program_asks_what_this_office_is(program: Program) -> None:
    program.start()
    assert isinstance(program.entry, FirstStart)


@pytest.mark.usefixtures("with_office")
def test_a_person_signs_in_and_sees_the_day(qtbot: QtBot, program: Program) -> None:
    program.start()
    sign_in(qtbot, program, offices.SPECIALIST.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.office_window is not None and program.office_window.window.isVisible())
    assert program.office_window is not None
    assert program.office_window.window.place() == "today"
    assert program.entry is None
    qtbot.waitUntil(lambda: program.lane.is_idle)


@pytest.mark.usefixtures("with_office")
def test_a_wrong_password_lets_nobody_in_and_says_so(qtbot: QtBot, program: Program) -> None:
    program.start()
    sign_in(qtbot, program, offices.SPECIALIST.login, "не тот пароль")
    page = program.entry
    assert isinstance(page, SignIn)
    qtbot.waitUntil(lambda: page.isEnabled() and "пароль" in page.note().lower())
    assert program.office_window is None


@pytest.mark.usefixtures("with_office")
def test_the_lock_hides_everything_until_somebody_signs_in_again(qtbot: QtBot, program: Program) -> None:
    program.start()
    sign_in(qtbot, program, offices.SPECIALIST.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.office_window is not None)
    assert program.office_window is not None
    window = program.office_window.window
    qtbot.waitUntil(lambda: program.lane.is_idle)
    program.lock()
    assert not window.isVisible()
    sign_in(qtbot, program, offices.AKIM.login, offices.PASSWORD)
    qtbot.waitUntil(window.isVisible)
    assert program.session is not None
    assert program.session.desk.staff.login == offices.AKIM.login
    qtbot.waitUntil(lambda: program.lane.is_idle)


def test_the_language_of_the_screen_is_remembered(program: Program, folder: OfficeFolder) -> None:
    program.start()
    language_switch().set_language(Language.KK)
    assert load_settings(folder.path).language is Language.KK
    language_switch().set_language(Language.RU)
    assert load_settings(folder.path).language is Language.RU


def opened(qtbot: QtBot, program: Program, login: str = offices.SPECIALIST.login) -> OfficeWindow:
    program.start()
    sign_in(qtbot, program, login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.entry is None and program.lane.is_idle)
    assert program.office_window is not None
    return program.office_window


@pytest.mark.usefixtures("with_office")
def test_an_open_paper_is_hidden_by_the_lock_and_gone_for_another_person(
    qtbot: QtBot, program: Program
) -> None:
    window = opened(qtbot, program).window
    dialog = Dialog(window, "Жұмабаева Г. Е.")
    dialog.open()
    program.lock()
    assert not window.isVisible()
    assert not dialog.isVisible()
    sign_in(qtbot, program, offices.SPECIALIST.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.entry is None and program.lane.is_idle)
    assert dialog.isVisible()
    program.lock()
    sign_in(qtbot, program, offices.AKIM.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: not isValid(dialog))
    qtbot.waitUntil(lambda: program.lane.is_idle)


@pytest.mark.parametrize("locked", [False, True])
def test_the_recovery_code_leads_in_and_a_new_code_is_shown(
    qtbot: QtBot, program: Program, with_office: OfficeFolder, shipped: Shipped, locked: bool
) -> None:
    desk = office.sign_in(shipped, with_office, offices.SPECIALIST.login, offices.PASSWORD)
    code = staff.renew_code(desk, offices.PASSWORD, cost=Cost(1, 8, 1))
    desk.store.close()
    if locked:
        opened(qtbot, program)
        program.lock()
    else:
        program.start()
    assert isinstance(program.entry, SignIn)
    program.entry.offer("forgotten", "").click()
    page = program.entry
    assert isinstance(page, ForgottenPassword)
    for field, value in zip(
        (page.login, page.code, page.password, page.again),
        ("Бекова", code, "новый пароль", "новый пароль"),
        strict=True,
    ):
        field.set_value(value)
    page.go_on()
    qtbot.waitUntil(lambda: page.page_index() == NEW_CODE)
    assert page.recovery.code() not in ("", code)
    page.go_on()
    assert program.entry is page
    page.recovery.written_down.setChecked(True)
    page.go_on()
    assert program.entry is None
    assert program.session is not None
    assert program.session.desk.staff.login == offices.SPECIALIST.login
    qtbot.waitUntil(lambda: program.lane.is_idle)


@pytest.mark.usefixtures("with_office")
def test_a_wrong_recovery_code_is_said_beside_the_field(qtbot: QtBot, program: Program) -> None:
    program.start()
    assert isinstance(program.entry, SignIn)
    program.entry.offer("forgotten", "").click()
    page = program.entry
    assert isinstance(page, ForgottenPassword)
    for field, value in ((page.login, "бекова"), (page.code, "2" * 30), (page.password, "новый пароль")):
        field.set_value(value)
    page.again.set_value("новый пароль")
    page.go_on()
    qtbot.waitUntil(lambda: page.isEnabled() and "Неверный код" in page.note())


def test_an_office_that_lost_its_key_file_takes_the_copy_and_is_not_set_up_anew(
    qtbot: QtBot, program: Program, with_office: OfficeFolder
) -> None:
    with_office.key_file.unlink()
    program.start()
    page = program.entry
    assert isinstance(page, SignIn)
    assert "ключа" in page.note()
    page.offer("key_copy", "").click()
    qtbot.waitUntil(lambda: program.entry is not page)
    assert with_office.key_file.exists()
    sign_in(qtbot, program, offices.SPECIALIST.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.entry is None and program.lane.is_idle)


def practise(qtbot: QtBot, program: Program) -> None:
    program.start()
    first = program.entry
    assert isinstance(first, FirstStart)
    first.kind.kind.choose("training")
    first.kind.clock_is_right.setChecked(True)
    first.go_on()
    qtbot.waitUntil(lambda: program.entry is not first and program.lane.is_idle, timeout=30_000)


def test_training_lies_in_a_folder_of_its_own_and_leads_back_to_the_first_start(
    qtbot: QtBot, program: Program, folder: OfficeFolder
) -> None:
    practise(qtbot, program)
    assert not office.exists(folder)
    assert folder.practice.is_practice
    assert program.office_window is not None
    window = program.office_window.window
    assert window.top.practice_badge() == "Обучение"
    window.rail.person.menu_asked.emit("real")
    qtbot.waitUntil(lambda: not isValid(window))
    assert isinstance(program.entry, FirstStart)
    practise(qtbot, program)
    sign_in(qtbot, program, offices.SPECIALIST.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.session is not None and program.lane.is_idle)
    assert program.session is not None
    assert program.session.desk.folder == folder.practice


@pytest.mark.usefixtures("with_office")
def test_a_real_office_carries_no_badge(qtbot: QtBot, program: Program) -> None:
    assert opened(qtbot, program).window.top.practice_badge() == ""


@pytest.mark.usefixtures("with_office")
def test_the_page_of_the_staff_is_not_left_to_the_next_person(qtbot: QtBot, program: Program) -> None:
    window = opened(qtbot, program)
    window.window.rail.person.menu_asked.emit("staff")
    page = window.window.page()
    assert isinstance(page, StaffPage)
    page.person.own.set_value("тайна")
    page.new.own.set_value("тайна")
    page.code.show_code("HAX4K")
    program.lock()
    assert (page.person.own.text(), page.new.own.text(), page.code.code()) == ("", "", "")
    sign_in(qtbot, program, offices.AKIM.login, offices.PASSWORD)
    qtbot.waitUntil(lambda: program.entry is None and program.lane.is_idle)
    assert window.window.place() == "today"


@pytest.mark.usefixtures("with_office")
def test_a_paper_that_somebody_brings_is_checked_from_the_menu_of_the_person(
    qtbot: QtBot, program: Program
) -> None:
    window = opened(qtbot, program)
    window.window.rail.person.menu_asked.emit("check_paper")
    (dialog,) = window.window.findChildren(CheckDialog)
    assert dialog.isVisible()
    dialog.reject()
