"""The form of an edition: the edition's own words are the answers to its choices."""

from __future__ import annotations

from datetime import date

import pytest

from app.casework.office.application_form import choices_of, form_of
from app.catalogue.catalogue import Catalogue
from app.forms.engine import FormState
from app.forms.fields import OfferedBy
from app.forms.loading import Forms
from app.forms.problems import Fault

TODAY = date(2026, 11, 20)
CATALOGUE, FORMS = Catalogue.load(), Forms.load()


def begun(edition: str) -> FormState:
    return FormState.start(form_of(FORMS, CATALOGUE.edition(edition)), TODAY)


def test_the_sub_services_of_employment_measures_are_chosen_among() -> None:
    state = begun("zhambyl-2012/employment-measures-referral")
    edition = CATALOGUE.edition("zhambyl-2012/employment-measures-referral")
    assert [option.code for option in state.options("variant")] == [each.code for each in edition.variants]
    assert not state.is_shown("wanted_profession")
    state.set("variant", "training")
    assert state.is_shown("wanted_profession")


def test_the_institution_chosen_decides_which_categories_are_offered() -> None:
    state = begun("akmola-2008/medical-social-institutions")
    assert state.options("audience") == ()
    state.set("variant", "elderly_and_disabled")
    assert [option.code for option in state.options("audience")] == [
        *("category_1", "category_2", "category_3")
    ]
    state.set("audience", "category_2")
    state.set("variant", "children")
    assert [problem.fault for problem in state.problems_at("audience")] == [Fault.OPTION]


@pytest.mark.parametrize("edition", ["wko-2018", "zhambyl-2012"])
def test_where_an_edition_names_no_institutions_the_form_offers_its_own(edition: str) -> None:
    state = begun(f"{edition}/medical-social-institutions")
    assert {option.code for option in state.options("variant")} == {
        *("elderly_and_disabled", "children", "adults")
    }


def test_the_words_of_a_category_are_those_of_the_edition() -> None:
    edition = CATALOGUE.edition("zhambyl-2012/prosthetic-orthopaedic-aid")
    (clause,) = edition.audience
    offered = choices_of(edition)[OfferedBy.AUDIENCE]
    assert [option.label.kk for option in offered] == [item.kk for item in clause.items]


def test_of_several_lists_each_category_says_of_which_it_is() -> None:
    offered = choices_of(CATALOGUE.edition("zhambyl-2012/surdo-tiflo-hygiene-means"))[OfferedBy.AUDIENCE]
    assert len({option.label.ru for option in offered}) == len(offered) == 10


def test_where_an_edition_names_one_category_nothing_is_asked() -> None:
    state = begun("kyzylorda-2011/prosthetic-orthopaedic-aid")
    assert not state.is_section_shown(state.definition.section("category"))
    assert "audience" not in {problem.path for problem in state.problems()}
