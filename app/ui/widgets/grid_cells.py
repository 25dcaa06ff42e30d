"""How a cell of a table one types into is drawn, and the line or list that opens in it."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from app.ui.language import Words, say, told
from app.ui.theme.current import colour, palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.tokens import Size, Tone, Type
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.digit_keys import DigitKeys
from app.ui.widgets.enter_path import enter_of
from app.ui.widgets.grid_model import CellKind, GridColumn, GridModel
from app.ui.widgets.line_edit import BeginningLine
from app.ui.widgets.pasting import Pasting
from app.ui.widgets.typing import Shaper

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_KNOWN = 1024
"""How many texts a table remembers as they fitted. They go with it: they are names of people."""
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a `GridModel` and opens their editors.

    Signals:
        entered(direction): Enter (1) or Shift+Enter (-1) in an editor; what was typed is taken.
        stepped(rows): an arrow up (-1) or down (1) in a line; what was typed is taken.
    """

    entered = Signal(int)
    stepped = Signal(int)

    def __init__(self, view: QTableView, model: GridModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._before: Any = None
        self._fitting = lru_cache(maxsize=_KNOWN)(fitting)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of a row."""
        return QSize(0, int(Size.ROW_FORM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, text, what is wrong and where the keys go."""
        colours, area, row = palette(), option.rect, index.row()
        column, here = self._model.columns[index.column()], self._view.currentIndex()
        is_here = here.row() == row
        painter.save()
        if self._model.is_total(row):
            painter.fillRect(area, QColor(colours.sunken))
        elif is_here:
            painter.fillRect(area, QColor(colours.selected))
        self._draw_text(painter, area, row, column)
        self._draw_lines(painter, area, index)
        if self._model.problem(index) is not None:
            _frame(painter, area, colours.error)
        elif is_here and here.column() == index.column() and self._view.hasFocus():
            _frame(painter, area, colours.accent)
        painter.restore()

    def _draw_text(self, painter: QPainter, area: QRect, row: int, column: GridColumn) -> None:
        text = self._model.text(row, column)
        if not text:
            return
        type_ = self._type(row, column)
        inner = area.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(font(type_))
        painter.setPen(colour(Tone.TEXT_2 if column.fixed and type_ is Type.BODY else Tone.TEXT))
        painter.drawText(inner, column.alignment, self._fitting(_ways(column, text), type_, inner.width()))

    def _type(self, row: int, column: GridColumn) -> Type:
        return Type.BODY_STRONG if column.strong or self._model.is_total(row) else Type.BODY

    def _draw_lines(self, painter: QPainter, area: QRect, index: Index) -> None:
        """Lines between cells; the frame of the table is the line around them."""
        hue = QColor(palette().line)
        if index.column() < len(self._model.columns) - 1:
            painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), hue)
        if index.row() < self._model.rowCount() - 1:
            painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), hue)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """What is wrong in a cell; else its text, where it was shortened."""
        if index.isValid() and not index.data(Qt.ItemDataRole.ToolTipRole):
            text, width = index.data() or "", option.rect.width() - 2 * _PADDING
            column = self._model.columns[index.column()]
            cut = self._fitting(_ways(column, text), self._type(index.row(), column), width) != text
            QToolTip.showText(event.globalPos(), text if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list for a choice, a line for everything else."""
        column = self._model.columns[index.column()]
        if column.kind is CellKind.CHOICE:
            choice = Choice(column.options, parent)
            say(choice.setAccessibleName, column.title)
            choice.setFixedHeight(int(Size.ROW_FORM))
            choice.activated.connect(lambda: self.commitData.emit(choice))
            self._before = index.data(Qt.ItemDataRole.EditRole)
            return choice
        line = _line(column, parent)
        say(line.setAccessibleName, column.title)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put what the cell shows into the editor, unless something is half-typed there."""
        if isinstance(editor, Choice):
            editor.choose(index.data(Qt.ItemDataRole.EditRole))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.DisplayRole) or "")

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Take what was typed."""
        if isinstance(editor, Choice):
            model.setData(index, editor.key())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell."""
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and the arrows lead on from an editor, Esc takes a choice back; Ins means the table, not the text."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and isinstance(editor, QWidget)
        ):
            direction, rows = enter_of(event), _ROWS.get(Qt.Key(event.key()), 0)
            if direction:
                self._close(editor)
                self.entered.emit(direction)
                return True
            if rows and isinstance(editor, QLineEdit):
                self._close(editor)
                self.stepped.emit(rows)
                return True
            if event.key() == Qt.Key.Key_Escape and isinstance(editor, Choice):
                editor.choose(self._before)
                self._close(editor)
                return True
            if event.key() == Qt.Key.Key_Insert:
                self._close(editor)
                QCoreApplication.sendEvent(self._view, event)
                return True
        return super().eventFilter(editor, event)

    def _close(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def fitting(ways: tuple[str, ...], type_: Type, width: int) -> str:
    """The first of the ways to write a text that fits into so many px, or else the whole text, cut.

    A table is drawn again and again, and measuring a text takes as long as drawing it: its delegate remembers.
    """
    measured = metrics(type_)
    fits = next((one for one in ways if measured.horizontalAdvance(one) <= width), ways[0])
    return measured.elidedText(fits, Qt.TextElideMode.ElideRight, width)


def _ways(column: GridColumn, text: str) -> tuple[str, ...]:
    """A text whole, and in fewer letters if its column knows how."""
    return (text, *column.shorter(text)) if column.shorter is not None else (text,)


def _line(column: GridColumn, parent: QWidget) -> QLineEdit:
    line = BeginningLine(parent)
    line.setObjectName("cell")
    line.setFont(font(Type.BODY))
    line.setMaxLength(column.most)
    if column.right:
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
    if column.takes_digits:
        DigitKeys(line)
    if column.shape is not None:
        Shaper(line, column.shape)
    pasting = Pasting(line, column.shape if column.takes_digits else None, column.most_digits)
    for told_of in (pasting.refused, pasting.cleaned):
        told_of.connect(partial(_say_beside, line))
    return line


def _say_beside(line: QLineEdit, words: Words) -> None:
    """A cell has no line below for what is to be said."""
    QToolTip.showText(line.mapToGlobal(QPoint(0, line.height())), told(words), line)


def _frame(painter: QPainter, area: QRect, hue: str) -> None:
    width = int(Size.FOCUS)
    for side in (
        QRect(area.left(), area.top(), area.width(), width),
        QRect(area.left(), area.bottom() - width + 1, area.width(), width),
        QRect(area.left(), area.top(), width, area.height()),
        QRect(area.right() - width + 1, area.top(), width, area.height()),
    ):
        painter.fillRect(side, QColor(hue))
