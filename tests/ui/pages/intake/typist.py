"""Somebody who knows the answers and types them, key by key, looking only at what has the focus.

Every key that goes down counts as one; a key held with Ctrl, Alt or Shift counts as one too, and so does a capital.
The typist is no fool: a known word is taken from the suggestions, a choice by its first letters, an empty table cell
by the arrow that leads there.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.page import IntakePage
from app.ui.pages.intake.progress import PERSON
from app.ui.widgets.choice_fields import Choice, RadioField
from app.ui.widgets.entry_grid import GridView
from tests.ui.pages.intake.at_the_counter import CONTROL, PLAIN, Counter

K = Qt.Key
_PATIENCE = 300


class Lost(AssertionError):
    """The keys do not lead where the typist has to go."""


class Typist:
    """Types at a counter and counts."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.page: IntakePage = counter.page
        self.keys = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(self._target(), key, modifier)
            QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Type letters of any alphabet."""
        for letter in text:
            self._letter(letter)

    def fill(self, answers: Mapping[str, str], rows: Mapping[str, int] | None = None) -> None:
        """Fill the form of the open step and go on from it; `rows` says how many a table is to have.

        An answer is what is typed; for a choice it is the code of what is chosen, for a question `yes` or `no`.
        """
        step, left = self.page.here, dict(answers)
        for _ in range(_PATIENCE):
            if self.page.here != step:
                break
            view = self._view()
            path = view.focused_path()
            if path in left:
                self._answer(path, left.pop(path))
            elif self._wants_row(view, path, rows or {}, left):
                self.press(K.Key_Insert)
            else:
                self._go_on(view, path, left)
        self.counter.settle()
        if left or self.page.here == step:
            raise Lost(f"still at step {self.page.here}, {self._view().focused_path()!r}; not typed: {left}")

    def go_on(self) -> None:
        """Ctrl+Enter, and wait for what follows."""
        self.press(K.Key_Return, CONTROL)
        self.counter.settle()

    # Inside

    def _view(self) -> FormView:
        view = self.page.person.view if self.page.here == PERSON else self.page.form.view
        assert view is not None
        return view

    def _target(self) -> QWidget:
        if QApplication.activeWindow() is None:  # a screen that is not there forgets it when a window closes
            with self.counter.qtbot.waitActive(self.counter.window):
                self.counter.window.activateWindow()
        target: QWidget | None = QApplication.activePopupWidget() or QApplication.focusWidget()
        if target is None:
            raise Lost("nothing has the focus")
        return target

    def _letter(self, letter: str) -> None:
        self.keys += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._target(), QKeyEvent(kind, 0, PLAIN, letter))
        QCoreApplication.processEvents()

    def _answer(self, path: str, answer: str) -> None:
        focused, typed = QApplication.focusWidget(), ""
        if isinstance(focused, GridView):
            typed = answer[:1]
            self._letter(typed)
            focused = QApplication.focusWidget()
        field = getattr(self._view().entry(path), "field", None)
        if isinstance(field, RadioField):
            self._letter("1" if answer == "yes" else "2")
        elif isinstance(focused, QComboBox):
            self._choose(focused, answer)
        elif isinstance(focused, QLineEdit):
            self._write(focused, answer.removeprefix(typed))
        else:
            raise Lost(f"cannot type into {path}: {focused}")

    def _choose(self, box: QComboBox, code: str) -> None:
        assert isinstance(box, Choice)
        place = box.findData(code)
        label = box.itemText(place)
        down = place - box.currentIndex()
        for letter in label[: max(0, down - 1)]:
            self._letter(letter)
            if box.key() == code:
                return
        self.press(K.Key_Down, times=place - box.currentIndex())
        if box.key() != code:
            raise Lost(f"cannot choose {code}")

    def _write(self, line: QLineEdit, answer: str) -> None:
        for letter in answer:
            self._letter(letter)
            completer = line.completer()
            popup = completer.popup() if completer is not None else None
            if popup is not None and popup.isVisible() and popup.currentIndex().data() == answer:
                self.press(K.Key_Return)
                return
        if QApplication.activePopupWidget() is not None:
            self.press(K.Key_Escape)

    def _wants_row(self, view: FormView, path: str, rows: Mapping[str, int], left: Mapping[str, str]) -> bool:
        table = path.partition("[")[0]
        there = view.state.rows(table) if table in rows else 0
        typed = not any(one.startswith(f"{table}[{row}]") for one in left for row in range(there))
        return table in rows and there < rows[table] and typed

    def _go_on(self, view: FormView, path: str, left: Mapping[str, str]) -> None:
        """Enter; an arrow down a column of sums; the next section or step when nothing is left here."""
        here = set(view.state.paths(view.state.definition.section(view.section)))
        if self.page.here == PERSON:
            here = set(view.state.paths())
        still = [one for one in left if one in here]
        ahead = next(iter(still), "")
        if not still:
            if self.page.here != PERSON and self.page.form.tabs.after():
                self.press(K.Key_PageDown, CONTROL)
            else:
                self.go_on()
        elif "[" in path and ahead.partition(".")[2] == path.partition(".")[2] and ahead != path:
            self.press(K.Key_Down)
        else:
            self.press(K.Key_Return)
