"""F1: the keys on one sheet, and the way on to the reference."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.shell.help_dialog import EVERYWHERE, INTAKE, LETTERS, REFERENCE, HelpDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.key_hint import KeyHint


def opened(qtbot: QtBot) -> tuple[QWidget, HelpDialog]:
    window = QWidget()
    window.resize(1024, 690)
    qtbot.addWidget(window)
    window.show()
    sheet = HelpDialog(window)
    sheet.open()
    qtbot.waitExposed(sheet)
    return window, sheet


def test_every_key_is_there_in_both_languages(qtbot: QtBot) -> None:
    for language in Language:
        language_switch().set_language(language)
        _window, sheet = opened(qtbot)
        shown = [hint.accessibleName() for hint in sheet.findChildren(KeyHint)]
        assert shown == [key for key, _ in (*EVERYWHERE, *LETTERS, *INTAKE)]
        sheet.reject()


def test_its_one_verb_leads_to_the_reference(qtbot: QtBot) -> None:
    _window, sheet = opened(qtbot)
    (verb,) = (button for button in sheet.findChildren(Button) if button is not sheet.back)
    with qtbot.waitSignal(sheet.answered) as answered:
        verb.click()
    assert answered.args == [REFERENCE]
