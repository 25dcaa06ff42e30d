"""An office that knows no other: what the others do comes on paper, and is recorded where the case lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Offer
from app.casework.office import acts
from app.casework.overview import look_up
from app.demo import people
from app.domain.case import CaseStatus
from app.domain.events import Outcome
from app.domain.language import Language
from app.domain.roles import OfficeKind
from app.i18n import translator
from tests.samples.any_form import any_intake
from tests.samples.every_office import CREWS, EveryOffice, open_every_office, values_for

AID, CHILD = "zhambyl-2012/prosthetic-orthopaedic-aid", "zhambyl-2012/child-allowance"
OKRUG, DEPARTMENT, _ = CREWS


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[EveryOffice]:
    """A department that knows nobody."""
    opened = open_every_office(tmp_path / "alone", (DEPARTMENT,))
    yield opened
    opened.close()


def offer(every: EveryOffice, kind: OfficeKind, case_id: str) -> Offer | None:
    """What leads the case on, for whoever may do it."""
    found = (one for desk in every.desks[kind] for one in deeds.offers(desk, case_id).next)
    return next(found, None)


def test_a_department_without_a_centre_enters_what_a_centre_sends_on_paper(alone: EveryOffice) -> None:
    desk = alone.counter(OfficeKind.DEPARTMENT)
    offered = [
        edition.id for edition, channel in acts.offered(desk) if channel.kind.value == "service_centre"
    ]
    assert AID in offered
    case_id = register(desk, any_intake(desk, AID, "service_centre", people.ZHUMABAEVS)).case_id
    first = offer(alone, OfficeKind.DEPARTMENT, case_id)
    assert first is not None
    assert first.from_paper
    assert "paper_number" in [field.code for field in first.fields if field.required]
    alone.lead_here(alone.desks[OfficeKind.DEPARTMENT], case_id, Outcome.GRANTED)
    case = look_up.open_case(desk, case_id).case
    assert case.status is CaseStatus.CLOSED
    assert case.decision is not None
    assert not case.decision.signed_elsewhere


def test_a_department_that_knows_a_centre_leaves_its_channel_to_it(tmp_path: Path) -> None:
    every = open_every_office(tmp_path / "two", (DEPARTMENT, CREWS[2]))
    kinds = {channel.provider.office for _, channel in acts.offered(every.counter(OfficeKind.DEPARTMENT))}
    every.close()
    assert kinds == {OfficeKind.DEPARTMENT}


def test_an_okrug_that_knows_no_department_is_told_so_before_it_submits(tmp_path: Path) -> None:
    every = open_every_office(tmp_path / "alone", (OKRUG,))
    desk, akim = every.desks[OfficeKind.OKRUG]
    case_id = register(desk, any_intake(desk, CHILD, "okrug_akim", people.ZHUMABAEVS)).case_id
    (submitting,) = deeds.offers(akim, case_id).next
    told = {
        language: translator(language)(submitting.note) if submitting.note else "" for language in Language
    }
    deeds.take(akim, case_id, submitting.deed, values_for(submitting, Outcome.GRANTED))
    (theirs,) = deeds.offers(desk, case_id).next
    every.close()
    assert told[Language.RU].startswith("Здесь ещё не знают ни одного отдела")
    assert told[Language.KK].startswith("Мұнда бөлім әлі белгісіз")
    assert theirs.from_paper
    assert theirs.note == submitting.note
