"""A table one reads and chooses in."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.theme.marks import Mark
from app.ui.widgets.data_table import DataTable
from app.ui.widgets.table_model import Column, TableModel

pytestmark = pytest.mark.usefixtures("screen")


@dataclass(frozen=True)
class Item:
    number: str
    name: str
    days: int


ITEMS = [Item("1", "Төлебаев", 3), Item("2", "Оспанов", -1), Item("3", "Әлімқұлова", 0)]
COLUMNS = [
    Column[Item](
        "№", lambda item: item.number, 60, mark=lambda item: Mark.OVERDUE if item.days < 0 else None
    ),
    Column[Item](Text("Аты", "Имя"), lambda item: item.name),
    Column[Item](
        Text("Күн", "Дней"), lambda item: str(item.days), 60, right=True, order=lambda item: item.days
    ),
]


@pytest.fixture
def table(qtbot: QtBot) -> DataTable[Item]:
    made = DataTable(COLUMNS, key=lambda item: item.number)
    qtbot.addWidget(made)
    made.set_rows(ITEMS)
    made.show()
    return made


def test_the_model_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    model: TableModel[Item] = TableModel(COLUMNS)
    model.set_rows(ITEMS)
    qtmodeltester.check(model)


def test_arrows_choose_and_enter_opens(table: DataTable[Item], qtbot: QtBot) -> None:
    table.select_first()
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [ITEMS[1]]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ITEMS[1]]
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.row() == ITEMS[2]


def test_the_selected_row_is_kept_by_its_key_when_rows_come_anew(table: DataTable[Item]) -> None:
    table.select("3")
    table.set_rows(list(reversed(ITEMS)))
    assert table.row() == ITEMS[2]
    table.set_rows(ITEMS[:2])
    assert table.row() is None


def test_a_click_on_a_head_sorts_and_a_second_turns_the_order(table: DataTable[Item]) -> None:
    table.select("1")
    heads = table.horizontalHeader()
    heads.sectionClicked.emit(2)
    assert [item.days for item in table.rows()] == [-1, 0, 3]
    heads.sectionClicked.emit(2)
    assert [item.days for item in table.rows()] == [3, 0, -1]
    assert table.row() == ITEMS[0]
    heads.sectionClicked.emit(1)
    assert [item.days for item in table.rows()] == [3, 0, -1], "a column without an order does not sort"


def test_heads_and_marks_are_told_in_the_language_of_the_screen(table: DataTable[Item]) -> None:
    model = table.model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Имя"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(role) == "просрочено 2"
    language_switch().set_language(Language.KK)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Аты"
    assert model.index(1, 0).data(role) == "мерзімі өткен 2"


def test_tab_leaves_the_table(table: DataTable[Item]) -> None:
    assert not table.tabKeyNavigation()
