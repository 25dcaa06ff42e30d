"""Typing at the counter: from the key to the paint in the largest form, and the form as it opens; beside bare Qt.

The largest form is that of targeted social assistance with a family of forty: 40 people, 40 rows of their incomes.
The key's whole way is in it: the field, the form's engine, the problems, the tabs, the rail, the store that is told.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count, cycle

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.forms.engine import FormState
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.progress import FORM
from tests.benchmarks.conftest import Compare
from tests.ui.conftest import clock, okrug, read_once, screen, shipped
from tests.ui.offices_at_work import Office
from tests.ui.pages.intake.at_the_counter import Counter

__all__ = ["clock", "okrug", "read_once", "screen", "shipped"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FAMILY = 40
NAME = "Құдайбергенова Айгүл Бауыржанқызы"
RUNS = 40
OPENINGS = 5


def filled(state: FormState) -> FormState:
    """A family of forty with their work and incomes."""
    while state.rows("family") < FAMILY:
        state.add_row("family")
    for row in range(FAMILY):
        state.set(f"family[{row}].name", NAME)
        state.set(f"family[{row}].relation", "son")
        state.set(f"family[{row}].occupation", "works")
        state.set(f"family[{row}].place", "мектеп")
        state.set(f"income[{row}].work", 100_000 + row)
    return state


@pytest.fixture
def counter(qtbot: QtBot, okrug: Office) -> Iterator[Counter]:
    """The window of the office at the form of a family of forty."""
    counter = Counter(qtbot, okrug)
    counter.choose_service()
    form = counter.page.work.form
    assert form is not None
    filled(form)
    counter.page.go_to(FORM)
    counter.settle()
    yield counter
    counter.window.close()
    counter.settle()


def press(target: QWidget, letter: str, key: int = 0) -> None:
    """A key goes down and up, and what it changed is painted."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
    QCoreApplication.processEvents()


def key_to_paint(target: Callable[[], QWidget], letters: str) -> Callable[[], float]:
    """What the window's thread takes from a key until all that it changed is painted, s of the processor."""
    typed = cycle(letters)

    def run() -> float:
        widget, letter = target(), next(typed)
        QCoreApplication.processEvents()
        began = time.thread_time()
        press(widget, letter)
        return time.thread_time() - began

    return run


@pytest.fixture
def bare_line(qtbot: QtBot) -> QLineEdit:
    """A line of Qt in a window of its own."""
    line = QLineEdit()
    line.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    qtbot.addWidget(line)
    line.show()
    return line


@pytest.mark.parametrize(
    ("path", "letters"),
    [
        ("family[39].name", "абвгд"),
        ("income[39].work", "1234"),
        ("bank", "абвгд"),
    ],
)
def test_a_key(compare: Compare, bare_line: QLineEdit, counter: Counter, path: str, letters: str) -> None:
    counter.page.form.focus_path(path)
    counter.settle()
    line = counter.here()
    assert isinstance(line, QLineEdit)
    line.setCompleter(None)  # its popup would take the keys on a screen that is not there
    before = line.text()
    compare(
        f"key to paint in a family of {FAMILY}: {path}",
        "a bare QLineEdit",
        ours=key_to_paint(counter.here, letters),
        theirs=key_to_paint(lambda: bare_line, letters),
        runs=RUNS,
        goal=None,
    )
    assert counter.errors == []
    assert len(line.text()) > len(before)


@pytest.mark.parametrize("column", ["family[{row}].place", "income[{row}].work"])
def test_enter_after_a_cell(compare: Compare, bare_line: QLineEdit, counter: Counter, column: str) -> None:
    """Enter takes the cell into the form: sums, conditions and problems of all rows are worked out anew."""
    form, rows, typed = counter.page.work.form, cycle(range(FAMILY)), count(200_000)
    assert form is not None

    def enter() -> float:
        path, words = column.format(row=next(rows)), str(next(typed))
        counter.page.form.focus_path(path)
        line = counter.here()
        for letter in words:
            press(counter.here(), letter)
        began = time.thread_time()
        press(counter.here(), "\r", Qt.Key.Key_Return)
        passed = time.thread_time() - began
        assert isinstance(line, QLineEdit)
        assert words in str(form.get(path))
        return passed

    compare(
        f"Enter to paint in a family of {FAMILY}: {column.format(row='…')}",
        "a key in a bare QLineEdit",
        ours=enter,
        theirs=key_to_paint(lambda: bare_line, "абвгд"),
        runs=RUNS // 2,
        goal=None,
    )
    assert counter.errors == []


@pytest.mark.parametrize("section", ["family", "income", None])
@pytest.mark.parametrize("rows", [1, FAMILY])
def test_the_form_opens(
    compare: Compare, counter: Counter, qtbot: QtBot, rows: int, section: str | None
) -> None:
    """A section as the counter opens it, alone; and all of them, which are made one after another, taken together."""
    form = counter.page.work.form
    assert form is not None
    state = (
        filled(FormState.start(form.definition, form.today))
        if rows > 1
        else FormState.start(form.definition, form.today)
    )
    part = None if section is None else state.definition.section(section)
    labels = [path for path in state.paths(part) if state.is_shown(path)]

    def opened() -> FormView:
        view = FormView(state, only=section)
        view.finish()
        return view

    def shown(widget: QWidget) -> None:
        widget.resize(808, 600)
        widget.show()
        QCoreApplication.processEvents()

    def timed(make: Callable[[], QWidget]) -> Callable[[], float]:
        def run() -> float:
            began = time.thread_time()
            widget = make()
            shown(widget)
            passed = time.thread_time() - began
            widget.close()
            widget.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            return passed

        return run

    compare(
        f"form open, {section or 'all sections'}, {len(labels)} fields, family of {rows}",
        "a bare QFormLayout of as many fields",
        ours=timed(opened),
        theirs=timed(lambda: bare_form(labels)),
        runs=OPENINGS,
        goal=None,
    )


def bare_form(labels: list[str]) -> QWidget:
    """What Qt makes of as many lines with their labels."""
    form = QWidget()
    layout = QFormLayout(form)
    for label in labels:
        layout.addRow(QLabel(label), QLineEdit())
    return form
