"""What a table one types into holds: columns of a kind, rows of values, a row of totals, and what is wrong where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.language import N_
from app.domain.letters import correct_lookalikes
from app.ui.language import Words, filled, language_switch, told
from app.ui.widgets import shapes
from app.ui.widgets.shapes import Shape

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CellKind(Enum):
    """What a cell holds."""

    TEXT = "text"
    LATIN = "latin"
    DIGITS = "digits"
    COUNT = "count"
    DATE = "date"
    MONEY = "money"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column. `options` are for a choice; columns of the same `group` stand under one head.

    `width` in px, 0 takes what is left. A `fixed` column is computed: it is read, not typed. A date that is told
    `today` takes a year of two digits. `shorter` says a text in fewer and fewer letters, for a column that is too
    narrow for it.
    """

    key: str
    title: Words
    kind: CellKind = CellKind.TEXT
    width: int = 0
    fixed: bool = False
    strong: bool = False
    most: int = 200
    options: Sequence[tuple[str, Words]] = ()
    group: Words = ""
    today: date | None = None
    past: bool = False
    shorter: Callable[[str], Sequence[str]] | None = None

    @property
    def takes_digits(self) -> bool:
        """Whether nothing but digits and separators is typed."""
        return self.kind not in (CellKind.TEXT, CellKind.LATIN, CellKind.CHOICE)

    @property
    def most_digits(self) -> int | None:
        """How many digits a cell holds; `None` where it holds words."""
        return {
            CellKind.DIGITS: self.most,
            CellKind.COUNT: self.most,
            CellKind.MONEY: shapes.MOST_MONEY_DIGITS,
        }.get(self.kind)

    @property
    def right(self) -> bool:
        """Whether figures stand at the right."""
        return self.kind in (CellKind.MONEY, CellKind.COUNT)

    @property
    def alignment(self) -> int:
        """Where the text of a cell stands, as Qt's flags."""
        return _RIGHT if self.right else _LEFT

    @property
    def shape(self) -> Shape | None:
        """What a text becomes as one types it."""
        return {
            CellKind.TEXT: correct_lookalikes,
            CellKind.DIGITS: self._digits,
            CellKind.COUNT: self._digits,
            CellKind.DATE: shapes.shape_date,
            CellKind.MONEY: shapes.shape_money,
        }.get(self.kind)

    def _digits(self, text: str) -> str:
        return shapes.digits(text, self.most)

    def write(self, value: Any) -> str:
        """A value as its cell shows it."""
        if value is None:
            return ""
        if self.kind is CellKind.DATE:
            return shapes.write_date(value)
        if self.kind is CellKind.MONEY:
            return shapes.write_money(value)
        if self.kind is CellKind.CHOICE:
            return told(dict(self.options).get(value, ""))
        return str(value)

    def read(self, text: str) -> Any:
        """The value that a text says; `None` if it is empty or says none."""
        text = text.strip()
        if self.kind is CellKind.DATE:
            full = shapes.complete_year(text, self.today, past=self.past) if self.today else text
            return shapes.read_date(full)
        if self.kind is CellKind.MONEY:
            return shapes.read_money(text)
        if self.kind is CellKind.COUNT:
            return int(text) if text.isdigit() else None
        return text or None


class GridModel(QAbstractTableModel):
    """Rows of values by column key.

    Signals:
        edited(row, key, value): a cell was typed into; `None` when emptied or unreadable.
    """

    edited = Signal(int, str, object)

    def __init__(self, columns: Sequence[GridColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._rows: list[dict[str, Any]] = []
        self._unreadable: dict[tuple[int, str], str] = {}
        self._problems: dict[tuple[int, str], Words] = {}
        self._totals: Mapping[str, Any] | None = None
        language_switch().changed.connect(self._say_again)

    def set_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Hold other rows; what was wrong in the old ones is forgotten."""
        self.beginResetModel()
        self._rows = [dict(row) for row in rows]
        self._unreadable.clear()
        self._problems.clear()
        self.endResetModel()

    def rows(self) -> list[dict[str, Any]]:
        """The values, row by row."""
        return [dict(row) for row in self._rows]

    def set_totals(self, totals: Mapping[str, Any] | None) -> None:
        """Show a row of totals under the others, or none."""
        if totals == self._totals:
            return
        grows = (totals is None) != (self._totals is None)
        if grows:
            self.beginResetModel()
        self._totals = totals
        if grows:
            self.endResetModel()
        else:
            last = self.rowCount() - 1
            self.dataChanged.emit(self.index(last, 0), self.index(last, len(self.columns) - 1))

    def set_cell(self, row: int, key: str, value: Any) -> None:
        """Hold a value in a cell; nothing is emitted but what the view needs."""
        self._rows[row][key] = value
        self._unreadable.pop((row, key), None)
        self._renew_cell(row, key)

    def set_problem(self, row: int, key: str, problem: Words | None) -> None:
        """Say what is wrong in a cell, or that nothing is."""
        if problem is None:
            self._problems.pop((row, key), None)
        else:
            self._problems[row, key] = problem
        self._renew_cell(row, key)

    def problem(self, index: Index) -> Words | None:
        """What is wrong in a cell: what the page says, or that its text cannot be read."""
        place = (index.row(), self.columns[index.column()].key)
        if place in self._unreadable:
            return filled(N_("“{text}” is no date. Day, month and year: {example}"), **self._example(place))
        return self._problems.get(place)

    def is_total(self, row: int) -> bool:
        """Whether a row is the row of totals."""
        return row == len(self._rows)

    def wants(self, index: Index) -> bool:
        """Whether a cell can be typed into and is empty or wrong."""
        if not self.is_open(index):
            return False
        return self.problem(index) is not None or self.data(index, Qt.ItemDataRole.EditRole) in (None, "")

    def is_open(self, index: Index) -> bool:
        """Whether a cell can be typed into."""
        return index.isValid() and not self.is_total(index.row()) and not self.columns[index.column()].fixed

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows, and the totals if there are any."""
        return 0 if parent.isValid() else len(self._rows) + (self._totals is not None)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, value, alignment, and what is wrong as a tooltip."""
        column = self.columns[index.column()]
        problem = None if self.is_total(index.row()) else self.problem(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.EditRole:
            return self._rows[index.row()].get(column.key) if self.is_open(index) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.ToolTipRole:
            return told(problem) if problem is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{told(column.title)}: {self.text(index.row(), column)}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed: a text, or the key of a choice."""
        if role != Qt.ItemDataRole.EditRole or not self.is_open(index):
            return False
        column = self.columns[index.column()]
        place = (index.row(), column.key)
        read = value if column.kind is CellKind.CHOICE else column.read(value or "")
        unreadable = column.kind is CellKind.DATE and read is None and bool(value and value.strip())
        same = self._rows[index.row()].get(column.key) == read and unreadable == (place in self._unreadable)
        if unreadable:
            self._unreadable[place] = value.strip()
        else:
            self._unreadable.pop(place, None)
        if same and not unreadable:
            return True
        self._problems.pop(place, None)
        self._rows[index.row()][column.key] = read
        self.dataChanged.emit(index, index)
        self.edited.emit(index.row(), column.key, read)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Computed cells and totals can be read and stepped over, not typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.is_open(index) else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return told(self.columns[section].title)
        return None

    def text(self, row: int, column: GridColumn) -> str:
        """What a cell shows."""
        if self.is_total(row):
            return column.write(self._totals.get(column.key)) if self._totals is not None else ""
        return self._unreadable.get((row, column.key)) or column.write(self._rows[row].get(column.key))

    def _example(self, place: tuple[int, str]) -> dict[str, object]:
        return {"text": self._unreadable[place], "example": "21.11.2026"}

    def _renew_cell(self, row: int, key: str) -> None:
        number = next(n for n, column in enumerate(self.columns) if column.key == key)
        self.dataChanged.emit(self.index(row, number), self.index(row, number))

    def _say_again(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
