"""A paper in one language says nothing in the other, beside the letterhead and what people wrote themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import pytest
from babel.messages.pofile import read_po

from app.domain.language import Language, Text
from app.printing.content import Office
from app.printing.content_course import CoverContent
from app.printing.content_letters import Letter
from app.printing.document import PaperLanguage
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Words
from tests.architecture.source import REPOSITORY
from tests.printing.every_paper import CONTENTS, PAPERS

OTHER = {"kk": "ru", "ru": "kk"}
LEAST = 5
"""How many letters a phrase must have to be told from a part of another word."""


@cache
def phrases(language: str) -> frozenset[str]:
    """What the house says in a language and not in the other, without what is filled in."""
    said: dict[str, set[str]] = {}
    for each in OTHER:
        path = REPOSITORY / "translations" / each / "LC_MESSAGES" / "papers.po"
        with path.open("rb") as stream:
            strings = [message.string for message in read_po(stream, locale=each) if message.id]
        forms = (form for string in strings for form in (string if isinstance(string, tuple) else (string,)))
        said[each] = {
            part.strip(" :;,.–()№").lower() for form in forms for part in re.split(r"\{\w+\}", form)
        }
    return frozenset(part for part in said[language] - said[OTHER[language]] if len(part) >= LEAST)


def content_of(name: str) -> object:
    """What a paper was laid out from."""
    kinds = (kind for kind in CONTENTS if name.startswith((f"{kind}-a", f"{kind}-r")))
    return CONTENTS[max(kinds, key=len)][1]


def text_of(name: str) -> str:
    """The words of a paper as they follow each other, each line's end a space."""
    words = (ink.text for page in lay_out(PAPERS[name]) for ink in page.ink if isinstance(ink, Words))
    return " ".join(" ".join(words).replace("\u00a0", " ").split())


def written(value: Any) -> Iterator[str]:
    """What people wrote in one language: a remark, a reason."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from written(each)
    elif is_dataclass(value) and not isinstance(value, Text):
        for field in fields(value):
            yield from written(getattr(value, field.name))


def texts(value: Any) -> Iterator[Text]:
    """Every text that stands in a paper's contents in both languages."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value) and not isinstance(value, Office):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def holds(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words."""
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE) is not None


ONE = [
    name for name, paper in PAPERS.items() if paper.language is not PaperLanguage.BOTH and "hard" not in name
]
one_language = pytest.mark.parametrize("name", ONE)


@one_language
def test_the_house_speaks_the_language_of_the_paper(name: str) -> None:
    other = OTHER[PAPERS[name].language.value]
    text = text_of(name)
    for words in written(content_of(name)):
        text = text.replace(words, "") if len(words) >= LEAST else text
    assert sorted(phrase for phrase in phrases(other) if holds(text, phrase)) == []


@one_language
def test_what_has_two_languages_stands_in_that_of_the_paper(name: str) -> None:
    own, other = (
        Language(code) for code in (PAPERS[name].language.value, OTHER[PAPERS[name].language.value])
    )
    text = text_of(name)
    alien = {
        each.in_(other)
        for each in texts(content_of(name))
        if len(each.in_(other)) >= LEAST and each.in_(other) not in each.in_(own)
    }
    assert {words for words in alien if holds(text, words)} == set()


def test_a_letterhead_is_in_both_languages_and_so_is_left_out() -> None:
    assert isinstance(CONTENTS["notice"][1], Letter)
    assert isinstance(CONTENTS["cover"][1], CoverContent)
    assert holds(text_of("notice-a4-kk"), "Отдел занятости и социальных программ")


def test_a_phrase_of_the_other_language_would_be_found() -> None:
    assert {"уведомление", "обжалование"} <= phrases("ru")
    assert holds(text_of("notice-a4-ru"), "Уведомление")
    assert not holds("Тіркелгені", "Тіркелген")
