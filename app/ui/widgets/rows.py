"""What a list of two-line rows holds: rows, groups, and the flat model a view walks through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.language import N_
from app.ui.language import Words, language_switch, told
from app.ui.theme.marks import Mark

Index = QModelIndex | QPersistentModelIndex
EntryRole = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a mark, a title over a line, and the same at the right. `key` comes back in the signals.

    A title that is not `strong` stands in regular letters.
    """

    key: str
    title: Words
    line: Words = ""
    mark: Mark | None = None
    right: Words = ""
    right_line: Words = ""
    strong_right: bool = False
    strong: bool = True


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a head. A group that `folds` can be opened and closed; `opened` says how it begins.

    A group without a title has no head. `count` is how many there are where not all are among the rows.
    """

    title: Words = ""
    rows: Sequence[Row] = ()
    note: Words = ""
    folds: bool = False
    opened: bool = True
    count: int | None = None

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.rows) if self.count is None else self.count


@dataclass(slots=True)
class Head:
    """The head of a group as the view sees it."""

    group: RowGroup
    opened: bool = field(default=True)


Entry = Row | Head


class RowsModel(QAbstractListModel):
    """Heads and rows in one list; folded rows are not in it."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: list[Head] = []
        self._entries: list[Entry] = []
        language_switch().changed.connect(self._say_again)

    def set_groups(self, groups: Sequence[RowGroup]) -> None:
        """Hold other groups; one that was opened or closed by hand stays so if its place and title are the same."""
        known = dict(enumerate(self._heads))
        heads = []
        for index, group in enumerate(groups):
            old = known.get(index)
            same = old is not None and told(old.group.title) == told(group.title)
            heads.append(Head(group, old.opened if same and old is not None else group.opened))
        self._heads = heads
        self._flatten()

    def toggle(self, head: Head) -> None:
        """Open a folded group, or fold it."""
        head.opened = not head.opened
        self._flatten()

    def entry(self, index: Index) -> Entry | None:
        """What stands at an index."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a row stands; invalid if it is not shown."""
        for number, entry in enumerate(self._entries):
            if isinstance(entry, Row) and entry.key == key:
                return self.index(number)
        return QModelIndex()

    def index_of_head(self, head: Head) -> QModelIndex:
        """Where a head stands."""
        return next((self.index(n) for n, entry in enumerate(self._entries) if entry is head), QModelIndex())

    def first_row(self) -> QModelIndex:
        """The first row; invalid if there is none."""
        return next(
            (self.index(n) for n, entry in enumerate(self._entries) if isinstance(entry, Row)), QModelIndex()
        )

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many entries are shown."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry itself for the painter, its words for whoever cannot see it."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == EntryRole:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return in_one_line(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return told(entry.title if isinstance(entry, Row) else entry.group.title)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads that do not fold are passed over by the arrow keys."""
        entry = self.entry(index)
        if entry is None or (isinstance(entry, Head) and not entry.group.folds):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _flatten(self) -> None:
        self.beginResetModel()
        self._entries = []
        for head in self._heads:
            if head.group.title:
                self._entries.append(head)
            if head.opened or not head.group.folds:
                self._entries += head.group.rows
        self.endResetModel()

    def _say_again(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))


def in_one_line(entry: Entry) -> str:
    """An entry as a screen reader reads it."""
    if isinstance(entry, Head):
        state = ("", told(N_("unfolded")) if entry.opened else told(N_("folded")))[entry.group.folds]
        parts = [told(entry.group.title), str(entry.group.total), told(entry.group.note), state]
    else:
        state = told(entry.mark.word) if entry.mark is not None else ""
        parts = [state, *(told(words) for words in (entry.title, entry.line, entry.right, entry.right_line))]
    return ", ".join(part for part in parts if part)
