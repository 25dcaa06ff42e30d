"""The department's work: incoming numbers, drafts that may come back, and a signature that makes a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import NoAnswerYet, NotOffered, StepIncomplete
from app.casework.overview import look_up
from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage
from app.catalogue.model import Step
from app.clock import ALMATY
from app.demo import people
from app.demo.story import HEARD
from app.domain.case import Case, CaseStatus
from app.domain.events import Answer, CaseTakenIn, Delivery, DraftReturned, Outcome, ResolutionGiven
from app.domain.language import Text
from app.printing.errors import PaperIncomplete
from tests.samples.offices import DEPARTMENT_CHANNEL, GRANTED, Offices, folds, nothing_changes, refused


@pytest.fixture
def at_department(offices: Offices) -> str:
    """A case that the akim submitted and whose packet came."""
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    return case_id


def draft(desk: Desk, case_id: str, answer: Answer = GRANTED) -> Case:
    return deeds.take(desk, case_id, Deed.DRAFT, values_of(answer))


def return_draft(desk: Desk, case_id: str, reason: str) -> Case:
    return deeds.take(desk, case_id, Deed.RETURN_DRAFT, {"reason": reason})


def sign(desk: Desk, case_id: str) -> Case:
    return deeds.take(desk, case_id, Deed.SIGN, HEARD)


def test_taking_in_gives_an_incoming_number_once(offices: Offices, at_department: str) -> None:
    taken = deeds.take(offices.chief, at_department, Deed.TAKE_IN)
    assert taken.incoming_number == "1-26"
    with nothing_changes(offices.chief), pytest.raises(NotOffered):
        deeds.take(offices.chief, at_department, Deed.TAKE_IN)


def test_a_draft_takes_the_case_in_if_nobody_did(offices: Offices, at_department: str) -> None:
    case = draft(offices.chief, at_department, GRANTED)
    assert (case.incoming_number, case.draft, case.drafted_by) == (
        "1-26",
        GRANTED,
        offices.chief.staff.name.full,
    )
    bodies = [event.body for event in look_up.open_case(offices.chief, at_department).history]
    assert sum(isinstance(body, CaseTakenIn) for body in bodies) == 1


INCOMPLETE = {
    "a grant without its sum": (replace(GRANTED, amount=None), ("amount",)),
    "a grant without the end of its period": (replace(GRANTED, period_end=None), ("period_end",)),
    "a refusal without its ground": (replace(refused(), ground=""), ("ground",)),
    "a refusal without facts": (replace(refused(), facts=Text("", "")), ("facts_kk", "facts_ru")),
    "a refusal with facts in one language": (
        replace(refused(), facts=Text("Табысы асады.", "")),
        ("facts_ru",),
    ),
}


@pytest.mark.parametrize(("answer", "lacks"), INCOMPLETE.values(), ids=INCOMPLETE)
def test_an_answer_that_lacks_something_is_not_laid_before_the_head(
    offices: Offices, at_department: str, answer: Answer, lacks: tuple[str, ...]
) -> None:
    with nothing_changes(offices.chief), pytest.raises(StepIncomplete) as refusal:
        draft(offices.chief, at_department, answer)
    assert refusal.value.fields == lacks


def test_the_head_returns_a_draft_and_it_is_made_again(offices: Offices, at_department: str) -> None:
    offices.do_step(at_department, 3)
    returned = return_draft(offices.head, at_department, "Отбасы мүшелерінің саны дұрыс емес")
    assert returned.draft is None
    assert sorted(returned.steps) == [1, 2]
    with nothing_changes(offices.chief), pytest.raises(NotOffered):
        sign(offices.head, at_department)
    again = draft(offices.chief, at_department, replace(GRANTED, family_size=4))
    assert again.incoming_number == "1-26"
    signed = sign(offices.head, at_department)
    assert signed.decision is not None
    assert signed.decision.answer.family_size == 4
    reasons = [
        event.body.reason
        for event in look_up.open_case(offices.chief, at_department).history
        if isinstance(event.body, DraftReturned)
    ]
    assert reasons == ["Отбасы мүшелерінің саны дұрыс емес"]


def test_a_returned_draft_reaches_the_okrug_as_the_same_case(offices: Offices, at_department: str) -> None:
    offices.do_step(at_department, 3)
    return_draft(offices.head, at_department, "қайта")
    offices.bring(at_department, since=2, done=7)
    offices.carry(offices.specialist, offices.chief)
    assert folds(offices.specialist) == folds(offices.chief)


def test_only_a_draft_that_lies_before_the_head_can_be_returned(offices: Offices, at_department: str) -> None:
    with nothing_changes(offices.chief), pytest.raises(NotOffered):
        return_draft(offices.head, at_department, "рано")


def test_outgoing_numbers_run_on_and_begin_anew_with_the_year(offices: Offices) -> None:
    case_ids = [offices.take_application(family).case_id for family in (people.ZHUMABAEVS, people.NURGALIEVS)]
    case_ids.append(offices.take_application(people.TOLEGENOVS).case_id)
    for case_id in case_ids:
        offices.bring(case_id, done=3)
    numbers = [_number(offices, case_id) for case_id in case_ids[:2]]
    offices.clock.set(datetime(2027, 1, 5, 9, 0, tzinfo=ALMATY))
    numbers.append(_number(offices, case_ids[2]))
    assert numbers == ["1-26", "2-26", "1-27"]


def _number(offices: Offices, case_id: str) -> str:
    decision = sign(offices.head, case_id).decision
    assert decision is not None
    return decision.outgoing_number


@pytest.mark.parametrize("language", list(PaperLanguage))
@pytest.mark.parametrize("answer", [GRANTED, refused()], ids=["notice", "refusal"])
def test_a_signature_makes_the_paper_in_the_language_that_was_asked(
    offices: Offices, at_department: str, language: PaperLanguage, answer: Answer
) -> None:
    offices.bring(at_department, since=2, done=3, answer=answer)
    case = deeds.take(offices.head, at_department, Deed.SIGN, HEARD | {"language": language.value})
    assert case.status is CaseStatus.DECIDED
    paper = look_up.open_case(offices.chief, at_department).case.papers[-1]
    kind = papers.NOTICE if answer.outcome is Outcome.GRANTED else papers.REFUSAL
    assert (paper.kind, paper.language) == (kind, language.value)


def test_nothing_is_signed_when_its_paper_cannot_be_made(offices: Offices, at_department: str) -> None:
    offices.do_step(at_department, 3)
    nameless = replace(offices.head, office=replace(offices.head.office, phone=""))
    with nothing_changes(offices.chief), pytest.raises(PaperIncomplete):
        sign(nameless, at_department)
    assert sign(offices.head, at_department).decision is not None


def test_there_is_no_draft_to_look_at_before_one_was_made(offices: Offices, at_department: str) -> None:
    with nothing_changes(offices.chief), pytest.raises(NoAnswerYet):
        papers.preview_answer(offices.chief, at_department, PaperLanguage.KK)


# The department's own channel: five steps under one roof


def test_an_application_at_the_department_goes_all_five_steps_without_a_packet(offices: Offices) -> None:
    case_id = offices.take_application(channel=DEPARTMENT_CHANNEL).case_id
    assert [_title(step) for step in _process(offices, case_id)] == [
        "register",
        "review_and_resolve",
        "draft_answer",
        "sign",
        "hand_over",
    ]
    deeds.take(offices.head, case_id, Deed.RESOLVE, {"text": "Сәрсеноваға: қарап, жауап дайындаңыз"})
    draft(offices.chief, case_id, GRANTED)
    sign(offices.head, case_id)
    by_post = {"delivery": Delivery.POST, "post_number": "RR123456789KZ"}
    case = deeds.take(offices.chief, case_id, Deed.HAND_OVER, by_post)
    assert case.status is CaseStatus.CLOSED
    assert sorted(case.steps) == [1, 2, 3, 4, 5]
    assert case.parties == {offices.chief.office.id}
    assert not case.incoming_number
    assert folds(offices.specialist) == {}


def _process(offices: Offices, case_id: str) -> tuple[Step, ...]:
    return tuple(view.step for view in look_up.open_case(offices.chief, case_id).steps)


def _title(step: Step) -> str:
    return step.kind.value


def test_a_resolution_signed_on_paper_may_be_recorded_by_a_colleague(offices: Offices) -> None:
    case_id = offices.take_application(channel=DEPARTMENT_CHANNEL).case_id
    deeds.take(offices.chief, case_id, Deed.RESOLVE, {"given_by": offices.head.staff.name.full})
    body = look_up.open_case(offices.chief, case_id).history[-1].body
    assert isinstance(body, ResolutionGiven)
    assert (body.given_by, body.on_paper) == (offices.head.staff.name.full, True)


def test_a_returned_draft_of_the_department_keeps_its_resolution(offices: Offices) -> None:
    case_id = offices.take_application(channel=DEPARTMENT_CHANNEL).case_id
    deeds.take(offices.head, case_id, Deed.RESOLVE)
    draft(offices.chief, case_id, GRANTED)
    assert sorted(return_draft(offices.head, case_id, "қайта").steps) == [1, 2]
