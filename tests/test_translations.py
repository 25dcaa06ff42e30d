"""The Kazakh and Russian catalogues: whole, in step with the code, and written in Cyrillic letters."""

from __future__ import annotations

import argparse
import ast
import inspect
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from app.cli.arguments import DOMAIN
from tests.architecture.look_alikes import mixed_words
from tests.architecture.source import REPOSITORY, Module, dotted, modules

LANGUAGES = ("kk", "ru")
PLURAL_FORMS = {"kk": (1, 2), "ru": (3,)}

MESSAGE = {"N_", "tr", "translate", "filled"}
"""The calls whose first argument is a message id."""
COUNT = {"plural", "counted"}
"""The calls whose first two arguments are the forms of a message id."""

SHARED = {
    "printing": "papers",
    "reports": "papers",
    "jobs": "ui",
    "catalogue": "errors_catalogue",
    "datafiles.py": "errors_catalogue",
}
"""The catalogue of what has none of its own name; `errors.py` and the like of a room below the screen have
`errors_<room>`."""

SAME_IN_ANY_LANGUAGE = re.compile(r"\{[^}]*\}|No\.|PDF|USB|QR|Excel|age|F1|Esc|Enter|Ctrl|Alt|[^A-Za-zА-я]")


def catalogue_of(module: Module) -> str:
    """The name of the catalogue in which a module's messages are translated."""
    _, room, *rest = module.place.split("/")
    of_errors = room != "ui" and bool(rest) and rest[-1].endswith("errors.py")
    return f"errors_{room}" if of_errors else SHARED.get(room, room)


def message_of(call: ast.Call, name: str) -> str | tuple[str, ...] | None:
    """The message id that a call holds; the syntax tree also shows those inside an f-string."""
    called = name.rpartition(".")[2]
    wanted = call.args[: 1 if called in MESSAGE else 2 if called in COUNT else 0]
    forms = tuple(
        form.value for form in wanted if isinstance(form, ast.Constant) and isinstance(form.value, str)
    )
    if not forms or len(forms) < len(wanted):
        return None
    return forms if called in COUNT else forms[0]


@cache
def in_code() -> dict[str, dict[str | tuple[str, ...], str]]:
    """Every message id of the code by catalogue, with the place of one use."""
    found: dict[str, dict[str | tuple[str, ...], str]] = defaultdict(dict)
    for module in modules():
        for line, name, call in module.calls:
            if message := message_of(call, name):
                found[catalogue_of(module)][message] = f"{module.place}:{line}"
    return found


@cache
def in_parser() -> set[str]:
    """The words that Python's own command line parser looks up: translated, but no messages of this code."""
    source = Path(inspect.getfile(argparse)).read_text(encoding="utf-8")
    texts = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str)}


@cache
def translated(language: str) -> dict[str, Catalog]:
    """Every catalogue of a language by name."""
    catalogues = {}
    for path in sorted((REPOSITORY / "translations" / language / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as stream:
            catalogues[path.stem] = read_po(stream, locale=language, abort_invalid=True)
    return catalogues


@dataclass(frozen=True)
class Entry:
    """One translated message, with what a failing test names."""

    catalogue: str
    message: Message

    @property
    def sources(self) -> list[str]:
        """The message id, or the two of a count."""
        return _forms(self.message.id)

    @property
    def words(self) -> list[str]:
        """The translation, or the forms of it."""
        return _forms(self.message.string)


def _forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def entries(language: str) -> Iterator[Entry]:
    """Every message of every catalogue of a language."""
    for name, catalogue in translated(language).items():
        yield from (Entry(name, message) for message in catalogue if message.id)


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_language
@pytest.mark.parametrize("catalogue", sorted(in_code()))
def test_every_message_of_the_code_is_in_the_catalogue(catalogue: str, language: str) -> None:
    known = translated(language).get(catalogue, Catalog(language))
    known_ids = {message.id for message in known if message.id}
    missing = {place: message for message, place in in_code()[catalogue].items() if message not in known_ids}
    assert missing == {}


@each_language
def test_no_catalogue_holds_a_message_that_the_code_has_lost(language: str) -> None:
    lost = [
        f"{entry.catalogue}: {entry.sources[0]}"
        for entry in entries(language)
        if entry.catalogue != DOMAIN
        and (tuple(entry.sources) if len(entry.sources) > 1 else entry.sources[0])
        not in in_code().get(entry.catalogue, {})
    ]
    obsolete = [name for name, catalogue in translated(language).items() if catalogue.obsolete]
    assert (lost, obsolete) == ([], [])


@each_language
def test_the_parsers_own_words_are_words_of_pythons_parser(language: str) -> None:
    words = [entry for entry in entries(language) if entry.catalogue == DOMAIN]
    assert [entry.sources[0] for entry in words if entry.sources[0] not in in_parser()] == []
    fields = re.compile(r"%\(\w+\)[sr]|%[sr]")
    differing = [
        entry.sources[0]
        for entry in words
        if sorted(fields.findall(entry.sources[0])) != sorted(fields.findall(entry.words[0]))
    ]
    assert differing == []


@each_language
def test_every_form_of_every_message_is_translated_and_none_is_a_guess(language: str) -> None:
    wanting = [
        f"{entry.catalogue}: {entry.sources[0]}"
        for entry in entries(language)
        if not all(words.strip() for words in entry.words) or entry.message.fuzzy
    ]
    assert wanting == []


@each_language
def test_every_catalogue_counts_as_its_language_does(language: str) -> None:
    rules = {(catalogue.num_plurals, catalogue.plural_expr) for catalogue in translated(language).values()}
    assert len(rules) <= 1
    assert {number for number, _ in rules} <= set(PLURAL_FORMS[language])


@each_language
def test_a_message_with_two_ids_is_translated_in_all_its_forms(language: str) -> None:
    short = [
        f"{entry.catalogue}: {entry.sources[0]}"
        for entry in entries(language)
        if len(entry.sources) > 1 and len(entry.words) != translated(language)[entry.catalogue].num_plurals
    ]
    assert short == []


@each_language
def test_a_translation_fills_in_the_same_placeholders(language: str) -> None:
    differing = [
        f"{entry.catalogue}: {entry.sources[0]}"
        for entry in entries(language)
        if any(placeholders(words) != placeholders(entry.sources[-1]) for words in entry.words)
    ]
    assert differing == []


@each_language
def test_a_translation_keeps_the_lines_and_the_spaces_at_its_ends(language: str) -> None:
    differing = [
        f"{entry.catalogue}: {entry.sources[0]}"
        for entry in entries(language)
        if any(_edges(words) != _edges(entry.sources[-1]) for words in entry.words)
    ]
    assert differing == []


def _edges(text: str) -> tuple[str, str, int]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :], text.count("\n")


@each_language
def test_a_translation_is_not_the_english_message_id(language: str) -> None:
    english = [
        f"{entry.catalogue}: {entry.sources[0]}"
        for entry in entries(language)
        if SAME_IN_ANY_LANGUAGE.sub("", entry.sources[0])
        and not any(re.search("[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]", words) for words in entry.words)
    ]
    assert english == []


@each_language
def test_no_latin_look_alike_stands_inside_a_cyrillic_word(language: str) -> None:
    mixed = [
        f"{entry.catalogue}: {word}"
        for entry in entries(language)
        for words in entry.words
        for word in mixed_words(re.sub(r"\{[^}]*\}", " ", words))
    ]
    assert mixed == []


@each_language
def test_a_message_of_two_catalogues_is_translated_alike(language: str) -> None:
    translations: dict[str, set[str]] = defaultdict(set)
    for entry in entries(language):
        translations[entry.sources[0]].add("|".join(entry.words))
    assert {source: words for source, words in translations.items() if len(words) > 1} == {}


def test_the_forms_of_a_count_are_plain_strings() -> None:
    """`plural(N_("…"), N_("…"), n)` would be taken for two messages and found as none."""
    wrong = [
        f"{module.place}:{line}"
        for module in modules()
        for line, name, call in module.calls
        if name.rpartition(".")[2] in COUNT
        if any(isinstance(form, ast.Call) and dotted(form.func) == "N_" for form in call.args[:2])
    ]
    assert wrong == []
