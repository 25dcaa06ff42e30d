"""Shares of a line: neighbours stand side by side, what is hidden takes no place, and lines follow one another."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.intake.twelfths import Twelfths

GAP, WIDTH = 12, 600


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(WIDTH, 400)
    return made


def fill(holder: QWidget, *widths: int) -> list[QLabel]:
    layout = Twelfths(GAP, 4)
    labels = [QLabel(str(width)) for width in widths]
    for label, width in zip(labels, widths, strict=True):
        layout.add(label, width)
    holder.setLayout(layout)
    holder.show()
    layout.activate()
    return labels


def test_shares_of_a_line_stand_side_by_side_with_a_gap_and_fill_it(holder: QWidget) -> None:
    first, second, third = fill(holder, 4, 4, 4)
    assert first.x() == 0
    assert second.x() - (first.x() + first.width()) == GAP
    assert third.x() + third.width() == WIDTH
    assert first.y() == second.y() == third.y()


def test_what_does_not_fit_begins_a_line(holder: QWidget) -> None:
    first, second, third = fill(holder, 8, 6, 6)
    assert second.x() == 0
    assert second.y() > first.y()
    assert third.y() == second.y()


def test_what_is_hidden_takes_no_place(holder: QWidget) -> None:
    first, second, third = fill(holder, 6, 6, 6)
    first.hide()
    holder.layout().activate()
    assert (second.x(), third.y()) == (0, second.y())


def test_the_height_follows_the_lines(holder: QWidget) -> None:
    fill(holder, 12, 12)
    layout = holder.layout()
    one = QLabel("x").sizeHint().height()
    assert layout.heightForWidth(WIDTH) == 2 * one + 4
