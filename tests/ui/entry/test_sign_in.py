"""Signing in: what is typed is asked for, and a refusal is said beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.language import Language
from app.security.errors import WrongPassword
from app.ui.entry.sign_in import SignIn
from app.ui.language import language_switch


@pytest.fixture
def page(qtbot: QtBot) -> SignIn:
    page = SignIn("Who is at work?", "")
    qtbot.addWidget(page)
    page.show()
    page.begin("бекова")
    return page


def test_enter_in_the_password_signs_in(qtbot: QtBot, page: SignIn) -> None:
    qtbot.keyClicks(page.password.edit, "password-1")
    with qtbot.waitSignal(page.asked) as asked:
        qtbot.keyClick(page.password.edit, Qt.Key.Key_Return)
    assert asked.args == ["бекова", "password-1"]


def test_a_wrong_password_is_said_in_the_language_of_the_screen_and_forgotten(page: SignIn) -> None:
    language_switch().set_language(Language.KK)
    page.password.set_value("password-1")
    page.tell(WrongPassword())
    said = page.note()
    assert said
    assert page.password.text() == ""
    language_switch().set_language(Language.RU)
    assert page.note() != said
