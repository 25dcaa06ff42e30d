"""Finding a case by whatever the citizen or the paper says, and opening it in full."""

from __future__ import annotations

from datetime import date

import pytest

from app.casework.errors import NoSuchCase
from app.casework.overview import look_up
from app.demo import people
from app.domain.case import CaseStatus
from tests.samples.lists import lines
from tests.samples.offices import Offices


@pytest.fixture
def found_by(offices: Offices) -> dict[str, str]:
    """Two registered families: the number of each by its surname."""
    families = (people.ZHUMABAEVS, people.NURGALIEVS)
    return {family.applicant.name.surname: offices.take_application(family).number for family in families}


WORDS = {
    "the ИИН": people.NURGALIEVS.applicant.iin,
    "the beginning of the surname": "Нұрғ",
    "the surname under a Russian keyboard": "нургалиев",
    "two parts of the name in any order": "Өмірзақ Нұр",
    "the telephone as it is dialled": "87027654321",
    "the telephone as it is written": "+7 (702) 765-43-21",
    "the telephone without its country": "702 765",
    "the end of the telephone": "7654321",
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_case_is_found_by(offices: Offices, found_by: dict[str, str], words: str) -> None:
    rows = look_up.search(offices.specialist, words)
    assert [row.number for row in rows] == [found_by["Нұрғалиев"]]


def test_a_whole_number_finds_exactly_its_case_as_typed_or_as_the_qr_holds_it(
    offices: Offices, found_by: dict[str, str]
) -> None:
    for number in found_by.values():
        for words in (number, number.replace("-", ""), number.replace("-", " ")):
            assert [row.number for row in look_up.search(offices.specialist, words)] == [number]


def test_the_end_of_a_number_is_enough(offices: Offices, found_by: dict[str, str]) -> None:
    number = found_by["Жұмабаева"]
    rows = look_up.search(offices.specialist, number.replace("-", "")[-6:])
    assert [row.number for row in rows] == [number]


@pytest.mark.parametrize("words", ["", "   ", "Ахметов", '"', "нургалиев*жок", "' OR 1=1 --", "NEAR(", "-"])
def test_words_that_fit_nobody_find_nobody(offices: Offices, found_by: dict[str, str], words: str) -> None:
    assert look_up.search(offices.specialist, words) == []


def test_an_open_case_shows_its_steps_done_next_and_planned(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    view = look_up.open_case(offices.akim, case_id)
    assert [(s.step.no, s.done is not None, s.is_next) for s in view.steps] == [
        (1, True, False),
        (2, False, True),
        *((no, False, False) for no in range(3, 8)),
    ]
    assert (view.mine, view.may_record, view.lies_here) == (True, True, True)
    days = [s.due.due_day if s.due else None for s in view.steps]
    assert days[0] == view.case.registered_at.date()
    assert days[1] == date(2026, 11, 23)
    planned = [day for day in days if day is not None]
    assert planned == sorted(planned)
    assert view.term is not None
    assert view.term.due_day == view.case.due


def test_a_case_elsewhere_says_where_it_lies(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    view = look_up.open_case(offices.akim, case_id)
    assert (view.mine, view.may_record, view.lies_here) == (False, False, False)
    assert view.holder_name == offices.chief.office.name


def test_a_case_that_is_not_here_cannot_be_opened(offices: Offices) -> None:
    with pytest.raises(NoSuchCase):
        look_up.open_case(offices.specialist, "0" * 32)


def test_the_list_shows_the_latest_change_first_and_open_cases_if_asked(offices: Offices) -> None:
    closed = offices.take_application(people.ZHUMABAEVS).case_id
    offices.bring(closed, done=7)
    offices.clock.advance(minutes=1)
    waiting = offices.take_application(people.NURGALIEVS).case_id
    everything = lines(offices.specialist)
    assert [line.row.id for line in everything] == [waiting, closed]
    assert [line.row.status for line in everything] == [CaseStatus.IN_PROGRESS, CaseStatus.CLOSED]
    assert (everything[1].step, everything[1].urgency) == (None, None)
    assert [line.row.id for line in lines(offices.specialist, open_only=True)] == [waiting]
    assert lines(offices.specialist, words="жұмабаева", open_only=True) == []


def test_a_line_of_the_list_tells_the_same_step_and_day_as_the_case_itself(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    for done in range(2, 7):
        offices.bring(case_id, since=done - 1, done=done)
        for desk in offices.desks:
            (line,) = lines(desk) or [None]
            if line is None:
                continue
            view = look_up.open_case(desk, case_id)
            assert line.step == view.next
            if line.here:
                step = next(s for s in view.steps if s.is_next)
                assert line.due == step.due_day
