"""Any form at all: one with every kind of field, which no service has."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.forms.engine import FormState
from app.forms.model import FormDefinition
from app.ui.pages.intake.entry import Entry
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.kinds import KINDS, shape_iban
from app.ui.theme.apply import Dresser

TODAY = date(2026, 11, 20)
CHOICES = [
    {"code": "a", "label": {"kk": "бір", "ru": "один"}},
    {"code": "b", "label": {"kk": "екі", "ru": "два"}},
]
ANSWERS: dict[str, Any] = {
    "text": "Төле би",
    "name": "Айгүл",
    "iin": "860314490007",
    "date": "2026-11-03",
    "money": "45000.50",
    "number": "2.5",
    "phone": "+77011234567",
    "iban": "KZ988560000000123456",
    "quarter": "2026-3",
    "choice": "b",
    "multi_choice": ["a", "b"],
    "yes_no": False,
}


def field(type_: str, id: str = "", **more: Any) -> dict[str, Any]:
    label = {"kk": f"{type_} kk", "ru": f"{type_} ru"}
    options = {"options": CHOICES} if "choice" in type_ else {}
    decimals = {"decimals": 1} if type_ == "number" else {}
    return {"id": id or f"f_{type_}", "type": type_, "label": label, **options, **decimals, **more}


def form(*fields: dict[str, Any]) -> FormDefinition:
    title = {"kk": "пішін", "ru": "форма"}
    return FormDefinition.model_validate(
        {
            "id": "any",
            "version": 1,
            "title": title,
            "sections": [{"id": "one", "title": title, "fields": list(fields)}],
        }
    )


@pytest.fixture
def show(qtbot: QtBot, screen: Dresser) -> Any:
    """Show a state on a screen."""

    def shown(state: FormState) -> FormView:
        view = FormView(state)
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.show()
        return view

    return shown


def entry(view: FormView, path: str) -> Entry:
    found: QWidget = view.entry(path)
    assert isinstance(found, Entry)
    return found


def test_there_is_a_field_for_every_type_that_is_typed_into() -> None:
    assert set(KINDS) == set(ANSWERS)


@pytest.mark.parametrize("type_", sorted(ANSWERS))
def test_what_is_kept_is_shown_and_read_back_the_same(show: Any, type_: str) -> None:
    definition = form(field(type_))
    state = FormState(definition, TODAY)
    state.set(f"f_{type_}", ANSWERS[type_])
    kept = state.get(f"f_{type_}")
    view = show(state)
    shown = entry(view, f"f_{type_}")
    state.set(f"f_{type_}", shown.raw())
    assert state.get(f"f_{type_}") == kept


@pytest.mark.parametrize(("type_", "typed"), [("date", "31.02.2026"), ("money", "много"), ("phone", "+7701")])
def test_what_cannot_be_read_is_shown_as_it_was_typed(show: Any, type_: str, typed: str) -> None:
    state = FormState(form(field(type_)), TODAY)
    state.set(f"f_{type_}", typed)
    view = show(state)
    shown = entry(view, f"f_{type_}")
    assert typed.replace("+7701", "701") in shown.field.text()


def test_a_field_appears_when_its_condition_holds(show: Any) -> None:
    when = {"field": "f_yes_no", "equals": True}
    view = show(FormState(form(field("yes_no"), field("text", shown_when=when)), TODAY))
    assert not entry(view, "f_text").isVisible()
    question = entry(view, "f_yes_no").field
    question.inputs()[0].click()
    assert entry(view, "f_text").isVisible()


def test_a_needed_field_is_told_only_after_it_was_left(show: Any) -> None:
    view = show(FormState(form(field("text", required=True), field("name")), TODAY))
    assert entry(view, "f_text").field.problem() is None
    entry(view, "f_text").field.finish()
    assert entry(view, "f_text").field.problem() is not None


def test_all_problems_are_told_when_asked_for(show: Any) -> None:
    view = show(FormState(form(field("text", required=True), field("name", required=True)), TODAY))
    view.show_all_problems()
    assert [entry(view, path).field.problem() is None for path in ("f_text", "f_name")] == [False, False]


def test_a_table_grows_and_shrinks_with_its_totals(show: Any) -> None:
    columns = [field("name", "who"), field("money", "sum")]
    state = FormState(form(field("table", "rows", columns=columns, total_of=["sum"])), TODAY)
    view = show(state)
    table = view.entry("rows")
    table.add.click()
    table.add.click()
    table.grid.edited.emit(0, "sum", 100)
    table.grid.edited.emit(1, "sum", 50)
    assert state.total("rows", "sum") == 150
    table.remove_row(1)
    assert (state.rows("rows"), state.total("rows", "sum")) == (1, 100)


def test_an_account_typed_on_a_russian_keyboard_becomes_latin() -> None:
    assert shape_iban("кz 98 8560 0000 0012 3456 99") == "KZ988560000000123456"


@pytest.mark.parametrize("keys", ["ля86125ляе5004100100", "ЛЯ86125ЛЯЕ5004100100", "ля86ә"])
def test_an_account_scanned_under_another_layout_is_read_by_its_keys(keys: str) -> None:
    typed = ""
    for key in keys:
        typed = shape_iban(typed + key)
    assert typed in ("KZ86125KZT5004100100", "KZ862")
