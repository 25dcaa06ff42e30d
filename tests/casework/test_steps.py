"""Whose turn it is: another office, another person and another step are refused by name, and nothing changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.casework import decide, forward, look_up
from app.casework.desk import Desk
from app.casework.errors import NoPeer, NoSuchCase, NotThisStep, NotYourRole, NotYourTurn
from app.casework.hand_over import hand_over
from app.domain.events import Delivery
from app.errors import KenseError
from tests.samples.offices import GRANTED, Offices, nothing_changes

Deed = Callable[[Desk, str, str], object]
DEEDS: dict[int, Deed] = {
    2: lambda desk, case_id, department: forward.submit(desk, case_id, department),
    3: lambda desk, case_id, department: decide.draft(desk, case_id, GRANTED),
    4: lambda desk, case_id, department: decide.sign(desk, case_id),
    5: lambda desk, case_id, department: forward.send_back(desk, case_id),
    6: lambda desk, case_id, department: forward.pass_on(desk, case_id),
    7: lambda desk, case_id, department: hand_over(desk, case_id, Delivery.IN_PERSON, "Жұмабаева Г. Е."),
}
ACTORS = {2: "akim", 3: "chief", 4: "head", 5: "chief", 6: "akim", 7: "specialist"}
COLLEAGUES = {"akim": "specialist", "specialist": "akim", "chief": "head", "head": "chief"}


def refused(offices: Offices, error: type[KenseError], desk: Desk, no: int, case_id: str) -> None:
    with nothing_changes(*offices.desks), pytest.raises(error):
        DEEDS[no](desk, case_id, offices.chief.office.id)


@pytest.mark.parametrize("next_no", list(DEEDS))
def test_only_the_person_whose_step_it_is_may_take_it(offices: Offices, next_no: int) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=next_no - 1)
    colleague: Desk = getattr(offices, COLLEAGUES[ACTORS[next_no]])
    refused(offices, NotYourRole, colleague, next_no, case_id)
    DEEDS[next_no](getattr(offices, ACTORS[next_no]), case_id, offices.chief.office.id)


@pytest.mark.parametrize("done", range(1, 8))
def test_no_other_step_than_the_next_can_be_taken(offices: Offices, done: int) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=done)
    holder = look_up.open_case(offices.specialist, case_id).case.holder
    for no in DEEDS:
        desk: Desk = getattr(offices, ACTORS[no])
        if no != done + 1 and desk.office.id == holder:
            refused(offices, NotThisStep, desk, no, case_id)


def test_a_case_that_lies_in_another_office_is_not_advanced_here(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    refused(offices, NotYourTurn, offices.akim, 2, case_id)
    refused(offices, NotYourTurn, offices.specialist, 7, case_id)
    offices.carry(offices.specialist, offices.chief)
    refused(offices, NotYourTurn, offices.akim, 2, case_id)
    offices.do_step(case_id, 3)
    refused(offices, NotYourTurn, offices.akim, 6, case_id)


def test_the_department_does_not_know_a_case_before_its_packet_came(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    refused(offices, NoSuchCase, offices.chief, 3, case_id)


@pytest.mark.parametrize("no", list(DEEDS))
def test_a_case_that_nobody_registered_has_no_steps(offices: Offices, no: int) -> None:
    refused(offices, NoSuchCase, getattr(offices, ACTORS[no]), no, "0" * 32)


def test_a_case_is_not_submitted_to_an_office_whose_card_is_not_here(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    with nothing_changes(*offices.desks), pytest.raises(NoPeer):
        forward.submit(offices.akim, case_id, "f" * 32)


def test_what_the_akim_signed_on_paper_may_be_recorded_by_the_specialist(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    name = offices.akim.staff.name.full
    forward.submit(offices.specialist, case_id, offices.chief.office.id, given_by=name)
    offices.carry(offices.specialist, offices.chief)
    offices.bring(case_id, since=2, done=5)
    case = forward.pass_on(offices.specialist, case_id, given_by=name)
    assert sorted(case.steps) == [1, 2, 3, 4, 5, 6]
    bodies = [event.body for event in look_up.open_case(offices.specialist, case_id).history]
    assert [(b.given_by, b.on_paper) for b in bodies if hasattr(b, "given_by")] == [(name, True)] * 2


def test_a_decision_is_signed_by_the_head_and_never_recorded_from_paper(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=3)
    refused(offices, NotYourRole, offices.chief, 4, case_id)
    view = look_up.open_case(offices.chief, case_id)
    assert (view.mine, view.may_record) == (False, False)
