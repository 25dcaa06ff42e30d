"""Every form, as each edition fills it: both languages, conditions that really hide, and a sample that passes."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.office.application_form import form_of
from app.catalogue.catalogue import Catalogue
from app.catalogue.findings import letters_of
from app.domain.conditions import fields_of
from app.forms.engine import FormState
from app.forms.fields import ChoiceField, ComputedField, Scalar, TableField
from app.forms.loading import Forms
from app.forms.model import FormDefinition
from tests.forms.conftest import KNOWN, TODAY

FORMS = Forms.load()
CATALOGUE = Catalogue.load()
EVERY_FORM = {
    **{id: FORMS.form(id) for id in ("person", "general-application")},
    **{id: form_of(FORMS, CATALOGUE.edition(id)) for id in CATALOGUE.ids},
}
each_form = pytest.mark.parametrize("form", EVERY_FORM.values(), ids=EVERY_FORM)
SAMPLES: dict[str, Any] = {
    "text": "045512382",
    "name": "Сәрсенбаев Дәурен",
    "date": "2020-03-01",
    "money": "45000",
    "number": "2000",
    "phone": "+77260023117",
    "iban": "KZ86125KZT5004100100",
    "quarter": "2026-3",
    "yes_no": True,
}
PEOPLE = ["860314440219", "830902333101"]


def answers(state: FormState, path: str, field: Scalar) -> list[Any]:
    """What may be answered at a path: each of the choices, both of yes and no, or the one sample."""
    if field.type in ("choice", "multi_choice"):
        codes = [option.code for option in state.options(path)]
        return [[code] for code in codes] if field.type == "multi_choice" else codes
    if field.type == "yes_no":
        return [True, False]
    if field.type == "iin":
        return [PEOPLE["rep" in path or "member" in path or path.startswith("children")]]
    if field.type == "number":
        return [str(min(field.most, 2000))]
    return [SAMPLES[field.type]]


def fill(state: FormState, rng: random.Random) -> None:
    """Answer everything that is shown and asked, at random, until nothing is left to answer."""
    for id, field in state.definition.fields.items():
        if isinstance(field, ChoiceField) and field.usual is not None:
            state.set(id, rng.choice(answers(state, id, field)))
    for _ in range(6):
        for field in state.definition.fields.values():
            needs_row = (
                isinstance(field, TableField) and state.is_shown(field.id) and not state.rows(field.id)
            )
            if needs_row:
                state.add_row(field.id)
        for path in [*state.paths()]:
            _, field = state.content.resolve(path)
            assert not isinstance(field, TableField)
            if state.is_shown(path) and state.is_allowed(path) and not state.is_filled(path):
                state.set(path, rng.choice(answers(state, path, field)))


@each_form
def test_it_is_in_both_languages_and_says_that_it_is_not_the_approved_one(form: FormDefinition) -> None:
    assert list(letters_of(form)) == []
    assert form.unverified


@each_form
def test_every_part_of_it_can_be_answered_so_that_nothing_is_wrong(form: FormDefinition) -> None:
    for seed in range(8):
        state = FormState.start(form, TODAY, KNOWN)
        fill(state, random.Random(seed))
        for section in form.sections:
            state.leave(section.id)
        assert [(problem.path, problem.fault) for problem in state.errors()] == []
        shown = {section.id for section in form.sections if state.is_section_shown(section)}
        assert state.sections_done == shown


@each_form
def test_a_field_with_a_condition_is_sometimes_shown_and_sometimes_hidden(form: FormDefinition) -> None:
    asked_of = {
        field.id: fields_of(field.shown_when)
        for field in form.fields.values()
        if field.shown_when is not None
    }
    seen: dict[str, set[bool]] = {id: set() for id in asked_of}
    for seed in range(60):
        state = FormState.start(form, TODAY, KNOWN)
        fill(state, random.Random(seed))
        for id in seen:
            seen[id].add(state.is_shown(id))
    unoffered = {field.id for field in form.fields.values() if getattr(field, "options", True) == ()}
    one_sided = {id for id, kinds in seen.items() if len(kinds) < 2 and not asked_of[id] & unoffered}
    assert one_sided == set()


@each_form
def test_what_is_hidden_is_neither_asked_nor_told(form: FormDefinition) -> None:
    state = FormState.start(form, TODAY, KNOWN)
    hidden = {id for id in form.fields if not state.is_shown(id)}
    assert hidden.isdisjoint(state.facts())
    assert hidden.isdisjoint(problem.path.partition("[")[0] for problem in state.problems())


def _fillers_first(form: FormDefinition, typed: list[str], order: random.Random) -> list[str]:
    """In any order, but rows that write themselves into another table as they stand, before what is typed there."""
    filling = {table.id for table in form.fields.values() if isinstance(table, TableField) and table.fills}
    first = [path for path in typed if path.partition("[")[0] in filling]
    rest = [path for path in typed if path.partition("[")[0] not in filling]
    order.shuffle(rest)
    return first + rest


@each_form
@settings(max_examples=10, deadline=None)
@given(order=st.randoms(use_true_random=False))
def test_any_order_of_typing_gives_the_same_form(form: FormDefinition, order: random.Random) -> None:
    filled = FormState.start(form, TODAY, KNOWN)
    fill(filled, random.Random(7))
    typed = [path for path in filled.paths() if filled.content.is_typed(path) and filled.is_filled(path)]
    typed = _fillers_first(form, typed, order)
    again = FormState.start(form, TODAY, KNOWN)
    for table in (field for field in form.fields.values() if isinstance(field, TableField)):
        while again.rows(table.id) < filled.rows(table.id):
            again.add_row(table.id)
    for path in typed:
        again.set(path, filled.get(path))
    assert again.to_json()["values"] == filled.to_json()["values"]
    assert again.problems() == filled.problems()
    assert again.facts() == filled.facts()


def test_an_edition_has_the_same_form_in_every_act() -> None:
    by_service: dict[str, set[str]] = {}
    for edition in map(CATALOGUE.edition, CATALOGUE.ids):
        by_service.setdefault(edition.family, set()).add(edition.form)
    assert len(by_service) == 16
    assert all(len(forms) == 1 for forms in by_service.values())


def test_no_form_of_an_edition_is_the_general_one() -> None:
    assert "general-application" not in {CATALOGUE.edition(id).form for id in CATALOGUE.ids}


def test_computed_fields_are_never_typed() -> None:
    for form in EVERY_FORM.values():
        state = FormState.start(form, TODAY)
        computed = [id for id, field in state.definition.fields.items() if isinstance(field, ComputedField)]
        assert not any(state.is_allowed(id) for id in computed)
