"""A table one types into."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QToolTip, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.theme.fonts import metrics
from app.ui.theme.tokens import Type
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.entry_grid import EntryGrid, GridView
from app.ui.widgets.grid_cells import CellDelegate, fitting
from app.ui.widgets.grid_model import CellKind, GridColumn, GridModel
from app.ui.widgets.text_fields import TextField

pytestmark = pytest.mark.usefixtures("screen")
COLUMNS = [
    GridColumn("name", Text("Аты", "Имя")),
    GridColumn("born", Text("Туған күні", "Дата рождения"), CellKind.DATE, 100),
    GridColumn(
        "kin", Text("Туыстығы", "Родство"), CellKind.CHOICE, 90, options=[("son", Text("ұлы", "сын"))]
    ),
    GridColumn("income", Text("Табысы", "Доход"), CellKind.MONEY, 100),
    GridColumn("sum", Text("Барлығы", "Всего"), CellKind.MONEY, 100, fixed=True),
]
ROWS = [{"name": "Айгүл", "income": 1000, "sum": 1000}, {"name": "Дәурен"}]


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[EntryGrid]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    made = EntryGrid(COLUMNS)
    made.set_rows(ROWS)
    column.addWidget(made)
    column.addWidget(TextField("after"))
    with qtbot.waitActive(window):
        window.resize(700, 300)
        window.show()
        window.activateWindow()
    made.view.setFocus()
    yield made


def editor() -> QLineEdit:
    """The line that is open in a cell."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    return widget


def test_the_model_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    model = GridModel(COLUMNS)
    model.set_rows(ROWS)
    model.set_totals({"sum": 1000})
    qtmodeltester.check(model)


def test_typing_opens_a_cell_and_enter_goes_on_to_the_next(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(0, "born")
    qtbot.keyClicks(editor(), "14031986")
    with qtbot.waitSignal(grid.edited) as edited:
        qtbot.keyClick(editor(), Qt.Key.Key_Return)
    assert edited.args == [0, "born", date(1986, 3, 14)]
    choice = QApplication.focusWidget()
    assert isinstance(choice, Choice)
    qtbot.keyClick(choice, Qt.Key.Key_Tab)
    qtbot.keyClicks(editor(), "45000")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    assert grid.rows()[0]["income"] == Decimal(45000)
    assert grid.row() == 1, "computed cells are stepped over"


def test_a_cell_that_is_opened_shows_how_its_words_begin(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(0, "name")
    editor().insert("Бекмұратова Ләззат Ғаниқызы")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    grid.edit(0, "name")
    assert editor().selectedText() == "Бекмұратова Ләззат Ғаниқызы"
    assert editor().cursorPosition() == 0


def test_tab_leaves_the_table_after_its_last_cell(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(1, "income")
    qtbot.keyClick(editor(), Qt.Key.Key_Tab)
    field = grid.window().findChild(TextField)
    assert field is not None
    assert field.edit.hasFocus()


def test_letters_are_put_right_in_cells_of_words(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(1, "name")
    editor().setText("Дәурe")
    editor().insert("н")
    editor().textEdited.emit("Дәуреn")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    assert grid.rows()[1]["name"] == "Дәурен"


def test_escape_leaves_a_cell_as_it_was(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(0, "income")
    qtbot.keyClicks(editor(), "9")
    qtbot.keyClick(editor(), Qt.Key.Key_Escape)
    assert grid.rows()[0]["income"] == 1000


def test_what_is_no_date_stays_as_typed_and_is_said(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(0, "born")
    qtbot.keyClicks(editor(), "3102")
    qtbot.keyClick(editor(), Qt.Key.Key_Return)
    assert grid.rows()[0]["born"] is None
    index = grid.view.model().index(0, 1)
    assert index.data() == "31.02"
    assert "не дата" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_problem_is_read_below_while_one_is_in_its_cell(grid: EntryGrid) -> None:
    grid.set_problem(1, "income", Text("анықтама керек", "нужна справка"))
    grid.view.setCurrentIndex(grid.view.model().index(1, 3))
    assert grid.view.model().index(1, 3).data(Qt.ItemDataRole.ToolTipRole) == "нужна справка"
    assert grid._note.isVisible()
    grid.set_problem(1, "income", None)
    assert not grid._note.isVisible()


def test_insert_and_control_delete_ask_for_rows(grid: EntryGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.row_asked):
        qtbot.keyClick(grid.view, Qt.Key.Key_Insert)
    grid.add_row({"name": "Ерасыл"})
    assert grid.row() == 2
    with qtbot.waitSignal(grid.removal_asked) as asked:
        qtbot.keyClick(grid.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [2]
    grid.remove_row(2)
    assert [row["name"] for row in grid.rows()] == ["Айгүл", "Дәурен"]


def test_delete_empties_a_cell(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.view.setCurrentIndex(grid.view.model().index(0, 3))
    with qtbot.waitSignal(grid.edited) as edited:
        qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert edited.args == [0, "income", None]


def test_totals_stand_below_and_cannot_be_typed_into(grid: EntryGrid) -> None:
    height = grid.view.height()
    grid.set_totals({"sum": 1000})
    assert grid.view.height() == height + 24
    model = grid.view.model()
    assert model.index(2, 4).data() == "1\u00a0000"
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_half_typed_cell_survives_a_change_of_language(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.edit(0, "income")
    editor().selectAll()
    qtbot.keyClicks(editor(), "77")
    open_line = editor()
    language_switch().set_language(Language.KK)
    assert editor() is open_line
    assert open_line.text() == "77"
    assert grid.view.model().headerData(0, Qt.Orientation.Horizontal) == "Аты"


def shortened(full: str) -> tuple[str, str]:
    surname, given, patronymic = full.split()
    return f"{surname} {given} {patronymic[0]}.", f"{surname} {given[0]}. {patronymic[0]}."


def test_a_name_that_does_not_fit_is_shortened_as_people_do_before_it_is_cut() -> None:
    full = "Құдайбергенова Айгүл Бауыржанқызы"
    ways = (full, *shortened(full))
    widths = [metrics(Type.BODY).horizontalAdvance(text) for text in ways]
    assert fitting(ways, Type.BODY, widths[0]) == ways[0]
    assert fitting(ways, Type.BODY, widths[0] - 1) == ways[1]
    assert fitting(ways, Type.BODY, widths[1] - 1) == ways[2]
    assert fitting(ways, Type.BODY, widths[2] - 1).endswith("…")


def told_of_cut(grid: EntryGrid, row: int, width: int) -> str:
    """What is told where the mouse rests on the first cell of a row that has so many px for its text."""
    view, index = grid.view, grid.view.model().index(row, 0)
    option = QStyleOptionViewItem()
    place = view.visualRect(index)
    place.setWidth(width + 16)
    option.rect = place
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(), view.mapToGlobal(option.rect.center()))
    view.itemDelegate().helpEvent(event, view, option, index)
    return QToolTip.text()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("place", ["a strong column", "the totals"])
def test_what_is_cut_in_strong_letters_is_told_in_full(qtbot: QtBot, place: str) -> None:
    text, strong = "Құдайбергенова", place == "a strong column"
    grid = EntryGrid([GridColumn("name", Text("Аты", "Имя"), strong=strong)])
    qtbot.addWidget(grid)
    grid.set_rows([{"name": text if strong else ""}])
    grid.set_totals({"name": text})
    grid.show()
    plain, bold = (metrics(type_).horizontalAdvance(text) for type_ in (Type.BODY, Type.BODY_STRONG))
    assert plain + 1 < bold
    row = 0 if strong else 1
    assert told_of_cut(grid, row, plain + 1) == text


def test_a_table_takes_the_names_along_that_it_remembered(grid: EntryGrid) -> None:
    first, second = (CellDelegate(grid.view, grid.view.model()) for _ in range(2))
    first._fitting(("Айгүл",), Type.BODY, 1000)
    assert first._fitting.cache_info().currsize == 1
    assert second._fitting.cache_info().currsize == 0


def test_going_down_a_large_table_draws_two_rows_and_not_all(grid: EntryGrid, qtbot: QtBot) -> None:
    grid.set_rows([{"name": f"Айгүл {number}"} for number in range(9)])
    grid.view.setCurrentIndex(grid.view.model().index(0, 0))
    for _ in range(5):
        QApplication.processEvents()  # what was asked for before is painted
    drawn = Painted(grid.view)
    with qtbot.waitSignal(drawn.told):
        grid.view.setCurrentIndex(grid.view.model().index(1, 0))
    assert drawn.area.height() <= 2 * grid.view.rowHeight(0)


class Painted(QObject):
    """What of the cells is painted.

    Signals:
        told: something was.
    """

    told = Signal()

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self.area = QRect()
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area = self.area.united(event.rect())
            self.told.emit()
        return super().eventFilter(watched, event)
