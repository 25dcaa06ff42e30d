"""Who a case speaks of."""

from __future__ import annotations

from datetime import date

from app.domain.involved import Involved, Part, involved_in
from app.domain.people import Person, PersonName, Representative

GULNAR = Person(PersonName("Жұмабаева", "Гүлнар", "Ержанқызы"), "860314490006", date(1986, 3, 14))
FAMILY = {
    "family": [
        {"name": "Жұмабаева Гүлнар Ержанқызы", "iin": "860314490006", "relation": "applicant"},
        {"name": "Жұмабаев Қайрат", "iin": "831102390001", "birth_date": "1983-11-02", "relation": "spouse"},
        {"name": "", "relation": "son"},
        {"name": "Жұмабаева Аружан", "birth_date": "30 мамыр", "relation": "daughter"},
    ],
    "farm": [{"item": "sheep", "quantity": "6"}],
    "bank": "«Қазпошта» АҚ",
}


def test_the_applicant_comes_first_and_is_no_member_of_their_own_family() -> None:
    people = involved_in(GULNAR, None, FAMILY)
    assert [one.part for one in people] == [Part.APPLICANT, Part.MEMBER, Part.MEMBER]
    assert people[1] == Involved(Part.MEMBER, "Жұмабаев Қайрат", "831102390001", date(1983, 11, 2), "spouse")


def test_what_is_no_day_is_no_birth_date() -> None:
    assert involved_in(GULNAR, None, FAMILY)[2].birth_date is None


def test_the_husband_may_act_for_his_wife_and_be_of_the_family() -> None:
    husband = Person(PersonName("Жұмабаев", "Қайрат"), "831102390001", date(1983, 11, 2))
    people = involved_in(GULNAR, Representative(husband, "сенімхат"), FAMILY)
    assert [one.part for one in people].count(Part.REPRESENTATIVE) == 1
    assert sum(one.iin == "831102390001" for one in people) == 2


def test_without_numbers_the_same_name_and_birth_date_is_the_same_person() -> None:
    one = Involved(Part.MEMBER, "Ли Анна", "", date(1990, 1, 2))
    assert one.is_same_person(Involved(Part.APPLICANT, "ли АННА", "900102490009", date(1990, 1, 2)))
    assert not one.is_same_person(Involved(Part.APPLICANT, "Ли Анна", "", date(1991, 1, 2)))
