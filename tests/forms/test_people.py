"""Between the form about a person and the person."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.people import Address, IdentityDocument, Person, PersonName, Sex
from app.forms.engine import FormState
from app.forms.loading import Forms
from app.forms.people import known_of, person_of, representative_of, values_of
from tests.forms.conftest import KNOWN, TODAY, fill_person

AIGUL = Person(
    name=PersonName("Сәрсенбаева", "Айгүл", "Маратқызы"),
    iin="860314440219",
    birth_date=date(1986, 3, 14),
    sex=Sex.FEMALE,
    document=IdentityDocument("identity_card", "045512382", "ҚР ІІМ", date(2020, 11, 4), date(2030, 11, 3)),
    address=Address("Көкбұлақ", "Төле би", "17"),
)


def test_a_filled_form_is_a_person(person: FormState) -> None:
    fill_person(person)
    assert person_of(person) == AIGUL


def test_a_known_person_fills_the_form_and_comes_back_the_same(forms: Forms) -> None:
    state = FormState(forms.form("person"), TODAY, values_of(AIGUL))
    assert state.errors() == ()
    assert person_of(state) == AIGUL


def test_the_reason_for_a_strange_number_stays_with_the_person(person: FormState) -> None:
    fill_person(person)
    person.set("iin", "123")
    person.override("iin", "шетелдік")
    assert (person_of(person).iin, person_of(person).iin_reason) == ("123", "шетелдік")


def test_a_person_without_a_birth_date_is_none_yet(person: FormState) -> None:
    with pytest.raises(ValueError, match="birth_date"):
        person_of(person)


def test_who_acts_for_the_person_has_a_name_and_a_basis(person: FormState) -> None:
    fill_person(person)
    assert representative_of(person) is None
    typed = {
        "has_representative": True,
        "rep_basis": "power_of_attorney",
        "rep_document_number": "12",
        "rep_document_date": "01.02.2026",
        "rep_document_issuer": "нотариус Ахметова",
        "rep_document_expires": "01.02.2029",
        "rep_powers": "өтініш беру",
        "rep_iin": "830902333101",
        "rep_surname": "Сәрсенбаев",
        "rep_given": "Дәурен",
    }
    for path, value in typed.items():
        person.set(path, value)
    representative = representative_of(person)
    assert representative is not None
    assert representative.person.name.full == "Сәрсенбаев Дәурен"
    assert representative.person.birth_date == date(1983, 9, 2)
    assert representative.basis == (
        "сенімхат / доверенность, № 12, 01.02.2026, нотариус Ахметова, → 01.02.2029, өтініш беру"
    )


def test_what_a_former_basis_asked_for_is_not_told_of_another(person: FormState) -> None:
    fill_person(person)
    typed = {
        "has_representative": True,
        "rep_basis": "power_of_attorney",
        "rep_powers": "өтініш беру",
        "rep_iin": "830902333101",
    }
    for path, value in typed.items():
        person.set(path, value)
    person.set("rep_basis", "parent")
    representative = representative_of(person)
    assert representative is not None
    assert representative.basis == "ата-анасы / родитель"


def test_the_service_s_form_learns_who_applies() -> None:
    assert known_of(AIGUL) == KNOWN
