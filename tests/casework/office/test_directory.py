"""The directory: what the lists hold, in whose order, and what is found in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.office.directory import directory, search
from app.domain.roles import OfficeKind
from tests.samples.offices import Offices


def test_every_entry_has_its_act_and_a_key_of_its_own(offices: Offices) -> None:
    entries = directory(offices.specialist)
    assert len({one.key for one in entries}) == len(entries) == 76
    assert {one.act.id for one in entries} == {
        edition.act.id for edition in offices.chief.catalogue.editions()
    }


def test_only_departments_can_be_our_district(offices: Offices) -> None:
    kinds = {one.entry.kind for one in directory(offices.specialist) if one.is_a_district}
    assert kinds == {OfficeKind.DEPARTMENT}


def test_the_lists_of_our_region_come_first(offices: Offices) -> None:
    desk = offices.specialist
    ours = replace(desk, office=replace(desk.office, district="akmola-2008/esil"))
    regions = [one.listing.region.ru for one in directory(ours)]
    assert regions[0] == "Акмолинская область"
    first_other = next(number for number, region in enumerate(regions) if region != regions[0])
    assert regions[0] not in regions[first_other:]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("жуалы", "zhambyl-2012/zhualy"),
        ("Акмолинской области акимат", "akmola-2008-oblast/oblast_akimat"),
        ("taraz@enbek.kz", "zhambyl-2008-oblast/oblast_department"),
        ("№ 119 управление", "wko-2018/oblast_department"),
        ("45-97-13", "zhambyl-2008-oblast/oblast_department"),
    ],
)
def test_an_entry_is_found_by_name_region_mail_act_or_a_misprint(
    offices: Offices, words: str, key: str
) -> None:
    assert key in {one.key for one in search(directory(offices.specialist), words)}
