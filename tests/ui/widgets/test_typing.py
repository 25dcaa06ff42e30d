"""What is typed takes its shape, and Ctrl+Z still undoes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.ui.widgets.shapes import shape_date
from app.ui.widgets.typing import LetterCorrection, Shaper, correct_letters

pytestmark = pytest.mark.usefixtures("screen")


def insert(line: QLineEdit, text: str) -> None:
    """Type letter by letter, as an input method does: no keyboard here knows Cyrillic."""
    for letter in text:
        line.insert(letter)
        line.textEdited.emit(line.text())


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    return made


def test_a_latin_letter_turns_cyrillic_when_the_word_becomes_cyrillic(line: QLineEdit) -> None:
    correct_letters(line)
    insert(line, "Ceрiк")
    assert line.text() == "Серік"


def test_a_letter_put_right_in_the_middle_leaves_the_cursor_behind_it(line: QLineEdit) -> None:
    correct_letters(line)
    line.setText("Серк")
    line.setCursorPosition(3)
    insert(line, "i")
    assert (line.text(), line.cursorPosition()) == ("Серік", 4)


def test_a_correction_can_be_undone_and_is_not_forced_again(line: QLineEdit) -> None:
    correct_letters(line)
    insert(line, "жаi")
    assert line.text() == "жаі"
    line.undo()
    assert line.text() != "жаі"
    while line.isUndoAvailable():
        line.undo()
    assert line.text() == ""


def test_dots_come_by_themselves_and_can_be_deleted(line: QLineEdit, qtbot: QtBot) -> None:
    Shaper(line, shape_date)
    qtbot.keyClicks(line, "21112026")
    assert line.text() == "21.11.2026"
    for _ in range(6):
        qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text() == "21.1"
    qtbot.keyClicks(line, "22025")
    assert line.text() == "21.12.2025"


def test_several_lines_are_put_right_and_undone_together(qtbot: QtBot) -> None:
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    LetterCorrection(edit)
    edit.insertPlainText("бiрiншi\neкiнші")
    edit.insertPlainText(" iс")
    assert edit.toPlainText().endswith("екінші іс")
    edit.undo()
    assert not edit.toPlainText().endswith("іс")
