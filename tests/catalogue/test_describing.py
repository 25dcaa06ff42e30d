"""An edition in words and as JSON."""

from __future__ import annotations

import json

import pytest

from app.catalogue.catalogue import Catalogue
from app.catalogue.describing import as_json, describe, duration_in_words
from app.catalogue.model import Edition
from app.domain.language import Language, Text
from app.domain.terms import Duration, Unit
from app.i18n import translator


def said_in(edition: Edition) -> list[Text]:
    """What a description must not leave out, if the edition has it."""
    steps = [step for channel in edition.channels for step in channel.steps]
    known = [
        edition.purpose,
        edition.blanks,
        edition.refusal,
        edition.result.approval,
        edition.result.refusal,
        edition.extension and edition.extension.text,
        edition.suspension and edition.suspension.text,
        *edition.audience,
        *(item for audience in edition.audience for item in audience.items),
        *(requirement.title for requirement in edition.requirements),
        *(ground.text for ground in edition.refusal_grounds),
        *(papers.text for papers in edition.returns),
        *(delivery.text for delivery in edition.deliveries),
        *(wait.text for wait in (*edition.queue, *edition.service_time)),
        *(field.label for receipt in edition.receipts for field in receipt.fields),
        *(variant.title for variant in edition.variants),
        *(text for step in steps for text in (step.action, step.completion, step.condition)),
        *(row.action for flow in edition.flows for row in flow.rows),
        *(actor.title for units in edition.units for actor in units.actors),
        *(note.text for note in edition.notes),
    ]
    return [edition.title, edition.citation, *(text for text in known if text)]


@pytest.mark.parametrize("language", Language)
def test_the_description_of_every_edition_says_everything(catalogue: Catalogue, language: Language) -> None:
    for edition in catalogue.editions():
        words = " ".join(describe(edition, translator(language)).split())
        missing = [text for text in said_in(edition) if " ".join(text.in_(language).split()) not in words]
        assert missing == [], edition.id


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
