"""Who somebody is in the register: found by half a name, with the cases, the family and what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter import known_people
from app.casework.counter.recognise import recognise
from app.demo.people import NURGALIEVS, ZHUMABAEVS
from app.demo.story import CHANNEL, EDITION
from app.domain.involved import Involved, Part
from app.domain.language import Language
from tests.samples.offices import Offices

GULNAR, QAIRAT, ARUZHAN = ZHUMABAEVS.members[:3]


def sought(iin: str = "", name: str = "", born: date | None = None) -> Involved:
    return Involved(Part.APPLICANT, name, iin, born)


@pytest.mark.parametrize("words", ["Жумаб Гул", "гүл жұм", "ержан", GULNAR.iin, GULNAR.iin[:7]])
def test_half_a_name_in_any_letters_finds_a_person(offices: Offices, words: str) -> None:
    offices.take_application()
    offices.take_application(NURGALIEVS)
    (found,) = known_people.find(offices.specialist, words)
    assert (found.person.name, found.person.iin, found.cases) == (GULNAR.name.full, GULNAR.iin, 1)


def test_a_member_of_a_family_is_found_as_well_and_each_person_once(offices: Offices) -> None:
    offices.take_application()
    offices.take_application()
    found = known_people.find(offices.specialist, "жумабае")
    assert {one.person.iin for one in found} == {member.iin for member in ZHUMABAEVS.members}
    assert all(one.cases == 2 for one in found)


@pytest.mark.parametrize("words", ["", "  ", "Қайырбеков", '"', "000000000000"])
def test_nobody_is_found_by_words_of_nobody(offices: Offices, words: str) -> None:
    offices.take_application()
    assert known_people.find(offices.specialist, words) == []


def test_an_applicant_is_known_with_cases_and_family(offices: Offices) -> None:
    number = offices.take_application().number
    known = known_people.known(offices.specialist, sought(GULNAR.iin))
    assert known is not None and known.applicant is not None
    assert known.applicant.name == GULNAR.name
    (case,) = known.cases
    assert (case.row.number, case.is_pending, case.awaits_collection) == (number, True, False)
    assert case.service.ru == offices.specialist.edition(case.row.edition).title.ru
    assert [one.person.name for one in known.family] == [one.name.full for one in ZHUMABAEVS.members[1:]]
    assert known.family[0].relation.ru == "супруг(а)"


def test_the_latest_case_comes_first(offices: Offices) -> None:
    first = offices.take_application()
    offices.clock.advance(hours=1)
    second = offices.take_application()
    known = known_people.known(offices.specialist, sought(GULNAR.iin))
    assert known is not None
    assert [case.row.id for case in known.cases] == [second.case_id, first.case_id]


def test_a_result_that_was_not_collected_is_told(offices: Offices) -> None:
    case = offices.take_application()
    offices.bring(case.case_id, done=6)
    known = known_people.known(offices.specialist, sought(GULNAR.iin))
    assert known is not None
    assert [one.awaits_collection for one in known.cases] == [True]


def test_who_never_applied_is_known_as_a_member_of_a_family(offices: Offices) -> None:
    number = offices.take_application().number
    known = known_people.known(offices.specialist, sought(ARUZHAN.iin))
    assert known is not None
    assert (known.applicant, known.cases, known.person.name) == (None, (), ARUZHAN.name.full)
    (member_of,) = known.member_of
    assert (member_of.row.number, member_of.row.applicant) == (number, GULNAR.name.full)
    assert member_of.relation.kk == "қызы"


def test_without_a_number_the_name_and_the_birth_date_say_who_it_is(offices: Offices) -> None:
    offices.take_application()
    name = "Жумабаева Гулнар Ержанкызы"
    known = known_people.known(offices.specialist, sought("", name, GULNAR.born))
    assert known is not None and known.cases
    assert known_people.known(offices.specialist, sought("", name, date(1986, 3, 15))) is None
    assert known_people.known(offices.specialist, sought("", name)) is None


def test_a_stranger_is_not_known(offices: Offices) -> None:
    offices.take_application()
    assert known_people.known(offices.specialist, sought(NURGALIEVS.applicant.iin)) is None


def test_a_service_that_the_program_does_not_know_is_said_so(offices: Offices) -> None:
    assert known_people.service_of(offices.specialist, "no-act/no-service") == known_people.UNKNOWN_SERVICE


def test_a_name_in_the_other_language_and_its_birth_date_find_who_may_be_meant(offices: Offices) -> None:
    desk = offices.specialist
    offices.take_application()
    intake = replace(intakes.begin(desk, Language.RU), edition=EDITION, channel=CHANNEL)
    born = ZHUMABAEVS.applicant.born
    russian = Involved(Part.APPLICANT, "Жумабаева Гульнара Ержановна", "", born)
    seen = recognise(desk, intake, russian)
    assert seen.known is None
    assert [one.person.name for one in seen.matches] == [ZHUMABAEVS.applicant.name.full]
    another_day = replace(russian, birth_date=born.replace(day=born.day % 28 + 1))
    assert recognise(desk, intake, another_day).matches == ()


@pytest.mark.parametrize(
    "words", ["\0", "жұм\0", '"', "NEAR(", "' OR 1=1 --", "жұм*", "%", "\u202e", "ж" * 5000]
)
def test_whatever_is_typed_to_search_by_nothing_breaks(offices: Offices, words: str) -> None:
    offices.take_application()
    assert len(known_people.find(offices.specialist, words)) <= known_people.MOST_FOUND
