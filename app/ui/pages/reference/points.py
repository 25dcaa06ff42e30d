"""What a card of the reference says, as data: sentences with their place in the act, and what is not verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.catalogue.process import Branch
from app.catalogue.provenance import Cited, Clause, Marked
from app.datamodels import Mark
from app.domain.language import Language, Text
from app.ui.language import Words


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence and its place in the act.

    `level` 1 is an item of a list; `quiet` says something about the point before; `doubt` is why it is not from the
    act.
    """

    words: Words
    place: Words = ""
    level: int = 0
    strong: bool = False
    quiet: bool = False
    doubt: Mark | None = None


def sentence(text: Text) -> Text:
    """Words of an act with a capital first letter: they often stand there in the middle of a sentence."""
    said = {language: text.in_(language) for language in Language}
    kk, ru = (words[:1].upper() + words[1:] for words in said.values())
    return Text(kk, ru)


def clause(words: Clause | None) -> list[Point]:
    """A clause with its paragraph; nothing where the act is silent."""
    return [] if words is None else [Point(sentence(words), words.citation)]


def cited(text: Text | None, thing: Cited) -> list[Point]:
    """Words that belong to a thing with a place."""
    return [] if text is None else [Point(sentence(text), thing.citation)]


def quiet(*texts: Text | None, level: int = 0) -> list[Point]:
    """What is added to the point before."""
    return [Point(sentence(text), quiet=True, level=level) for text in texts if text is not None]


def listed(texts: Iterable[Text]) -> list[Point]:
    """The items of a list without places of their own."""
    return [Point(text, level=1) for text in texts]


def marked(point: Point, thing: Marked) -> Point:
    """A point with the doubt of the thing it tells."""
    return replace(point, doubt=thing.mark if thing.unverified else None)


def remark(thing: Marked | Branch, level: int = 0) -> list[Point]:
    """Why a thing that is firm all the same does not stand in the act so: derived, or replaced by the office."""
    mark = thing.mark
    return [] if mark is None or mark.unverified else quiet(mark.because, mark.source, level=level)


def doubts_of(points: Iterable[Point]) -> list[Mark]:
    """Everything that is not verified among points, each once, in their order."""
    found: list[Mark] = []
    for point in points:
        if point.doubt is not None and point.doubt not in found:
            found.append(point.doubt)
    return found
