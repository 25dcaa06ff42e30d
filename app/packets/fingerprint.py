"""A hash as eight everyday Kazakh words, to be compared by telephone."""

from __future__ import annotations

from functools import cache

from app.paths import resources_dir

WORDS_IN_FINGERPRINT = 8
_WORDS_IN_LIST = 256


@cache
def word_list() -> tuple[str, ...]:
    """The 256 words, one for each value of a byte.

    Raises:
        ValueError: the list does not hold 256 different words.
    """
    words = tuple(resources_dir("wordlists", "kk.txt").read_text(encoding="utf-8").split())
    if len(set(words)) != _WORDS_IN_LIST or len(words) != _WORDS_IN_LIST:
        raise ValueError("the word list must hold 256 different words")
    return words


def spoken(digest: bytes) -> tuple[str, ...]:
    """The first eight bytes of a digest, one word each."""
    words = word_list()
    return tuple(words[byte] for byte in digest[:WORDS_IN_FINGERPRINT])
