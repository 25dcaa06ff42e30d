"""Letters of two alphabets in one word: putting right what was typed, and folding names for search.

The specialist types Kazakh under whatever keyboard layout is on. Latin letters that look like Cyrillic ones slip in
(`i` for `і` above all), and a name is searched for without its Kazakh letters. Both are pure functions of a string.
"""

from __future__ import annotations

import re

KAZAKH_LETTERS = "әіңғүұқөһ"
"""The nine letters that a Russian keyboard lacks, in the order of the digit row of the Kazakh layout."""

_LATIN = "iaeocpxyhIAEOCPXYH\u0259\u018f"
_CYRILLIC = "іаеосрхуһІАЕОСРХУҺәӘ"
"""The last pair is the Latin schwa, which many programs write for `ә`."""
_LOOKALIKES = str.maketrans(_LATIN, _CYRILLIC)
_WORD = re.compile(r"[^\W\d_]+")
_HAS_CYRILLIC = re.compile(r"[\u0400-\u04FF]")

_HAS_OTHER = re.compile(r"[^\W\d_\u0400-\u04FF]")

_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""All Kazakh letters, and those that only Russian words have, in the order of Kazakh dictionaries."""
_FIRST_KEY = ord("А")
_ORDERED = str.maketrans({letter: chr(_FIRST_KEY + place) for place, letter in enumerate(_ALPHABET)})

_FOLDED = str.maketrans("әғқңөұүһіё", "агкноуухие")


def correct_lookalikes(text: str) -> str:
    """The text with Latin look-alikes turned Cyrillic inside every word that has a Cyrillic letter.

    Words wholly in Latin letters are left alone: they may be meant. The length of the text never changes, so a
    cursor keeps its place.
    """
    return _WORD.sub(_correct_word, text)


def _correct_word(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LOOKALIKES) if _HAS_CYRILLIC.search(word) else word


def words_of_two_scripts(text: str) -> tuple[str, ...]:
    """The words with Cyrillic and other letters, even when look-alikes are put right: «Ивановs»."""
    words = (match.group() for match in _WORD.finditer(correct_lookalikes(text)))
    return tuple(word for word in words if _HAS_CYRILLIC.search(word) and _HAS_OTHER.search(word))


def fold(text: str) -> str:
    """The text as search compares it: look-alikes put right, case folded, Kazakh letters as their Russian kin.

    «Өмірзақ», «Омирзак» and «өмірзaқ» with a Latin `a` fold to the same word.
    """
    return correct_lookalikes(text).casefold().translate(_FOLDED)


def alphabetical(text: str) -> str:
    """What the text is sorted by: compared letter by letter, keys stand as words do in a Kazakh dictionary.

    Unicode has the nine Kazakh letters after «я».
    """
    return correct_lookalikes(text).casefold().translate(_ORDERED)
