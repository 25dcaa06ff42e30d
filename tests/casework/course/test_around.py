"""What happens around a case: withdrawal, death, moving, joining, results not collected, complaints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.errors import AlreadyClosed, ComplaintAboutAnswerer, NotOffered, StepIncomplete
from app.casework.overview import look_up
from app.casework.papers import papers
from app.demo import people
from app.domain.case import CaseStatus
from app.domain.events import CaseClosed, Circumstance, Closing, Outcome
from app.domain.numbers import check_digit
from app.domain.roles import OfficeKind
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office
from tests.samples.offices import folds, nothing_changes

CHILD = "zhambyl-2012/child-allowance"
OBLAST = "akmola-2008/medical-social-institutions"
ANSWERED = {"justified": False, "text": "Негізсіз", "text_ru": "Необоснованно"}


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def filed(every: EveryOffice, edition: str = CHILD, channel: str = "okrug_akim") -> str:
    desk = every.counter(OfficeKind.OKRUG if channel == "okrug_akim" else OfficeKind.DEPARTMENT)
    return register(desk, any_intake(desk, edition, channel, people.ZHUMABAEVS)).case_id


def submitted(every: EveryOffice) -> str:
    """A case that lies in the department."""
    case_id = filed(every)
    _, akim = every.desks[OfficeKind.OKRUG]
    deeds.take(akim, case_id, Deed.SUBMIT)
    every.carry()
    return case_id


def test_a_withdrawal_closes_the_case_that_lies_here(every: EveryOffice) -> None:
    case_id = filed(every)
    specialist = every.counter(OfficeKind.OKRUG)
    case = deeds.take(specialist, case_id, Deed.WITHDRAW, {"remark": "өз өтініші бойынша"})
    assert case.status is CaseStatus.CLOSED
    assert case.closing is not None
    assert case.closing.why is Closing.WITHDRAWN
    assert deeds.offers(specialist, case_id).next == ()
    with nothing_changes(specialist), pytest.raises(AlreadyClosed):
        deeds.take(specialist, case_id, Deed.WITHDRAW)


def test_a_withdrawal_told_elsewhere_reaches_the_holder_who_closes(every: EveryOffice) -> None:
    case_id = submitted(every)
    specialist, chief = every.counter(OfficeKind.OKRUG), every.counter(OfficeKind.DEPARTMENT)
    told = deeds.take(specialist, case_id, Deed.REPORT_DEATH, {"told_by": "ұлы", "document": "№ 12"})
    assert told.status is CaseStatus.IN_PROGRESS
    every.carry()
    assert Deed.CLOSE in [offer.deed for offer in deeds.offers(chief, case_id).around]
    case = deeds.take(chief, case_id, Deed.CLOSE)
    assert [one.circumstance for one in case.around.circumstances] == [Circumstance.DIED]
    assert case.closing is not None
    assert case.closing.why is Closing.DIED
    every.carry()
    assert folds(specialist)[case_id] == folds(chief)[case_id]


def test_additions_of_two_offices_commute(every: EveryOffice) -> None:
    case_id = submitted(every)
    specialist, chief = every.counter(OfficeKind.OKRUG), every.counter(OfficeKind.DEPARTMENT)
    deeds.take(specialist, case_id, Deed.REPORT_MOVE)
    deeds.take(chief, case_id, Deed.REPORT_MOVE, {"close": False})
    deeds.take(specialist, case_id, Deed.COMPLAIN, {"text": "Мерзімі өтті"})
    every.carry()
    here, there = folds(specialist)[case_id].case, folds(chief)[case_id].case
    assert here == there
    assert here is not None
    assert len(here.around.circumstances) == 2


def test_a_case_opened_twice_is_joined_to_the_first(every: EveryOffice) -> None:
    first, second = filed(every), filed(every)
    specialist = every.counter(OfficeKind.OKRUG)
    number = look_up.open_case(specialist, first).case.number
    closed = deeds.take(specialist, second, Deed.JOIN, {"reason": "екі рет тіркелген"})
    goes_on = look_up.open_case(specialist, first).case
    assert closed.status is CaseStatus.CLOSED
    assert closed.closing == CaseClosed(Closing.JOINED, "екі рет тіркелген", first, number)
    assert goes_on.status is CaseStatus.IN_PROGRESS
    assert [one.number for one in goes_on.around.joined] == [closed.number]


def test_cases_of_different_services_are_not_joined(every: EveryOffice) -> None:
    first = filed(every)
    filed(every, "zhambyl-2012/rural-specialists-fuel-aid")
    specialist = every.counter(OfficeKind.OKRUG)
    assert Deed.JOIN not in [offer.deed for offer in deeds.offers(specialist, first).around]


def test_a_result_that_nobody_collects_is_kept_and_handed_over_later(every: EveryOffice) -> None:
    case_id = submitted(every)
    every.lead_here(every.desks[OfficeKind.DEPARTMENT], case_id, Outcome.GRANTED)
    every.carry()
    specialist, akim = every.desks[OfficeKind.OKRUG]
    deeds.take(akim, case_id, Deed.PASS_ON)
    kept = deeds.take(specialist, case_id, Deed.KEEP_RESULT, {"where": "сейф", "told": "телефонмен"})
    assert kept.around.kept[0].where == "сейф"
    assert kept.status is CaseStatus.DECIDED
    assert deeds.take(specialist, case_id, Deed.HAND_OVER).status is CaseStatus.CLOSED


def test_a_complaint_has_a_talon_a_term_and_an_answer(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    chief = every.counter(OfficeKind.DEPARTMENT)
    case = deeds.take(chief, case_id, Deed.COMPLAIN, {"text": "Қабылдамады"})
    (complaint,) = case.complaints
    assert complaint.answered is None
    assert complaint.taken.number == f"3100-1-26-{check_digit('3100126')}"
    assert complaint.taken.due == date(2026, 12, 11), "fifteen working days by the general term"
    talon = case.papers[-1]
    assert talon.kind == papers.COMPLAINT_TALON
    assert papers.kept(chief, talon.sha256).startswith(b"%PDF")
    assert papers.reprint(chief, case_id, talon).startswith(b"%PDF")
    _, head = every.desks[OfficeKind.DEPARTMENT]
    answered = deeds.take(head, case_id, Deed.ANSWER_COMPLAINT, ANSWERED)
    assert answered.complaints[0].answered is not None
    assert answered.complaints[0].answered.signed_by == head.staff.name.full
    assert answered.complaints[0].has_letter
    with pytest.raises(NotOffered):
        deeds.take(
            head, case_id, Deed.ANSWER_COMPLAINT, {"justified": True, "text": "тағы", "text_ru": "ещё"}
        )


def test_a_colleague_records_the_answer_that_the_head_gave_on_paper(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    deeds.take(chief, case_id, Deed.COMPLAIN, {"text": "Қабылдамады"})
    with pytest.raises(StepIncomplete) as refusal:
        deeds.take(chief, case_id, Deed.ANSWER_COMPLAINT, ANSWERED | {"given_by": ""})
    assert refusal.value.fields == ("given_by",)
    (answered,) = deeds.take(chief, case_id, Deed.ANSWER_COMPLAINT, ANSWERED).complaints
    assert answered.answered is not None
    assert answered.answered.signed_by == head.staff.name.full, "whom the form proposes"
    assert answered.answered.paper is not None


def test_a_complaint_about_an_officer_is_answered_by_another_or_by_a_higher_body(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    about = {"text": "Қабылдамады", "against": head.staff.name.full}
    deeds.take(chief, case_id, Deed.COMPLAIN, about)
    for desk in (chief, head):
        with nothing_changes(desk), pytest.raises(ComplaintAboutAnswerer):
            deeds.take(desk, case_id, Deed.ANSWER_COMPLAINT, ANSWERED | {"elsewhere": False})
    above = {"higher_body": "Облыстық басқарма", "paper_number": "15-04/218"}
    (answered,) = deeds.take(head, case_id, Deed.ANSWER_COMPLAINT, ANSWERED | above).complaints
    assert answered.answered is not None
    assert answered.answered.signed_by == "Облыстық басқарма"
    assert not answered.has_letter, "the letter is that body's own"


def test_the_form_never_proposes_the_head_as_the_higher_body_that_answered(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    deeds.take(chief, case_id, Deed.COMPLAIN, {"text": "Қабылдамады", "against": head.staff.name.full})
    elsewhere = ANSWERED | {"elsewhere": True}
    with nothing_changes(chief), pytest.raises(StepIncomplete) as refusal:
        deeds.take(chief, case_id, Deed.ANSWER_COMPLAINT, elsewhere)
    assert refusal.value.fields == ("higher_body",)
    above = {"higher_body": "Облыстық басқарма"}
    (answered,) = deeds.take(chief, case_id, Deed.ANSWER_COMPLAINT, ANSWERED | above).complaints
    assert answered.answered is not None, "that a higher body answered is proposed where it is about the head"
    assert (answered.answered.signed_by, answered.answered.elsewhere) == ("Облыстық басқарма", True)


def test_who_is_complained_of_is_known_by_surname_and_initials_too(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    deeds.take(chief, case_id, Deed.COMPLAIN, {"text": "Қабылдамады", "against": head.staff.name.full})
    by_head = ANSWERED | {"elsewhere": False, "given_by": head.staff.name.initialled}
    with nothing_changes(chief), pytest.raises(ComplaintAboutAnswerer):
        deeds.take(chief, case_id, Deed.ANSWER_COMPLAINT, by_head)


def test_a_closed_case_may_still_be_complained_of_and_a_wrong_name_in_it_be_put_right(
    every: EveryOffice,
) -> None:
    case_id = filed(every)
    specialist = every.counter(OfficeKind.OKRUG)
    was = deeds.take(specialist, case_id, Deed.WITHDRAW).applicant.name.surname
    offered = [offer.deed for offer in deeds.offers(specialist, case_id).around]
    assert offered == [Deed.COMPLAIN, Deed.CORRECT]
    said = {"surname": "Жұмабекова", "reason": "Жеке куәлік бойынша"}
    case = deeds.take(specialist, case_id, Deed.CORRECT, said)
    assert (case.status, case.applicant.name.surname) == (CaseStatus.CLOSED, "Жұмабекова")
    (correction,) = case.around.corrections[-1].corrections
    assert (correction.before, correction.after) == (was, "Жұмабекова")


def test_of_a_death_somebody_else_tells_and_a_case_of_who_moved_is_not_closed_unasked(
    every: EveryOffice,
) -> None:
    case_id, specialist = filed(every), every.counter(OfficeKind.OKRUG)
    with nothing_changes(specialist), pytest.raises(StepIncomplete) as refusal:
        deeds.take(specialist, case_id, Deed.REPORT_DEATH)
    assert refusal.value.fields == ("told_by",)
    assert deeds.take(specialist, case_id, Deed.REPORT_MOVE).status is CaseStatus.IN_PROGRESS


def test_the_executor_whom_the_head_named_may_still_return_the_package_with_reasons(
    every: EveryOffice,
) -> None:
    case_id = filed(every, "wko-2018/local-social-assistance")
    every.lead_here(every.desks[OfficeKind.OKRUG], case_id, Outcome.GRANTED)
    every.carry()
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    every.clock.advance(minutes=5)
    deeds.take(head, case_id, Deed.RESOLVE, {"executor": chief.staff.name.full})
    returned = deeds.take(
        chief, case_id, Deed.RETURN_CASE, {"reason": "Актіде комиссия мүшелерінің қолы жоқ"}
    )
    assert returned.holder == every.counter(OfficeKind.OKRUG).office.id
    every.carry()
    every.lead({case_id: Outcome.GRANTED})
    here, there = (folds(every.counter(kind))[case_id] for kind in (OfficeKind.OKRUG, OfficeKind.DEPARTMENT))
    assert here == there
    assert here.case is not None
    assert here.case.status is CaseStatus.CLOSED
    assert not here.aside
