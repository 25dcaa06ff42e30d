"""Handing the answer over: to whom it belongs, by the receipt where the act has one, recorded as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import CollectorIsApplicant, CollectorIsRepresentative
from app.demo import people
from app.domain.case import CaseStatus
from app.domain.events import Delivery, ResultHandedOver
from app.domain.roles import OfficeKind
from tests.casework.course.test_deeds import step_by_step, who
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office
from tests.samples.offices import nothing_changes

AID = "zhambyl-2012/prosthetic-orthopaedic-aid"
APPLICANT, HELPER = people.ZHUMABAEVS.applicant, people.NURGALIEVS.applicant
ACTS_FOR: dict[str, Any] = {
    "has_representative": True,
    "rep_basis": "power_of_attorney",
    "rep_document_number": "2-1187",
    "rep_document_date": "16.11.2026",
    "rep_document_issuer": "Қарасаз ауданының нотариусы",
    "rep_document_expires": "15.11.2027",
    "rep_iin": HELPER.iin,
    "rep_birth_date": HELPER.born.isoformat(),
    "rep_surname": HELPER.name.surname,
    "rep_given": HELPER.name.given,
    "rep_patronymic": HELPER.name.patronymic,
}


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def ready(every: EveryOffice, channel: str, person: dict[str, Any]) -> tuple[str, Desk, dict[str, Any]]:
    """A case whose answer lies ready; who hands it over, and what stands in the form."""
    desk = every.counter(OfficeKind.SERVICE_CENTRE if channel == "service_centre" else OfficeKind.DEPARTMENT)
    intake = any_intake(desk, AID, channel, people.ZHUMABAEVS)
    state = intakes.person_state(desk, intake)
    for path, value in person.items():
        state.set(path, value)
    case_id = register(desk, intakes.save(desk, replace(intake, person=state.to_json()))).case_id
    offer = step_by_step(every, case_id, Deed.HAND_OVER)
    return case_id, who(every, case_id, Deed.HAND_OVER), {field.code: field.value for field in offer.fields}


def test_who_filed_for_the_applicant_is_proposed_as_who_collects(every: EveryOffice) -> None:
    _, _, proposed = ready(every, "department", ACTS_FOR)
    assert proposed["delivery"] == Delivery.REPRESENTATIVE.value
    assert proposed["collected_by"] == HELPER.name.full


def test_the_applicant_is_no_representative(every: EveryOffice) -> None:
    case_id, desk, proposed = ready(every, "department", {})
    assert (proposed["delivery"], proposed["collected_by"]) == ("in_person", APPLICANT.name.full)
    with nothing_changes(desk), pytest.raises(CollectorIsApplicant):
        deeds.take(desk, case_id, Deed.HAND_OVER, {"delivery": "representative"})


def test_what_is_handed_over_in_person_is_not_collected_by_the_representative(every: EveryOffice) -> None:
    case_id, desk, _ = ready(every, "department", ACTS_FOR)
    for name in (HELPER.name.full, HELPER.name.initialled):
        with nothing_changes(desk), pytest.raises(CollectorIsRepresentative):
            deeds.take(desk, case_id, Deed.HAND_OVER, {"delivery": "in_person", "collected_by": name})
    with nothing_changes(desk), pytest.raises(CollectorIsRepresentative):
        deeds.take(desk, case_id, Deed.HAND_OVER, {"delivery": "in_person"})
    said = {"delivery": "in_person", "collected_by": APPLICANT.name.initialled}
    assert deeds.take(desk, case_id, Deed.HAND_OVER, said).status is CaseStatus.CLOSED


@pytest.mark.parametrize("shown", ["", "жеке куәлік"])
def test_the_receipt_of_a_centre_is_suggested_and_stands_only_where_somebody_says_it_was_shown(
    every: EveryOffice, shown: str
) -> None:
    case_id, desk, proposed = ready(every, "service_centre", {})
    offer = step_by_step(every, case_id, Deed.HAND_OVER)
    (suggested,) = next(field.suggestions for field in offer.fields if field.code == "document_shown")
    assert suggested.startswith("№ ")
    assert suggested.endswith(" қолхат")
    assert not proposed["document_shown"]
    said = {"document_shown": shown} if shown else {}
    assert handed(desk, case_id, said).document_shown == shown


def test_by_post_nothing_is_shown(every: EveryOffice) -> None:
    case_id, desk, _ = ready(every, "service_centre", {})
    said = {"delivery": "post", "post_number": "RC123456789KZ", "document_shown": "жеке куәлік"}
    assert handed(desk, case_id, said).document_shown == ""


def handed(desk: Desk, case_id: str, said: dict[str, Any]) -> ResultHandedOver:
    """Hand an answer over; what was recorded of it."""
    deeds.take(desk, case_id, Deed.HAND_OVER, said)
    with desk.store.reading() as transaction:
        body = transaction.cases.folded(case_id).applied[-1].body
    assert isinstance(body, ResultHandedOver)
    return body
