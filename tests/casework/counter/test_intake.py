"""Half-typed applications: durable as soon as they are saved, resumed as they were, gone only when asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.counter import drafts
from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.errors import DraftGone
from app.demo import counter, people
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from tests.samples.offices import Offices, nothing_changes, sign_in


def half_typed(opened: Offices) -> Intake:
    intake = replace(intakes.begin(opened.specialist, Language.RU), edition=EDITION, channel=CHANNEL, page=2)
    person = intakes.person_state(opened.specialist, intake)
    person.set("iin", "8603144")
    person.set("surname", "Жұмабаева")
    return replace(intake, person=person.to_json(), person_name="Жұмабаева")


def test_a_new_intake_is_stored_from_its_first_save_on(offices: Offices) -> None:
    with nothing_changes(offices.specialist):
        intake = half_typed(offices)
    saved = intakes.save(offices.specialist, intake)
    assert intakes.unfinished(offices.specialist) == [saved]
    assert saved.saved_at == offices.clock.now()


def test_a_draft_survives_the_program_and_is_resumed_as_it_was(offices: Offices) -> None:
    saved = intakes.save(offices.specialist, half_typed(offices))
    offices.specialist.store.close()
    desk = sign_in(offices.specialist.shipped, offices.root / "okrug", SPECIALIST)
    try:
        resumed = intakes.resume(desk, saved.id)
        assert resumed == saved
        assert intakes.person_state(desk, resumed).get("iin") == "8603144"
        assert (resumed.page, resumed.language) == (2, Language.RU)
    finally:
        desk.store.close()


def test_a_full_application_is_resumed_with_its_form_documents_and_scans(offices: Offices) -> None:
    saved = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    resumed = intakes.resume(offices.specialist, saved.id)
    assert resumed == saved
    assert resumed.documents[0].scans
    state = intakes.form_state(offices.specialist, resumed)
    assert state.rows("family") == 5
    assert not state.errors()


def test_saving_again_keeps_one_draft(offices: Offices) -> None:
    saved = intakes.save(offices.specialist, half_typed(offices))
    again = intakes.save(offices.specialist, replace(saved, page=3))
    assert intakes.unfinished(offices.specialist) == [again]


def test_a_person_sees_only_their_own_drafts(offices: Offices) -> None:
    intakes.save(offices.specialist, half_typed(offices))
    assert intakes.unfinished(offices.akim) == []


def test_a_draft_that_was_thrown_away_is_gone_and_says_so(offices: Offices) -> None:
    saved = intakes.save(offices.specialist, half_typed(offices))
    drafts.throw_away(offices.specialist, saved.id)
    assert intakes.unfinished(offices.specialist) == []
    with nothing_changes(offices.specialist), pytest.raises(DraftGone):
        intakes.resume(offices.specialist, saved.id)


def test_the_service_form_takes_over_who_applies(offices: Offices) -> None:
    saved = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    fresh = intakes.form_state(offices.specialist, replace(saved, form={}))
    assert fresh.get("family[0].iin") == people.ZHUMABAEVS.applicant.iin
    assert fresh.get("family[0].name") == people.ZHUMABAEVS.applicant.name.full
