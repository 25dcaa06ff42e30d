"""The search of every page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.rows import Row
from app.ui.widgets.search_box import SearchBox

pytestmark = pytest.mark.usefixtures("screen")
RESULTS = [Row("a", "Төлегенов"), Row("b", "Төлебаев")]


@pytest.fixture
def search(qtbot: QtBot) -> Iterator[SearchBox]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = SearchBox("who")
    column.addWidget(QPushButton("elsewhere"))
    column.addWidget(made)
    with qtbot.waitActive(window):
        window.resize(500, 400)
        window.show()
        window.activateWindow()
    made.setFocus()
    yield made


def test_a_pause_in_typing_asks_once(search: SearchBox, qtbot: QtBot) -> None:
    asked: list[str] = []
    search.asked.connect(asked.append)
    with qtbot.waitSignal(search.asked):
        qtbot.keyClicks(search, "tol")
    assert asked == ["tol"]


def test_enter_opens_the_first_result(search: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "tol")
    search.show_results(RESULTS, "tol")
    assert search.results().isVisible()
    with qtbot.waitSignal(search.opened) as opened:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert opened.args == ["a"]
    assert search.text() == ""
    assert not search.results().isVisible()


def test_arrows_walk_through_the_results_while_the_cursor_stays(search: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "tol")
    search.show_results(RESULTS)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert search.hasFocus()
    with qtbot.waitSignal(search.opened) as opened:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_enter_before_any_result_is_a_scanned_code(search: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "07-2026-0398")
    with qtbot.waitSignal(search.entered) as entered:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert entered.args == ["07-2026-0398"]


def test_an_answer_that_comes_too_late_is_ignored(search: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "tole")
    search.show_results(RESULTS, "tol")
    assert not search.results().isVisible()


def test_escape_closes_the_results_and_then_clears(search: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "tol")
    search.show_results([], "tol")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == "tol"
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_control_k_goes_to_the_search_from_anywhere(search: SearchBox, qtbot: QtBot) -> None:
    button = search.window().findChild(QPushButton)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert search.hasFocus()


def test_leaving_the_search_closes_its_results(search: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(search, "tol")
    search.show_results(RESULTS)
    button = search.window().findChild(QPushButton)
    assert button is not None
    button.setFocus()
    assert not search.results().isVisible()


@pytest.mark.parametrize("arrived", ["314726000013", 'і"ң.ә,ққққ"і'])
def test_a_scanned_number_is_read_rightly_under_every_layout(
    search: SearchBox, qtbot: QtBot, arrived: str
) -> None:
    search.setText(arrived)
    with qtbot.waitSignal(search.entered) as entered:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert entered.args == ["314726000013"]
