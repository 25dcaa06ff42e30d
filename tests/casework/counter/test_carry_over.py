"""What an earlier case proposes: marked with its case, confirmed piece by piece, and no sum or consent among it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from app.casework.counter import carry_over, known_people, taken_over
from app.casework.counter import intake as intakes
from app.casework.counter.carry_over import Before
from app.casework.counter.intake import Intake
from app.casework.counter.register import assess
from app.casework.counter.taken_over import Piece, Standing
from app.casework.desk import Desk
from app.casework.office.application_form import form_of
from app.demo.people import ZHUMABAEVS, Member
from app.demo.story import CHANNEL, EDITION
from app.domain.involved import Involved, Part
from app.domain.language import Language
from app.forms.engine import FormState
from tests.samples.offices import Offices

WHEELCHAIRS, HOME_CARE = "zhambyl-2012/wheelchairs", "zhambyl-2012/home-social-services"
GULNAR, QAIRAT = ZHUMABAEVS.members[:2]


class Again:
    """Somebody who applies again: an intake with its two forms, after everything that is proposed was taken over."""

    def __init__(
        self, desk: Desk, member: Member, edition: str = EDITION, typed: Mapping[str, Any] | None = None
    ) -> None:
        self.desk = desk
        begun = replace(intakes.begin(desk, Language.KK), edition=edition, channel=CHANNEL)
        self.person, self.form = intakes.both_states(desk, begun)
        for id, value in (typed or {"iin": member.iin}).items():
            self.person.set(id, value)
        known = known_people.known(desk, Involved(Part.APPLICANT, "", member.iin, None))
        assert known is not None
        self.proposed: Before = carry_over.before(desk, begun, known)
        self.begun = replace(begun, taken=carry_over.take_over(self.proposed, self.person, self.form))

    @property
    def intake(self) -> Intake:
        return replace(self.begun, person=self.person.to_json(), form=self.form.to_json())

    def pieces(self) -> dict[str, Piece]:
        return {piece.section.id: piece for piece in taken_over.pieces(self.intake, self.person, self.form)}

    def confirm(self, *sections: str) -> None:
        keys = {key for section in sections for key in self.pieces()[section].keys}
        self.begun = replace(self.begun, confirmed=self.begun.confirmed | keys)


@pytest.fixture
def again(offices: Offices) -> Again:
    offices.take_application()
    offices.clock.advance(days=95)
    return Again(offices.specialist, GULNAR)


def test_everything_known_is_proposed_with_its_case_and_day(again: Again, offices: Offices) -> None:
    assert again.person.get("surname") == "Жұмабаева"
    assert again.person.get("document_number") == ZHUMABAEVS.document_number
    assert again.form.rows("family") == 5
    assert again.form.get("iban") == ZHUMABAEVS.iban
    taken = again.intake.taken["person.street"]
    (case,) = known_people.known(offices.specialist, Involved(Part.APPLICANT, "", GULNAR.iin, None)).cases
    assert (taken.number, taken.on) == (case.row.number, case.row.registered_at.date())
    assert {piece.standing for piece in again.pieces().values()} == {Standing.PROPOSED}


def test_incomes_their_quarter_and_consents_are_asked_anew(again: Again) -> None:
    fresh = FormState.start(again.form.definition, again.form.today)
    assert again.form.get("quarter") == fresh.get("quarter")
    assert all(not again.form.is_filled(f"income[{row}].work") for row in range(5))
    assert not again.form.is_filled("consent_data")


def test_what_nobody_confirmed_is_a_remark_and_stops_nothing(again: Again) -> None:
    def told() -> list[str]:
        return [one.path for one in assess(again.desk, again.intake).remarks if "number" in one.params]

    assert {"street", "village", "surname", "document_kind"} & set(told())
    assert not any("number" in one.params for one in assess(again.desk, again.intake).errors)
    again.confirm(*again.pieces())
    assert told() == []
    assert {piece.standing for piece in again.pieces().values()} == {Standing.CONFIRMED}


def test_what_is_changed_needs_no_other_word(again: Again) -> None:
    again.person.set("house", "18")
    again.form.set("family[1].occupation", "unemployed")
    pieces = again.pieces()
    assert (pieces["address"].standing, pieces["family"].standing) == (Standing.CHANGED, Standing.CHANGED)
    assert pieces["document"].standing is Standing.PROPOSED


def test_a_child_more_is_a_change_of_the_family(again: Again) -> None:
    again.confirm("family")
    again.form.add_row("family")
    assert again.pieces()["family"].standing is Standing.CHANGED


def test_what_was_typed_is_not_overwritten(offices: Offices) -> None:
    offices.take_application()
    again = Again(offices.specialist, GULNAR, typed={"iin": GULNAR.iin, "street": "Абай көшесі"})
    assert again.person.get("street") == "Абай көшесі"
    assert "person.street" not in again.intake.taken


def test_an_expired_document_is_not_proposed(offices: Offices) -> None:
    offices.take_application()
    offices.clock.advance(days=365 * 6)
    again = Again(offices.specialist, GULNAR)
    assert str(again.proposed.expired) == "2031-11-03"
    assert not again.person.is_filled("document_number")
    assert again.person.get("document_kind") == "identity_card"


def test_a_husband_gets_the_family_from_his_wifes_case_but_no_relations(offices: Offices) -> None:
    offices.take_application()
    again = Again(offices.specialist, QAIRAT)
    assert again.person.get("surname") == "Жұмабаев"
    assert again.person.get("street") == ZHUMABAEVS.street
    assert not again.person.is_filled("document_number")
    assert again.form.get("family[0].iin") == QAIRAT.iin
    assert again.form.get("family[0].relation") in (None, "applicant")
    assert {again.form.get(f"family[{row}].iin") for row in range(5)} == {
        one.iin for one in ZHUMABAEVS.members
    }
    assert all(not again.form.is_filled(f"family[{row}].relation") for row in range(1, 5))


def test_another_service_gets_the_parts_that_both_forms_have(offices: Offices) -> None:
    offices.take_application()
    other = next(
        edition.id
        for edition in offices.specialist.catalogue.editions()
        if edition.form != offices.specialist.edition(EDITION).form
    )
    again = Again(offices.specialist, GULNAR, other)
    assert again.person.get("street") == ZHUMABAEVS.street
    common = set(again.form.definition.fields) & set(again.proposed.form)
    assert common == set(again.proposed.form)
    assert not any(key.startswith("form.income") for key in again.intake.taken)


@pytest.mark.parametrize(("typed", "kind"), [({}, "passport"), ({"document_number": "1"}, "identity_card")])
def test_the_kind_of_a_document_is_taken_over_unless_somebody_was_at_the_document(
    offices: Offices, typed: dict[str, str], kind: str
) -> None:
    offices.take_application()
    desk = offices.specialist
    known = known_people.known(desk, Involved(Part.APPLICANT, "", GULNAR.iin, None))
    assert known is not None
    case = known.read[0]
    document = replace(case.applicant.document, kind="passport")
    case = replace(case, applicant=replace(case.applicant, document=document))
    begun = replace(intakes.begin(desk, Language.KK), edition=EDITION, channel=CHANNEL)
    person, form = intakes.both_states(desk, begun)
    assert person.get("document_kind") == "identity_card"
    for id, value in typed.items():
        person.set(id, value)
    proposed = carry_over.before(desk, begun, replace(known, read=(case,)))
    carry_over.take_over(proposed, person, form)
    assert person.get("document_kind") == kind
    assert not carry_over.has_more(proposed, person, form)


@pytest.mark.parametrize(("edition", "is_proposed"), [(WHEELCHAIRS, True), (HOME_CARE, False)])
def test_a_category_is_proposed_only_where_its_words_are_the_same(
    offices: Offices, edition: str, is_proposed: bool
) -> None:
    offices.take_application()
    desk = offices.specialist
    known = known_people.known(desk, Involved(Part.APPLICANT, "", GULNAR.iin, None))
    assert known is not None
    filed = desk.edition(WHEELCHAIRS)
    form = FormState.start(form_of(desk.forms, filed), desk.clock.now().date())
    form.set("audience", "category_2")
    case = replace(known.read[0], edition=filed.id, form_id=filed.form, form=form.to_json())
    begun = replace(intakes.begin(desk, Language.KK), edition=edition, channel=CHANNEL)
    proposed = carry_over.before(desk, begun, replace(known, read=(case,)))
    assert ("audience" in proposed.form) is is_proposed


def test_a_draft_remembers_what_was_taken_over_and_confirmed(again: Again) -> None:
    again.confirm("address")
    saved = intakes.save(again.desk, again.intake)
    assert intakes.resume(again.desk, saved.id) == saved
