"""What is offered to whom, and doing it: every kind of step has a deed, and what one may not do is not offered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed, Offer
from app.casework.entry import staff
from app.casework.errors import NotOffered, NotThisStep, NotYourRole, NotYourTurn, StepIncomplete
from app.casework.office.acts import can_lead
from app.casework.office.office_errors import BadActing
from app.casework.overview import look_up
from app.demo import counter, people
from app.demo.people import Family
from app.domain.case import CaseStatus
from app.domain.events import (
    CommissionDecided,
    IncomeComputed,
    InspectionRecorded,
    MemberIncome,
    Need,
    Outcome,
)
from app.domain.office import Acting
from app.domain.roles import OfficeKind, Role
from app.domain.steps import ActionKind
from tests.samples.any_form import REQUEST_NUMBER, any_intake
from tests.samples.every_office import CREWS, EveryOffice, open_every_office, values_for
from tests.samples.offices import nothing_changes

LOCAL = "wko-2018/local-social-assistance"
CERTIFICATE = "zhambyl-2012/tsa-recipient-certificate"
REGISTRATION = "zhambyl-2012/unemployed-registration"
REFERRAL = "zhambyl-2012/employment-measures-referral"
OBLAST = "akmola-2008/medical-social-institutions"
CHILD = "zhambyl-2012/child-allowance"
WHEELCHAIR = "zhambyl-2012/wheelchairs"


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def filed(every: EveryOffice, edition: str, channel: str, family: Family = people.ZHUMABAEVS) -> str:
    desk = every.counter(OfficeKind.OKRUG if channel == "okrug_akim" else OfficeKind.DEPARTMENT)
    return register(desk, any_intake(desk, edition, channel, family)).case_id


def step_by_step(every: EveryOffice, case_id: str, until: Deed) -> Offer:
    """Lead a case on until somebody is offered a deed; that offer."""
    for _ in range(30):
        for desks in every.desks.values():
            for desk in desks:
                found = _next(desk, case_id)
                if found is None or (found.from_paper and found.deed is Deed.RESOLVE):
                    continue
                if found.deed is until:
                    return found
                deeds.take(desk, case_id, found.deed, values_for(found, Outcome.GRANTED))
        every.carry()
    raise AssertionError(until)


def _next(desk: Any, case_id: str) -> Offer | None:
    with desk.store.reading() as transaction:
        if transaction.cases.row(case_id) is None:
            return None
    return next(iter(deeds.offers(desk, case_id).next), None)


def who(every: EveryOffice, case_id: str, deed: Deed) -> Any:
    """Whoever is offered a deed."""
    return next(
        desk
        for desks in every.desks.values()
        for desk in desks
        if _next(desk, case_id) is not None and deed in [one.deed for one in deeds.offers(desk, case_id).next]
    )


def test_every_step_of_every_course_has_a_deed_that_can_be_done(every: EveryOffice) -> None:
    kinds: set[ActionKind] = set()
    for edition in every.counter(OfficeKind.OKRUG).catalogue.editions():
        for channel in edition.channels:
            assert can_lead(edition, channel)
            for step in edition.course(channel.kind):
                kinds.add(step.kind)
                assert deeds.deed_of(step) in deeds.VERBS
    assert kinds == set(ActionKind)


def test_every_deed_has_a_verb() -> None:
    assert set(deeds.VERBS) == set(Deed)


def test_the_inspection_of_a_family_and_the_commission_leave_their_findings(every: EveryOffice) -> None:
    case_id = filed(every, LOCAL, "okrug_akim")
    step_by_step(every, case_id, Deed.INSPECT)
    specialist = every.counter(OfficeKind.OKRUG)
    deeds.take(
        specialist,
        case_id,
        Deed.INSPECT,
        {
            "members": "Ахметов А.\nОразова Б.",
            "need": "needed",
            "conditions": {"housing": "жеке үй", "livestock": "6 қой"},
            "pages": (b"photograph of a house",),
        },
    )
    step_by_step(every, case_id, Deed.COMPUTE_AND_ASK)
    chief = every.counter(OfficeKind.DEPARTMENT)
    incomes = (MemberIncome("Жұмабаева Г.", Decimal("100000.01")), MemberIncome("Жұмабаев Е.", Decimal(0)))
    case = deeds.take(chief, case_id, Deed.COMPUTE_AND_ASK, {"incomes": incomes, "members": 4})
    inspection, income = case.findings.inspection, case.findings.income
    assert isinstance(inspection, InspectionRecorded)
    assert inspection.members == ("Ахметов А.", "Оразова Б.")
    assert inspection.need is Need.NEEDED
    assert inspection.conditions["livestock"] == "6 қой"
    with chief.store.reading() as transaction:
        assert [transaction.archive.scan(scan) for scan in inspection.scans] == [b"photograph of a house"]
    assert isinstance(income, IncomeComputed)
    assert (income.total, income.members, income.months) == (Decimal("100000.01"), 4, 3)
    assert income.per_head == Decimal("8333.33")
    assert {limit.code: limit.amount for limit in income.limits}["poverty_line"] == Decimal("35595.70")
    assert all(limit.unverified for limit in income.limits)
    offer = step_by_step(every, case_id, Deed.COMMISSION)
    case = deeds.take(chief, case_id, Deed.COMMISSION, values_for(offer, Outcome.GRANTED))
    assert isinstance(case.findings.commission, CommissionDecided)
    assert case.draft is not None, "where nobody drafts, the commission's decision is the draft"
    assert case.draft.amount == case.findings.commission.amount


def test_the_income_begins_with_what_the_application_declares_of_each_member(every: EveryOffice) -> None:
    chief, family = every.counter(OfficeKind.DEPARTMENT), people.ZHUMABAEVS
    intake = any_intake(chief, LOCAL, "department", family)
    form = intakes.form_state(chief, intake)
    counter.fill_members(form, family.members)
    case_id = register(chief, intakes.save(chief, replace(intake, form=form.to_json()))).case_id
    fields = {field.code: field for field in step_by_step(every, case_id, Deed.COMPUTE_AND_ASK).fields}
    declared = {income.name: income.amount for income in fields["incomes"].value}
    assert list(declared) == [member.name.full for member in family.members]
    # 54 000 of allowances and 186 000 of wages; the children have nothing.
    assert list(declared.values()) == [54000, 186000, 0, 0, 0]
    assert fields["members"].value == 5
    income = deeds.take(chief, case_id, Deed.COMPUTE_AND_ASK).findings.income
    assert income is not None
    assert (income.total, income.per_head) == (Decimal(240000), Decimal("16000.00"))


@pytest.mark.parametrize(
    ("need", "told"),
    [
        ("needed", ""),
        ("not_needed", "no need of help"),
        ("refused_to_be_inspected", "refused to be inspected"),
    ],
)
def test_what_speaks_against_the_applicant_is_told_in_the_steps_after_the_visit_and_stops_none(
    every: EveryOffice, need: str, told: str
) -> None:
    case_id = filed(every, LOCAL, "department")
    step_by_step(every, case_id, Deed.INSPECT)
    chief = every.counter(OfficeKind.DEPARTMENT)
    deeds.take(chief, case_id, Deed.INSPECT, {"members": "Ахметов А.", "need": need})
    notes = [
        step_by_step(every, case_id, deed).note for deed in (Deed.COMPUTE_AND_ASK, Deed.COMMISSION, Deed.SIGN)
    ]
    assert [bool(told) and told in note for note in notes] == [bool(told), bool(told), False]
    assert notes[2] == ""


def test_a_returned_draft_of_a_commission_goes_back_to_the_commission(every: EveryOffice) -> None:
    case_id = filed(every, LOCAL, "department")
    step_by_step(every, case_id, Deed.SIGN)
    head = who(every, case_id, Deed.SIGN)
    case = deeds.take(head, case_id, Deed.RETURN_DRAFT, {"reason": "Сомасы дұрыс емес"})
    assert case.draft is None
    assert step_by_step(every, case_id, Deed.COMMISSION).step == 6


def test_what_is_missing_in_a_form_is_named_and_nothing_is_recorded(every: EveryOffice) -> None:
    case_id = filed(every, LOCAL, "department")
    step_by_step(every, case_id, Deed.INSPECT)
    chief = every.counter(OfficeKind.DEPARTMENT)
    with nothing_changes(chief), pytest.raises(StepIncomplete) as caught:
        deeds.take(chief, case_id, Deed.INSPECT, {"need": "perhaps", "visited_on": "soon"})
    assert caught.value.fields == ("visited_on", "members", "need")


def test_a_visit_of_tomorrow_is_not_recorded(every: EveryOffice) -> None:
    case_id = filed(every, LOCAL, "department")
    step_by_step(every, case_id, Deed.INSPECT)
    chief = every.counter(OfficeKind.DEPARTMENT)
    tomorrow = every.clock.now().date() + timedelta(days=1)
    values = {"members": ("Ахметов А.",), "need": "needed", "visited_on": tomorrow}
    with nothing_changes(chief), pytest.raises(StepIncomplete) as caught:
        deeds.take(chief, case_id, Deed.INSPECT, values)
    assert caught.value.fields == ("visited_on",)


def test_a_stale_form_a_wrong_post_and_a_wrong_office_are_told_apart(every: EveryOffice) -> None:
    case_id = filed(every, WHEELCHAIR, "department")
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    with pytest.raises(NotThisStep):
        deeds.take(head, case_id, Deed.RESOLVE, step=3)
    with pytest.raises(NotOffered):
        deeds.take(head, case_id, Deed.SIGN)
    deeds.take(head, case_id, Deed.RESOLVE, {"text": "Қарау"}, step=2)
    with pytest.raises(NotYourRole):
        deeds.take(head, case_id, Deed.DRAFT)
    with pytest.raises(StepIncomplete) as caught:
        deeds.take(chief, case_id, Deed.DRAFT, {"outcome": "refused"})
    assert caught.value.fields == ("ground", "facts_kk", "facts_ru")
    elsewhere = filed(every, CHILD, "okrug_akim")
    step_by_step(every, elsewhere, Deed.DRAFT)
    with pytest.raises(NotYourTurn):
        deeds.take(every.counter(OfficeKind.OKRUG), elsewhere, Deed.PASS_ON)


def test_the_certificate_is_given_at_the_okrug_within_its_fifteen_minutes(every: EveryOffice) -> None:
    case_id = filed(every, CERTIFICATE, "okrug_akim")
    step_by_step(every, case_id, Deed.HAND_OVER)
    specialist = every.counter(OfficeKind.OKRUG)
    view = look_up.open_case(specialist, case_id)
    decision = view.case.decision
    assert decision is not None
    assert (decision.answer.period_start, decision.answer.period_end) == (
        date(2026, 10, 1),
        date(2026, 12, 31),
    )
    assert [paper.kind for paper in view.case.papers] == ["talon", "certificate"]
    assert view.case.due == every.clock.now().date()
    assert every.clock.now() - view.case.registered_at < timedelta(minutes=15)


def test_one_officer_decides_where_the_act_says_so(every: EveryOffice) -> None:
    case_id = filed(every, REFERRAL, "department")
    chief = every.counter(OfficeKind.DEPARTMENT)
    (offer,) = deeds.offers(chief, case_id).next
    assert offer.deed is Deed.DECIDE_AND_HAND_OVER
    case = deeds.take(chief, case_id, offer.deed, {"outcome": "granted", "place": "«Береке» ЖШС, аспаз"})
    assert case.status is CaseStatus.CLOSED
    assert case.decision is not None
    assert case.decision.answer.place == "«Береке» ЖШС, аспаз"
    assert case.papers[-1].kind == "referral"


def test_a_registration_ends_with_its_entry(every: EveryOffice) -> None:
    case_id = filed(every, REGISTRATION, "department")
    chief = every.counter(OfficeKind.DEPARTMENT)
    deeds.take(chief, case_id, Deed.DECIDE, {"outcome": "granted"})
    case = deeds.take(chief, case_id, Deed.ENTER, {"number": "1204"})
    assert case.status is CaseStatus.CLOSED


def test_what_the_oblast_decides_and_delivers_is_recorded_with_its_paper(every: EveryOffice) -> None:
    case_id = filed(every, OBLAST, "department")
    offer = step_by_step(every, case_id, Deed.RECORD_DECISION)
    chief = every.counter(OfficeKind.DEPARTMENT)
    with nothing_changes(chief), pytest.raises(StepIncomplete) as caught:
        deeds.take(chief, case_id, offer.deed, {"outcome": "granted", "place": "Көкшетау МӘМ"})
    assert caught.value.fields == ("paper_number",)
    values = {"outcome": "granted", "place": "Көкшетау МӘМ", "paper_number": "05-12", "queue_number": "7"}
    case = deeds.take(chief, case_id, offer.deed, values)
    assert case.status is CaseStatus.CLOSED
    assert case.findings.body is not None
    assert (case.findings.body.paper.number, case.findings.body.queue_number) == ("05-12", "7")
    assert case.decision is not None
    assert case.decision.signed_elsewhere
    assert [paper.kind for paper in case.papers] == ["talon"], "the decision's paper is the oblast's own"


def test_a_refusal_may_rest_on_the_law_where_the_edition_lists_no_ground(every: EveryOffice) -> None:
    case_id = filed(every, "wko-2018/medical-social-institutions", "department")
    step_by_step(every, case_id, Deed.DRAFT)
    values = {
        "outcome": "refused",
        "ground": "own",
        "own_ground_kk": "Құжаттар анық емес",
        "own_ground_ru": "Документы недостоверны",
        "own_ground_source": "19-1",
        "facts_kk": "Анықтама жарамсыз.",
        "facts_ru": "Справка недействительна.",
    }
    deeds.take(every.counter(OfficeKind.DEPARTMENT), case_id, Deed.DRAFT, values)
    step_by_step(every, case_id, Deed.HAND_OVER)
    case = look_up.open_case(every.counter(OfficeKind.DEPARTMENT), case_id).case
    assert case.decision is not None
    assert case.decision.answer.own_ground is not None
    assert case.papers[-1].kind == "refusal"


# By the portal


def test_an_electronic_request_is_recorded_with_what_systems_did(every: EveryOffice) -> None:
    case_id = filed(every, LOCAL, "portal")
    chief = every.counter(OfficeKind.DEPARTMENT)
    view = look_up.open_case(chief, case_id)
    assert view.case.around.request is not None
    assert view.case.around.request.number == REQUEST_NUMBER
    assert sorted(view.case.steps) == [1, 2, 3, 4, 5, 6]
    assert view.next is not None
    assert deeds.deed_of(view.next) is Deed.CHECK


def test_a_request_whose_papers_are_not_in_order_is_refused_by_the_step_of_its_own(
    every: EveryOffice,
) -> None:
    case_id = filed(every, LOCAL, "portal")
    chief = every.counter(OfficeKind.DEPARTMENT)
    values = {
        "in_order": False,
        "ground": "own",
        "own_ground_kk": "Құжат жоқ",
        "own_ground_ru": "Нет документа",
        "own_ground_source": "9",
        "facts_kk": "Табыс туралы мәлімет жоқ.",
        "facts_ru": "Нет сведений о доходах.",
        "outcome": "refused",
        "hearing": "agreed",
    }
    case = deeds.take(chief, case_id, Deed.CHECK, values)
    assert case.decision is not None
    assert case.decision.answer.outcome is Outcome.REFUSED
    assert case.last_step == 14
    (offer,) = deeds.offers(chief, case_id).next
    assert offer.deed is Deed.HAND_OVER
    assert deeds.take(chief, case_id, offer.deed).status is CaseStatus.CLOSED


# Where an office has no program


def test_the_steps_of_an_office_without_the_program_are_recorded_from_paper(tmp_path: Path) -> None:
    alone = open_every_office(tmp_path / "alone", CREWS[:1])
    try:
        case_id = filed(alone, CHILD, "okrug_akim")
        alone.lead({case_id: Outcome.GRANTED})
        specialist = alone.counter(OfficeKind.OKRUG)
        view = look_up.open_case(specialist, case_id)
        assert view.case.status is CaseStatus.CLOSED
        assert view.case.parties == {specialist.office.id}
        assert view.case.decision is not None
        assert view.case.decision.signed_elsewhere
        papers = {event.record.step: getattr(event.body, "paper", None) for event in view.history}
        assert papers[4] is not None
        assert papers[4].number == "17-3"
        assert papers[2] is None, "the akim's own step is done here"
    finally:
        alone.close()


def test_where_the_office_is_known_its_steps_are_not_done_here(every: EveryOffice) -> None:
    case_id = filed(every, LOCAL, "okrug_akim")
    step_by_step(every, case_id, Deed.SUBMIT)
    specialist = every.counter(OfficeKind.OKRUG)
    (offer,) = deeds.offers(specialist, case_id).next
    assert [field.code for field in offer.fields] == ["to_office", "remark"]
    deeds.take(specialist, case_id, Deed.SUBMIT)
    assert deeds.offers(specialist, case_id).next == ()


def test_a_case_goes_where_the_table_forgot_to_send_it(every: EveryOffice) -> None:
    """The act signs in the department and hands over at the centre, and no step of it carries the answer there."""
    centre = every.counter(OfficeKind.SERVICE_CENTRE)
    intake = any_intake(
        centre, "zhambyl-2012/semey-victims-registration", "service_centre", people.ZHUMABAEVS
    )
    case_id = register(centre, intake).case_id
    offer = step_by_step(every, case_id, Deed.SEND_ON)
    assert {field.code: field.value for field in offer.fields}["to_office"] == centre.office.id
    head = who(every, case_id, Deed.SEND_ON)
    deeds.take(head, case_id, Deed.SEND_ON)
    every.carry()
    assert _next(centre, case_id) is not None


# Posts


def test_a_small_office_needs_no_clerk_and_a_clerk_does_not_draft(every: EveryOffice) -> None:
    chief = every.counter(OfficeKind.DEPARTMENT)
    assert chief.may_act_as(Role.DEPARTMENT_CLERK)
    clerk = replace(chief, staff=replace(chief.staff, roles=(Role.DEPARTMENT_CLERK,)))
    assert clerk.may_act_as(Role.DEPARTMENT_CLERK)
    assert not clerk.may_act_as(Role.DEPARTMENT_CHIEF_SPECIALIST)
    case_id = filed(every, WHEELCHAIR, "department")
    step_by_step(every, case_id, Deed.DRAFT)
    assert deeds.offers(clerk, case_id).next == ()
    assert deeds.offers(chief, case_id).next != ()


def test_an_acting_head_signs_until_the_last_day(every: EveryOffice) -> None:
    case_id = filed(every, WHEELCHAIR, "department")
    step_by_step(every, case_id, Deed.SIGN)
    chief = every.counter(OfficeKind.DEPARTMENT)
    today = every.clock.now().date()
    acting = staff.let_act(chief, chief.staff.id, (Acting(Role.DEPARTMENT_HEAD, today, today, "№ 12"),))
    instead = replace(chief, staff=acting)
    assert staff.everybody(chief)[1].acting == acting.acting
    assert [one.deed for one in deeds.offers(instead, case_id).next] == [Deed.SIGN, Deed.RETURN_DRAFT]
    every.clock.advance(hours=24)
    assert deeds.offers(instead, case_id).next == ()


def test_a_post_of_another_office_is_held_by_nobody_for_a_time(every: EveryOffice) -> None:
    chief = every.counter(OfficeKind.DEPARTMENT)
    today = every.clock.now().date()
    for acting in (
        Acting(Role.AKIM, today, today),
        Acting(Role.ADMINISTRATOR, today, today),
        Acting(Role.DEPARTMENT_HEAD, today, today - timedelta(days=1)),
    ):
        with nothing_changes(chief), pytest.raises(BadActing):
            staff.let_act(chief, chief.staff.id, (acting,))


def test_an_administrator_alone_is_offered_nothing(every: EveryOffice) -> None:
    chief = every.counter(OfficeKind.DEPARTMENT)
    only = replace(chief, staff=replace(chief.staff, roles=(Role.ADMINISTRATOR,)))
    case_id = filed(every, WHEELCHAIR, "department")
    offered = deeds.offers(only, case_id)
    assert (offered.next, offered.around) == ((), ())
