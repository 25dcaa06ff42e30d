"""Form files: loaded when asked for, refused with everything that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.forms.errors import FormFileBad, NoSuchForm
from app.forms.loading import Forms
from app.paths import resources_dir

GOOD = (resources_dir("forms") / "targeted-social-assistance.yaml").read_text(encoding="utf-8")
NAME = "targeted-social-assistance"


def spoiled(folder: Path, old: str, new: str) -> Path:
    assert old in GOOD
    path = folder / f"{NAME}.yaml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_shipped_forms_load_and_say_that_they_are_not_the_approved_ones(forms: Forms) -> None:
    assert forms.ids == ("general-application", "person", NAME)
    assert all(forms.form(id).unverified for id in forms.ids)
    assert forms.form("person") is forms.form("person")


def test_a_form_that_is_not_there_is_named(forms: Forms) -> None:
    with pytest.raises(NoSuchForm, match="fishing"):
        forms.form("fishing")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("type: quarter", "type: century", "century"),
        ("id: has_farm", "id: iban", "named twice: iban"),
        ("sum_column: income.total", "sum_column: income.wages", "income.wages"),
        ("sum_of: [work,", "sum_of: [wages,", "wages"),
        ("total_of: [work,", "total_of: [wages,", "income.wages"),
        ("columns: [name]}", "columns: [names]}", "family.names"),
        ("columns: [work,", "columns: [wages,", "income.wages"),
        ("shown_when: {field: has_farm", "shown_when: {field: has_boat", "has_boat"),
        ("required: {field: occupation", "required: {field: hobby", "hobby"),
        ("at: relation", "at: friendship", "family.friendship"),
        ("{field: relation, equals: spouse}", "{field: relations, equals: spouse}", "relations"),
        ("relation: {value: applicant}", "relations: {value: applicant}", "family.relations"),
        ("mark: not_compared", "mark: hearsay", "hearsay"),
        ("ru: Квартал}", "ru: ''}", "at least 1 character"),
    ],
)
def test_a_mistake_is_refused_and_named(tmp_path: Path, old: str, new: str, reason: str) -> None:
    spoiled(tmp_path, old, new)
    with pytest.raises(FormFileBad, match=reason.replace(".", r"\.")):
        Forms.load(tmp_path).form(NAME)


def test_the_line_of_a_mistake_is_told(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "type: quarter", "type: century")
    with pytest.raises(FormFileBad) as caught:
        Forms.load(tmp_path).form(NAME)
    (fault,) = caught.value.faults
    lines = path.read_text(encoding="utf-8").splitlines()
    assert fault.line is not None
    assert "quarter" in lines[fault.line - 1]
    assert fault.where == "sections.1.fields.0"


def test_a_form_under_another_name_is_refused(tmp_path: Path) -> None:
    spoiled(tmp_path, "", "").rename(tmp_path / "other.yaml")
    with pytest.raises(FormFileBad, match="other"):
        Forms.load(tmp_path).form("other")
