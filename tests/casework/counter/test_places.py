"""Okrugs, villages and streets that are offered in an address: the office's own, and where applicants live."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.counter.places import Places, known_places
from app.casework.office import our_office
from app.demo import people
from app.domain.people import Place
from app.forms.fields import Known
from tests.samples.offices import Offices

KOKBULAK, AKTEREK = "Көкбұлақ", "Ақтерек"
OWN = "Көкбұлақ ауылдық округі"
PLACES = Places(
    okrug=OWN,
    villages=(KOKBULAK, "Жаңатұрмыс"),
    lived_in=(
        Place("Сарыкемер ауылдық округі", "Сарыкемер", "Байзақ батыр көшесі"),
        Place(OWN, AKTEREK, "Абай көшесі"),
        Place(OWN, "көкбулак", "Төле би көшесі"),
        Place("", AKTEREK, ""),
    ),
)


@pytest.mark.parametrize(
    ("what", "okrug", "village", "offered"),
    [
        (Known.OKRUGS, "", "", (OWN, "Сарыкемер ауылдық округі")),
        (Known.VILLAGES, OWN, "", (KOKBULAK, "Жаңатұрмыс", AKTEREK, "Сарыкемер")),
        (Known.VILLAGES, "сарыкемер ауылдык округи", "", ("Сарыкемер", AKTEREK, "көкбулак", "Жаңатұрмыс")),
        (Known.STREETS, OWN, "", ("Абай көшесі", "Төле би көшесі", "Байзақ батыр көшесі")),
        (Known.STREETS, OWN, KOKBULAK, ("Төле би көшесі",)),
        (Known.STREETS, "", "Ақкөл", ()),
    ],
)
def test_what_goes_with_what_was_typed_is_offered_first_and_nothing_twice(
    what: Known, okrug: str, village: str, offered: tuple[str, ...]
) -> None:
    assert PLACES.offered(what, okrug, village) == offered


def test_a_new_office_offers_its_own_okrug_and_the_villages_that_were_set(offices: Offices) -> None:
    desk = offices.specialist
    details = replace(our_office.details_of(desk.office), villages=(KOKBULAK, AKTEREK))
    places = known_places(our_office.change(desk, details))
    assert places.offered(Known.OKRUGS) == (OWN,)
    assert places.offered(Known.VILLAGES, OWN) == (KOKBULAK, AKTEREK)


def test_what_was_typed_once_is_offered_from_then_on_the_usual_before_the_rare(offices: Offices) -> None:
    for family in (people.QOZHAKHMETOVS, people.ZHUMABAEVS, people.TOLEGENOVS):
        offices.take_application(family)
    usual = known_places(offices.specialist).offered(Known.STREETS)
    assert usual == (people.ZHUMABAEVS.street, people.QOZHAKHMETOVS.street)
    with offices.specialist.store.writing() as transaction:
        transaction.cases.rebuild()
    assert known_places(offices.specialist).offered(Known.STREETS) == usual
