"""Where a thing stands in an act: short references in the files, sentences for people.

The forms of a reference:

- `§5.1`: paragraph of the regulation
- `annex 2, table 2, step 3`: a place in an annex; table and step may be left out
- `act §2`: paragraph of the resolution that approves the regulation
- `act heading`: the lines above its first paragraph
- `standard §11`: paragraph of the parent standard that the regulation points to
- `article 128`: article of a law; the mark beside it says which law
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator

from app.domain.language import Text

_GRAMMAR = re.compile(
    r"(?:(?P<owner>act|standard) )?§(?P<paragraph>\d+(?:\.\d+)*)"
    r"|annex (?P<annex>\d+)(?:, table (?P<table>\d+))?(?:, step (?P<step>\d+))?"
    r"|article (?P<article>\d+(?:-\d+)?(?:\.\d+)*)"
    r"|(?P<heading>act heading)"
)
_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an act; `src` is the reference as the file has it."""

    src: str

    @property
    def paragraph(self) -> str:
        """The bare number of the paragraph or article («5.1»); empty for an annex or a heading."""
        parts = self._parts
        return parts["paragraph"] or parts["article"] or ""

    @property
    def text(self) -> Text:
        """The place in words."""
        parts = self._parts
        if parts["heading"]:
            return Text("қаулының тақырыбы", "заголовок постановления")
        if parts["annex"]:
            return _annex(parts)
        if parts["article"]:
            return Text(f"{parts['article']}-бап", f"ст.{_NBSP}{parts['article']}")
        return _paragraph(parts["owner"], parts["paragraph"] or "")

    @property
    def _parts(self) -> dict[str, str | None]:
        found = _GRAMMAR.fullmatch(self.src)
        assert found is not None, "a citation is made by parse_citation"
        return found.groupdict()


def parse_citation(src: Any) -> Citation:
    """A citation from its short reference.

    Raises:
        ValueError: it is none of the known forms.
    """
    if isinstance(src, Citation):
        return src
    if not isinstance(src, str) or not _GRAMMAR.fullmatch(src):
        raise ValueError(f"not a place in an act: {src!r}; write §5.1, annex 2, table 1 or standard §11")
    return Citation(src)


Src = Annotated[Citation, BeforeValidator(parse_citation)]


def _paragraph(owner: str | None, number: str) -> Text:
    if owner == "standard":
        return Text(f"стандарттың {number}-тармағы", f"п.{_NBSP}{number} стандарта")
    if owner == "act":
        return Text(f"қаулының {number}-тармағы", f"п.{_NBSP}{number} постановления")
    return Text(f"{number}-тармақ", f"п.{_NBSP}{number}")


def _annex(parts: dict[str, str | None]) -> Text:
    kk = [f"{parts['annex']}-қосымша"]
    ru = [f"приложение{_NBSP}{parts['annex']}"]
    if parts["table"]:
        kk.append(f"{parts['table']}-кесте")
        ru.append(f"таблица{_NBSP}{parts['table']}")
    if parts["step"]:
        kk.append(f"{parts['step']}-іс-әрекет")
        ru.append(f"действие{_NBSP}{parts['step']}")
    return Text(", ".join(kk), ", ".join(ru))
