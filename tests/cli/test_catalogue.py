"""`kense catalogue`: the service as the regulation reads, for a person and for another program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.catalogue.catalogue import Catalogue
from app.demo.story import EDITION
from app.paths import resources_dir
from tests.cli.conftest import Kense

UNITS = {"minutes", "working_days", "calendar_days", "days_unspecified"}


def test_the_catalogue_is_proven_and_says_how_much_it_holds(kense: Kense) -> None:
    said = kense("--language", "ru", "catalogue", "check")
    assert said.code == 0
    assert f"Редакций: {len(Catalogue.load().ids)}, ошибок: 0" in said.out
    assert not said.err


def test_the_list_names_every_edition_in_the_language_that_was_asked(kense: Kense) -> None:
    titles = {"kk": "Мемлекеттік атаулы әлеуметтік көмек", "ru": "Назначение государственной адресной"}
    for language, title in titles.items():
        lines = kense("--language", language, "catalogue", "list").out.splitlines()
        assert len(lines) == len(Catalogue.load().ids)
        assert any(line.startswith(EDITION) and title in line for line in lines)


def test_an_edition_reads_like_the_regulation(kense: Kense) -> None:
    said = kense("--language", "ru", "catalogue", "show", EDITION)
    assert said.code == 0
    for words in ("22 рабочих дня", "7 рабочих дней", "15 минут", "Прием и регистрация документов"):
        assert words in said.out


def test_the_json_of_an_edition_has_its_titles_terms_and_steps(kense: Kense) -> None:
    shown = kense("catalogue", "show", EDITION, "--json").json
    assert shown["id"] == EDITION
    assert set(shown["titles"]) == {"kk", "ru"}
    assert [(term["channel"], term["value"], term["unit"]) for term in shown["terms"]] == [
        ("okrug_akim", 22, "working_days"),
        ("department", 7, "working_days"),
    ]
    durations = {
        channel: [
            step["duration"] and (step["duration"]["value"], step["duration"]["unit"]) for step in steps
        ]
        for channel, steps in shown["steps"].items()
    }
    day = "working_days"
    assert durations == {
        "okrug_akim": [(15, "minutes"), (1, day), (12, day), (3, day), (1, day), (3, day), (15, "minutes")],
        "department": [(15, "minutes"), (1, day), (3, day), (1, day), (15, "minutes")],
    }
    assert [step["no"] for step in shown["steps"]["okrug_akim"]] == [1, 2, 3, 4, 5, 6, 7]
    first = shown["steps"]["okrug_akim"][0]
    assert (first["actor"], first["action"]) == (
        "okrug_specialist",
        "Тұтынушы ұсынған құжаттарды қабылдау және тіркеу",
    )


@pytest.mark.parametrize("edition", Catalogue.load().ids)
def test_every_edition_can_be_shown_to_people_and_programs(kense: Kense, edition: str) -> None:
    for language in ("kk", "ru"):
        assert kense("--language", language, "catalogue", "show", edition).code == 0
    shown = kense("catalogue", "show", edition, "--json").json
    assert {"id", "titles", "terms", "steps"} <= set(shown)
    units = {term["unit"] for term in shown["terms"] if term["unit"] is not None}
    for steps in shown["steps"].values():
        for step in steps:
            assert {"no", "actor", "action", "duration"} <= set(step)
            units |= {step["duration"]["unit"]} if step["duration"] else set()
    assert units <= UNITS


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("kk", "Каталогта «жоқ/жоқ» қызметі жоқ."),
        ("ru", "В каталоге нет услуги «жоқ/жоқ»."),
    ],
)
def test_an_edition_that_is_not_there_is_told_in_three_sentences_on_the_error_stream(
    kense: Kense, language: str, sentences: str
) -> None:
    said = kense("--language", language, "catalogue", "show", "жоқ/жоқ", "--json")
    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[0] == sentences
    assert len(said.err.splitlines()) == 3


def test_a_catalogue_with_a_mistake_ends_with_one(
    kense: Kense, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The term of the okrug's channel no longer covers its steps."""
    services, shipped = tmp_path / "services", resources_dir("services")
    act, name = EDITION.split("/")
    for path in (f"{act}/act.yaml", f"{EDITION}.yaml", f"supplements/{EDITION}.yaml"):
        (services / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(shipped / path, services / path)
    file = services / act / f"{name}.yaml"
    file.write_text(
        file.read_text("utf-8").replace("duration: 12 working_days", "duration: 40 working_days"), "utf-8"
    )
    whole = Catalogue.load
    monkeypatch.setattr(Catalogue, "load", classmethod(lambda cls: whole(services)))
    said = kense("--language", "ru", "catalogue", "check")
    assert said.code == 1, said.out
    assert EDITION in said.out
