"""Finding by words: half typed, mistyped, with Russian letters for Kazakh ones, by former and everyday names."""

from __future__ import annotations

import time

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.offices import Directory
from app.catalogue.searching import found

ASSISTANCE = "targeted-social-assistance"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def families(catalogue: Catalogue, words: str) -> set[str]:
    return {edition.id.partition("/")[2] for edition in catalogue.find(words)}


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("атаулы әлеуметтік", ASSISTANCE),
        ("атаулы алеуметтик комек", ASSISTANCE),
        ("адресн", ASSISTANCE),
        ("адрсной помощ", ASSISTANCE),
        ("социлаьной адресной", ASSISTANCE),
        ("АСП", ASSISTANCE),
        ("аәк", ASSISTANCE),
        ("коляска", "wheelchairs"),
        ("лицо с инвалидностью", "wheelchairs"),
        ("жұмысыз", "unemployed-registration"),
        ("№ 316 протез", "prosthetic-orthopaedic-aid"),
        ("полигон", "semey-victims-registration"),
        ("уголь", "rural-specialists-fuel-aid"),
        ("қарттар үйі", "medical-social-institutions"),
        ("Жамбылская отын", "rural-specialists-fuel-aid"),
    ],
)
def test_a_service_is_found_by_what_people_type(catalogue: Catalogue, words: str, service: str) -> None:
    assert service in families(catalogue, words)


@pytest.mark.parametrize("words", ["трактор", "қғңү", "абвгд"])
def test_words_that_name_nothing_find_nothing(catalogue: Catalogue, words: str) -> None:
    assert families(catalogue, words) == set()


def test_a_likeness_is_only_looked_for_when_nothing_has_the_words_themselves() -> None:
    things = ["комок", "комек"]
    assert found("комек", things, str) == ["комек"]
    assert found("комик", things, str) == things


def test_short_words_must_be_typed_right() -> None:
    assert found("ауд", ["аул"], str) == []


@pytest.mark.parametrize(
    ("words", "district"),
    [
        ("Бурабай", "Щучье ауданы"),
        ("Біржан сал", "Еңбекшілдер ауданы"),
        ("Луговой", "Т.Рысқұлов ауданы"),
        ("Байзк", "Байзақ ауданы"),
    ],
)
def test_an_office_is_found_by_its_districts_other_names(words: str, district: str) -> None:
    districts = {entry.district.kk for entry in Directory.load().find(words) if entry.district is not None}
    assert district in districts


def test_a_search_that_must_look_for_likenesses_does_not_keep_the_window_waiting(
    catalogue: Catalogue,
) -> None:
    catalogue.find("прогрев")
    begun = time.perf_counter()
    catalogue.find("гозударственной сацыальной помощы")
    assert time.perf_counter() - begun < 0.25
