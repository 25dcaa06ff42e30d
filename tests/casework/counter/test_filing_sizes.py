"""The sizes that a counter may offer: those on which the paper really comes out whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.counter.filing_sizes import sizes_that_hold
from app.casework.counter.intake import Intake
from app.casework.counter.register import register
from app.casework.papers.talon_sizes import SIZES
from app.demo import counter, people
from app.domain.language import Language
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import receipt
from tests.samples.offices import CHANNEL, EDITION, Offices

PROSTHETICS = "zhambyl-2012/prosthetic-orthopaedic-aid"


@pytest.fixture
def intake(offices: Offices) -> Intake:
    return counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)


@pytest.mark.parametrize("language", PaperLanguage)
def test_what_is_offered_is_what_the_talon_is_then_issued_on(
    offices: Offices, intake: Intake, language: PaperLanguage
) -> None:
    desk = offices.specialist
    offered = sizes_that_hold(desk, intake, language)
    assert {PaperSize.A4, PaperSize.ROLL80, PaperSize.ROLL58} <= {*offered} <= {*SIZES}
    for size in SIZES:
        one = counter.fill(desk, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
        case_id = register(desk, one, talon_language=language, talon_size=size).case_id
        with desk.store.reading() as transaction:
            case = transaction.cases.folded(case_id).case
        assert case is not None
        assert (case.papers[0].size == size) == (size in offered)


def test_a_channel_with_a_receipt_is_offered_the_sizes_of_a_receipt(offices: Offices, intake: Intake) -> None:
    at_centre = replace(intake, edition=PROSTHETICS, channel="service_centre")
    offered = sizes_that_hold(offices.chief, at_centre, PaperLanguage.RU)
    assert offered
    assert PaperSize.A6 not in offered
    assert {*offered} <= {*receipt.SIZES}


def test_a_person_without_a_name_is_offered_every_size(offices: Offices, intake: Intake) -> None:
    assert sizes_that_hold(offices.specialist, replace(intake, person={}), PaperLanguage.BOTH) == SIZES
