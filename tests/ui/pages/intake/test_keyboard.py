"""The whole intake without a mouse: where Enter, Shift+Enter and Tab lead, and what is said on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from app.demo.people import ZHUMABAEVS
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, PERSON, REGISTER, SERVICE
from app.ui.widgets.step_rail import StepState
from tests.ui.pages.intake.at_the_counter import CONTROL, SHIFT, Counter

K = Qt.Key
IIN = ZHUMABAEVS.applicant.iin
ALT = Qt.KeyboardModifier.AltModifier


def here(counter: Counter) -> str:
    """The path of the field that has the focus."""
    view = counter.page.person.view if counter.page.here == PERSON else counter.page.form.view
    return str(view.focused_path())


def value(counter: Counter, path: str) -> object:
    return counter.page.work.person.get(path)


def test_enter_passes_over_what_the_iin_has_told(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN, "Жұмабаева")
    assert here(counter) == "given"
    assert value(counter, "surname") == "Жұмабаева"
    assert value(counter, "birth_date") == "1986-03-14"


def test_shift_tab_and_shift_enter_reach_what_enter_passed_over(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN)
    counter.press(K.Key_Return, modifier=SHIFT)
    assert here(counter) == "sex"
    counter.press(K.Key_Backtab, modifier=SHIFT)
    assert here(counter) == "birth_date"


def test_enter_stops_at_a_wrong_value(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("document_issued")
    counter.fill("310221")
    counter.page.person.view.focus_path("document_issuer")
    counter.fill("ҚР ІІМ")
    assert here(counter) == "document_issued"


def test_shift_enter_in_the_first_field_leads_a_step_back(counter: Counter) -> None:
    counter.choose_service()
    with counter.qtbot.waitSignal(counter.page.step_opened):
        counter.press(K.Key_Return, modifier=SHIFT)
    assert counter.page.here == SERVICE


def test_alt_left_leads_a_step_back(counter: Counter) -> None:
    counter.choose_service()
    with counter.qtbot.waitSignal(counter.page.step_opened):
        counter.press(K.Key_Left, modifier=ALT)
    assert counter.page.here == SERVICE


def test_gaps_are_told_beside_their_fields_before_one_goes_on_and_keep_nobody(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN)
    counter.press(K.Key_Return, modifier=CONTROL)
    assert counter.page.here == PERSON
    assert here(counter) == "surname"
    surname = counter.page.person.view.entry("surname").field
    assert surname.note.words.text() == "Нужно заполнить."
    assert "Ctrl+Enter" in counter.page.foot._status.text()
    counter.press(K.Key_Return, modifier=CONTROL)
    counter.settle()
    assert counter.page.here == FORM
    assert counter.page.rail.step("person").state is StepState.GAP


def test_f8_stands_in_the_wrong_field_with_its_value_selected_and_what_is_typed_replaces_it(
    counter: Counter,
) -> None:
    counter.choose_service()
    counter.fill(IIN, "Жұмабаева", "Гүлнар", "Ерболқызы", "04551238")
    counter.press(K.Key_F8)
    while here(counter) != "document_number":
        counter.press(K.Key_F8)
    line = counter.here()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "04551238"
    counter.type("045512387")
    assert counter.page.work.person.get("document_number") == "045512387"


def test_f8_stands_on_the_answer_that_is_chosen_not_on_the_first(counter: Counter) -> None:
    counter.choose_service()
    view = counter.page.person.view
    view.state.set("has_representative", False)
    view.refresh()
    view.focus_path("has_representative")
    chosen = counter.here()
    assert isinstance(chosen, QAbstractButton)
    assert chosen.isChecked()


def test_gaps_are_told_anew_once_something_was_typed(counter: Counter) -> None:
    counter.choose_service()
    counter.fill(IIN)
    counter.press(K.Key_Return, modifier=CONTROL)
    counter.type("Жұмабаева")
    counter.press(K.Key_Return, modifier=CONTROL)
    assert counter.page.here == PERSON
    assert here(counter) == "given"


def test_enter_after_the_last_gap_of_a_section_opens_the_next(counter: Counter) -> None:
    counter.choose_service()
    counter.next_step()
    counter.page.form.open_section("consents")
    for _ in range(2):
        counter.press(K.Key_1)
    counter.press(K.Key_Return)
    assert here(counter) == "warned_false"
    counter.press(K.Key_2)
    assert counter.page.work.form.get("warned_false") is False


@pytest.mark.parametrize("step", [SERVICE, PERSON, FORM, DOCUMENTS, CHECK, REGISTER])
@pytest.mark.parametrize("language", list(Language))
def test_tab_goes_through_every_step_and_all_it_stops_at_has_a_name(
    counter: Counter, step: int, language: Language
) -> None:
    counter.choose_service()
    counter.page.go_to(step)
    counter.settle()
    language_switch().set_language(language)
    nameless, on = [], counter.page.foot.on
    for _ in range(80):
        stop = counter.here()
        if counter.page.isAncestorOf(stop) and not stop.accessibleName():
            nameless.append(stop.metaObject().className())
        if stop is on:
            break
        counter.press(K.Key_Tab)
    assert on.hasFocus()
    assert nameless == []


def test_tab_goes_down_the_person_in_the_order_of_the_form(counter: Counter) -> None:
    counter.choose_service()
    view = counter.page.person.view
    counter.qtbot.waitUntil(lambda: len(view.views) == len(view.shown_sections()))
    seen = []
    for _ in range(12):
        seen.append(here(counter))
        counter.press(K.Key_Tab)
    paths = [path for path in counter.page.work.person.paths() if path in seen]
    assert seen == paths


def test_a_name_of_two_alphabets_is_told_and_kept_as_it_was_typed(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("surname")
    counter.fill("Ивановs")
    field = counter.page.person.view.entry("surname").field
    assert "«Ивановs»" in field.note.words.text()
    assert value(counter, "surname") == "Ивановs"
    counter.page.person.view.focus_path("given")
    counter.fill("ван дер Берг")
    assert value(counter, "given") == "ван дер Берг"


def test_a_suggestion_that_was_taken_is_in_the_form(counter: Counter) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("document_issuer")
    field = counter.page.person.view.entry("document_issuer").field
    field.edit.completer().activated.emit("ҚР ІІМ")
    assert value(counter, "document_issuer") == "ҚР ІІМ"
    assert here(counter) == "document_issued"


def test_the_next_applicant_begins_with_the_whole_list_of_services(counter: Counter) -> None:
    counter.choose_service()
    counter.page.work.begin()
    counter.settle()
    assert counter.page.service.search.text() == ""
