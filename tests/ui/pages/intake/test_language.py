"""The language of the screen is switched in the middle of a word, and the word stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, PERSON, REGISTER, SERVICE
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter

K = Qt.Key


def test_text_cursor_selection_and_undo_stay(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("street")
    counter.type("Төле би")
    counter.press(K.Key_Left, K.Key_Left)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    language_switch().toggle()
    assert QApplication.focusWidget() is line
    assert (line.text(), line.cursorPosition()) == ("Төле би", 5)
    counter.type("х")
    assert line.text() == "Төле хби"
    counter.press(K.Key_Z, modifier=CONTROL)
    counter.press(K.Key_Z, modifier=CONTROL)
    assert line.text() != "Төле хби"
    line.setSelection(0, 4)
    language_switch().toggle()
    assert line.selectedText() == line.text()[:4]


def test_a_half_typed_cell_stays(counter: Counter) -> None:
    counter.choose_service()
    counter.next_step()
    counter.page.form.open_section("income")
    counter.page.form.view.focus_path("income[0].work")
    counter.type("4500")
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    language_switch().toggle()
    assert QApplication.focusWidget() is cell
    assert cell.text() == "4\u00a0500"


@pytest.mark.parametrize("step", [SERVICE, PERSON, FORM, DOCUMENTS, CHECK, REGISTER])
def test_every_step_says_everything_in_kazakh_and_in_russian(counter: Counter, step: int) -> None:
    counter.choose_service()
    counter.page.go_to(step)
    counter.settle()
    russian = _words(counter)
    language_switch().set_language(Language.KK)
    kazakh = _words(counter)
    language_switch().set_language(Language.RU)
    assert _words(counter) == russian
    same = {words for words in set(russian) & set(kazakh) if any(letter in words for letter in "аеоыи")}
    assert same <= {"Талон", "Телефон", "Акт"}


def _words(counter: Counter) -> list[str]:
    """Every word that is shown on the page."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    shown = [*counter.page.findChildren(QLabel), *counter.page.findChildren(QAbstractButton)]
    return [widget.text() for widget in shown if widget.isVisible()]
