"""What the applications ask of whom: held against the acts, case by case."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.casework.office.application_form import form_of
from app.catalogue.catalogue import Catalogue
from app.domain.iin import make_iin
from app.domain.people import Sex
from app.forms.engine import FormState
from app.forms.fields import Severity
from app.forms.loading import Forms
from app.forms.problems import Fault
from tests.forms.conftest import KNOWN, TODAY, fill_application, fill_person

ZHAMBYL = "zhambyl-2012"
Begin = Callable[[str], FormState]
BOY, GIRL = (make_iin(TODAY.replace(year=2015), sex, 7) for sex in (Sex.MALE, Sex.FEMALE))


@pytest.fixture
def begin(forms: Forms) -> Begin:
    """The application of an edition, just begun."""
    catalogue = Catalogue.load()
    return lambda id: FormState.start(form_of(forms, catalogue.edition(id)), TODAY, KNOWN)


def told(state: FormState, path: str) -> list[tuple[Fault, Severity]]:
    return [(problem.fault, problem.severity) for problem in state.problems_at(path)]


def asks(state: FormState, *paths: str) -> list[bool]:
    return [state.is_shown(path) for path in paths]


def test_the_certificate_is_of_the_quarter_that_runs(begin: Begin) -> None:
    """Zhambyl 2012, §7: «ағымдағы тоқсанда»."""
    state = begin(f"{ZHAMBYL}/tsa-recipient-certificate")
    assert state.get("quarter") == "2026-4"
    assert told(state, "quarter") == []


def test_a_draft_that_lay_over_the_end_of_a_quarter_is_told_so(application: FormState) -> None:
    fill_application(application)
    later = FormState.from_json(
        application.definition, application.to_json(), TODAY.replace(year=2027, month=1)
    )
    assert later.get("quarter") == "2026-3"
    assert told(later, "quarter") == [(Fault.OTHER_QUARTER, Severity.REMARK)]


@pytest.mark.parametrize(
    ("measure", "card"),
    [
        ("youth_practice", True),
        ("public_works", True),
        ("social_workplace", True),
        ("training", True),
        ("employment", False),
        ("vocational_guidance", False),
    ],
)
def test_the_card_of_the_unemployed_is_asked_for_where_the_act_looks_at_it(
    begin: Begin, measure: str, card: bool
) -> None:
    """Zhambyl 2012, annex 2, step 1 of the referral."""
    state = begin(f"{ZHAMBYL}/employment-measures-referral")
    state.set("variant", measure)
    assert asks(state, "registered_unemployed") == [card]
    state.set("registered_unemployed", False)
    assert bool(told(state, "registered_unemployed")) is card
    assert "registered_unemployed" not in {problem.path for problem in state.errors()}


def test_a_veteran_who_is_not_disabled_may_say_so_and_nobody_else(begin: Begin) -> None:
    """Zhambyl 2012, §4: «Ұлы Отан соғысының қатысушылары» are entitled as such."""
    state = begin(f"{ZHAMBYL}/prosthetic-orthopaedic-aid")
    state.set("war_veteran", False)
    assert "none" not in {option.code for option in state.options("disability_group")}
    state.set("war_veteran", True)
    state.set("disability_group", "none")
    of_the_disabled = ("disability_cause", "disability_certificate", "disability_since", "programme_number")
    assert not any(asks(state, *of_the_disabled))
    state.set("war_veteran", False)
    assert told(state, "disability_group") == [(Fault.OPTION, Severity.ERROR)]


def test_a_child_of_those_who_suffered_tells_where_the_parent_was(begin: Begin) -> None:
    """Zhambyl 2012, §4: the fourth category are children of those who lived in the zones."""
    state = begin(f"{ZHAMBYL}/semey-victims-registration")
    assert asks(state, "parent_name") == [False]
    state.set("whose_stay", "parent")
    assert told(state, "parent_name") == [(Fault.REQUIRED, Severity.ERROR)]


@pytest.mark.parametrize(
    ("since", "until", "at"), [("1940", "1948", "to"), ("1991", "1992", "from"), ("1949", "1990", None)]
)
def test_a_stay_outside_the_years_of_the_tests_is_a_remark(
    begin: Begin, since: str, until: str, at: str | None
) -> None:
    state = begin("kyzylorda-2011/semey-victims-registration")
    state.set("stays[0].from", f"01.01.{since}")
    state.set("stays[0].to", f"31.12.{until}")
    remarks = [problem.path for problem in state.problems() if problem.fault is Fault.CHECK]
    assert remarks == ([] if at is None else [f"stays[0].{at}"])


def test_a_compensation_that_was_paid_is_told_and_stops_nothing(begin: Begin) -> None:
    """Kyzylorda 2011, §10: it is a ground of refusal, which a person applies."""
    state = begin("kyzylorda-2011/semey-victims-registration")
    state.set("compensated", True)
    assert told(state, "compensated") == [(Fault.CHECK, Severity.REMARK)]


def test_a_child_that_came_of_age_is_a_remark(begin: Begin) -> None:
    state = begin(f"{ZHAMBYL}/child-allowance")
    state.set("children[0].birth_date", "20.11.2008")
    assert told(state, "children[0].birth_date") == [(Fault.CHECK, Severity.REMARK)]
    state.set("children[0].birth_date", "21.11.2008")
    assert told(state, "children[0].birth_date") == []


def test_a_minor_without_a_representative_is_a_remark(person: FormState) -> None:
    fill_person(person)
    assert told(person, "has_representative") == []
    person.set("iin", BOY)
    person.set("birth_date", "20.11.2015")
    assert told(person, "has_representative") == [(Fault.CHECK, Severity.REMARK)]
    person.set("has_representative", True)
    assert told(person, "has_representative") == []


def test_the_paper_of_a_child_is_its_birth_certificate(person: FormState) -> None:
    fill_person(person)
    person.set("document_kind", "birth_certificate")
    person.set("document_number", "ОГ-1 № 0123456")
    assert person.problems() == ()


def test_who_is_typed_twice_would_be_counted_twice(application: FormState) -> None:
    fill_application(application)
    third = application.add_row("family")
    application.set(f"family[{third}].iin", application.get("family[1].iin"))
    (problem,) = application.problems_at(f"family[{third}].iin")
    assert (problem.fault, problem.params, problem.is_error) == (Fault.REPEATED, {"row": 2}, True)
    application.override(problem.path, "егіздердің нөмірі қате берілген")
    assert f"family[{third}].iin" not in {error.path for error in application.errors()}
    assert told(application, "family[1].iin") == []


def test_there_is_one_applicant_and_one_spouse(application: FormState) -> None:
    fill_application(application)
    third = application.add_row("family")
    for relation, row in (("applicant", 1), ("spouse", 2)):
        application.set(f"family[{third}].relation", relation)
        (problem,) = application.problems_at(f"family[{third}].relation")
        assert (problem.fault, problem.params["row"], problem.is_error) == (Fault.REPEATED, row, False)
    application.set(f"family[{third}].relation", "son")
    assert told(application, f"family[{third}].relation") == []


def test_a_son_with_a_daughter_s_number_is_a_remark_and_the_number_chooses_no_relation(
    application: FormState,
) -> None:
    row = application.add_row("family")
    application.set(f"family[{row}].iin", GIRL)
    assert application.get(f"family[{row}].relation") is None
    application.set(f"family[{row}].relation", "son")
    assert told(application, f"family[{row}].relation") == [(Fault.IIN_DIFFERS, Severity.REMARK)]
    application.set(f"family[{row}].relation", "daughter")
    assert told(application, f"family[{row}].relation") == []


@pytest.mark.parametrize(
    ("column", "value", "born", "remark"),
    [
        ("relation", "spouse", "21.11.2010", True),
        ("relation", "spouse", "20.11.2010", False),
        ("occupation", "preschool", "19.11.2018", True),
        ("occupation", "preschool", "20.11.2018", False),
    ],
)
def test_an_age_that_does_not_fit_is_a_remark(
    application: FormState, column: str, value: str, born: str, remark: bool
) -> None:
    row = application.add_row("family")
    application.set(f"family[{row}].birth_date", born)
    application.set(f"family[{row}].{column}", value)
    expected = [(Fault.CHECK, Severity.REMARK)] if remark else []
    assert told(application, f"family[{row}].{column}") == expected


def test_an_age_is_told_of_cattle_and_not_of_land(application: FormState) -> None:
    application.set("has_farm", True)
    row = application.add_row("farm")
    application.set(f"farm[{row}].item", "sheep")
    application.set(f"farm[{row}].age", "2")
    assert told(application, f"farm[{row}].age") == []
    application.set(f"farm[{row}].item", "land")
    assert told(application, f"farm[{row}].age") == [(Fault.NOT_ALLOWED, Severity.ERROR)]
    application.set(f"farm[{row}].age", "")
    assert told(application, f"farm[{row}].age") == []


def test_who_has_no_account_yet_leaves_it_empty_with_a_reason_and_it_stays_a_gap(
    application: FormState,
) -> None:
    fill_application(application)
    application.set("iban", "")
    assert [problem.path for problem in application.errors()] == ["iban"]
    application.override("iban", "карта ертең шығады")
    assert application.errors() == ()
    assert application.is_done("payment")
    assert application.sections_done == {"family", "income", "farm", "consents"}


def test_a_baby_without_a_number_is_no_gap(application: FormState) -> None:
    fill_application(application)
    application.set("family[1].iin", "")
    application.override("family[1].iin", "жаңа туған")
    assert "family" in application.sections_done


def test_a_lost_identity_card_stops_nobody(person: FormState) -> None:
    fill_person(person)
    for path in ("document_number", "document_issuer", "document_issued"):
        person.set(path, "")
        person.override(path, "жеке куәлігін жоғалтқан")
    assert person.errors() == ()
    person.set("birth_date", "")
    person.override("birth_date", "білмейді")
    assert [problem.path for problem in person.errors()] == ["birth_date"]
