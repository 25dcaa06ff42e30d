"""Where a thing stands in an act: short references in the files, sentences for people.

The forms of a reference:

- `§5.1`: paragraph of the regulation; `§14–16`: several; `§6, step 3`: a step that is told in its sentences
- `annex 2, table 2, step 3`: a place in an annex; table and step may be left out
- `act §2`: paragraph of the resolution that approves the regulation
- `act heading`: the lines above its first paragraph
- `standard §11`, `standard section 5`: place in the parent standard that the regulation points to
- `section 2`: section of the regulation
- `article 128`: article of a law; the mark beside it says which law

Several places of one thing stand one after another: `§1; §3`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator

from app.domain.language import Text

_GRAMMAR = re.compile(
    r"(?:(?P<owner>act|standard) )?§(?P<paragraph>\d+(?:\.\d+)*)(?:–(?P<until>\d+(?:\.\d+)*))?(?:, step (?P<row>\d+))?"
    r"|annex (?P<annex>\d+)(?:, table (?P<table>\d+))?(?:, step (?P<step>\d+))?"
    r"|article (?P<article>\d+(?:-\d+)?(?:\.\d+)*)"
    r"|(?:(?P<whose>standard) )?section (?P<section>\d+)"
    r"|(?P<heading>act heading)"
)
_BETWEEN = "; "
_NBSP = "\u00a0"

Parts = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an act; `src` is the reference as the file has it."""

    src: str

    @property
    def paragraph(self) -> str:
        """The bare number of the (first) paragraph or article («5.1»); empty for an annex or a heading."""
        parts = self._places[0]
        return parts["paragraph"] or parts["article"] or ""

    @property
    def text(self) -> Text:
        """The places in words."""
        return _all_in_words(self.src)

    @property
    def _places(self) -> list[Parts]:
        return _places_of(self.src)


def parse_citation(src: Any) -> Citation:
    """A citation from its short reference.

    Raises:
        ValueError: it is none of the known forms.
    """
    if isinstance(src, Citation):
        return src
    if not isinstance(src, str) or not all(map(_GRAMMAR.fullmatch, src.split(_BETWEEN))):
        raise ValueError(f"not a place in an act: {src!r}; write §5.1, annex 2, table 1 or standard §11")
    return Citation(src)


Src = Annotated[Citation, BeforeValidator(parse_citation)]


def _places_of(src: str) -> list[Parts]:
    found = [_GRAMMAR.fullmatch(place) for place in src.split(_BETWEEN)]
    return [match.groupdict() for match in found if match is not None]


@cache
def _all_in_words(src: str) -> Text:
    """The acts have a few hundred places, and every term that is counted names one."""
    places = [_in_words(parts) for parts in _places_of(src)]
    return Text(_BETWEEN.join(text.kk for text in places), _BETWEEN.join(text.ru for text in places))


def _in_words(parts: Parts) -> Text:
    if parts["heading"]:
        return Text("қаулының тақырыбы", "заголовок постановления")
    if parts["annex"]:
        return _annex(parts)
    if parts["article"]:
        return Text(f"{parts['article']}-бап", f"ст.{_NBSP}{parts['article']}")
    if parts["section"]:
        number = parts["section"]
        if parts["whose"]:
            return Text(f"стандарттың {number}-бөлімі", f"раздел{_NBSP}{number} стандарта")
        return Text(f"{number}-бөлім", f"раздел{_NBSP}{number}")
    return _paragraph(parts)


def _paragraph(parts: Parts) -> Text:
    first, until = parts["paragraph"], parts["until"]
    number = first if until is None else f"{first}–{until}"
    kk, ru = f"{number}-тармақ", f"{'п.' if until is None else 'пп.'}{_NBSP}{number}"
    if parts["owner"] == "standard":
        kk, ru = f"стандарттың {number}-тармағы", f"{ru} стандарта"
    elif parts["owner"] == "act":
        kk, ru = f"қаулының {number}-тармағы", f"{ru} постановления"
    if parts["row"]:
        kk, ru = f"{kk}, {parts['row']}-іс-әрекет", f"{ru}, действие{_NBSP}{parts['row']}"
    return Text(kk, ru)


def _annex(parts: Parts) -> Text:
    kk = [f"{parts['annex']}-қосымша"]
    ru = [f"приложение{_NBSP}{parts['annex']}"]
    if parts["table"]:
        kk.append(f"{parts['table']}-кесте")
        ru.append(f"таблица{_NBSP}{parts['table']}")
    if parts["step"]:
        kk.append(f"{parts['step']}-іс-әрекет")
        ru.append(f"действие{_NBSP}{parts['step']}")
    return Text(", ".join(kk), ", ".join(ru))
