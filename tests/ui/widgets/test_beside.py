"""Two columns that scroll as one: one bar, and what stands beside stays in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.beside import beside
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import bare

pytestmark = pytest.mark.usefixtures("screen")
WIDTH, WINDOW, LONG = 200, 300, 1000


def column(height: int) -> QWidget:
    """A column with a button at its top and one at its bottom."""
    made = QWidget()
    inside = bare(QVBoxLayout(made))
    between = QWidget()
    for widget in (QPushButton("…"), between, QPushButton("…")):
        inside.addWidget(widget)
    grow(made, height)
    return made


def grow(column: QWidget, height: int) -> None:
    """Let a column be so high."""
    top, between, bottom = (column.layout().itemAt(place).widget() for place in range(3))
    between.setFixedHeight(height - top.sizeHint().height() - bottom.sizeHint().height())


def shown(qtbot: QtBot, left: int, side: int) -> tuple[QScrollArea, QWidget]:
    standing = column(side)
    area = beside(column(left), standing, WIDTH, divided=True)
    FocusFollower(area)
    qtbot.addWidget(area)
    area.resize(600, WINDOW)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    QApplication.processEvents()
    return area, standing


def top_of(widget: QWidget, area: QScrollArea) -> int:
    """Where the top of a widget is seen, from the top of the window."""
    return widget.mapTo(area.viewport(), QPoint(0, 0)).y()


def test_what_is_lower_than_the_window_stays_where_it_is_seen(qtbot: QtBot) -> None:
    area, side = shown(qtbot, LONG, 120)
    for place in (0, 150, area.verticalScrollBar().maximum()):
        area.verticalScrollBar().setValue(place)
        assert top_of(side, area) == 0


def test_what_is_higher_goes_along_once_its_end_is_seen(qtbot: QtBot) -> None:
    area, side = shown(qtbot, LONG, 400)
    area.verticalScrollBar().setValue(60)
    assert top_of(side, area) == -60
    for place in (100, 500, area.verticalScrollBar().maximum()):
        area.verticalScrollBar().setValue(place)
        assert top_of(side, area) + side.height() == area.viewport().height()


def test_the_page_is_as_high_as_the_longer_column_and_follows_it(qtbot: QtBot) -> None:
    area, side = shown(qtbot, 100, 120)
    assert area.verticalScrollBar().maximum() == 0
    grow(side, 500)
    QApplication.processEvents()
    QApplication.processEvents()
    assert area.verticalScrollBar().maximum() == 500 - WINDOW


def test_what_has_the_focus_at_the_top_of_a_high_side_is_seen(qtbot: QtBot) -> None:
    area, side = shown(qtbot, LONG, 400)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    top, bottom = side.findChildren(QPushButton)
    assert top_of(top, area) < 0
    top.setFocus()
    assert top_of(top, area) >= 0
    bottom.setFocus()
    assert top_of(bottom, area) + bottom.height() <= WINDOW
