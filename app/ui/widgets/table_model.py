"""A table of frozen dataclass rows: columns say what stands in them, the model only asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.ui.language import Words, language_switch, told
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. `text` says what stands in it; `order`, if given, is what it is sorted by.

    `sortable` is for a table whose rows somebody else sorts. `width` in px, 0 takes what is left. `right` is
    for figures. `mark` stands before the text; `tone` colours it.
    """

    title: Words
    text: Callable[[R], Words]
    width: int = 0
    right: bool = False
    strong: bool = False
    mark: Callable[[R], Mark | None] | None = None
    tone: Callable[[R], Tone] | None = None
    order: Callable[[R], Any] | None = None
    sortable: bool = False


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows under columns, told in the language of the screen."""

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        language_switch().changed.connect(self._say_again)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Hold other rows, in the order chosen before."""
        self.beginResetModel()
        self._rows = list(rows)
        self._order()
        self.endResetModel()

    def row(self, index: Index) -> R | None:
        """The row at an index, `None` outside the table."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rows(self) -> list[R]:
        """All rows as they are ordered."""
        return list(self._rows)

    def numbered(self) -> Iterator[tuple[int, R]]:
        """The rows that are held, each with its number."""
        return enumerate(self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; its mark is part of what a screen reader reads."""
        row = self.row(index)
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return told(column.text(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            mark = column.mark(row) if column.mark is not None else None
            words = told(column.text(row))
            return words if mark is None else f"{told(mark.word)} {words}".strip()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return told(self.columns[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column that can be; any other leaves them as they came."""
        self._sorted = (column, order) if 0 <= column < len(self.columns) else None
        self.layoutAboutToBeChanged.emit()
        self._order()
        self.layoutChanged.emit()

    def _order(self) -> None:
        if self._sorted is None:
            return
        by = self.columns[self._sorted[0]].order
        if by is not None:
            self._rows.sort(key=by, reverse=self._sorted[1] is Qt.SortOrder.DescendingOrder)

    def _say_again(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
