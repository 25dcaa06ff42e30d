"""The looker sees what is wrong: each fault is made once, and told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Text
from app.ui.language import as_it_is, told
from app.ui.shell.person import PersonButton
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.ladder import Ladder, Rung
from app.ui.widgets.layouts import scrolling
from app.ui.widgets.words import FREE, WordsLabel
from tests.ui.wholeness import faults

pytestmark = pytest.mark.usefixtures("screen")
LONG = as_it_is("Отдел занятости и социальных программ акимата Карасазского района")


def a_cut_label(window: QWidget) -> None:
    WordsLabel(LONG, parent=window).setGeometry(0, 0, 80, 20)


def a_squashed_paragraph(window: QWidget) -> None:
    WordsLabel(LONG, lines=FREE, parent=window).setGeometry(0, 0, 100, 20)


def a_button_that_is_too_narrow(window: QWidget) -> None:
    Button(LONG, parent=window).setGeometry(0, 0, 100, 32)


def one_over_another(window: QWidget) -> None:
    for place in (0, 30):
        Button(as_it_is("Да"), parent=window).setGeometry(place, 0, 50, 32)


def one_over_the_edge(window: QWidget) -> None:
    Button(as_it_is("Да"), parent=window).move(window.width() - 10, 0)


def a_nameless_line(window: QWidget) -> None:
    QLineEdit(window)


def a_page_wider_than_what_scrolls_it(window: QWidget) -> None:
    content = QWidget()
    content.setMinimumWidth(900)
    area = scrolling(content)
    area.setParent(window)
    area.resize(200, 100)


@pytest.mark.parametrize(
    "made",
    [
        a_cut_label,
        a_squashed_paragraph,
        a_button_that_is_too_narrow,
        one_over_another,
        one_over_the_edge,
        a_nameless_line,
        a_page_wider_than_what_scrolls_it,
    ],
)
def test_a_fault_is_seen(made: Callable[[QWidget], None], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    assert faults(window) == []
    made(window)
    for child in window.findChildren(QWidget):
        child.show()
    assert faults(window)


def test_a_choice_that_is_cut_ends_in_dots_and_is_told_whole(qtbot: QtBot, qapp: QApplication) -> None:
    choice = Choice([("long", LONG), ("short", as_it_is("да"))])
    qtbot.addWidget(choice)
    choice.resize(200, 32)
    choice.show()
    choice.choose("long")
    assert choice.toolTip() == told(LONG)
    choice.choose("short")
    assert choice.toolTip() == ""
    choice.choose("long")
    choice.resize(900, 32)
    qapp.processEvents()
    assert choice.toolTip() == ""


def test_no_word_of_a_rung_may_be_cut(qtbot: QtBot) -> None:
    ladder = Ladder([Rung(Text("Мөрленді", "Запечатан")), Rung(Text("Расталды", "Подтверждён"))])
    qtbot.addWidget(ladder)
    wanted = 2 * ladder.fontMetrics().horizontalAdvance("Запечатан")
    assert ladder.minimumSizeHint().width() > wanted


def test_a_post_of_two_words_stands_whole_under_the_name(qtbot: QtBot) -> None:
    person = PersonButton()
    qtbot.addWidget(person)
    person.set_role("аким")
    low = person.wanted_height
    person.set_role("главный специалист")
    assert person.wanted_height > low
