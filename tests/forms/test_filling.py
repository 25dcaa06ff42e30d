"""What a table writes into another: a child for whom the allowance is asked is in the family and typed once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.forms.engine import FormState
from app.forms.loading import Forms
from tests.forms.conftest import KNOWN, TODAY

INKAR, INKAR_IIN = "Әбенова Іңкәр Қайратқызы", "220119690007"
ALIBEK = "Әбенов Әлібек Қайратұлы"


@pytest.fixture
def form() -> FormState:
    return FormState.start(Forms.load().form("child-allowance"), TODAY, KNOWN)


def family(form: FormState) -> list[tuple[Any, Any]]:
    return [(row["name"], row["iin"]) for row in form.get("family")[1:]]


def type_name(form: FormState, row: int, name: str) -> None:
    for length in range(1, len(name) + 1):
        form.set(f"children[{row}].name", name[:length])


def test_a_child_stands_in_the_family_as_it_is_typed_and_in_the_incomes_too(form: FormState) -> None:
    type_name(form, 0, INKAR)
    form.set("children[0].iin", INKAR_IIN)
    assert family(form) == [(INKAR, INKAR_IIN)]
    assert form.get("family[1].birth_date") == form.get("children[0].birth_date") == "2022-01-19"
    assert form.get("income[1].name") == INKAR
    assert form.get("family[0].name") == KNOWN["applicant.full_name"]


def test_the_applicant_keeps_the_first_row_before_anything_is_known_of_them() -> None:
    form = FormState.start(Forms.load().form("child-allowance"), TODAY)
    type_name(form, 0, INKAR)
    assert form.get("family[0].name") is None
    assert family(form) == [(INKAR, None)]


def test_every_child_has_a_row_of_its_own_even_where_the_names_begin_alike(form: FormState) -> None:
    type_name(form, 0, "Әбенова")
    form.add_row("children")
    type_name(form, 1, "Әбенова Іңкәр")
    assert family(form) == [("Әбенова", None), ("Әбенова Іңкәр", None)]


def test_what_is_corrected_among_the_children_is_corrected_in_the_family(form: FormState) -> None:
    type_name(form, 0, "Абенова Инкар")
    form.set("family[1].relation", "daughter")
    form.set("children[0].name", INKAR)
    assert family(form) == [(INKAR, None)]
    assert form.get("family[1].relation") == "daughter"


def test_what_a_person_wrote_in_the_family_stays(form: FormState) -> None:
    type_name(form, 0, INKAR)
    form.set("children[0].iin", INKAR_IIN)
    form.set("family[1].name", ALIBEK)
    form.set("children[0].name", "Іңкәр")
    assert family(form) == [(ALIBEK, INKAR_IIN)]


def test_somebody_who_is_in_the_family_already_is_not_written_twice(form: FormState) -> None:
    row = form.add_row("family")
    form.set(f"family[{row}].name", INKAR)
    form.set(f"family[{row}].iin", INKAR_IIN)
    form.set("children[0].iin", INKAR_IIN)
    form.set("children[0].name", INKAR)
    assert family(form) == [(INKAR, INKAR_IIN)]


@pytest.mark.parametrize(
    ("more", "left"),
    [
        (lambda form: None, []),
        (lambda form: form.set("family[1].relation", "daughter"), [(INKAR, None)]),
    ],
)
def test_a_child_that_is_taken_away_goes_from_the_family_unless_more_was_written(
    form: FormState, more: Callable[[FormState], None], left: list[tuple[Any, Any]]
) -> None:
    type_name(form, 0, INKAR)
    more(form)
    form.remove_row("children", 0)
    assert family(form) == left


def test_a_draft_with_children_and_a_family_is_opened_as_it_was_left(form: FormState) -> None:
    type_name(form, 0, INKAR)
    form.set("family[1].name", ALIBEK)
    again = FormState.from_json(form.definition, form.to_json(), TODAY)
    assert again.values == form.values


def test_twins_stand_in_the_family_both_whatever_of_the_second_is_typed_first(form: FormState) -> None:
    type_name(form, 0, INKAR)
    form.set("children[0].iin", INKAR_IIN)
    form.add_row("children")
    form.set("children[1].birth_date", form.content.get("children[0].birth_date"))
    type_name(form, 1, ALIBEK)
    assert [name for name, _ in family(form)] == [INKAR, ALIBEK]


def test_a_child_with_the_name_of_somebody_else_in_the_family_has_a_row_of_its_own(form: FormState) -> None:
    row = form.add_row("family")
    form.set(f"family[{row}].name", ALIBEK)
    form.set(f"family[{row}].iin", "880119300003")
    type_name(form, 0, ALIBEK)
    form.set("children[0].iin", INKAR_IIN)
    assert len(family(form)) == 2
