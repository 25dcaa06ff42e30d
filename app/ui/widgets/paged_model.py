"""A table of any length of which only what is looked at is held: pages come when they are looked at, and go."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from app.ui.widgets.table_model import Column, TableModel

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
PAGE = 50
"""Rows of a page: two screens of them."""
MOST_PAGES = 80
_NOWHERE = QModelIndex()
_STILL_COMING = "…"


class PagedModel(TableModel[R]):
    """Rows by their numbers; one whose page is not there yet shows an ellipsis.

    Signals:
        missing(page): a row of a page that is not there is looked at.
        sorting_asked(column, order): somebody else has to put the rows in order, and does.
    """

    missing = Signal(int)
    sorting_asked = Signal(int, object)

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__(columns)
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._total = 0

    def begin(self, total: int, pages: Mapping[int, Sequence[R]]) -> None:
        """Hold another list, of which these pages are known."""
        self.beginResetModel()
        self._total = total
        self._pages = OrderedDict(pages)
        self.endResetModel()

    def grow(self, total: int) -> None:
        """The list is longer than was known; what is shown stays where it is."""
        if total > self._total:
            self.beginInsertRows(_NOWHERE, self._total, total - 1)
            self._total = total
            self.endInsertRows()

    def put(self, page: int, rows: Sequence[R]) -> None:
        """Hold a page that was missing; the one that was not looked at for longest goes."""
        self._pages[page] = rows
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        first = page * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, len(self.columns) - 1))

    def set_rows(self, rows: Sequence[R]) -> None:
        """Hold a list that is known whole."""
        numbers = range(0, len(rows), PAGE)
        self.begin(len(rows), {first // PAGE: rows[first : first + PAGE] for first in numbers})

    def row(self, index: Index) -> R | None:
        """The row at an index, `None` outside the table and while it is still coming."""
        if not index.isValid() or index.row() >= self._total:
            return None
        page, place = divmod(index.row(), PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self.missing.emit(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def numbered(self) -> Iterator[tuple[int, R]]:
        """The rows that are there, each with its number."""
        for page in sorted(self._pages):
            yield from enumerate(self._pages[page], start=page * PAGE)

    def rows(self) -> list[R]:
        """The rows that are there, from top to bottom."""
        return [row for _, row in self.numbered()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How long the list is."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell."""
        if index.isValid() and self.row(index) is None:
            if role == Qt.ItemDataRole.DisplayRole:
                return "" if index.column() else _STILL_COMING
            aligned = role == Qt.ItemDataRole.TextAlignmentRole
            return self.headerData(index.column(), Qt.Orientation.Horizontal, role) if aligned else None
        return super().data(index, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the rows be put in order where they are all known."""
        self.sorting_asked.emit(column, order)
