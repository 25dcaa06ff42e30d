"""The invented people: lifelike, with numbers that pass every check and belong to nobody."""

from __future__ import annotations

import pytest

from app.demo import people
from app.demo.people import Family, Member
from app.domain.iin import Iin, check_against, read_iin

FAMILIES = [family for family in vars(people).values() if isinstance(family, Family)]
MEMBERS = [member for family in FAMILIES for member in family.members]


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member.name.full)
def test_everybodys_number_is_valid_agrees_with_them_and_is_nobodys(member: Member) -> None:
    iin = read_iin(member.iin)
    assert isinstance(iin, Iin)
    assert not check_against(iin, member.born, member.sex)
    assert member.iin[7:8] == "9", "no register gives serial numbers from 9000 on"


def test_no_two_people_share_a_number() -> None:
    numbers = [member.iin for member in MEMBERS]
    assert len(set(numbers)) == len(numbers)


def test_there_is_a_family_of_five_and_every_family_begins_with_who_applies() -> None:
    assert len(people.ZHUMABAEVS.members) == 5
    for family in FAMILIES:
        assert [member.relation for member in family.members].count("applicant") == 1
        assert family.applicant.relation == "applicant"
