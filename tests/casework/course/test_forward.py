"""Handing over: only to a department, and back without action while nothing was done."""

from __future__ import annotations

import pytest

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.errors import NotOffered, NotYourTurn, StepIncomplete
from app.casework.office import cards
from app.casework.overview import look_up
from app.domain.events import CaseForwarded
from tests.samples.offices import Offices, found_third_office, nothing_changes
from tests.samples.sealing import records_of

REASON = "Отбасы құрамы туралы анықтама жоқ"


def at_department(offices: Offices) -> str:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    return case_id


def test_a_case_is_submitted_to_no_office_but_a_department(offices: Offices) -> None:
    third = found_third_office(offices.root / "third")
    card = cards.own_card(third)
    third.store.close()
    cards.accept_card(offices.akim, card)
    case_id = offices.take_application().case_id
    with nothing_changes(*offices.desks), pytest.raises(StepIncomplete):
        deeds.take(offices.akim, case_id, Deed.SUBMIT, {"to_office": card.office_id})


@pytest.mark.parametrize("taken_in", [False, True])
def test_a_case_on_which_nothing_was_done_goes_back_and_can_be_submitted_again(
    offices: Offices, taken_in: bool
) -> None:
    case_id = at_department(offices)
    if taken_in:
        deeds.take(offices.chief, case_id, Deed.TAKE_IN)
    assert look_up.open_case(offices.chief, case_id).may_return
    deeds.take(offices.chief, case_id, Deed.RETURN_CASE, {"reason": REASON})
    offices.carry(offices.chief, offices.specialist)
    view = look_up.open_case(offices.akim, case_id)
    assert (view.lies_here, list(view.case.steps), view.case.incoming_number) == (True, [1], "")
    assert not view.may_return, "a returned case is not thrown back"
    last = view.history[-1].body
    assert isinstance(last, CaseForwarded)
    assert (last.reason, last.reopens_step) == (REASON, 2)
    offices.bring(case_id, done=7)
    assert sorted(look_up.open_case(offices.specialist, case_id).case.steps) == [1, 2, 3, 4, 5, 6, 7]


def test_a_case_that_was_worked_on_or_was_never_sent_is_not_returned(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    with nothing_changes(*offices.desks), pytest.raises(NotOffered):
        deeds.take(offices.akim, case_id, Deed.RETURN_CASE, {"reason": REASON})
    offices.bring(case_id, done=2)
    with pytest.raises(NotYourTurn):
        deeds.take(offices.akim, case_id, Deed.RETURN_CASE, {"reason": REASON})
    offices.do_step(case_id, 3)
    with nothing_changes(*offices.desks), pytest.raises(NotOffered):
        deeds.take(offices.head, case_id, Deed.RETURN_CASE, {"reason": REASON})


def test_a_record_names_the_role_that_its_step_belongs_to(offices: Offices) -> None:
    case_id = at_department(offices)
    offices.bring(case_id, since=2, done=4)
    by_step = {record.step: record.author_role for record in records_of(offices.specialist) if record.step}
    by_step |= {record.step: record.author_role for record in records_of(offices.chief) if record.step}
    assert by_step == {
        1: "okrug_specialist",
        2: "akim",
        3: "department_chief_specialist",
        4: "department_head",
    }


def test_the_answer_goes_where_the_person_moved_and_not_where_the_case_was_registered(
    offices: Offices,
) -> None:
    first, chief, second = offices.specialist, offices.chief, found_third_office(offices.root / "second")
    for one, other in ((first, second), (chief, second)):
        cards.accept_card(one, cards.own_card(other))
        cards.accept_card(second, cards.own_card(one))
    case_id = offices.take_application().case_id
    moved = {"reason": "Ақсайға көшті", "to_office": second.office.id}
    deeds.take(first, case_id, Deed.MOVE_ON, moved)
    offices.carry(first, second)
    on_paper = {"given_by": "Қасымова С. Д.", "to_office": chief.office.id}
    deeds.take(second, case_id, Deed.SUBMIT, on_paper)
    offices.carry(second, chief)
    offices.do_step(case_id, 3)
    offices.do_step(case_id, 4)
    (offer,) = deeds.offers(chief, case_id).next
    to_office = next(field for field in offer.fields if field.code == "to_office")
    assert {code for code, _ in to_office.choices} == {first.office.id, second.office.id}
    assert to_office.value == second.office.id
    second.store.close()
