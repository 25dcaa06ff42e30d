"""Finding by words: in either language, half typed, with a slip of the finger, under a former or an everyday name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TypeVar

from app.catalogue.errors import CatalogueFileBad
from app.datafiles import load_model
from app.datamodels import Frozen
from app.domain.letters import fold
from app.paths import resources_dir

Thing = TypeVar("Thing")

_SHORTEST_MISTYPED, _LONG = 4, 8
"""Words of fewer letters must be typed right; those of so many may have two slips."""
_MARKS = "«»\"'.,;:()№"
_WORD = re.compile(r"[\w-]+")


class AlsoCalled(Frozen):
    """The names of `resources/names/also-called.yaml`: each group names one thing."""

    groups: tuple[tuple[str, ...], ...]


def found(words: str, things: Iterable[Thing], text_of: Callable[[Thing], str]) -> list[Thing]:
    """The things in whose text every word begins or stands; if there are none, those with words much like them."""
    wanted = [word for word in (part.strip(_MARKS) for part in fold(words).split()) if word]
    known = [(thing, _folded(text_of(thing))) for thing in things]
    exact = [thing for thing, text in known if all(word in text for word in wanted)]
    if exact:
        return exact
    return [thing for thing, text in known if all(_resembles(word, text) for word in wanted)]


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    """The text as a search compares it, with the other names of what it names."""
    whole = fold(text)
    others = [
        name
        for group in _groups()
        if any(_stands_in(name, whole) for name in group)
        for name in group
        if name not in whole
    ]
    return " ".join([whole, *others])


def _stands_in(name: str, text: str) -> bool:
    """Whether a name begins a word there."""
    return re.search(rf"(?<!\w){re.escape(name)}", text) is not None


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    path = resources_dir("names", "also-called.yaml")
    read = load_model(path, AlsoCalled, error=CatalogueFileBad)
    return tuple(tuple(map(fold, group)) for group in read.groups)


def _resembles(word: str, text: str) -> bool:
    if word in text:
        return True
    if len(word) < _SHORTEST_MISTYPED:
        return False
    slips = 2 if len(word) >= _LONG else 1
    return any(_begins_like(word, other, slips) for other in set(_WORD.findall(text)))


@lru_cache(maxsize=8192)
def _begins_like(word: str, other: str, slips: int) -> bool:
    """Whether the word is, but for so many slips, a beginning of the other.

    A slip is a letter that is wrong, lacking or too many, or two neighbours that changed places; never the first.
    """
    if other[0] != word[0] or len(other) < len(word) - slips:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(word, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and word[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        before, last = last, line
    return min(last) <= slips
