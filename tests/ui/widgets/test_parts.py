"""The smaller parts: what they say, where the keys lead, what they tell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.language import Language, Text
from app.ui.language import as_it_is, language_switch
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Type
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.badge import Badge
from app.ui.widgets.bars import Progress, TermBar
from app.ui.widgets.buttons import Button, link, primary, secondary
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.key_words import KeyWords
from app.ui.widgets.ladder import Ladder, Rung
from app.ui.widgets.lane import BoxState, LaneChart, LaneStep
from app.ui.widgets.month_grid import CountedDay, MonthGrid
from app.ui.widgets.step_rail import StepRail, StepState
from app.ui.widgets.telling import Empty, MessagePanel
from app.ui.widgets.text_fields import TextField
from app.ui.widgets.why_popover import Why, WhyPopover
from app.ui.widgets.words import FREE, WHOLE, WordsLabel, break_lines

pytestmark = pytest.mark.usefixtures("screen")
START, DUE = date(2026, 11, 17), date(2026, 12, 18)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(600, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def put(window: QWidget, widget: QWidget) -> None:
    """Show a widget in the window."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()


def test_a_key_presses_its_button_and_enter_presses_the_focused_one(window: QWidget, qtbot: QtBot) -> None:
    one, other = primary("Next", key="F6"), secondary("Back")
    put(window, one)
    put(window, other)
    with qtbot.waitSignal(one.clicked):
        qtbot.keyClick(window, Qt.Key.Key_F6)
    other.setFocus()
    with qtbot.waitSignal(other.clicked):
        qtbot.keyClick(other, Qt.Key.Key_Return)


def test_a_forbidden_button_says_why(qtbot: QtBot) -> None:
    button = link("Print")
    qtbot.addWidget(button)
    button.forbid(Text("принтер жоқ", "нет принтера"))
    assert not button.isEnabled()
    assert button.toolTip() == "нет принтера"
    button.allow()
    assert (button.isEnabled(), button.toolTip()) == (True, "")


def test_a_button_is_never_narrower_than_its_words_icon_and_key(qtbot: QtBot) -> None:
    plain, full = Button("Print"), Button("Print", key="Ctrl+P", icon="printer")
    qtbot.addWidget(plain)
    qtbot.addWidget(full)
    assert full.minimumSizeHint().width() > plain.minimumSizeHint().width() + 40
    assert plain.height() >= 0 and plain.sizeHint().height() == 32


def test_the_action_bar_offers_its_buttons_in_their_order_and_says_what_is_saved(window: QWidget) -> None:
    bar = ActionBar(secondary("first act"), primary("second act"))
    put(window, bar)
    bar.set_status(Text("сақталды", "сохранено"), Mark.DONE)
    assert [button.text() for button in bar.findChildren(Button)] == ["first act", "second act"]
    old = bar.findChildren(Button)
    bar.set_buttons(secondary("only act"))
    assert [button.text() for button in bar.findChildren(Button)] == ["only act"]
    assert all(button.parent() is None for button in old)


def test_steps_are_all_clickable_and_say_how_far_they_are(window: QWidget, qtbot: QtBot) -> None:
    rail = StepRail([("service", "Service"), ("person", "second step"), ("form", "Form")])
    put(window, rail)
    rail.set_states({"service": StepState.DONE, "person": StepState.GAP})
    rail.set_current("form")
    with qtbot.waitSignal(rail.asked) as asked:
        qtbot.mouseClick(rail.step("person"), Qt.MouseButton.LeftButton)
    assert asked.args == ["person"]
    assert rail.step("person").accessibleName() == "2. second step"
    assert rail.step("person").accessibleDescription() == "чего-то не хватает"


def test_the_minutes_are_said_in_words_even_when_they_are_over(qtbot: QtBot) -> None:
    bar = TermBar("15 minutes")
    qtbot.addWidget(bar)
    bar.set_minutes(6, 15)
    assert bar.words.text() == "прошло 6, осталось 9"
    bar.set_minutes(17, 15)
    assert bar.words.text() == "прошло 17, сверх срока 2"
    language_switch().set_language(Language.KK)
    assert bar.words.text() == "17 минут өтті, 2 артық"


def test_work_that_ends_at_once_is_never_shown(window: QWidget, qtbot: QtBot) -> None:
    progress = Progress()
    put(window, progress)
    progress.hide()
    progress.begin("writing")
    progress.finish()
    assert not progress.isVisible()
    progress.begin("writing")
    qtbot.waitUntil(progress.isVisible, timeout=3000)
    progress.tell("7 of 40", 7, 40)
    with qtbot.waitSignal(progress.cancelled):
        progress.cancel.click()


def test_a_key_chooses_its_row_and_what_belongs_to_it_appears(window: QWidget, qtbot: QtBot) -> None:
    rows = ChoiceRows([ChoiceRow("now", "Now", "at once", "F6"), ChoiceRow("later", "Later", "", "F7")])
    promised = TextField("Until")
    rows.put_under("later", promised)
    put(window, rows)
    assert (rows.value(), promised.isVisible()) == (None, False)
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.keyClick(window, Qt.Key.Key_F7)
    assert chosen.args == ["later"]
    assert promised.isVisible()
    rows.choose("now")
    assert (rows.value(), promised.isVisible()) == ("now", False)
    assert rows.button("now").accessibleDescription() == "at once"


def test_a_ladder_tells_every_rung(qtbot: QtBot) -> None:
    ladder = Ladder([Rung("rung A", "19.11", Mark.DONE), Rung("rung B")])
    qtbot.addWidget(ladder)
    assert ladder.accessibleName() == "rung A: 19.11; rung B: не начато"


def test_arrows_walk_along_the_lanes(window: QWidget, qtbot: QtBot) -> None:
    chart = LaneChart()
    states = (BoxState.DONE, BoxState.NOW, BoxState.PLANNED)
    actors = ("specialist", "akim", "specialist")
    chart.set_steps(
        [LaneStep(n, actors[n - 1], f"step {n}", "1 day", "17.11", states[n - 1]) for n in (1, 2, 3)]
    )
    put(window, chart)
    assert chart.step() is not None and chart.step().number == 2
    chart.setFocus()
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chosen.args == [3]
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.box(0).center())
    assert chosen.args == [1]
    assert chart.box(0).top() == chart.box(2).top() != chart.box(1).top()
    assert chart.accessibleName() == "1. specialist, step 1, 1 day, 17.11, сделано"


def why() -> Why:
    """Twenty-two working days with a holiday among them."""
    days, count = [], 0
    for offset in range(1, (DUE - START).days + 1):
        day = START + timedelta(days=offset)
        holiday = day == date(2026, 12, 16)
        counts = day.weekday() < 5 and not holiday
        count += counts
        reason = Text("мереке", "праздник") if holiday else None
        days.append(CountedDay(day, count if counts else None, reason))
    return Why("Why?", "22 working days", START, DUE, date(2026, 11, 26), days)


def test_the_days_of_a_term_are_told_to_who_cannot_see_the_grid(qtbot: QtBot) -> None:
    asked = why()
    grid = MonthGrid(asked.days, asked.start, asked.due, asked.today)
    qtbot.addWidget(grid)
    assert grid.accessibleName() == "первый день: 17 ноября, последний день: 18 декабря, дней сосчитано: 22"
    assert grid.sizeHint().height() == 20 + 5 * 26


def test_why_opens_whole_inside_the_window_and_escape_gives_the_focus_back(
    window: QWidget, qtbot: QtBot
) -> None:
    anchor = link("why?")
    put(window, anchor)
    anchor.setFocus()
    popover = WhyPopover(why(), anchor)
    popover.open()
    assert window.rect().contains(popover.geometry())
    words = [label.text() for label in popover.findChildren(WordsLabel)]
    assert "16 декабря: праздник" in words
    assert "ноябрь – декабрь 2026" in words
    for label in popover.findChildren(WordsLabel):
        bottom = label.mapTo(popover, QPoint(0, label.height())).y()
        assert bottom <= popover.height() - 8, label.text()
    with qtbot.waitSignal(popover.closed):
        qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert anchor.hasFocus()


def test_an_error_says_what_is_wrong_what_is_safe_and_what_to_do(window: QWidget, qtbot: QtBot) -> None:
    panel = MessagePanel()
    put(window, panel)
    panel.tell("not written", "the packet is whole", "put it in again", "Write again")
    said = [label.text() for label in panel.findChildren(WordsLabel) if label.isVisible()]
    assert said == ["not written", "the packet is whole", "put it in again"]
    with qtbot.waitSignal(panel.acted):
        panel.button.click()
    with qtbot.waitSignal(panel.closed):
        panel.close_button.click()
    assert not panel.isVisible()
    panel.tell("wrong")
    assert not panel.button.isVisible()


def test_an_empty_place_offers_the_one_button_that_helps(window: QWidget, qtbot: QtBot) -> None:
    nothing = Empty("Nothing waits.", "New application")
    put(window, nothing)
    with qtbot.waitSignal(nothing.asked):
        nothing.button.click()


def test_key_words_are_numbered_and_can_be_others(qtbot: QtBot) -> None:
    words = KeyWords(["алма", "көпір"])
    qtbot.addWidget(words)
    assert words.accessibleName() == "1 алма, 2 көпір"
    words.set_words(["дала"])
    assert words.accessibleName() == "1 дала"


def test_a_badge_says_its_word_in_the_language(qtbot: QtBot) -> None:
    badge = Badge(Mark.DONE.word, Mark.DONE)
    qtbot.addWidget(badge)
    assert badge.text() == badge.accessibleName() == "сделано"
    badge.set_state(as_it_is("№ 316"), None, dashed=True)
    assert badge.text() == "№ 316"
    assert badge.sizeHint().height() == 20


def test_words_are_cut_only_where_that_is_allowed(window: QWidget) -> None:
    long = "құжаттардың толықтығын тексеру " * 4
    whole, one, free = (WordsLabel(as_it_is(long), lines=lines) for lines in (WHOLE, 1, FREE))
    assert whole.minimumSizeHint().width() == whole.sizeHint().width()
    put(window, one)
    one.resize(120, 20)
    assert one.is_cut()
    assert one.toolTip() == long
    one.resize(one.sizeHint())
    assert not one.is_cut()
    assert one.toolTip() == ""
    assert free.heightForWidth(200) > 3 * Type.BODY.line


def test_lines_beyond_the_most_end_in_an_ellipsis(qtbot: QtBot) -> None:
    text = "бір екі үш төрт бес алты жеті сегіз тоғыз он " * 3
    lines = break_lines(text, Type.BODY, 150, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert " ".join(break_lines(text, Type.BODY, 150)).split() == text.split()
