"""A table one types into: 24 px rows, Tab and Enter go from cell to cell, totals below, what is wrong in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.language import N_
from app.ui.language import Words, language_switch, say
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Size
from app.ui.widgets.enter_path import enter_of, lead_on
from app.ui.widgets.field import Note
from app.ui.widgets.grid_cells import CellDelegate
from app.ui.widgets.grid_header import GridHeader
from app.ui.widgets.grid_model import GridColumn, GridModel
from app.ui.widgets.layouts import bare

Index = QModelIndex | QPersistentModelIndex
_TABLE = N_("Table to fill in")
_NOWHERE = QModelIndex()


class EntryGrid(QFrame):
    """Rows of typed columns, as high as they need.

    Signals:
        edited(row, key, value): a cell was typed into; `None` when emptied or unreadable.
        row_asked: Ins: the page adds a row with `add_row`.
        removal_asked(row): Ctrl+Delete on a row.
    """

    edited = Signal(int, str, object)
    row_asked = Signal()
    removal_asked = Signal(int)

    def __init__(self, columns: Sequence[GridColumn], name: Words = _TABLE) -> None:
        super().__init__()
        self.setObjectName("card")
        self._model = GridModel(columns)
        self.view = GridView(self._model)
        self._note = Note()
        self._note.hide()
        column = bare(QVBoxLayout(self))
        column.addWidget(self.view)
        column.addWidget(self._note)
        self._note.setContentsMargins(8, 4, 8, 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.view)
        self._model.edited.connect(self.edited)
        self._model.dataChanged.connect(self._tell_problem)
        self.view.row_asked.connect(self.row_asked)
        self.view.removal_asked.connect(self.removal_asked)
        self.view.moved.connect(self._tell_problem)
        say(self.view.setAccessibleName, name)

    def set_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show rows of values by column key."""
        self._model.set_rows(rows)
        self.view.fit()

    def rows(self) -> list[dict[str, Any]]:
        """The values as they stand, row by row."""
        return self._model.rows()

    def add_row(self, values: Mapping[str, Any] | None = None) -> None:
        """Add a row at the end and begin typing in it."""
        self._model.set_rows([*self._model.rows(), dict(values or {})])
        self.view.fit()
        self.view.go_to_row(len(self._model.rows()) - 1)

    def remove_row(self, row: int) -> None:
        """Take a row away."""
        rows = self._model.rows()
        del rows[row]
        self._model.set_rows(rows)
        self.view.fit()
        self.view.go_to_row(min(row, len(rows) - 1))

    def set_cell(self, row: int, key: str, value: Any) -> None:
        """Show a computed value."""
        self._model.set_cell(row, key, value)

    def set_totals(self, totals: Mapping[str, Any] | None) -> None:
        """Show totals by column key under the rows."""
        before = self._model.rowCount()
        self._model.set_totals(totals)
        if self._model.rowCount() != before:
            self.view.fit()

    def set_problem(self, row: int, key: str, problem: Words | None) -> None:
        """Say what is wrong in a cell; it is read below the table while one is in that cell."""
        self._model.set_problem(row, key, problem)

    def row(self) -> int:
        """The row one is in, -1 outside of any."""
        here = self.view.currentIndex().row()
        return here if here < len(self._model.rows()) else -1

    def edit(self, row: int, key: str) -> None:
        """Begin typing in a cell."""
        number = next(n for n, column in enumerate(self._model.columns) if column.key == key)
        self.view.begin(self._model.index(row, number))

    def _tell_problem(self) -> None:
        index = self.view.currentIndex()
        problem = None
        if index.isValid() and not self._model.is_total(index.row()):
            problem = self._model.problem(index)
        self._note.setVisible(problem is not None)
        if problem is not None:
            self._note.tell(problem, Mark.ERROR)


class GridView(QTableView):
    """The cells themselves.

    Signals:
        moved: another cell is current.
        row_asked, removal_asked(row): see `EntryGrid`.
    """

    moved = Signal()
    row_asked = Signal()
    removal_asked = Signal(int)

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        cells = CellDelegate(self, model)
        cells.entered.connect(self._lead)
        cells.stepped.connect(self._step)
        self.setItemDelegate(cells)
        self.setHorizontalHeader(GridHeader(model.columns, self))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_up_heads()
        language_switch().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be exactly as high as head and rows."""
        heads = self.horizontalHeader()
        height = heads.sizeHint().height() + self._model.rowCount() * Size.ROW_FORM
        if heads.length() > self.viewport().width() > 0:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def go_to_row(self, row: int) -> None:
        """Stand in the first open cell of a row."""
        if row >= 0:
            self.begin(self._next(self._model.index(row, 0), 1, include=True), typing=False)

    def begin(self, index: Index, *, typing: bool = True) -> None:
        """Go to a cell, and open it."""
        self.setFocus()
        self.setCurrentIndex(index)
        open_already = self.state() is QTableView.State.EditingState
        if typing and not open_already and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draw both rows anew and tell where one is."""
        super().currentChanged(current, previous)
        for row in {current.row(), previous.row()}:
            self._draw_row(row)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower table may need more lines in its head."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Delete empties, Ins and Ctrl+Delete ask for a row more or less."""
        key = event.key()
        if enter_of(event):
            self._lead(enter_of(event))
        elif key == Qt.Key.Key_Insert:
            self.row_asked.emit()
        elif key == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentIndex().isValid() and not self._model.is_total(self.currentIndex().row()):
                self.removal_asked.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Delete and self._model.is_open(self.currentIndex()):
            self._model.setData(self.currentIndex(), None)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from cell to cell, and out of the table after the last."""
        step = 1 if forward else -1
        index = self._next(self.currentIndex(), step)
        if index.isValid():
            self.setCurrentIndex(index)
            return True
        return QWidget.focusNextPrevChild(self, forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab and Enter in an editor open the next cell that can be typed into."""
        hints = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, hints.NoHint)
        if hint in (hints.EditNextItem, hints.EditPreviousItem):
            self._go_on(1 if hint is hints.EditNextItem else -1)

    def stop_here(self, *, forward: bool) -> bool:
        """Begin typing in the first cell that is empty or wrong; going back, stand in the last cell."""
        if not self._model.rowCount():
            self.setFocus()
            return True
        index = self._next(_NOWHERE, 1, wanting=True) if forward else self._next(_NOWHERE, -1)
        if index.isValid():
            self.begin(index, typing=forward)
        return index.isValid()

    def _draw_row(self, row: int) -> None:
        """No other row looks different: a key must not wait for all the rows of a large family."""
        self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def _lead(self, direction: int) -> None:
        """Enter leads to the next cell that is empty or wrong, Shift+Enter to the cell before."""
        index = self._next(self.currentIndex(), direction, wanting=direction > 0)
        if index.isValid():
            self.begin(index)
        else:
            self.setFocus()
            if not lead_on(self, forward=direction > 0):
                QWidget.focusNextPrevChild(self, direction > 0)

    def _step(self, rows: int) -> None:
        """Go up or down a row in the same column."""
        here = self.currentIndex()
        index = here.siblingAtRow(here.row() + rows)
        self.setFocus()
        if self._model.is_open(index):
            self.begin(index)

    def _go_on(self, step: int) -> None:
        index = self._next(self.currentIndex(), step)
        if index.isValid():
            self.begin(index)
        else:
            self.setFocus()
            QWidget.focusNextPrevChild(self, step > 0)

    def _next(self, start: Index, step: int, *, include: bool = False, wanting: bool = False) -> QModelIndex:
        """The next cell that can be typed into, or that wants it; invalid after the last."""
        fits = self._model.wants if wanting else self._model.is_open
        columns, cells = len(self._model.columns), len(self._model.columns) * self._model.rowCount()
        first = start.row() * columns + start.column() if start.isValid() else (-1 if step > 0 else cells)
        place = first if include else first + step
        while 0 <= place < cells:
            index = self._model.index(*divmod(place, columns))
            if fits(index):
                return index
            place += step
        return QModelIndex()

    def _set_up_heads(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(int(Size.ROW_FORM))
        rows.setDefaultSectionSize(int(Size.ROW_FORM))
        heads = self.horizontalHeader()
        for number, column in enumerate(self._model.columns):
            stretches = not column.width
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            heads.setSectionResizeMode(number, mode)
            if column.width:
                heads.resizeSection(number, column.width)
