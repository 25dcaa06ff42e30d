"""Whoever lost a card or has no account yet is not sent away: registered with a reason, what is missing is noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.counter.register import assess, register
from app.casework.desk import Desk
from app.casework.errors import ApplicationHasErrors
from app.casework.overview.look_up import open_case
from app.demo import people
from app.domain.completeness import Way
from app.forms.engine import FormState
from tests.samples.any_form import any_intake
from tests.samples.offices import Offices

WKO, ZHAMBYL = "wko-2018/local-social-assistance", "zhambyl-2012/targeted-social-assistance"
CARD = ("document_number", "document_issuer", "document_issued")
REASON = "жеке куәлігін жоғалтқан"


def left_empty(state: FormState, paths: Sequence[str], reason: str = REASON) -> FormState:
    for path in paths:
        state.set(path, "")
        state.override(path, reason)
    return state


def without_a_card(desk: Desk, edition: str) -> Intake:
    intake = any_intake(desk, edition, "okrug_akim", people.ZHUMABAEVS)
    person = left_empty(intakes.person_state(desk, intake), CARD)
    documents = tuple(one for one in intake.documents if one.requirement != "identity_document")
    return intakes.save(desk, replace(intake, person=person.to_json(), documents=documents))


def test_a_lost_card_is_promised_in_twenty_working_days(offices: Offices) -> None:
    desk = offices.specialist
    intake = without_a_card(desk, WKO)
    assert [line.requirement.code for line in assess(desk, intake).completeness.gaps] == ["identity_document"]
    registered = register(desk, intake, way=Way.REGISTER_WITH_PROMISE)
    case = open_case(desk, registered.case_id).case
    assert case.applicant.document is None
    assert (case.awaited, case.promised_until) == (("identity_document",), date(2026, 12, 21))


def test_without_a_reason_an_empty_field_stops_the_registration(offices: Offices) -> None:
    desk = offices.specialist
    intake = without_a_card(desk, WKO)
    person = intakes.person_state(desk, intake)
    person.override("document_number", "")
    silent = intakes.save(desk, replace(intake, person=person.to_json()))
    with pytest.raises(ApplicationHasErrors):
        register(desk, silent)


def test_an_account_to_come_is_a_gap_that_the_case_notes(offices: Offices) -> None:
    desk = offices.specialist
    intake = any_intake(desk, ZHAMBYL, "okrug_akim", people.ZHUMABAEVS)
    form = left_empty(intakes.form_state(desk, intake), ["iban"], "шот әлі ашылмаған")
    later = intakes.save(
        desk,
        replace(
            intake,
            form=form.to_json(),
            documents=tuple(one for one in intake.documents if one.requirement != "bank_account"),
        ),
    )
    assert "bank_account" in {line.requirement.code for line in assess(desk, later).completeness.gaps}
    registered = register(desk, later)
    case = open_case(desk, registered.case_id).case
    assert "bank_account" in case.awaited
    assert case.form["overrides"]["iban"] == "шот әлі ашылмаған"
