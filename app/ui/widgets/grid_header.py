"""The head of a table one types into: titles that wrap, and groups of columns under one title."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.language import told
from app.ui.theme.current import palette
from app.ui.theme.fonts import font
from app.ui.theme.tokens import Size, Type
from app.ui.widgets.grid_model import GridColumn
from app.ui.widgets.words import break_lines

_PADDING = 8
_LEAD = 4


class GridHeader(QHeaderView):
    """Titles in 12 px semibold; a group spans its columns above their titles."""

    def __init__(self, columns: tuple[GridColumn, ...], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._grouped = any(column.group for column in columns)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(32)
        self.sectionResized.connect(self._fit)

    def sizeHint(self) -> QSize:
        """As high as the title with the most lines, and a row more for the groups."""
        return QSize(super().sizeHint().width(), self._titles_height() + self._groups_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all heads at once: a group reaches over several."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(palette().sunken))
        painter.setFont(font(Type.META_STRONG))
        for number in range(self.count()):
            column = self._columns[number]
            area = self._section(number)
            top = self._groups_height() if column.group else 0
            self._draw_title(painter, area.adjusted(0, top, 0, 0), told(column.title), column.right)
        for first, last in self._spans():
            area = self._section(first).united(self._section(last))
            area.setHeight(self._groups_height())
            self._draw_title(painter, area, told(self._columns[first].group), middle=True)
        painter.end()

    def _draw_title(
        self, painter: QPainter, area: QRect, title: str, right: bool = False, *, middle: bool = False
    ) -> None:
        colours = palette()
        if area.right() < self.viewport().width() - 2:
            painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), QColor(colours.line))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(colours.line))
        painter.setPen(QColor(colours.text_2))
        lines = break_lines(title, Type.META_STRONG, area.width() - 2 * _PADDING)
        top = area.top() + (area.height() - len(lines) * Type.META.line) // 2
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        side = Qt.AlignmentFlag.AlignHCenter if middle else side
        for number, words in enumerate(lines):
            line = QRect(
                area.left() + _PADDING,
                top + number * Type.META.line,
                area.width() - 2 * _PADDING,
                Type.META.line,
            )
            painter.drawText(line, int(side | Qt.AlignmentFlag.AlignVCenter), words)

    def _section(self, number: int) -> QRect:
        return QRect(self.sectionViewportPosition(number), 0, self.sectionSize(number), self.height())

    def _spans(self) -> list[tuple[int, int]]:
        """First and last column of each group."""
        spans: list[tuple[int, int]] = []
        for number, column in enumerate(self._columns):
            if not column.group:
                continue
            if spans and spans[-1][1] == number - 1 and self._columns[number - 1].group == column.group:
                spans[-1] = (spans[-1][0], number)
            else:
                spans.append((number, number))
        return spans

    def _groups_height(self) -> int:
        return int(Size.ROW_FORM) if self._grouped else 0

    def _titles_height(self) -> int:
        lines = (
            len(break_lines(told(column.title), Type.META_STRONG, self.sectionSize(number) - 2 * _PADDING))
            for number, column in enumerate(self._columns)
            if number < self.count()
        )
        return max(lines, default=1) * Type.META.line + 2 * _LEAD

    def _fit(self) -> None:
        self.updateGeometry()
        self.geometriesChanged.emit()
