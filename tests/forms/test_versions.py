"""A form changes, what was filled before stays readable: drafts and registered cases of an older version."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.forms.engine import FormState
from app.forms.loading import Forms
from app.forms.model import FormDefinition
from app.forms.problems import Fault
from app.paths import resources_dir
from tests.forms.conftest import TODAY

V1: dict[str, Any] = {
    "form": "targeted-social-assistance",
    "version": 1,
    "values": {
        "family": [
            {
                "name": "Сәрсенбаева Айгүл",
                "iin": "860314440219",
                "relation": "applicant",
                "birth_date": "1986-03-14",
            },
            {
                "name": "Сәрсенбаев Дәурен",
                "iin": "830902333101",
                "relation": "spouse",
                "occupation": "works",
                "place": "Көкбұлақ мектебі",
            },
        ],
        "quarter": "2026-3",
        "income": [{}, {"work": "318000"}],
        "has_farm": False,
        "bank": "«Қазпошта» АҚ",
        "iban": "KZ86125KZT5004100100",
        "consent_data": True,
    },
    "overrides": {"family[1].iin": "ескі куәлік"},
}

Change = Callable[[str, str], FormDefinition]


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """The program's forms with one text of a shared section written otherwise; the application that has it."""
    shutil.copytree(resources_dir("forms"), tmp_path, dirs_exist_ok=True)

    def change(old: str, new: str) -> FormDefinition:
        files = [path for path in sorted(tmp_path.rglob("*.yaml")) if old in path.read_text(encoding="utf-8")]
        assert files, old
        for path in files:
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return Forms.load(tmp_path).form("targeted-social-assistance")

    return change


def test_a_case_of_the_first_version_is_shown_as_it_was(forms: Forms) -> None:
    form = forms.form("targeted-social-assistance")
    assert form.version > V1["version"]
    state = FormState.from_json(form, V1, TODAY)
    assert {id: state.values[id] for id in V1["values"]} == V1["values"]
    assert state.total("income", "work") == 318_000
    assert state.computed("per_head") == 53_000
    assert state.overrides == V1["overrides"]
    assert {"family", "income", "farm", "payment", "consents"} == {
        section.id for section in form.sections if state.progress(section.id).touched
    }


def test_a_column_may_take_another_name(changed: Change) -> None:
    form = changed("id: place\n", "id: workplace\n        renamed_from: [place]\n")
    assert FormState.from_json(form, V1, TODAY).get("family[1].workplace") == "Көкбұлақ мектебі"


def test_a_field_that_is_no_more_is_kept_aside(changed: Change) -> None:
    form = changed("- id: bank\n", "- id: post_office\n")
    state = FormState.from_json(form, V1, TODAY)
    assert "bank" not in state.values
    assert state.to_json()["values"]["bank"] == "«Қазпошта» АҚ"


def test_an_answer_that_is_offered_no_more_stays_readable_and_right(changed: Change) -> None:
    form = changed("{code: spouse, once", "{code: spouse, retired: true, once")
    state = FormState.from_json(form, V1, TODAY)
    assert state.problems_at("family[1].relation") == ()
    assert "spouse" in [option.code for option in state.options("family[1].relation")]
    assert "spouse" not in [option.code for option in state.options("family[0].relation")]
    state.set("family[0].relation", "son")
    assert "spouse" not in [option.code for option in state.options("family[0].relation")]


def test_an_answer_taken_away_altogether_is_told(changed: Change) -> None:
    form = changed("{code: spouse, once", "{code: wife_or_husband, once")
    state = FormState.from_json(form, V1, TODAY)
    assert state.get("family[1].relation") == "spouse"
    assert [problem.fault for problem in state.problems_at("family[1].relation")] == [Fault.OPTION]
