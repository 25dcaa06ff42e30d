"""Words in which Latin and Cyrillic letters are mixed: they look right and are never found again."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

WORD = re.compile(r"[^\W\d_]+")


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


def mixed_words(text: str) -> list[str]:
    """The words of a text that hold letters of both alphabets.

    A word runs to the next sign that is not a letter: «PDF-файл» is two words, each whole.
    """
    return [
        word for word in WORD.findall(text) if {"LATIN", "CYRILLIC"} <= {_script(letter) for letter in word}
    ]
