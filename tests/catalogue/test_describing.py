"""An edition in words and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.checking import texts_of
from app.catalogue.describing import as_json, describe, duration_in_words
from app.catalogue.model import Edition
from app.domain.language import Language, Text
from app.domain.terms import Duration, Unit
from app.i18n import translator

NOT_TOLD = {
    "act.region",
    "counting.explained",
    "opening.branches.on_paper",
    "opening.hours.on_paper",
}
"""Said by the issuer's name, in another sentence, or short for a talon."""
LEFT_OUT = "receipts.form.fields.label"


def places_of(edition: Edition) -> Iterator[tuple[str, Text]]:
    """Every text of an edition with the kind of its place."""
    for where, text in texts_of(edition):
        yield re.sub(r"\.\d+", "", where), text


def is_told(edition: Edition, place: str, text: Text) -> bool:
    """Whether a description has to have it; a receipt's form may have lines that the edition leaves out."""
    labels = {field.label for receipt in edition.receipts for field in receipt.fields}
    return place not in NOT_TOLD and (place != LEFT_OUT or text in labels)


@pytest.mark.parametrize("language", Language)
def test_the_description_of_every_edition_says_everything(catalogue: Catalogue, language: Language) -> None:
    for edition in catalogue.editions():
        words = " ".join(describe(edition, translator(language)).split())
        told = [(place, text) for place, text in places_of(edition) if is_told(edition, place, text)]
        missing = [
            place
            for place, text in told
            if " ".join(text.in_(language).split()).removesuffix(":") not in words
        ]
        assert missing == [], edition.id


@pytest.mark.parametrize("language", Language)
def test_every_thing_that_is_not_from_the_act_is_explained(catalogue: Catalogue, language: Language) -> None:
    for edition in catalogue.editions():
        told = " ".join(describe(edition, translator(language)).split())
        marks = [thing.mark for thing in (*edition.requirements, *edition.refusal_grounds) if thing.mark]
        untold = [mark for mark in marks if " ".join(mark.because.in_(language).split()) not in told]
        assert untold == [], edition.id


def test_what_the_steps_take_together_is_said_beside_the_term(catalogue: Catalogue) -> None:
    tr = translator(Language.RU)
    exceeded = " ".join(describe(catalogue.edition("zhambyl-2012/local-social-assistance"), tr).split())
    assert "13 рабочих дней + 30 минут; не меньше: 17 календарных дней, больше срока" in exceeded
    full = " ".join(describe(catalogue.edition("zhambyl-2012/semey-victims-registration"), tr).split())
    assert "20 календарных дней; вне срока: 60 минут; остатка срока нет" in full
    assert "18 календарных дней + 30 минут; остаток срока: 2 календарных дня" in full


def test_the_details_of_a_document_are_said(catalogue: Catalogue) -> None:
    words = describe(catalogue.edition("akmola-2008/medical-social-institutions"), translator(Language.RU))
    assert "выдает другой орган" in words
    assert "представляет законный представитель или медицинская организация" in words
    stub = describe(catalogue.edition("zhambyl-2008/targeted-social-assistance"), translator(Language.RU))
    assert "предъявляется, не сдается" in stub


def test_the_two_languages_are_not_mixed(edition: Edition) -> None:
    assert "Сроки" not in describe(edition, translator(Language.KK))
    assert "Іс-әрекеттер" not in describe(edition, translator(Language.RU))


def test_lines_fit_a_terminal(catalogue: Catalogue) -> None:
    for edition in catalogue.editions():
        assert max(map(len, describe(edition, translator(Language.RU)).splitlines())) <= 100


def test_a_cell_that_serves_two_steps_is_said_with_both(catalogue: Catalogue) -> None:
    words = describe(catalogue.edition("kyzylorda-2011/prosthetic-orthopaedic-aid"), translator(Language.RU))
    assert "6. руководитель уполномоченного органа, 1 рабочий день, вместе с действием 7" in words
    assert "7. исполнитель уполномоченного органа, вместе с действием 6" in words
    assert "2. инспектор накопительного отдела Центра, 1 рабочий день, в срок не входит" in words


def test_the_json_has_every_part_and_every_word_of_every_edition(catalogue: Catalogue) -> None:
    for edition in catalogue.editions():
        data = json.loads(json.dumps(as_json(edition), ensure_ascii=False))
        known = {*data, "title"} if "titles" in data else set(data)
        assert set(Edition.model_fields) <= known, edition.id
        words = set(strings_of(data))
        missing = [place for place, text in places_of(edition) if not {text.kk, text.ru} <= words]
        assert missing == [], edition.id


def strings_of(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from strings_of(part)


def test_the_json_has_conditions_as_the_files_write_them(edition: Edition) -> None:
    needed = {each["code"]: each.get("needed_when") for each in as_json(edition)["requirements"]}
    assert needed["representative_authority"] == {"field": "has_representative", "equals": True}
    assert needed["unemployment_certificate"] == {
        "some_row": "family",
        "where": {"field": "occupation", "equals": "unemployed"},
    }


def test_the_json_has_the_arithmetic_of_the_steps(edition: Edition) -> None:
    assert as_json(edition)["times"]["okrug_akim"] == {
        "counted": {"minutes": 30, "working_days": 20},
        "outside": {},
        "least": 20,
        "slack": {"value": 2, "unit": "working_days"},
        "exceeded": False,
    }


def test_the_json_has_what_other_programs_were_promised(edition: Edition) -> None:
    data = json.loads(json.dumps(as_json(edition), ensure_ascii=False))
    assert data["id"] == edition.id
    assert data["terms_not_stated"] == []
    assert data["titles"] == {"kk": edition.title.kk, "ru": edition.title.ru}
    terms = [(term["channel"], term["value"], term["unit"]) for term in data["terms"]]
    assert terms == [("okrug_akim", 22, "working_days"), ("department", 7, "working_days")]
    assert set(data["steps"]) == {"okrug_akim", "department"}
    third = data["steps"]["okrug_akim"][2]
    assert (third["no"], third["actor"]) == (3, "department_chief_specialist")
    assert third["duration"] == {"value": 12, "unit": "working_days"}
    assert third["action"].startswith("Тұтынушы ұсынған құжаттарды қабылдау және тіркеу")


def test_a_term_that_an_act_leaves_to_another_text_is_told_apart(catalogue: Catalogue) -> None:
    for edition in catalogue.editions():
        data = as_json(edition)
        assert all(term["value"] is not None and term["unit"] in set(Unit) for term in data["terms"])
        told = [term["channel"] for part in ("terms", "terms_not_stated") for term in data[part]]
        assert sorted(told) == sorted(channel.kind for channel in edition.channels)


@pytest.mark.parametrize(
    ("value", "unit", "kk", "ru"),
    [
        (1, Unit.WORKING_DAYS, "1 жұмыс күні", "1 рабочий день"),
        (3, Unit.WORKING_DAYS, "3 жұмыс күні", "3 рабочих дня"),
        (12, Unit.WORKING_DAYS, "12 жұмыс күні", "12 рабочих дней"),
        (22, Unit.WORKING_DAYS, "22 жұмыс күні", "22 рабочих дня"),
        (30, Unit.CALENDAR_DAYS, "күнтізбелік 30 күн", "30 календарных дней"),
        (15, Unit.MINUTES, "15 минут", "15 минут"),
    ],
)
def test_a_duration_is_said_as_one_says_it(value: int, unit: Unit, kk: str, ru: str) -> None:
    duration = Duration(value, unit)
    assert duration_in_words(duration, translator(Language.KK)) == kk
    assert duration_in_words(duration, translator(Language.RU)) == ru


def test_that_missing_papers_may_be_brought_later_is_said_with_the_documents(catalogue: Catalogue) -> None:
    words = describe(catalogue.edition("wko-2018/local-social-assistance"), translator(Language.RU))
    where, documents = words.index("Куда обращаться"), words.index("\nДокументы\n")
    assert words.index("Увеличенный срок:") in range(where, documents)
    assert documents < words.index("Недостающие документы можно донести позже:")
