"""Rows and columns with the distances of the look, lines between them, and areas that scroll."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.tokens import Space

Box = TypeVar("Box", bound=QBoxLayout)


def bare(layout: Box, spacing: int = 0) -> Box:
    """A layout without margins."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(int(spacing))
    return layout


def row(*widgets: QWidget, spacing: int = Space.SMALL, stretches: Sequence[int] = ()) -> QHBoxLayout:
    """Widgets side by side, their tops level; `stretches` share the width among them."""
    layout = QHBoxLayout()
    bare(layout, spacing)
    for number, widget in enumerate(widgets):
        share = stretches[number] if number < len(stretches) else 0
        layout.addWidget(
            widget, share, Qt.AlignmentFlag.AlignTop if widget.hasHeightForWidth() else Qt.AlignmentFlag(0)
        )
    return layout


def fields_row(*fields: QWidget, stretches: Sequence[int] = ()) -> QHBoxLayout:
    """Fields side by side with 12 px between; without `stretches` they share the width evenly."""
    layout = QHBoxLayout()
    bare(layout, Space.CARD)
    for number, field in enumerate(fields):
        layout.addWidget(
            field, stretches[number] if number < len(stretches) else 1, Qt.AlignmentFlag.AlignTop
        )
    return layout


def column(*items: QWidget | QLayout, spacing: int = Space.SMALL, ends: bool = False) -> QVBoxLayout:
    """Things one under another; `ends` leaves what height is over empty below them."""
    layout = QVBoxLayout()
    bare(layout, spacing)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    if ends:
        layout.addStretch(1)
    return layout


def holding(layout: QLayout) -> QWidget:
    """A plain widget that carries a layout, for places that take only widgets."""
    widget = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(layout)
    return widget


def line() -> QFrame:
    """A divider, 1 px."""
    made = QFrame()
    made.setObjectName("line")
    made.setFixedHeight(1)
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """An area in which something taller than the page scrolls; never sideways."""
    area = QScrollArea()
    area.setObjectName("ground")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName(content.objectName() or "ground")
    area.setWidget(content)
    return area


def show_on_page(view: QWidget, part: QRect) -> None:
    """Scroll the page on which something taller stands so far that a part of it is in sight."""
    area = view.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    content = area.widget() if isinstance(area, QScrollArea) else None
    if isinstance(area, QScrollArea) and content is not None:
        middle = view.mapTo(content, part.center())
        area.ensureVisible(0, middle.y(), 0, part.height() // 2 + int(Space.CARD))
