"""A list of two-line rows in groups."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.theme.marks import Mark
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, RowGroup, RowsModel

pytestmark = pytest.mark.usefixtures("screen")
GROUPS = [
    RowGroup(Text("Мерзімі өткен", "Просрочено"), [Row("a", "Төлегенов", "акт", Mark.OVERDUE, "25.11")]),
    RowGroup(Text("Бүгін", "Сегодня"), [Row("b", "Ілиясов"), Row("c", "Жүнісова")]),
    RowGroup(Text("Кейін", "Позже"), [Row("d", "Қожахметов")], folds=True, opened=False),
]


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    made = RowList()
    qtbot.addWidget(made)
    made.set_groups(GROUPS)
    made.show()
    return made


def test_the_model_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    model = RowsModel()
    model.set_groups(GROUPS)
    qtmodeltester.check(model)


def test_arrows_pass_over_heads_and_enter_opens(rows: RowList, qtbot: QtBot) -> None:
    rows.select_first()
    assert rows.key() == "a"
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.key() == "b"
    with qtbot.waitSignal(rows.opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_a_folded_group_opens_with_enter_and_stays_open_when_rows_come_anew(
    rows: RowList, qtbot: QtBot
) -> None:
    rows.select("c")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.key() == ""
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.key() == "d"
    rows.set_groups(GROUPS)
    assert rows.key() == "d"


def test_the_selected_row_is_told_and_kept_by_its_key(rows: RowList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rows.chosen) as chosen:
        rows.select("c")
    assert chosen.args == ["c"]
    rows.set_groups(GROUPS[1:])
    assert rows.key() == "c"
    rows.set_groups(GROUPS[:1])
    assert rows.key() == ""


def test_a_screen_reader_hears_the_whole_row_in_the_language_of_the_screen(rows: RowList) -> None:
    rows.select("a")
    assert rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "просрочено, Төлегенов, акт, 25.11"
    language_switch().set_language(Language.KK)
    assert (
        rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "мерзімі өткен, Төлегенов, акт, 25.11"
    )


def test_a_growing_list_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    made = RowList(grows=True)
    qtbot.addWidget(made)
    made.set_groups(GROUPS)
    assert made.sizeHint().height() == 28 + 48 + 28 + 36 + 36 + 36


def test_long_words_take_the_lines_they_need_where_one_chooses_by_reading(qtbot: QtBot) -> None:
    made = RowList(grows=True, wraps=True)
    qtbot.addWidget(made)
    made.set_rows([Row("a", "қысқа"), Row("b", "ұзын атау " * 20, "екінші жол " * 20)])
    made.resize(400, 200)
    made.show()
    qtbot.waitUntil(lambda: made.viewport().width() > 0)
    narrow = made.sizeHint().height()
    made.resize(900, 200)
    assert made.sizeHint().height() < narrow
    second = made.visualRect(made.model().index(1, 0))
    assert second.height() > made.visualRect(made.model().index(0, 0)).height()
    assert made.sizeHint().height() == second.bottom() + 1
