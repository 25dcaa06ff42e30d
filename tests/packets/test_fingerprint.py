"""The eight words: a list that can be read over a bad telephone line."""

from __future__ import annotations

from itertools import combinations

from app.packets.fingerprint import spoken, word_list

KAZAKH = set("аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіьэюя")


def heard(word: str) -> str:
    """A word as a bad line makes it: front and back vowels, voiced and voiceless are one."""
    pairs = {
        "ә": "а",
        "ғ": "к",
        "г": "к",
        "қ": "к",
        "ң": "н",
        "ө": "о",
        "ұ": "у",
        "ү": "у",
        "і": "и",
        "ы": "и",
    }
    pairs |= {"й": "и", "п": "б", "т": "д", "з": "с", "ж": "ш"}
    return "".join(pairs.get(letter, letter) for letter in word)


def distance(one: str, other: str) -> int:
    """How many letters must be changed, added or left out."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        row, above = [i], row
        for j, right in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1]


def test_there_is_a_word_for_every_byte() -> None:
    assert len(set(word_list())) == 256


def test_the_words_are_short_and_written_in_kazakh_letters_only() -> None:
    assert [word for word in word_list() if set(word) - KAZAKH or not 2 <= len(word) <= 9] == []


def test_no_two_words_are_one_sound_apart() -> None:
    close = [pair for pair in combinations(word_list(), 2) if distance(*map(heard, pair)) < 2]
    assert close == []


def test_eight_bytes_are_spoken_and_each_chooses_its_word() -> None:
    words = word_list()
    assert spoken(bytes([0, 1, 2, 3, 4, 5, 6, 255, 9, 9])) == (*words[:7], words[255])


def test_the_list_keeps_its_order_or_old_fingerprints_change() -> None:
    assert (word_list()[0], word_list()[128], word_list()[255]) == ("ағаш", "қоржын", "ірімшік")
