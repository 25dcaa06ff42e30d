"""The frame of the main window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.clock import SetClock
from app.domain.language import Language, Text
from app.ui.language import language_switch
from app.ui.shell.main_window import MainWindow
from app.ui.shell.rail import RailItem
from app.ui.theme.apply import Appearance
from app.ui.theme.marks import Mark
from app.ui.widgets.page import Page

pytestmark = pytest.mark.usefixtures("screen")
CONTROL = Qt.KeyboardModifier.ControlModifier


class Typed(Page):
    """A page with a line to type into."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.line = QLineEdit()
        self.add(self.line)


class Wide(Typed):
    slim_rail = True
    own_foot = True


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    clock = SetClock()
    clock.set(datetime(2026, 11, 26, 10, 42))
    made = MainWindow(clock)
    qtbot.addWidget(made)
    made.add_place("today", "today", Text("Бүгін", "Сегодня"), Typed("one"))
    made.add_place("cases", "cases", Text("Істер", "Дела"), Wide("two"))
    with qtbot.waitActive(made):
        made.resize(1024, 690)
        made.show()
        made.activateWindow()
    yield made


def items(window: MainWindow) -> list[RailItem]:
    return window.rail.findChildren(RailItem)


def test_the_first_place_is_shown_and_keys_lead_to_the_others(window: MainWindow, qtbot: QtBot) -> None:
    assert window.place() == "today"
    with qtbot.waitSignal(window.place_opened) as opened:
        qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert opened.args == ["cases"]
    assert [item.isChecked() for item in items(window)] == [False, True]


def test_opening_a_place_puts_the_focus_where_work_begins(window: MainWindow) -> None:
    window.open_place("cases")
    page = window.page()
    assert isinstance(page, Typed)
    assert page.line.hasFocus()


def test_a_wide_page_has_the_slim_rail_unless_the_person_pins_it(window: MainWindow) -> None:
    window.open_place("cases")
    assert window.rail.is_slim()
    assert items(window)[0].toolTip() == "Сегодня (Ctrl+1)"
    window.pin_rail(False)
    assert not window.rail.is_slim()
    window.open_place("today")
    window.pin_rail(True)
    assert window.rail.is_slim()


def test_a_page_with_its_own_foot_takes_the_status_bars_place(window: MainWindow) -> None:
    assert window.status.isVisible()
    window.open_place("cases")
    assert not window.status.isVisible()


def test_places_say_their_counts_to_screen_readers(window: MainWindow) -> None:
    window.set_count("today", 4)
    assert items(window)[0].accessibleName() == "Сегодня, 4"
    window.set_count("today", 0)
    assert items(window)[0].accessibleName() == "Сегодня"


def test_the_moment_is_said_in_words_and_follows_the_clock(window: MainWindow) -> None:
    clock = window.top._clock
    assert isinstance(clock, SetClock)
    assert window.top.shown_moment() == "четверг, 26 ноября 2026, 10:42"
    clock.advance(minutes=1)
    window.top.tell_time()
    assert window.top.shown_moment().endswith("10:43")


def test_the_language_switch_keeps_the_cursor_where_one_types(window: MainWindow, qtbot: QtBot) -> None:
    page = window.page()
    assert isinstance(page, Typed)
    page.line.insert("жар")
    page.line.setCursorPosition(1)
    qtbot.mouseClick(window.top.language, Qt.MouseButton.LeftButton, pos=window.top.language.rect().topLeft())
    assert language_switch().language is Language.KK
    assert items(window)[0].text() == "Бүгін"
    assert (page.line.text(), page.line.cursorPosition(), page.line.hasFocus()) == ("жар", 1, True)


def test_keys_that_work_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.new_asked):
        qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    with qtbot.waitSignal(window.help_asked):
        qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.top.search.hasFocus()


def test_a_page_outside_the_rail_is_shown_and_let_go(window: MainWindow, qtbot: QtBot) -> None:
    case = Page("one case")
    window.show_page(case, "cases")
    assert (window.page(), window.place()) == (case, "")
    assert items(window)[1].isChecked()
    with qtbot.waitSignal(case.destroyed):
        window.close_page(case)
    assert window.place() in ("today", "cases")


def test_the_person_menu_asks_for_a_scheme(window: MainWindow, qtbot: QtBot) -> None:
    person = window.rail.person
    window.set_person("Омарова Ж. Б.", Text("маман", "специалист"))
    person.set_appearance(Appearance.DARK)
    dark = next(action for action in person.menu.actions() if action.text() == "Тёмная")
    assert dark.isChecked()
    light = next(action for action in person.menu.actions() if action.text() == "Светлая")
    with qtbot.waitSignal(person.appearance_asked) as asked:
        light.trigger()
    assert asked.args == [Appearance.LIGHT]
    person.add_line("leave", "Leave")
    with qtbot.waitSignal(person.menu_asked) as chosen:
        person.menu.actions()[-1].trigger()
    assert chosen.args == ["leave"]


@pytest.mark.parametrize("language", Language)
def test_the_frame_is_whole_at_1024_by_690(window: MainWindow, language: Language) -> None:
    language_switch().set_language(language)
    window.set_office(Text("Терісбұлақ ауылдық округі", "Терисбулакский сельский округ"))
    window.status.set_backup(Text("Сақтық көшірме: бүгін 09:05", "Резервная копия: сегодня 09:05"), Mark.DONE)
    assert (window.width(), window.height()) == (1024, 690)
    for part in (window.rail, window.top, window.status, window.rail.person):
        area = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
        assert window.rect().contains(area)


def test_any_widget_can_be_a_place(window: MainWindow) -> None:
    plain = QWidget()
    QVBoxLayout(plain)
    window.add_place("plain", "settings", "Plain", plain)
    window.open_place("plain")
    assert window.place() == "plain"
