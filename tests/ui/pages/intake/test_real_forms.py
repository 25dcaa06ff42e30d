"""The program's own forms on the page: every service's, in both languages, whole at the width of a small screen."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.casework.office.application_form import form_of
from app.catalogue.catalogue import Catalogue
from app.domain.language import Language
from app.forms.engine import FormState
from app.forms.loading import Forms
from app.forms.model import FormDefinition
from app.ui.language import language_switch
from app.ui.pages.intake.entry import Entry
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.section_tabs import SectionTabs
from app.ui.theme.apply import Dresser
from app.ui.theme.fonts import metrics
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Type
from app.ui.widgets.choice_fields import Choice, RadioField
from app.ui.widgets.text_fields import LineField
from app.ui.widgets.words import WordsLabel

TODAY = date(2026, 11, 20)
WIDTH, WIDTH_OF_PERSON = 808, 523
"""What a window of 1024 pixels leaves to a form, and to the one with a panel beside it."""
PADDING = 8
"""On both sides of the words of a cell."""
CATALOGUE, FORMS = Catalogue.load(), Forms.load()
EVERY_FORM: dict[str, FormDefinition] = {
    "person": FORMS.form("person"),
    **{edition.form: form_of(FORMS, edition) for edition in map(CATALOGUE.edition, CATALOGUE.ids)},
}


@pytest.fixture
def show(qtbot: QtBot, screen: Dresser) -> Any:
    """Show a form, as wide as it is at the counter."""

    def shown(form: FormDefinition) -> FormView:
        view = FormView(FormState.start(form, TODAY))
        qtbot.addWidget(view)
        view.resize(WIDTH_OF_PERSON if form.id == "person" else WIDTH, 700)
        view.show()
        return view

    return shown


def entry(view: FormView, path: str) -> Entry:
    found = view.entry(path)
    assert isinstance(found, Entry)
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", EVERY_FORM.values(), ids=EVERY_FORM)
def test_no_word_is_cut_where_a_form_is_filled(show: Any, form: FormDefinition, language: Language) -> None:
    language_switch().set_language(language)
    view = show(form)
    for field in view.findChildren(Entry):
        field.setVisible(True)  # also what a condition hides
    for _ in range(5):  # a height that follows from a width is known one round later
        QCoreApplication.processEvents()
    for label in view.findChildren(WordsLabel):
        assert not (label.isVisible() and label.is_cut()), label.text()
    for choice in view.findChildren(Choice):
        longest = max(
            (metrics(Type.BODY).horizontalAdvance(choice.itemText(at)) for at in range(choice.count())),
            default=0,
        )
        assert longest + 40 <= choice.width(), [choice.itemText(at) for at in range(choice.count())]


@pytest.mark.parametrize("form", ["targeted-social-assistance", "child-allowance"])
def test_a_usual_name_is_read_whole_where_it_is_typed_into_a_table(show: Any, form: str) -> None:
    view = show(EVERY_FORM[form])
    table = view.section_view("family").tables["family"]
    view.show_only("family")
    QCoreApplication.processEvents()
    name = metrics(Type.BODY).horizontalAdvance("Бекмұратова Ләззат Ғаниқызы")
    assert table.grid.view.columnWidth(1) >= name + 2 * PADDING


@pytest.mark.parametrize("house", ["12А", "5/1", "7 корп. 2", "17", ""])
def test_a_house_has_any_number_or_none(show: Any, house: str) -> None:
    view = show(EVERY_FORM["person"])
    field = entry(view, "house").field
    assert isinstance(field, LineField)
    for letter in house:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(field.edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    field.finish()
    assert view.state.get("house") == (house or None)
    assert view.state.problems_at("house") == ()


def test_the_answers_of_an_edition_stand_one_under_another_and_follow_the_institution(show: Any) -> None:
    edition = CATALOGUE.edition("akmola-2008/medical-social-institutions")
    view = show(form_of(FORMS, edition))
    kind, category = entry(view, "variant").field, entry(view, "audience").field
    assert isinstance(kind, RadioField)
    assert isinstance(category, RadioField)
    offered = [[button.isHidden() for button in _buttons(category)]]
    for button in _buttons(kind):
        button.click()
        offered.append([each.isHidden() for each in _buttons(category)])
    assert [hidden.count(False) for hidden in offered] == [0, 3, 1, 1]


def test_a_section_that_was_left_is_told_at_its_tab(show: Any) -> None:
    view = show(EVERY_FORM["targeted-social-assistance"])
    tabs = SectionTabs()
    tabs.show_sections(view.state.definition.sections)
    assert view.shown_sections()[0] == "family"
    view.show_only("income")
    tabs.tell(view.state, view.section)
    assert _marks(tabs)["payment"] is Mark.NOT_BEGUN
    assert _marks(tabs)["income"] is Mark.CURRENT
    view.show_only("payment")
    assert entry(view, "bank").field.problem() is None
    view.show_only("farm")
    tabs.tell(view.state, view.section)
    assert _marks(tabs)["payment"] is Mark.ERROR
    assert _marks(tabs)["income"] is Mark.DONE
    view.show_only("payment")
    assert entry(view, "bank").field.problem() is not None


def _buttons(field: RadioField) -> list[QAbstractButton]:
    return [button for button in field.inputs() if isinstance(button, QAbstractButton)]


def _marks(tabs: SectionTabs) -> dict[str, Mark]:
    return {id: tab.mark for id, tab in tabs.tabs.items()}
