"""A line that is entered shows how its text begins, and a key still replaces the whole of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.line_edit import LineEdit

NAME = "Бекмұратова Ләззат Ғаниқызы"


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[LineEdit]:
    """A line narrower than the name in it, entered by Tab."""
    holder = QWidget()
    before, line = LineEdit(), LineEdit()
    line.setText(NAME)
    lay = QVBoxLayout(holder)
    lay.addWidget(before)
    lay.addWidget(line)
    holder.resize(90, 100)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert line.hasFocus()
    yield line


def test_a_name_is_seen_from_its_first_letter_and_is_chosen_whole(line: LineEdit) -> None:
    assert line.selectedText() == NAME
    assert line.cursorPosition() == 0


def test_a_letter_replaces_the_whole(qtbot: QtBot, line: LineEdit) -> None:
    qtbot.keyClicks(line, "a")
    assert line.text() == "a"


def test_the_end_is_one_key_away(qtbot: QtBot, line: LineEdit) -> None:
    qtbot.keyClick(line, Qt.Key.Key_End)
    assert line.cursorPosition() == len(NAME)
    assert not line.hasSelectedText()
