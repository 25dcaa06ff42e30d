"""Filling an intake as a specialist would: whatever the demo types can be registered."""

from __future__ import annotations

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import assess
from app.demo import counter, people
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from tests.samples.offices import Offices

FAMILIES = {name: family for name, family in vars(people).items() if isinstance(family, Family)}


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
def test_what_is_typed_for_a_family_has_no_errors_and_is_a_draft_of_the_specialist(
    offices: Offices, family: Family
) -> None:
    intake = counter.fill(offices.specialist, EDITION, CHANNEL, family, Language.KK)
    assessment = assess(offices.specialist, intake)
    assert [(problem.path, problem.fault) for problem in assessment.errors] == []
    assert assessment.promise is not None
    assert intakes.unfinished(offices.specialist) == [intake]
    assert intake.person_name == family.applicant.name.full


def test_every_member_and_every_income_is_in_the_form(offices: Offices) -> None:
    intake = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    form = intakes.form_state(offices.specialist, intake)
    assert form.rows("family") == form.rows("income") == 5
    assert [form.get(f"family[{row}].iin") for row in range(5)] == [m.iin for m in people.ZHUMABAEVS.members]
    assert (form.get("income[0].pensions"), form.get("income[1].work")) == ("54000", "186000")


def test_the_documents_are_scanned_into_the_store(offices: Offices) -> None:
    intake = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    scans = [scan for document in intake.documents for scan in document.scans]
    assert scans
    with offices.specialist.store.reading() as transaction:
        for scan in scans:
            content = transaction.archive.scan(scan)
            assert content is not None
            assert content.startswith(b"\xff\xd8")
