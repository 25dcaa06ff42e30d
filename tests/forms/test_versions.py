"""A form changes, what was filled before stays readable: drafts and registered cases of an older version."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from app.domain.language import Language
from app.forms.engine import FormState
from app.forms.fields import Scalar, TableField
from app.forms.loading import Forms
from app.forms.model import FormDefinition
from app.forms.problems import Fault
from app.i18n import translator
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

PUBLISHED = Path(__file__).parent.parent / "reference" / "forms.csv"
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
    form = changed("{code: ward, label", "{code: fosterling, label")
    ward = [{**row, "relation": "ward"} for row in V1["values"]["family"]]
    state = FormState.from_json(form, {**V1, "values": {**V1["values"], "family": ward}}, TODAY)
    assert state.get("family[1].relation") == "ward"
    assert [problem.fault for problem in state.problems_at("family[1].relation")] == [Fault.OPTION]


def test_a_field_that_is_of_another_kind_now_opens_empty_and_what_stood_there_is_kept(
    changed: Change,
) -> None:
    form = changed("type: iban\n", "type: multi_choice\n    options_from: audience\n")
    state = FormState.from_json(form, V1, TODAY)
    assert state.get("iban") is None
    assert state.to_json()["values"]["iban"] == V1["values"]["iban"]


STRANGE: list[Any] = [None, True, 0, 5, 1.5, "x", "", [], ["a"], [5], [None], [[1]], [{"a": 1}], {"a": 1}]
STRANGE_ROWS: list[Any] = [
    [{column: value}] for column in ("iin", "relation", "birth_date", "work") for value in STRANGE
]


@pytest.mark.parametrize("value", [*STRANGE, *STRANGE_ROWS], ids=repr)
def test_whatever_a_draft_of_another_version_holds_it_opens(forms: Forms, value: Any) -> None:
    for form in (
        forms.form("targeted-social-assistance"),
        forms.form("person"),
        forms.form("child-allowance"),
    ):
        stored = {
            "values": dict.fromkeys(form.fields, value),
            "overrides": {"family[9].iin": "бар", "nobody": "жоқ"},
        }
        state = FormState.from_json(form, stored, TODAY)
        assert all(problem.text(translator(Language.KK)) for problem in state.problems())
        assert state.sections_done <= {section.id for section in form.sections}
        again = FormState.from_json(form, state.to_json(), TODAY)
        assert again.to_json() == state.to_json()


# What drafts notice


def noticed(field: Scalar | TableField) -> tuple[object, ...]:
    """What of a field a draft can notice: not its words, but whether and how it is asked, and its answers."""
    answers = [(one.code, one.when, one.retired) for one in getattr(field, "options", ())]
    columns = [noticed(column) for column in field.columns] if isinstance(field, TableField) else []
    asked = (field.required, field.waivable, field.shown_when, field.allowed_when)
    return field.id, field.type, asked, answers, columns, field.renamed_from


def fingerprint(form: FormDefinition) -> str:
    seen = [(section.id, section.shown_when, [*map(noticed, section.fields)]) for section in form.sections]
    return sha256(repr(seen).encode()).hexdigest()[:12]


def test_a_form_that_changed_for_drafts_has_another_version(forms: Forms) -> None:
    """Every version once published has its line; a changed form needs a version more, and a line more."""
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        published = {(row["form"], int(row["version"])): row["fingerprint"] for row in csv.DictReader(file)}
    now = {(form.id, form.version): fingerprint(form) for form in map(forms.form, forms.ids)}
    assert {key: published.get(key) for key in now} == now
