"""Kazakh letters under any keyboard layout."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.letters import KAZAKH_LETTERS
from app.ui.widgets.letter_strip import LetterKey, LetterStrip
from app.ui.widgets.text_fields import LinesField, TextField

pytestmark = pytest.mark.usefixtures("screen")
ALT = Qt.KeyboardModifier.AltModifier
KEYS = "2345890-="


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[TextField]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = TextField("A")
    column.addWidget(made)
    column.addWidget(LinesField("B"))
    column.addWidget(LetterStrip())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    yield made


def test_alt_and_a_key_types_the_letter_of_the_kazakh_layout(field: TextField, qtbot: QtBot) -> None:
    for key in KEYS:
        qtbot.keyClick(field.edit, key, ALT)
    assert field.text() == KAZAKH_LETTERS
    qtbot.keyClick(field.edit, "5", ALT | Qt.KeyboardModifier.ShiftModifier)
    assert field.text().endswith("Ғ")


def test_a_click_types_the_letter_and_leaves_the_focus_in_the_field(field: TextField, qtbot: QtBot) -> None:
    keys = field.window().findChildren(LetterKey)
    for key in keys:
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert field.text() == KAZAKH_LETTERS
    assert field.edit.hasFocus()
    assert keys[0].accessibleName() == "буква ә"


def test_a_letter_of_the_strip_can_be_undone_and_tells_that_the_field_changed(
    field: TextField, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.edit, "2", ALT)
    field.edit.undo()
    assert field.text() == ""


def test_a_letter_goes_into_a_field_of_several_lines_too(field: TextField, qtbot: QtBot) -> None:
    lines = field.window().findChild(LinesField)
    assert lines is not None
    lines.edit.setFocus()
    qtbot.keyClick(lines.edit, "0", ALT)
    assert lines.value() == "қ"


def test_a_field_that_is_only_read_takes_no_letter(field: TextField, qtbot: QtBot) -> None:
    field.set_read_only(True)
    qtbot.keyClick(field.edit, "2", ALT)
    assert field.text() == ""


@pytest.mark.parametrize(("platform", "offset"), [("windows", 0), ("xcb", 8)])
def test_the_letters_lie_on_the_same_keys_under_shift_and_under_a_kazakh_layout(
    field: TextField, monkeypatch: pytest.MonkeyPatch, platform: str, offset: int
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    for place, (plain, shifted) in enumerate(zip("әіңғ,", "@#$%^", strict=True), start=3):
        for sign, modifiers in ((plain, ALT), (shifted, ALT | Qt.KeyboardModifier.ShiftModifier)):
            event = QKeyEvent(QEvent.Type.KeyPress, ord(sign.upper()), modifiers, place + offset, 0, 0, sign)
            QCoreApplication.sendEvent(field.edit, event)
    assert field.text().startswith("әӘіІңҢғҒ")


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("made_late", [False, True])
def test_alt_and_a_key_types_the_letter_while_words_are_offered_under_the_line(
    field: TextField, qtbot: QtBot, made_late: bool
) -> None:
    if not made_late:
        field.edit.clearFocus()
    field.set_suggestions(["Хі көшесі"])
    field.edit.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    popup = field.edit.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, "3", ALT)
    assert field.text() == "і"
