"""What is wrong in a form is remembered between answers; it must be what judging everything anew would say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.office.application_form import form_of
from app.catalogue.catalogue import Catalogue
from app.forms.engine import FormState
from app.forms.fields import MultiChoiceField, TableField, YesNoField
from app.forms.loading import Forms
from app.forms.model import FormDefinition

TODAY = date(2026, 11, 20)
CATALOGUE, FORMS = Catalogue.load(), Forms.load()
EVERY_FORM: dict[str, FormDefinition] = {
    "person": FORMS.form("person"),
    **{edition.form: form_of(FORMS, edition) for edition in map(CATALOGUE.edition, CATALOGUE.ids)},
}
WORDS = [
    "",
    "Айгүл",
    "860314490007",
    "111111111111",
    "2022-01-19",
    "2031-01-01",
    "12",
    "-1",
    "+77011234567",
    "x" * 900,
]


def answers(state: FormState, path: str) -> st.SearchStrategy[Any]:
    """Right and wrong answers to what stands at a path."""
    field = state.content.resolve(path)[1]
    if isinstance(field, YesNoField):
        return st.sampled_from([None, True, False])
    codes = [option.code for option in getattr(field, "options", ())]
    if isinstance(field, MultiChoiceField):
        return st.lists(st.sampled_from(codes), unique=True) if codes else st.none()
    return st.sampled_from([*codes, *codes, *WORDS])


@pytest.mark.parametrize("form", EVERY_FORM.values(), ids=EVERY_FORM)
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_what_is_remembered_is_what_judging_anew_would_say(form: FormDefinition, data: st.DataObject) -> None:
    state = FormState.start(form, TODAY)
    state.problems()
    tables = [field.id for field in form.fields.values() if isinstance(field, TableField)]
    for _ in range(12):
        if tables and data.draw(st.integers(0, 5)) == 0:
            state.add_row(data.draw(st.sampled_from(tables)))
        path = data.draw(st.sampled_from([path for path in state.paths() if state.content.is_typed(path)]))
        state.set(path, data.draw(answers(state, path)))
        anew = FormState.from_json(form, state.to_json(), TODAY)
        assert state.problems() == anew.problems()
