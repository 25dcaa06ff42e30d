"""The directories of offices: the act's departments, and the two that do not exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.catalogue.errors import CatalogueFileBad
from app.catalogue.offices import Directory
from app.domain.roles import OfficeKind


def test_all_eleven_departments_of_the_oblast_are_there() -> None:
    departments = {each.id: each for each in Directory.load().lists()}["zhambyl-2012"]
    assert departments.act == "zhambyl-2012"
    assert len({office.code for office in departments.offices}) == 11
    assert {office.kind for office in departments.offices} == {OfficeKind.DEPARTMENT}
    assert not departments.demo


@pytest.mark.parametrize(
    ("words", "code", "phone"),
    [
        ("Қордай", "qordai", "8 (72636) 4-84-96"),
        ("кордай", "qordai", "8 (72636) 4-84-96"),
        ("жаңатас", "sarysu", "8 (72634) 6-16-80"),
        ("Таласский", "talas", "8 (72644) 6-13-06"),
        ("төле би шу", "shu", "8 (72638) 5-40-74"),
    ],
)
def test_a_department_is_found_by_district_or_town_in_either_language(
    words: str, code: str, phone: str
) -> None:
    found = {(office.code, office.phone) for office in Directory.load().find(words)}
    assert (code, phone) in found
    assert {each for each, _ in found} == {code}


def test_where_the_annexes_disagree_a_note_says_so() -> None:
    lists = {each.id: each for each in Directory.load().lists()}
    (office,) = (each for each in lists["zhambyl-2012"].offices if each.code == "t_rysqulov")
    assert "72631" in office.notes[0].kk


def test_the_lists_of_the_other_acts_are_there_as_the_acts_number_them() -> None:
    counted = {each.id: len(each.offices) for each in Directory.load().lists()}
    assert counted == {"akmola-2008": 19, "zhambyl-2008": 11, "zhambyl-2012": 11, "zhambyl-2012-centres": 15}


def test_every_department_names_who_hears_complaints() -> None:
    real = [office for each in Directory.load().lists() for office in each.offices]
    assert all(office.appeal_body for office in real if office.kind is OfficeKind.DEPARTMENT)


def test_the_practice_offices_are_marked_and_have_numbers_of_their_own() -> None:
    demo = Directory.load().demo()
    assert (demo.okrug.kind, demo.department.kind) == (OfficeKind.OKRUG, OfficeKind.DEPARTMENT)
    assert demo.okrug.number != demo.department.number
    assert demo.okrug.settlement.kk in demo.okrug.villages
    assert demo.okrug.district == demo.department.district
    real = [office for each in Directory.load().lists() for office in each.offices]
    assert demo.department not in real


def test_a_list_with_mistakes_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "any.yaml").write_text("id: any\n", encoding="utf-8")
    with pytest.raises(CatalogueFileBad, match=r"any\.yaml"):
        Directory.load(tmp_path).lists()
