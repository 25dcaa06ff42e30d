"""The hearing before a refusal: asked for where the law wants it, recorded as it went, said on the paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.casework.counter.register import register
from app.casework.course import deeds, marks
from app.casework.course.offers import Deed
from app.casework.entry import staff
from app.casework.errors import NoLongerHere, NotYourRole, ObjectionsStillOpen, StepIncomplete
from app.casework.papers.heard import heard
from app.catalogue.hearing import load_hearing_rule
from app.catalogue.limits import load_limits, per_head_limits, unknown_on
from app.clock import ALMATY
from app.demo import people
from app.domain.case import CaseStatus
from app.domain.events import Direction, HearingStage
from app.domain.money import per_head_income
from app.domain.office import Acting
from app.domain.roles import OfficeKind, Role
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office
from tests.samples.offices import folds, nothing_changes

CHAIR = "zhambyl-2012/wheelchairs"
CERTIFICATE = "zhambyl-2012/tsa-recipient-certificate"
CENTRE_AID = "kyzylorda-2011/prosthetic-orthopaedic-aid"
REFUSAL: dict[str, Any] = {
    "outcome": "refused",
    "ground": "own",
    "own_ground_kk": "Құжат жоқ",
    "own_ground_ru": "Нет документа",
    "own_ground_source": "19-1",
    "facts_kk": "Анықтама жоқ.",
    "facts_ru": "Справки нет.",
}


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def refusal_drafted(every: EveryOffice) -> str:
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    case_id = register(chief, any_intake(chief, CHAIR, "department", people.ZHUMABAEVS)).case_id
    deeds.take(head, case_id, Deed.RESOLVE)
    deeds.take(chief, case_id, Deed.DRAFT, REFUSAL)
    return case_id


def test_a_refusal_is_not_signed_before_the_head_says_how_the_hearing_ended(every: EveryOffice) -> None:
    case_id = refusal_drafted(every)
    _, head = every.desks[OfficeKind.DEPARTMENT]
    asked = {field.code: field for field in deeds.offers(head, case_id).next[0].fields}
    assert "73-бап" in asked["hearing"].choices[0][1].kk
    with nothing_changes(head), pytest.raises(StepIncomplete) as caught:
        deeds.take(head, case_id, Deed.SIGN)
    assert caught.value.fields == ("hearing",)
    with nothing_changes(head), pytest.raises(StepIncomplete) as caught:
        deeds.take(head, case_id, Deed.SIGN, {"hearing": "not_needed"})
    assert caught.value.fields == ("hearing_why",)
    why = {"hearing": "not_needed", "hearing_why": "73-баптың 2-тармағы"}
    case = deeds.take(head, case_id, Deed.SIGN, why)
    assert case.decision is not None
    said = heard(case)
    assert said is not None
    assert "73-баптың 2-тармағы" in said.kk


def test_a_hearing_that_was_offered_and_held_is_not_asked_for_again(every: EveryOffice) -> None:
    case_id = refusal_drafted(every)
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    offered = {"hearing": "offered", "hearing_how": "телефонмен"}
    case = deeds.take(chief, case_id, Deed.HEAR, offered)
    assert case.hearing is not None
    assert case.hearing.until == date(2026, 11, 24), "two working days after a Friday"
    assert "hearing" in [field.code for field in deeds.offers(head, case_id).next[0].fields]
    held = {"hearing": "objected", "objection": "Анықтаманы әкелемін"}
    after = deeds.take(chief, case_id, Deed.HEAR, held).hearing
    assert after is not None
    assert after.stage is HearingStage.OBJECTED
    assert Deed.HEAR not in [offer.deed for offer in deeds.offers(chief, case_id).around]
    assert deeds.take(head, case_id, Deed.SIGN).decision is not None


@pytest.mark.parametrize(
    ("edition", "channel"),
    [
        (CHAIR, "department"),
        # A centre's channel does not count the day of intake; the acts of 2008 count the day itself.
        ("zhambyl-2012/semey-victims-registration", "service_centre"),
        ("zhambyl-2008/targeted-social-assistance", "department"),
    ],
)
def test_objections_are_waited_for_two_working_days_whatever_the_act_counts(
    every: EveryOffice, edition: str, channel: str
) -> None:
    kind = OfficeKind.SERVICE_CENTRE if channel == "service_centre" else OfficeKind.DEPARTMENT
    desk = every.counter(kind)
    case_id = register(desk, any_intake(desk, edition, channel, people.ZHUMABAEVS)).case_id
    case = deeds.take(desk, case_id, Deed.HEAR, {"hearing": "offered"})
    assert case.hearing is not None
    assert case.hearing.until == date(2026, 11, 24), "a Friday, Monday, Tuesday"


def test_nobody_kept_silent_before_the_time_for_objections_is_over(every: EveryOffice) -> None:
    case_id = refusal_drafted(every)
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    deeds.take(chief, case_id, Deed.HEAR, {"hearing": "offered"})
    with nothing_changes(head), pytest.raises(ObjectionsStillOpen) as caught:
        deeds.take(head, case_id, Deed.SIGN, {"hearing": "silent"})
    assert caught.value.params == {"until": "24.11.2026"}
    every.clock.set(datetime(2026, 11, 25, 9, 5, tzinfo=ALMATY))
    assert deeds.take(head, case_id, Deed.SIGN, {"hearing": "silent"}).decision is not None


def test_a_service_of_minutes_and_an_application_before_the_law_ask_for_no_hearing(
    every: EveryOffice,
) -> None:
    rule, edition = load_hearing_rule(), every.counter(OfficeKind.OKRUG).edition
    assert not rule.asks(edition(CERTIFICATE), "okrug_akim", date(2026, 11, 20))
    assert not rule.asks(edition(CHAIR), "department", date(2021, 6, 30))
    assert rule.asks(edition(CHAIR), "department", date(2021, 7, 1))


def test_the_centre_marks_what_it_sent_and_what_came_back(every: EveryOffice) -> None:
    inspector = every.counter(OfficeKind.SERVICE_CENTRE)
    filed = register(inspector, any_intake(inspector, CENTRE_AID, "service_centre", people.ZHUMABAEVS))
    deeds.take(inspector, filed.case_id, Deed.MARK, {"codes": f"{filed.number}\n0012\n0012"})
    offer = next(one for one in deeds.offers(inspector, filed.case_id).around if one.deed is Deed.MARK)
    assert {field.code: field.value for field in offer.fields}["direction"] == "in"
    case = deeds.take(inspector, filed.case_id, Deed.MARK)
    assert marks.marked(case, Direction.OUT) == marks.marked(case, Direction.IN) == (filed.number, "0012")


def test_who_was_switched_off_or_lost_a_post_does_nothing_from_a_screen_that_is_still_open(
    every: EveryOffice,
) -> None:
    case_id = refusal_drafted(every)
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    today = every.clock.now().date()
    chief_acting = staff.let_act(chief, chief.staff.id, (Acting(Role.DEPARTMENT_HEAD, today, today),))
    staff.let_act(chief, chief.staff.id, ())
    stale = type(chief)(**{**vars(chief), "staff": chief_acting})
    with nothing_changes(chief), pytest.raises(NotYourRole):
        deeds.take(stale, case_id, Deed.SIGN, {"hearing": "agreed"})
    staff.switch_off(chief, head.staff.id)
    with nothing_changes(chief), pytest.raises(NoLongerHere):
        deeds.take(head, case_id, Deed.SIGN, {"hearing": "agreed"})


def test_a_later_case_is_joined_to_the_earlier_and_never_the_other_way(every: EveryOffice) -> None:
    chief = every.counter(OfficeKind.DEPARTMENT)
    first = register(chief, any_intake(chief, CHAIR, "department", people.ZHUMABAEVS)).case_id
    every.clock.advance(minutes=1)
    second = register(chief, any_intake(chief, CHAIR, "department", people.ZHUMABAEVS)).case_id
    assert Deed.JOIN not in [offer.deed for offer in deeds.offers(chief, first).around]
    assert deeds.take(chief, second, Deed.JOIN).status is CaseStatus.CLOSED


def test_a_decided_case_of_a_person_who_died_can_be_closed(every: EveryOffice) -> None:
    case_id = refusal_drafted(every)
    chief, head = every.desks[OfficeKind.DEPARTMENT]
    deeds.take(head, case_id, Deed.SIGN, {"hearing": "agreed"})
    deeds.take(chief, case_id, Deed.REPORT_MOVE)
    assert Deed.CLOSE not in [offer.deed for offer in deeds.offers(chief, case_id).around]
    deeds.take(chief, case_id, Deed.REPORT_DEATH, {"told_by": "қызы"})
    case = deeds.take(chief, case_id, Deed.CLOSE)
    assert (case.status, case.decision is not None) == (CaseStatus.CLOSED, True)
    assert folds(chief)[case_id].aside == ()


def test_no_limit_is_taken_from_a_year_that_is_not_in_the_table() -> None:
    limits = load_limits()
    assert {limit.code for limit in unknown_on(limits, date(2027, 1, 1))} == {"poverty_line", "food_basket"}
    assert per_head_limits(limits, date(2027, 1, 1)) == per_head_limits(limits, date(2024, 12, 31)) == ()
    assert unknown_on(limits, date(2026, 12, 31)) == ()
    eve, day = (per_head_limits(limits, each)[0].amount for each in (date(2025, 12, 31), date(2026, 1, 1)))
    assert (str(eve), str(day)) == ("32359.60", "35595.70")


@pytest.mark.parametrize(
    ("incomes", "members", "by_hand"),
    [
        (("90000", "45000.50"), 5, "9000.03"),  # 135 000,50 : 3 : 5 = 9 000,0333…
        (("0",), 3, "0.00"),
        (("100000",), 7, "4761.90"),  # 100 000 : 3 : 7 = 4 761,9047…
    ],
)
def test_an_income_per_head_is_what_one_reckons_by_hand(
    incomes: tuple[str, ...], members: int, by_hand: str
) -> None:
    assert str(per_head_income(sum(map(Decimal, incomes), Decimal(0)), members)) == by_hand
