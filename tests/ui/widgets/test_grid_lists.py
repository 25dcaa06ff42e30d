"""A list in a cell of a table, by the keys alone: opened, chosen from, left as it was, kept through the language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.entry_grid import EntryGrid
from app.ui.widgets.grid_model import CellKind, GridColumn
from app.ui.widgets.text_fields import TextField

pytestmark = [
    pytest.mark.usefixtures("screen"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
KIN = [("son", Text("ұлы", "сын")), ("daughter", Text("қызы", "дочь")), ("other", Text("өзге", "иное"))]


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[EntryGrid]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = EntryGrid(
        [
            GridColumn("kin", Text("Туыстығы", "Родство"), CellKind.CHOICE, 90, options=KIN),
            GridColumn("name", Text("Аты", "Имя")),
        ]
    )
    made.set_rows([{"kin": "other"}, {}])
    column.addWidget(made)
    column.addWidget(TextField("after"))
    with qtbot.waitActive(window):
        window.resize(500, 300)
        window.show()
        window.activateWindow()
    made.view.setFocus()
    yield made


def open_list(grid: EntryGrid, row: int = 0) -> Choice:
    grid.edit(row, "kin")
    box = QApplication.focusWidget()
    assert isinstance(box, Choice)
    return box


def kin(grid: EntryGrid, row: int = 0) -> object:
    return grid.rows()[row]["kin"]


def test_f2_opens_the_list_and_an_arrow_and_enter_choose(grid: EntryGrid) -> None:
    grid.view.setCurrentIndex(grid.view.model().index(0, 0))
    QTest.keyClick(grid.view, K.Key_F2)
    box = QApplication.focusWidget()
    assert isinstance(box, Choice)
    QTest.keyClick(box, K.Key_Up)
    QTest.keyClick(box, K.Key_Return)
    assert kin(grid) == "daughter"
    assert grid.view.currentIndex().column() == 1


def test_the_list_drops_down_and_enter_takes_what_one_stands_on(grid: EntryGrid) -> None:
    box = open_list(grid, row=1)
    QTest.keyClick(box, K.Key_Down, ALT)
    assert box.view().isVisible()
    QTest.keyClick(box.view(), K.Key_Down)
    QTest.keyClick(box.view(), K.Key_Return)
    assert kin(grid, row=1) is not None
    assert not box.view().isVisible()


def test_escape_leaves_what_was_chosen_before(grid: EntryGrid) -> None:
    box = open_list(grid)
    QTest.keyClick(box, K.Key_Up)
    QTest.keyClick(box, K.Key_Escape)
    assert kin(grid) == "other"


def test_tab_takes_the_choice_and_goes_on(grid: EntryGrid) -> None:
    box = open_list(grid)
    QTest.keyClick(box, K.Key_Home)
    QTest.keyClick(box, K.Key_Tab)
    assert kin(grid) == "son"
    assert grid.view.currentIndex().column() == 1


def test_a_list_that_is_open_in_a_cell_stays_through_a_change_of_language(grid: EntryGrid) -> None:
    box = open_list(grid)
    QTest.keyClick(box, K.Key_Up)
    box.showPopup()
    language_switch().set_language(Language.KK)
    assert QApplication.activePopupWidget() is not None
    assert box.view().isVisible()
    assert (box.key(), box.currentText()) == ("daughter", "қызы")
    box.hidePopup()
    assert box.accessibleName() == "Туыстығы"


def test_every_list_in_a_cell_has_the_name_of_its_column(grid: EntryGrid) -> None:
    assert open_list(grid).accessibleName() == "Родство"
