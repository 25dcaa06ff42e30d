"""What the lists of offices know of a chosen district."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.office import acts
from app.casework.office.districts import District, districts, offered, prefilled
from app.domain.roles import OfficeKind
from tests.samples.offices import Offices


def district(key: str) -> District:
    return {each.key: each for each in districts()}[key]


def test_every_department_of_the_lists_can_be_chosen_and_no_service_centre() -> None:
    listed = [each.key.partition("/")[0] for each in districts()]
    assert {act: listed.count(act) for act in listed} == {
        "zhambyl-2012": 11,
        "zhambyl-2008": 11,
        "akmola-2008": 19,
    }
    assert listed[0] == "zhambyl-2012"


def test_a_district_that_two_acts_list_is_told_apart_by_the_year() -> None:
    titles = [each.title.ru for each in districts()]
    assert len(set(titles)) == len(titles)
    assert district("zhambyl-2008/baizak").title.kk == "Байзақ ауданы, Жамбыл облысы (2008 ж.)"


@pytest.mark.parametrize("key", [each.key for each in districts()])
def test_a_department_is_known_in_both_languages(key: str) -> None:
    known = prefilled(district(key), OfficeKind.DEPARTMENT)
    texts = (known.name, known.short_name, known.address, known.hours, known.appeal_body)
    assert all(text.kk and text.ru for text in texts)
    assert known.phone.startswith("8 (7")


def test_of_an_okrug_only_its_district_is_known() -> None:
    known = prefilled(district("akmola-2008/esil"), OfficeKind.OKRUG)
    assert (known.name.kk, known.phone, known.address.ru) == ("", "", "Есильский район, ")
    assert known.appeal_body.ru == "акимат Есильского района"


def test_the_invented_district_is_offered_to_an_office_that_lies_in_it_and_to_no_other(
    offices: Offices,
) -> None:
    okrug = offices.specialist.office
    invented, *real = offered(okrug)
    assert (invented.key, invented.title.ru) == (
        okrug.district,
        "Карасазский район, Жамбылская область (2012 г.)",
    )
    assert tuple(real) == districts()
    assert offered(replace(okrug, district="")) == districts()


def test_an_office_of_the_demo_works_by_the_acts_of_its_region(offices: Offices) -> None:
    assert acts.chosen_acts(offices.specialist) == ("zhambyl-2012",)
    assert acts.chosen_acts(offices.chief) == ("zhambyl-2008", "zhambyl-2012")
