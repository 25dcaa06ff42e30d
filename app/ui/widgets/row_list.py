"""A list of two-line rows in groups: arrows choose, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.domain.language import N_
from app.ui.language import Words, say, told
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.icons import draw_icon
from app.ui.theme.marks import draw_mark
from app.ui.theme.tokens import Size, Space, Type
from app.ui.widgets.layouts import show_on_page
from app.ui.widgets.rows import EntryRole, Head, Index, Row, RowGroup, RowsModel, in_one_line
from app.ui.widgets.toggles import draw_focus
from app.ui.widgets.words import break_lines

_TEXT_AT = 40
_FOLDING_HEAD = 36
_EDGE, _TITLE_LINE, _SECOND_LINE = 6, 20, 16
_LIST = N_("List")


class RowList(QListView):
    """Rows of 48 px under heads of 28.

    `grows=True` makes the list as high as its rows, for cards on a page that scrolls; with `wraps=True` long words take
    as many lines as they need, for lists in which one chooses by reading. `at_one_click=True` opens a row by a click.

    Signals:
        chosen(key): another row is selected; "" when none is.
        opened(key): Enter or a double click on a row; the first click, where one is enough.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        name: Words = _LIST,
        *,
        grows: bool = False,
        wraps: bool = False,
        at_one_click: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grows = grows
        self._wraps = wraps
        self._rows = RowsModel()
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setObjectName("rows")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView#rows { background: transparent; outline: none; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        (self.clicked if at_one_click else self.doubleClicked).connect(self._open)
        self.clicked.connect(self._fold)
        say(self.setAccessibleName, name)

    def set_groups(self, groups: Sequence[RowGroup]) -> None:
        """Show groups; the row that was selected stays selected if it is still there."""
        key = self.key()
        self._rows.set_groups(groups)
        self.select(key)
        self.updateGeometry()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows without groups."""
        self.set_groups([RowGroup(rows=rows)])

    def key(self) -> str:
        """The key of the selected row, "" if none is."""
        entry = self._rows.entry(self.currentIndex())
        return entry.key if isinstance(entry, Row) else ""

    def key_at(self, place: QPoint) -> str:
        """The key of the row at a place of the viewport, "" if there is none."""
        entry = self._rows.entry(self.indexAt(place)) if self.viewport().rect().contains(place) else None
        return entry.key if isinstance(entry, Row) else ""

    def select(self, key: str) -> None:
        """Select a row by key; a key that is not there selects nothing."""
        self.setCurrentIndex(self._rows.index_of(key))

    def select_first(self) -> None:
        """Select the first row, if there is one."""
        self.setCurrentIndex(self._rows.first_row())

    def sizeHint(self) -> QSize:
        """As high as its rows, where it grows."""
        return QSize(320, self._content_height() if self._grows else 240)

    def minimumSizeHint(self) -> QSize:
        """No higher than its rows, where it grows, however few they are."""
        return QSize(0, self._content_height()) if self._grows else super().minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Left and Right fold; the row that the arrows reach is in sight."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            self._fold(self.currentIndex())
            return
        super().keyPressEvent(event)
        if self._grows:
            show_on_page(self.viewport(), self.visualRect(self.currentIndex()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is selected now."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.key())

    def viewportSizeHint(self) -> QSize:
        """The height of all rows."""
        return QSize(0, self._content_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width words break elsewhere."""
        super().resizeEvent(event)
        if self._wraps and event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    @property
    def wrapping_width(self) -> int:
        """The width in which the words of a row wrap; 0 where they are cut."""
        return self.viewport().width() if self._wraps else 0

    def _content_height(self) -> int:
        return sum(
            entry_height(self._rows.data(self._rows.index(n), EntryRole), self.wrapping_width)
            for n in range(self._rows.rowCount())
        )

    def _open(self, index: Index) -> None:
        entry = self._rows.entry(index)
        if isinstance(entry, Row):
            self.opened.emit(entry.key)

    def _fold(self, index: Index) -> None:
        entry = self._rows.entry(index)
        if isinstance(entry, Head) and entry.group.folds:
            self._rows.toggle(entry)
            self.setCurrentIndex(self._rows.index_of_head(entry))
            self.updateGeometry()


def entry_height(entry: Row | Head, wrapping_width: int = 0) -> int:
    """How high an entry stands; with a width its words wrap in it."""
    if isinstance(entry, Head):
        return _FOLDING_HEAD if entry.group.folds else int(Size.GROUP_HEAD)
    usual = int(Size.ROW_TWO_LINE) if entry.line or entry.right_line else _FOLDING_HEAD
    if not wrapping_width:
        return usual
    width = wrapping_width - _text_at(entry) - Space.CARD - _right_width(entry)
    title, line = _broken(entry, width)
    return max(usual, len(title) * _TITLE_LINE + len(line) * _SECOND_LINE + 2 * _EDGE)


def _text_at(row: Row) -> int:
    return _TEXT_AT if row.mark is not None else Space.CARD


def _broken(row: Row, width: int) -> tuple[list[str], list[str]]:
    """The lines of both texts of a row that wraps."""
    second = told(row.line)
    return break_lines(told(row.title), _title_type(row), width), (
        break_lines(second, Type.META, width) if second else []
    )


def _title_type(row: Row) -> Type:
    return Type.BODY_STRONG if row.strong else Type.BODY


def _right_width(row: Row) -> int:
    """What the words at the right take, with the gap before them."""
    if not (row.right or row.right_line):
        return 0
    right_type = Type.BODY_STRONG if row.strong_right else Type.BODY
    return Space.CARD + max(
        metrics(right_type).horizontalAdvance(told(row.right)),
        metrics(Type.META).horizontalAdvance(told(row.right_line)),
    )


class _Painter(QStyledItemDelegate):
    """Draws heads and rows."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self._list = rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the entry."""
        return QSize(0, entry_height(index.data(EntryRole), self._list.wrapping_width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry with its ground and the line under it."""
        entry = index.data(EntryRole)
        area: QRect = option.rect
        painter.save()
        colours = palette()
        state = option.state
        if isinstance(entry, Head):
            if not entry.group.folds:
                painter.fillRect(area, QColor(colours.sunken))
            _draw_head(painter, area, entry)
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, QColor(colours.selected))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(area, QColor(colours.sunken))
            _draw_row(painter, area, entry, wraps=bool(self._list.wrapping_width))
        if not (isinstance(entry, Head) and not entry.group.folds):
            painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(colours.line))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Enabled:
            draw_focus(painter, area)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell a row whole in a tooltip, for its words may be cut."""
        entry = index.data(EntryRole) if index.isValid() else None
        if isinstance(entry, Row):
            QToolTip.showText(event.globalPos(), in_one_line(entry), view)
            return True
        return super().helpEvent(event, view, option, index)


def _text(painter: QPainter, area: QRect, type_: Type, hue: str, text: str, *, right: bool = False) -> None:
    painter.setFont(font(type_))
    painter.setPen(QColor(hue))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    cut = metrics(type_).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), cut)


def _draw_head(painter: QPainter, area: QRect, head: Head) -> None:
    colours = palette()
    inner = area.adjusted(Space.CARD, 0, -Space.CARD, 0)
    if head.group.folds:
        name = "chevron-down" if head.opened else "chevron-right"
        draw_icon(painter, inner.left(), area.center().y() - 7, name, Size.ICON_SMALL, colours.text_2)
        inner.setLeft(inner.left() + 24)
    title = told(head.group.title)
    _text(painter, inner, Type.META_STRONG, colours.text_2, title)
    after = inner.adjusted(metrics(Type.META_STRONG).horizontalAdvance(title) + Space.SMALL, 0, 0, 0)
    _text(painter, after, Type.META, colours.text_3, str(head.group.total))
    _text(painter, after, Type.META, colours.text_3, told(head.group.note), right=True)


def _draw_row(painter: QPainter, area: QRect, row: Row, *, wraps: bool) -> None:
    colours = palette()
    left = area.left() + _text_at(row)
    if row.mark is not None:
        top = area.center().y() - Size.MARK / 2 + 0.5
        draw_mark(painter, QRectF(area.left() + Space.CARD, top, Size.MARK, Size.MARK), row.mark)
    two = bool(row.line or row.right_line)
    whole = area.right() - Space.CARD - left + 1
    first = QRect(left, area.top() + (_EDGE if two else 0), whole, _TITLE_LINE if two else area.height())
    second = QRect(left, area.top() + _EDGE + _TITLE_LINE, whole, _SECOND_LINE)
    right_type = Type.BODY_STRONG if row.strong_right else Type.BODY
    _text(painter, first, right_type, colours.text, told(row.right), right=True)
    _text(painter, second, Type.META, colours.text_3, told(row.right_line), right=True)
    free = whole - _right_width(row)
    title, line = _broken(row, free) if wraps else ([told(row.title)], [told(row.line)])
    if len(title) > 1:
        first = QRect(left, area.top() + _EDGE, whole, _TITLE_LINE)
    for words in title:
        _text(
            painter,
            QRect(first.topLeft(), QSize(free, first.height())),
            _title_type(row),
            colours.text,
            words,
        )
        first.translate(0, _TITLE_LINE)
    second.translate(0, (len(title) - 1) * _TITLE_LINE)
    for words in line:
        _text(
            painter, QRect(second.topLeft(), QSize(free, second.height())), Type.META, colours.text_2, words
        )
        second.translate(0, _SECOND_LINE)
