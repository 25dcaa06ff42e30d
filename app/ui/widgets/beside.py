"""A page of two columns that scroll as one; what stands beside goes along with what is read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from app.ui.widgets.layouts import bare, line, scrolling

_ANY_HEIGHT = 16_777_215


def beside(left: QWidget, side: QWidget, width: int, *, divided: bool = False) -> QScrollArea:
    """An area with one scroll bar: `left` takes the width that is over, `side` stays in sight as far as it fits."""
    page = QWidget()
    across = bare(QHBoxLayout(page))
    across.addWidget(left, 1)
    if divided:
        divider = line()
        divider.setFixedSize(1, _ANY_HEIGHT)
        across.addWidget(divider)
    area = scrolling(page)
    across.addWidget(GoingAlong(side, area, width))
    return area


class GoingAlong(QWidget):
    """The place of what stands beside: as high as the page, so that its content can follow the scrolling.

    What is higher than the window goes along once its end is seen, so that all of it can be read.
    """

    def __init__(self, content: QWidget, area: QScrollArea, width: int) -> None:
        super().__init__()
        self._content, self._area = content, area
        content.setParent(self)
        content.installEventFilter(self)
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        area.verticalScrollBar().valueChanged.connect(self._follow)
        area.verticalScrollBar().rangeChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        """As high as its content."""
        layout = self._content.layout()
        height = self._content.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(self.width())
        return QSize(self.width(), height)

    def minimumSizeHint(self) -> QSize:
        """Nothing of the content is cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page is as high as the longer of its columns."""
        super().resizeEvent(event)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands beside has become higher or lower."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        height = self.sizeHint().height()
        beyond = max(0, height - self._area.viewport().height())
        wanted = self._area.verticalScrollBar().value() - beyond
        top = max(0, min(wanted, self.height() - height))
        self._content.setGeometry(0, top, self.width(), height)
