"""The language of the screen, switched in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.language import N_, Language, Text
from app.ui.formats import number
from app.ui.language import as_it_is, counted, filled, language_switch, say, told, unsay
from app.ui.theme.apply import Dresser

pytestmark = pytest.mark.usefixtures("screen")


def test_a_message_is_said_again_in_the_other_language() -> None:
    label = QLabel()
    say(label.setText, N_("Search"))
    assert label.text() == "Поиск"
    language_switch().set_language(Language.KK)
    assert label.text() == "Іздеу"


def test_bilingual_text_and_computed_words_follow_the_language_too() -> None:
    text, computed = QLabel(), QLabel()
    say(text.setText, Text("іс", "дело"))
    say(computed.setText, lambda tr: f"{tr.language}: {number(1386)}")
    language_switch().set_language(Language.KK)
    assert (text.text(), computed.text()) == ("іс", "kk: 1\u00a0386")


def test_bilingual_parameters_are_said_in_the_same_language() -> None:
    label = QLabel()
    say(label.setText, N_("letter {letter}"), letter=Text("ә-қаз", "ә-рус"))
    assert label.text() == "буква ә-рус"
    language_switch().set_language(Language.KK)
    assert label.text() == "ә-қаз әрпі"


def test_what_is_being_typed_is_not_touched(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    say(line.setPlaceholderText, N_("Search"))
    line.insert("half-typed name")
    line.insert("!")
    line.setSelection(5, 3)
    language_switch().set_language(Language.KK)
    assert line.placeholderText() == "Іздеу"
    assert (line.text(), line.selectedText(), line.selectionStart()) == ("half-typed name!", "typ", 5)
    line.undo()
    assert line.text() != "half-typed name!"


def test_an_unsaid_label_keeps_its_words() -> None:
    label = QLabel()
    say(label.setText, N_("Search"))
    unsay(label.setText)
    language_switch().set_language(Language.KK)
    assert label.text() == "Поиск"


def test_the_switch_announces_a_change_once(qtbot: QtBot) -> None:
    switch = language_switch()
    with qtbot.waitSignal(switch.changed):
        switch.set_language(Language.KK)
    with qtbot.assertNotEmitted(switch.changed):
        switch.set_language(Language.KK)


def test_toggling_goes_to_the_other_language_and_back() -> None:
    language_switch().toggle()
    assert language_switch().language is Language.KK
    language_switch().toggle()
    assert language_switch().language is Language.RU


def test_qt_speaks_the_language_of_the_screen_in_its_own_dialogs() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    language_switch().set_language(Language.KK)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Бас тарту"


def test_words_can_be_told_once() -> None:
    assert told(filled(N_("letter {letter}"), letter="ң")) == "буква ң"
    assert told(as_it_is("№ 41")) == "№ 41"
    assert told("") == ""


def test_a_count_takes_its_form(screen: Dresser) -> None:
    assert told(counted("{count} unknown", "{count} unknowns", 2)) == "2 unknowns"
