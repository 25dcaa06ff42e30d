"""The program from the first start to the lock, on a real office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.casework import office
from app.casework.desk import OfficeFolder, Shipped
from app.clock import SetClock
from app.demo import offices
from app.domain.language import Language
from app.security.slots import Cost
from app.settings import load_settings
from app.ui.application import Program
from app.ui.entry.first_start import FirstStart
from app.ui.entry.sign_in import SignIn
from app.ui.language import language_switch


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
