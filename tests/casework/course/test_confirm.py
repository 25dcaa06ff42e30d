"""The right is confirmed by a short case that is linked to the first, and goes its own short way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.course import confirm
from app.casework.errors import NotOffered
from app.casework.overview import look_up
from app.clock import ALMATY
from app.demo import people
from app.domain.case import CaseStatus
from app.domain.events import Outcome
from app.domain.roles import OfficeKind
from tests.samples.any_form import any_intake, fill_needed
from tests.samples.every_office import EveryOffice, open_every_office
from tests.samples.offices import nothing_changes

CHILD = "zhambyl-2012/child-allowance"


@pytest.fixture
def every(tmp_path: Path) -> Iterator[EveryOffice]:
    opened = open_every_office(tmp_path / "every")
    yield opened
    opened.close()


def granted(every: EveryOffice, outcome: Outcome = Outcome.GRANTED, edition: str = CHILD) -> str:
    specialist = every.counter(OfficeKind.OKRUG)
    case_id = register(specialist, any_intake(specialist, edition, "okrug_akim", people.ZHUMABAEVS)).case_id
    every.lead({case_id: outcome})
    return case_id


def test_a_confirmation_is_a_short_case_linked_to_the_one_that_gave_the_right(every: EveryOffice) -> None:
    first = granted(every)
    every.clock.set(datetime(2027, 1, 11, 10, 0, tzinfo=ALMATY))
    specialist = every.counter(OfficeKind.OKRUG)
    intake = confirm.begin(specialist, first)
    assert intakes.resume(specialist, intake.id).confirms == first
    person, form = intakes.both_states(specialist, intake)
    assert person.get("surname") == "Жұмабаева"
    fill_needed(person, people.ZHUMABAEVS)
    fill_needed(form, people.ZHUMABAEVS)
    ready = intakes.save(specialist, replace(intake, person=person.to_json(), form=form.to_json()))
    second = register(specialist, ready).case_id
    every.lead({second: Outcome.GRANTED})
    view = look_up.open_case(specialist, second)
    assert view.case.confirms == first
    assert view.case.status is CaseStatus.CLOSED
    assert [step.step.kind.value for step in view.steps] == ["register", "draft_answer", "sign", "hand_over"]
    assert "растау" in view.edition.title.kk
    (filed,) = look_up.open_case(specialist, first).case.around.confirmations
    assert (filed.other, filed.number, filed.period_start) == (second, view.case.number, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("outcome", "edition"),
    [(Outcome.REFUSED, CHILD), (Outcome.GRANTED, "zhambyl-2012/rural-specialists-fuel-aid")],
)
def test_what_gave_no_right_or_needs_no_confirmation_is_not_confirmed(
    every: EveryOffice, outcome: Outcome, edition: str
) -> None:
    case_id = granted(every, outcome, edition)
    specialist = every.counter(OfficeKind.OKRUG)
    with nothing_changes(specialist), pytest.raises(NotOffered):
        confirm.begin(specialist, case_id)
