"""The proof of the directories: the shipped ones pass, and every kind of mistake in them is found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import check
from app.catalogue.checking_offices import check_directory
from app.catalogue.offices import Directory
from app.paths import resources_dir
from tests.catalogue.conftest import Outlines, replaced

DEPARTMENTS = "zhambyl-2012.yaml"


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    """A copy of the directories' files."""
    return Path(shutil.copytree(resources_dir("offices"), tmp_path / "offices"))


def codes(folder: Path, catalogue: Catalogue) -> set[tuple[str, str]]:
    return {(each.edition, each.code) for each in check_directory(Directory.load(folder), catalogue)}


def test_the_shipped_directories_have_no_mistakes(catalogue: Catalogue) -> None:
    assert list(check_directory(Directory.load(), catalogue)) == []


def test_the_check_of_the_catalogue_looks_at_the_directories_too(
    offices: Path, catalogue: Catalogue, outlines: Outlines
) -> None:
    replaced(offices / DEPARTMENTS, "act: zhambyl-2012", "act: zhambyl-2013")
    found = {each.code for each in check(catalogue, outlines, Directory.load(offices))}
    assert "act" in found


MISTAKES = [
    ("latin", "Жамбыл облысы", "Жамбыл oблысы"),
    ("twice", "code: zhambyl\n", "code: baizak\n"),
    ("act", "act: zhambyl-2012", "act: zhambyl-2013"),
]


@pytest.mark.parametrize(("code", "old", "new"), MISTAKES, ids=[code for code, *_ in MISTAKES])
def test_a_mistake_in_a_list_is_found(
    offices: Path, catalogue: Catalogue, code: str, old: str, new: str
) -> None:
    replaced(offices / DEPARTMENTS, old, new)
    assert ("offices/zhambyl-2012", code) in codes(offices, catalogue)


def test_a_list_that_cannot_be_read_is_a_finding(offices: Path, catalogue: Catalogue) -> None:
    (offices / "spoiled.yaml").write_text("id: [", encoding="utf-8")
    assert codes(offices, catalogue) == {("offices", "file")}


def test_a_body_that_an_edition_names_must_stand_in_the_lists_of_its_act(
    offices: Path, catalogue: Catalogue
) -> None:
    path = offices / "bodies" / "akmola-2008-oblast.yaml"
    replaced(path, "Ақмола облысының әкімдігі", "Ақмола облысының мәслихаты")
    assert ("akmola-2008", "body") in codes(offices, catalogue)


def test_an_act_without_lists_is_found(offices: Path, catalogue: Catalogue) -> None:
    (offices / "bodies" / "kyzylorda-2011.yaml").unlink()
    assert ("kyzylorda-2011", "no_directory") in codes(offices, catalogue)


def test_a_print_is_of_a_regulation_that_the_act_has(offices: Path, catalogue: Catalogue) -> None:
    path = offices / DEPARTMENTS
    replaced(path, "ordinals: [", "ordinals: [77, ")
    assert ("offices/zhambyl-2012", "ordinal") in codes(offices, catalogue)


def test_two_offices_of_one_number_are_found(offices: Path, catalogue: Catalogue) -> None:
    path = offices / DEPARTMENTS
    for code in ("baizak", "zhambyl"):
        replaced(path, f"code: {code}\n", f"code: {code}\n    number: '1234'\n")
    assert ("offices", "number_twice") in codes(offices, catalogue)
