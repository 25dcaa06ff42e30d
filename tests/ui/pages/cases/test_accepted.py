"""What was accepted as it is stands in the history of the case, with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.events import ApplicationRegistered
from app.domain.iin import make_iin
from app.domain.language import Language
from app.domain.people import Person, PersonName, Representative, Sex
from app.i18n import translator
from app.ui.pages.cases.accepted import accepted_as_it_is
from tests.samples.journey import registration

RU, KK = translator(Language.RU), translator(Language.KK)
BORN = date(1986, 3, 14)
RIGHT = make_iin(BORN, Sex.FEMALE, 9000)
GULNAR = Person(PersonName("Жұмабаева", "Гүлнар", "Ержанқызы"), RIGHT, BORN, Sex.FEMALE)


def said(body: ApplicationRegistered) -> str:
    words = accepted_as_it_is(body)
    assert callable(words)
    assert bool(words(KK)) == bool(words(RU))
    return words(RU)


def test_an_ordinary_registration_has_nothing_to_add() -> None:
    assert said(replace(registration(), applicant=GULNAR)) == ""


def test_a_foreigner_without_a_number_is_told_with_the_reason() -> None:
    foreigner = replace(GULNAR, iin="", iin_reason="гражданка Узбекистана, ИИН не присвоен")
    assert "гражданка Узбекистана" in said(replace(registration(), applicant=foreigner))


def test_an_old_wrong_number_of_the_representative_is_told() -> None:
    acting = Representative(replace(GULNAR, iin="1" * 12, iin_reason="так в паспорте"), "сенімхат")
    assert "так в паспорте" in said(replace(registration(), applicant=GULNAR, representative=acting))


def test_a_birth_date_that_the_number_contradicts_is_told() -> None:
    other = replace(GULNAR, birth_date=date(1986, 3, 15), sex=Sex.MALE)
    words = said(replace(registration(), applicant=other))
    assert "14.03.1986" in words
    assert "15.03.1986" in words
    assert "Пол" in words


def test_a_number_accepted_in_a_row_of_the_family_is_told_by_name() -> None:
    form = {
        "values": {"family": [{"name": "Жұмабаев Қайрат"}, {"name": "Ли Анна"}]},
        "overrides": {"iin": "is the applicant's", "family[1].iin": "вид на жительство"},
    }
    words = said(replace(registration(), applicant=GULNAR, form=form))
    assert words == "Ли Анна: принято как есть: вид на жительство."


def test_a_case_that_it_was_registered_beside_is_told() -> None:
    body = replace(registration(), applicant=GULNAR, despite={"3147-26-00001-3": "первое отозвано"})
    assert said(body) == "Зарегистрировано, несмотря на дело № 3147-26-00001-3: первое отозвано."
