"""F12 in the middle of typing: cursor, selection, undo, half-typed text, scroll position and open lists stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from app.domain.language import Language
from app.ui.language import language_switch
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter

K = Qt.Key
HALF_TYPED = {
    "iin": ("86031", "86031"),
    "birth_date": ("1403", "14.03"),
    "surname": ("Жұмаб", "Жұмаб"),
    "document_number": ("0455", "0455"),
    "phone": ("70112", "+7 (701) 12"),
    "house": ("17/", "17/"),
}


@pytest.mark.parametrize(("path", "typed", "shown"), [(p, *t) for p, t in HALF_TYPED.items()], ids=HALF_TYPED)
def test_a_half_typed_field_keeps_text_cursor_and_undo(
    counter: Counter, path: str, typed: str, shown: str
) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path(path)
    counter.type(typed)
    line = counter.here()
    assert isinstance(line, QLineEdit)
    counter.press(K.Key_Left)
    counter.press(K.Key_F12)
    assert language_switch().language is Language.KK
    assert counter.here() is line
    assert (line.text(), line.cursorPosition()) == (shown, len(shown) - 1)
    assert line.isUndoAvailable()
    line.selectAll()
    counter.press(K.Key_F12)
    assert line.selectedText() == shown
    counter.press(K.Key_Z, modifier=CONTROL)
    assert line.text() != shown


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_choice_and_its_open_list_stay(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("document_kind")
    box = counter.here()
    assert isinstance(box, QComboBox)
    counter.press(K.Key_Down)
    counter.settle()
    box.showPopup()
    chosen = box.currentIndex()
    QTest.keyClick(box.view(), K.Key_F12)
    assert language_switch().language is Language.KK
    assert box.view().isVisible()
    assert (box.currentIndex(), box.currentText()) == (chosen, "ҚР паспорты")
    box.hidePopup()


def test_an_answered_question_stays_answered(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("has_representative")
    counter.press(K.Key_1)
    counter.press(K.Key_F12)
    assert counter.page.work.person.get("has_representative") is True
    assert counter.page.person.view.entry("has_representative").field.value() is True


def test_a_cell_that_is_being_typed_into_stays_open(counter: Counter) -> None:
    counter.choose_service()
    counter.next_step()
    counter.page.form.view.focus_path("family[0].place")
    counter.type("мект")
    cell = counter.here()
    counter.press(K.Key_F12)
    assert counter.here() is cell
    assert isinstance(cell, QLineEdit)
    assert cell.text() == "мект"
    counter.type("еп")
    counter.press(K.Key_Return)
    assert counter.page.work.form.get("family[0].place") == "мектеп"


def test_the_page_stays_where_it_was_scrolled_to(counter: Counter) -> None:
    counter.choose_service()
    bar = counter.page.person.area.verticalScrollBar()
    counter.page.person.view.focus_path("house")
    counter.qtbot.waitUntil(lambda: bar.value() > 0)
    before, focused = bar.value(), QApplication.focusWidget()
    counter.press(K.Key_F12)
    assert QApplication.focusWidget() is focused
    assert abs(bar.value() - before) <= 32
