"""Form files: loaded when asked for, refused with everything that is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.forms.errors import FormFileBad, NoSuchForm
from app.forms.loading import Forms
from app.paths import resources_dir

NAME = "targeted-social-assistance"
FORM, FAMILY, INCOME, FARM = (
    f"{NAME}.yaml",
    *(f"shared/sections/{part}.yaml" for part in ("family", "income", "farm")),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The program's forms, to be spoiled."""
    return Path(shutil.copytree(resources_dir("forms"), tmp_path / "forms"))


def spoil(folder: Path, file: str, old: str, new: str) -> Path:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_the_shipped_forms_load_and_say_that_they_are_not_the_approved_ones(forms: Forms) -> None:
    assert {"general-application", "person", NAME} < set(forms.ids)
    assert all(forms.form(id).unverified for id in forms.ids)
    assert forms.form("person") is forms.form("person")


def test_what_several_forms_share_is_read_once(forms: Forms) -> None:
    first, second = forms.form(NAME), forms.form("child-allowance")
    assert first.section("family") is second.section("family")


def test_a_form_that_is_not_there_is_named(forms: Forms) -> None:
    with pytest.raises(NoSuchForm, match="fishing"):
        forms.form("fishing")


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        (INCOME, "type: quarter", "type: century", "century"),
        (FARM, "id: has_farm", "id: iban", "named twice: iban"),
        (INCOME, "sum_column: income.total", "sum_column: income.wages", "income.wages"),
        (INCOME, "sum_of: [work,", "sum_of: [wages,", "wages"),
        (INCOME, "total_of: [work,", "total_of: [wages,", "income.wages"),
        (INCOME, "columns: [name]}", "columns: [names]}", "family.names"),
        (INCOME, "columns: [work,", "columns: [wages,", "income.wages"),
        (FARM, "shown_when: {field: has_farm", "shown_when: {field: has_boat", "has_boat"),
        (FARM, "shown_when: {field: has_farm", "shown_when: {field: iban", "later field: farm"),
        (FAMILY, "required: {field: occupation", "required: {field: hobby", "hobby"),
        (FAMILY, "at: relation", "at: friendship", "family.friendship"),
        (FAMILY, "{field: relation, equals: spouse}", "{field: relations, equals: spouse}", "relations"),
        (FAMILY, "relation: {value: applicant}", "relations: {value: applicant}", "family.relations"),
        (FAMILY, "mark: not_compared", "mark: hearsay", "hearsay"),
        (INCOME, "ru: Квартал}", "ru: ''}", "at least 1 character"),
        (FORM, "  - family\n", "  - friends\n", "friends"),
        ("shared/sections/family-consents.yaml", "consent_survey", "consent_fishing", "consent_fishing"),
        ("shared/fields.yaml", "    options_from: audience\n", "", "a choice needs options"),
        ("shared/marks.yaml", "kind: unverified", "kind: doubtful", "unverified"),
    ],
)
def test_a_mistake_is_refused_and_named(folder: Path, file: str, old: str, new: str, reason: str) -> None:
    spoil(folder, file, old, new)
    with pytest.raises(FormFileBad, match=reason.replace(".", r"\.")):
        Forms.load(folder).form(NAME)


def test_the_file_and_line_of_a_mistake_are_told(folder: Path) -> None:
    path = spoil(folder, INCOME, "type: quarter", "type: century")
    with pytest.raises(FormFileBad) as caught:
        Forms.load(folder).form(NAME)
    (fault,) = caught.value.faults
    lines = path.read_text(encoding="utf-8").splitlines()
    assert fault.file == str(path)
    assert fault.line is not None
    assert "quarter" in lines[fault.line - 1]


def test_a_form_under_another_name_is_refused(folder: Path) -> None:
    (folder / FORM).rename(folder / "other.yaml")
    with pytest.raises(FormFileBad, match="other"):
        Forms.load(folder).form("other")


def test_a_mistake_in_one_form_leaves_the_others_be(folder: Path) -> None:
    spoil(folder, INCOME, "type: quarter", "type: century")
    assert Forms.load(folder).form("wheelchairs").id == "wheelchairs"
