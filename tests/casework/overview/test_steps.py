"""Whose turn it is: another office, another person and another step are refused by name, and nothing changes."""

from __future__ import annotations

import pytest

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import (
    NoSuchCase,
    NotThisStep,
    NotYourRole,
    NotYourTurn,
    StepIncomplete,
)
from app.casework.overview import look_up
from app.errors import KenseError
from tests.samples.offices import Offices, nothing_changes

STEPS = range(2, 8)
COLLEAGUES = {2: "specialist", 3: "head", 4: "chief", 5: "head", 6: "specialist", 7: "akim"}
SIGNED_ON_PAPER = {2, 6}
"""What the akim may sign on a sheet: a colleague records it, with the day and the name."""


def take(
    offices: Offices, no: int, case_id: str, *, desk: Desk | None = None, shown: int | None = None
) -> None:
    """The deed of a step, by whose it is or by another; `shown` is the step that stands on the screen."""
    whose, deed, values = offices.steps()[no]
    deeds.take(desk or whose, case_id, deed, values, step=shown)


def refused(
    offices: Offices, error: type[KenseError], no: int, case_id: str, *, desk: Desk | None = None
) -> KenseError:
    with nothing_changes(*offices.desks), pytest.raises(error) as refusal:
        take(offices, no, case_id, desk=desk)
    return refusal.value


@pytest.mark.parametrize("no", STEPS)
def test_only_the_person_whose_step_it_is_may_take_it(offices: Offices, no: int) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=no - 1)
    colleague: Desk = getattr(offices, COLLEAGUES[no])
    if no in SIGNED_ON_PAPER:
        error = refused(offices, StepIncomplete, no, case_id, desk=colleague)
        assert isinstance(error, StepIncomplete)
        assert error.fields == ("given_by",)
    else:
        refused(offices, NotYourRole, no, case_id, desk=colleague)
    take(offices, no, case_id)


@pytest.mark.parametrize("done", range(1, 8))
def test_no_other_step_than_the_next_can_be_taken(offices: Offices, done: int) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=done)
    holder = look_up.open_case(offices.specialist, case_id).case.holder
    for no in STEPS:
        desk, _, _ = offices.steps()[no]
        if no != done + 1 and desk.office.id == holder:
            with nothing_changes(*offices.desks), pytest.raises(NotThisStep):
                take(offices, no, case_id, shown=no)


def test_a_case_that_lies_in_another_office_is_not_advanced_here(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    refused(offices, NotYourTurn, 2, case_id)
    refused(offices, NotYourTurn, 7, case_id)
    offices.carry(offices.specialist, offices.chief)
    refused(offices, NotYourTurn, 2, case_id)
    offices.do_step(case_id, 3)
    refused(offices, NotYourTurn, 6, case_id)


def test_the_department_does_not_know_a_case_before_its_packet_came(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    refused(offices, NoSuchCase, 3, case_id)


@pytest.mark.parametrize("no", STEPS)
def test_a_case_that_nobody_registered_has_no_steps(offices: Offices, no: int) -> None:
    refused(offices, NoSuchCase, no, "0" * 32)


def test_a_case_is_not_submitted_to_an_office_whose_card_is_not_here(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    with nothing_changes(*offices.desks), pytest.raises(StepIncomplete) as refusal:
        deeds.take(offices.akim, case_id, Deed.SUBMIT, {"to_office": "f" * 32})
    assert refusal.value.fields == ("to_office",)


def test_what_the_akim_signed_on_paper_may_be_recorded_by_the_specialist(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    name = offices.akim.staff.name.full
    deeds.take(offices.specialist, case_id, Deed.SUBMIT, {"given_by": name})
    offices.carry(offices.specialist, offices.chief)
    offices.bring(case_id, since=2, done=5)
    case = deeds.take(offices.specialist, case_id, Deed.PASS_ON, {"given_by": name})
    assert sorted(case.steps) == [1, 2, 3, 4, 5, 6]
    bodies = [event.body for event in look_up.open_case(offices.specialist, case_id).history]
    assert [(b.given_by, b.on_paper) for b in bodies if hasattr(b, "given_by")] == [(name, True)] * 2


def test_a_decision_is_signed_by_the_head_and_never_recorded_from_paper(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=3)
    refused(offices, NotYourRole, 4, case_id, desk=offices.chief)
    view = look_up.open_case(offices.chief, case_id)
    assert (view.mine, view.may_record) == (False, False)
