"""The translator: every room's catalogue, both languages, plural forms and placeholders."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app.domain.language import Language
from app.i18n import Translator, translator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two rooms' compiled Russian catalogues."""
    day = Catalog("ru")
    day.add(("{count} day", "{count} days"), ("{count} день", "{count} дня", "{count} дней"))
    greeting = Catalog("ru")
    greeting.add("Good day, {name}", "Добрый день, {name}")
    catalogues = tmp_path / "ru" / "LC_MESSAGES"
    catalogues.mkdir(parents=True)
    for room, catalogue in {"domain": day, "ui": greeting}.items():
        with (catalogues / f"{room}.mo").open("wb") as stream:
            write_mo(stream, catalogue)
    return tmp_path


@pytest.fixture
def tr(folder: Path) -> Translator:
    return translator(Language.RU, folder)


def test_a_message_is_found_in_whichever_rooms_catalogue_holds_it(tr: Translator) -> None:
    assert tr("Good day, {name}", name="Айгүл") == "Добрый день, Айгүл"
    assert tr.plural("{count} day", "{count} days", 5) == "5 дней"


@pytest.mark.parametrize(("count", "words"), [(1, "1 день"), (2, "2 дня"), (11, "11 дней"), (21, "21 день")])
def test_russian_counts_in_three_forms(tr: Translator, count: int, words: str) -> None:
    assert tr.plural("{count} day", "{count} days", count) == words


def test_braces_of_a_message_without_parameters_stay_as_they_are(tr: Translator) -> None:
    assert tr("Good day, {name}") == "Добрый день, {name}"


def test_a_language_without_catalogues_shows_the_message_ids(folder: Path) -> None:
    assert translator(Language.KK, folder)("Good day, {name}", name="x") == "Good day, x"
