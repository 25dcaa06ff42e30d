"""A form being filled: what is taken over, shown, asked, summed, told and kept."""

from __future__ import annotations

import json
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language import Language
from app.forms.engine import FormState
from app.forms.fields import Severity
from app.forms.loading import Forms
from app.forms.problems import Fault
from app.i18n import translator
from app.paths import resources_dir
from tests.forms.conftest import KNOWN, TODAY, fill_application, fill_person


def test_a_whole_person_has_no_problems(person: FormState) -> None:
    fill_person(person)
    assert person.problems() == ()
    assert person.sections_done == {"identity", "document", "address"}
    person.leave("representative")
    assert person.sections_done == {"identity", "document", "address", "representative"}


def test_a_whole_application_has_no_problems(application: FormState) -> None:
    fill_application(application)
    assert application.problems() == ()
    assert application.sections_done == {"family", "income", "farm", "payment", "consents"}


def test_birth_date_and_sex_follow_the_number(person: FormState) -> None:
    person.set("iin", "860314440219")
    assert (person.get("birth_date"), person.get("sex")) == ("1986-03-14", "female")
    person.set("iin", "830902333101")
    assert (person.get("birth_date"), person.get("sex")) == ("1983-09-02", "male")


def test_a_birth_date_that_a_person_gave_is_not_overwritten_by_the_number(person: FormState) -> None:
    person.set("birth_date", "15.03.1986")
    person.set("iin", "860314440219")
    assert (person.get("birth_date"), person.get("sex")) == ("1986-03-15", "female")
    again = FormState.from_json(person.definition, person.to_json(), TODAY)
    again.set("iin", "830902333101")
    assert (again.get("birth_date"), again.get("sex")) == ("1986-03-15", "male")


def test_a_birth_date_may_differ_from_the_number_with_a_remark(person: FormState) -> None:
    fill_person(person)
    person.set("birth_date", "15.03.1986")
    (problem,) = person.problems()
    assert (problem.path, problem.fault, problem.is_error) == ("birth_date", Fault.IIN_DIFFERS, False)


def test_a_wrong_number_stands_in_the_way_until_a_person_accepts_it_with_a_reason(person: FormState) -> None:
    fill_person(person)
    person.set("iin", "860314440218")
    assert [problem.path for problem in person.errors()] == ["iin"]
    person.override("iin", "ескі куәлік")
    (problem,) = person.problems()
    assert (problem.severity, problem.reason) == (Severity.REMARK, "ескі куәлік")
    assert "ескі куәлік" in problem.text(translator(Language.KK))
    person.override("iin", "  ")
    assert person.errors() != ()


def test_a_foreigner_without_a_number_is_accepted_with_a_reason(person: FormState) -> None:
    fill_person(person)
    person.set("iin", "")
    person.override("iin", "шетелдік, ЖСН жоқ")
    assert person.errors() == ()


def test_a_new_value_needs_a_reason_of_its_own(person: FormState) -> None:
    fill_person(person)
    person.set("iin", "860314440218")
    person.override("iin", "ескі куәлік")
    person.set("iin", "860314440217")
    assert [problem.path for problem in person.errors()] == ["iin"]


def test_only_what_may_be_accepted_is_accepted(person: FormState) -> None:
    fill_person(person)
    person.set("document_number", "123")
    person.override("document_number", "солай болсын")
    assert [problem.path for problem in person.errors()] == ["document_number"]


def test_an_expired_document_is_a_remark_that_says_until_when(person: FormState) -> None:
    fill_person(person)
    person.set("document_expires", "03.11.2026")
    (problem,) = person.problems()
    assert not problem.is_error
    assert problem.text(translator(Language.RU)) == "Действовало до 03.11.2026."
    assert problem.text(translator(Language.KK)) == "03.11.2026 күніне дейін жарамды болған."


def test_dates_that_contradict_each_other_are_told_in_the_form_s_own_words(person: FormState) -> None:
    fill_person(person)
    person.set("document_issued", "01.01.1980")
    (problem,) = person.errors()
    assert problem.text(translator(Language.RU)).startswith("Документ выдан раньше")


def test_a_representative_is_asked_about_only_if_there_is_one(person: FormState) -> None:
    fill_person(person)
    assert not person.is_shown("rep_iin")
    person.set("has_representative", True)
    assert person.is_shown("rep_iin")
    assert {problem.path for problem in person.errors()} == {
        *("rep_basis", "rep_document_number", "rep_document_date", "rep_document_issuer"),
        *("rep_iin", "rep_birth_date", "rep_surname", "rep_given"),
    }
    person.set("rep_basis", "power_of_attorney")
    assert person.is_shown("rep_document_expires")
    assert not person.is_shown("rep_document")
    person.set("rep_basis", "other")
    assert person.is_required("rep_document")


def test_the_answer_to_a_hidden_field_shows_no_other(person: FormState) -> None:
    person.set("has_representative", True)
    person.set("rep_basis", "other")
    assert person.is_shown("rep_document")
    person.set("has_representative", False)
    assert not person.is_shown("rep_document")


def test_nobody_acts_for_himself(person: FormState) -> None:
    fill_person(person)
    person.set("has_representative", True)
    person.set("rep_iin", person.get("iin"))
    assert "rep_is_the_applicant" in {check.id for check in person.definition.checks}
    assert any(problem.path == "rep_iin" for problem in person.errors())


def test_what_is_hidden_is_kept_but_is_no_fact(person: FormState) -> None:
    person.set("has_representative", True)
    person.set("rep_surname", "Оспанов")
    person.set("has_representative", False)
    assert "rep_surname" not in person.facts()
    person.set("has_representative", True)
    assert person.get("rep_surname") == "Оспанов"


def test_the_family_begins_with_the_applicant(application: FormState) -> None:
    row = application.get("family")[0]
    assert (row["name"], row["iin"]) == (KNOWN["applicant.full_name"], KNOWN["applicant.iin"])
    assert (row["birth_date"], row["relation"]) == ("1986-03-14", "applicant")


def test_the_first_row_follows_a_corrected_applicant(application: FormState) -> None:
    application.know({**KNOWN, "applicant.full_name": "Сәрсенбаева Айгүл"})
    assert application.get("family[0].name") == "Сәрсенбаева Айгүл"
    assert application.rows("family") == 1


def test_what_is_known_never_overwrites_what_was_typed(forms: Forms) -> None:
    person = FormState.start(forms.form("person"), TODAY, {"office.okrug": "Көкбұлақ"})
    assert person.get("okrug") == "Көкбұлақ"
    person.set("okrug", "Ақтерек")
    person.know({"office.okrug": "Көкбұлақ"})
    assert person.get("okrug") == "Ақтерек"


def test_the_quarter_of_the_incomes_is_the_last_that_ended(application: FormState) -> None:
    assert application.get("quarter") == "2026-3"


def test_the_incomes_have_a_row_for_everybody_in_the_family(application: FormState) -> None:
    fill_application(application)
    names = [row["name"] for row in application.get("income")]
    assert names == ["Сәрсенбаева Айгүл Маратқызы", "Сәрсенбаев Дәурен Қайратұлы"]
    application.remove_row("family", 0)
    assert [row["work"] for row in application.get("income")] == ["318000"]
    with pytest.raises(KeyError):
        application.get("income[1].work")


def test_a_row_added_to_the_incomes_is_a_member_of_the_family(application: FormState) -> None:
    assert application.add_row("income") == 1
    assert application.rows("family") == 2


def test_the_income_per_head_is_the_sum_by_three_months_and_the_family(application: FormState) -> None:
    fill_application(application)
    application.set("income[0].declared_other", "45 000,50")
    assert application.total("income", "work") == 318_000
    assert application.total("income", "total") == Decimal("363000.50")
    assert application.computed("per_head") == Decimal("60500.08")
    working = [
        (part.value, part.label.kk if part.label else None) for part in application.working("per_head")
    ]
    assert working == [(Decimal("363000.50"), None), (3, "ай"), (2, "адам")]


def test_a_sum_that_is_no_number_adds_nothing_and_is_told(application: FormState) -> None:
    fill_application(application)
    application.set("income[0].work", "көп")
    assert application.total("income", "total") == 318_000
    assert [problem.fault for problem in application.problems_at("income[0].work")] == [Fault.NUMBER]


@pytest.mark.parametrize("path", ["income[0].name", "income[0].total", "per_head", "family"])
def test_what_is_computed_or_taken_over_cannot_be_typed(application: FormState, path: str) -> None:
    assert not application.is_allowed(path)
    with pytest.raises(KeyError):
        application.set(path, "1")


@pytest.mark.parametrize(
    "path", ["nowhere", "family[9].name", "family[0].nowhere", "iban[0].x", "family[-1].name", ""]
)
def test_a_path_that_leads_nowhere_is_a_key_error(application: FormState, path: str) -> None:
    with pytest.raises(KeyError):
        application.get(path)


def test_a_farm_is_asked_for_only_where_there_is_one(application: FormState) -> None:
    fill_application(application)
    application.set("has_farm", True)
    (problem,) = application.errors()
    assert (problem.path, problem.fault) == ("farm", Fault.FEW_ROWS)
    row = application.add_row("farm")
    for column, value in {"item": "sheep", "unit": "head", "quantity": "12"}.items():
        application.set(f"farm[{row}].{column}", value)
    assert application.errors() == ()


def test_a_refused_consent_is_told_with_its_consequence_and_stops_nothing(application: FormState) -> None:
    fill_application(application)
    application.set("consent_data", False)
    (problem,) = application.problems()
    assert not problem.is_error
    assert problem.text(translator(Language.RU)).startswith("Без согласия")


def test_a_family_of_forty_fits_and_one_of_forty_one_is_told(application: FormState) -> None:
    for _ in range(39):
        application.add_row("family")
    assert Fault.MANY_ROWS not in {problem.fault for problem in application.problems()}
    application.add_row("family")
    assert Fault.MANY_ROWS in {problem.fault for problem in application.problems()}


def test_progress_counts_what_is_needed_and_what_is_there(application: FormState) -> None:
    before = application.progress("payment")
    assert (before.needed, before.filled, before.touched, before.is_done) == (2, 0, False, False)
    application.set("bank", "«Қазпошта» АҚ")
    assert (application.progress("payment").filled, application.progress("payment").touched) == (1, True)
    fill_application(application)
    assert application.progress("payment").is_done


def test_problems_come_in_the_order_of_the_form(application: FormState) -> None:
    order = [*application.paths()]
    places = [order.index(problem.path) for problem in application.problems()]
    assert places == sorted(places)


def test_a_reason_moves_with_its_row(application: FormState) -> None:
    for _ in range(2):
        application.add_row("family")
    application.set("family[2].iin", "111")
    application.override("family[2].iin", "шетелдік")
    application.remove_row("family", 1)
    assert application.overrides == {"family[1].iin": "шетелдік"}
    application.remove_row("family", 1)
    assert application.overrides == {}


def test_a_form_goes_through_json_unchanged(application: FormState) -> None:
    fill_application(application)
    application.override("family[1].iin", "ескі нөмір")
    kept = json.loads(json.dumps(application.to_json(), ensure_ascii=False))
    again = FormState.from_json(application.definition, kept, TODAY)
    assert again.to_json() == application.to_json()
    assert again.get("income") == application.get("income")


def test_what_another_version_of_the_form_said_is_kept(forms: Forms) -> None:
    data = {"form": "person", "version": 7, "values": {"given": "Айгүл", "tribe": "арғын"}}
    state = FormState.from_json(forms.form("person"), data, TODAY)
    assert state.get("given") == "Айгүл"
    assert state.to_json()["values"] == {"tribe": "арғын", "given": "Айгүл"}
    assert "tribe" not in state.values


def test_a_draft_of_a_former_version_finds_its_renamed_fields(tmp_path: Path) -> None:
    shutil.copytree(resources_dir("forms"), tmp_path, dirs_exist_ok=True)
    newer = (tmp_path / "person.yaml").read_text(encoding="utf-8")
    newer = newer.replace("- id: given\n", "- id: given\n        renamed_from: [first_name]\n")
    (tmp_path / "person.yaml").write_text(newer, encoding="utf-8")
    definition = Forms.load(tmp_path).form("person")
    state = FormState.from_json(definition, {"values": {"first_name": "Айгүл"}}, TODAY)
    assert state.values == {"given": "Айгүл"}


def test_values_handed_out_cannot_change_the_form(application: FormState) -> None:
    application.values["family"][0]["name"] = "басқа"
    assert application.get("family[0].name") == KNOWN["applicant.full_name"]


FORM = Forms.load().form("targeted-social-assistance")
PATHS = ["iban", "bank", "has_farm", "quarter", "family[0].name", "family[0].birth_date", "income[0].work"]


@given(
    st.lists(
        st.tuples(st.sampled_from(PATHS), st.text() | st.booleans() | st.none() | st.dates()), max_size=6
    )
)
def test_whatever_is_typed_nothing_crashes_and_nothing_is_lost(answers: list[tuple[str, Any]]) -> None:
    state = FormState.start(FORM, TODAY, KNOWN)
    for path, answer in answers:
        state.set(path, answer)
    state.problems()
    state.computed("per_head")
    kept = json.loads(json.dumps(state.to_json()))
    assert FormState.from_json(state.definition, kept, date(2027, 1, 1)).to_json() == kept
