"""A table one reads and chooses in: one selected row, arrows move, Enter opens, what is cut stands in a tooltip."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from app.domain.language import N_
from app.ui.language import Words, say
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.marks import draw_mark
from app.ui.theme.tokens import Size, Tone, Type
from app.ui.widgets.table_model import Column, TableModel

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_MARK_GAP = 6
_TABLE = N_("Table")


class DataTable(QTableView, Generic[R]):
    """Rows of 28 px.

    `key` names a row, so that it stays selected when the rows come anew. With `many`, Shift and Ctrl mark several.

    Signals:
        chosen(row): another row is selected, `None` if none is.
        opened(row): Enter, or a double click.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        name: Words = _TABLE,
        *,
        many: bool = False,
        model: TableModel[R] | None = None,
    ) -> None:
        super().__init__()
        self._key, self._many = key, many
        self._table: TableModel[R] = TableModel(columns) if model is None else model
        self.setModel(self._table)
        self.setItemDelegate(CellPainter(self))
        self.setFont(font(Type.BODY))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if many else modes.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_up_heads()
        self.doubleClicked.connect(self._open)
        say(self.setAccessibleName, name)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show rows; the selected one stays selected if it is still among them."""
        selected = self.row()
        self._table.set_rows(rows)
        if selected is not None:
            self.select(self._key(selected))

    def rows(self) -> list[R]:
        """The rows as they are shown."""
        return self._table.rows()

    def row(self) -> R | None:
        """The selected row."""
        return self._table.row(self.currentIndex())

    def marked(self) -> list[R]:
        """The rows that are marked, from top to bottom, of those that are held."""
        ranges = self.marked_ranges()
        return [row for number, row in self._table.numbered() if any(number in one for one in ranges)]

    def marked_ranges(self) -> list[range]:
        """The numbers of the rows that are marked."""
        chosen = self.selectionModel().selection()
        ranges = {range(one.top(), one.bottom() + 1) for one in map(chosen.at, range(chosen.count()))}
        return sorted(ranges, key=lambda one: one.start)

    def mark(self, keys: Collection[str]) -> None:
        """Mark these rows and no others; the selected one stays the one that is told about."""
        flags = QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for number, row in self._table.numbered():
            if self._key(row) in keys:
                index = self._table.index(number, 0)
                chosen.select(index, index)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def select(self, key: str) -> None:
        """Select a row by key; one that is not there selects nothing."""
        found = (number for number, row in self._table.numbered() if self._key(row) == key)
        number = next(found, None)
        self.setCurrentIndex(QModelIndex() if number is None else self._table.index(number, 0))

    def select_first(self) -> None:
        """Select the first row, if there is one."""
        self.setCurrentIndex(self._table.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Home and End go to the first and the last row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home:
            self.select_first()
        elif event.key() == Qt.Key.Key_End:
            self.setCurrentIndex(self._table.index(self._table.rowCount() - 1, 0))
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is selected now."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.chosen.emit(self.row())

    def _open(self, index: Index) -> None:
        row = self._table.row(index)
        if row is not None:
            self.opened.emit(row)

    def _set_up_heads(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(Size.ROW_FORM)
        rows.setDefaultSectionSize(Size.ROW_LIST)
        heads = self.horizontalHeader()
        heads.setFont(font(Type.META_STRONG))
        heads.setFixedHeight(Size.ROW_LIST)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(any(_may_sort(column) for column in self._table.columns))
        heads.setMinimumSectionSize(24)
        for number, column in enumerate(self._table.columns):
            stretches = not column.width
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            heads.setSectionResizeMode(number, mode)
            if column.width:
                heads.resizeSection(number, column.width)
        heads.sectionClicked.connect(self._sort_by)

    def _sort_by(self, column: int) -> None:
        heads = self.horizontalHeader()
        if not _may_sort(self._table.columns[column]):
            return
        same = heads.isSortIndicatorShown() and heads.sortIndicatorSection() == column
        rising = not (same and heads.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder)
        order = Qt.SortOrder.AscendingOrder if rising else Qt.SortOrder.DescendingOrder
        selected = self.row()
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(column, order)
        self._table.sort(column, order)
        if selected is not None:
            self.select(self._key(selected))

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """One whole row, always; the keys of a list mark several where that is possible."""
        if self._many and event is not None:
            return super().selectionCommand(index, event)
        flags = QItemSelectionModel.SelectionFlag
        return flags.ClearAndSelect | flags.Rows if index.isValid() else flags.Clear


class CellPainter(QStyledItemDelegate):
    """Draws a cell: ground, mark, text cut at its end, the line under the row, the focus around the row."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of a row."""
        return QSize(0, int(Size.ROW_LIST))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        table = _table_of(self)
        row = table._table.row(index)
        column = table._table.columns[index.column()]
        colours = palette()
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selected))
        inner = area.adjusted(_PADDING, 0, -_PADDING, -1)
        mark = column.mark(row) if column.mark is not None and row is not None else None
        if mark is not None:
            top = area.top() + (area.height() - Size.MARK_SMALL) / 2
            draw_mark(painter, QRectF(inner.left(), top, Size.MARK_SMALL, Size.MARK_SMALL), mark)
            inner.setLeft(inner.left() + Size.MARK_SMALL + _MARK_GAP)
        type_ = Type.BODY_STRONG if column.strong else Type.BODY
        tone = column.tone(row) if column.tone is not None and row is not None else Tone.TEXT
        painter.setFont(font(type_))
        painter.setPen(QColor(colours.colour(tone)))
        text = metrics(type_).elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(colours.line))
        if table.hasFocus() and index.row() == table.currentIndex().row():
            _draw_row_focus(
                painter, area, index.column() == 0, index.column() == len(table._table.columns) - 1
            )
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell a text whole where it is cut."""
        text = index.data() if index.isValid() else None
        if text and metrics(Type.BODY).horizontalAdvance(text) > option.rect.width() - 2 * _PADDING:
            QToolTip.showText(event.globalPos(), text, view)
            return True
        return super().helpEvent(event, view, option, index)


def _may_sort(column: Column[R]) -> bool:
    return column.order is not None or column.sortable


def _table_of(painter: CellPainter) -> DataTable[object]:
    table = painter.parent()
    if not isinstance(table, DataTable):
        raise TypeError("a CellPainter belongs to a DataTable")
    return table


def _draw_row_focus(painter: QPainter, area: QRect, first: bool, last: bool) -> None:
    hue, width = QColor(palette().accent), int(Size.FOCUS)
    painter.fillRect(QRect(area.left(), area.top(), area.width(), width), hue)
    painter.fillRect(QRect(area.left(), area.bottom() - width + 1, area.width(), width), hue)
    if first:
        painter.fillRect(QRect(area.left(), area.top(), width, area.height()), hue)
    if last:
        painter.fillRect(QRect(area.right() - width + 1, area.top(), width, area.height()), hue)
