"""Letters of two alphabets in one word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.letters import KAZAKH_LETTERS, correct_lookalikes, fold

mixed = st.text(alphabet="iaeocpxyhIAEOCPXYHіаеосрхуһқңЖбв bz19.,-@", max_size=40)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Сeрiкұлы", "Серікұлы"),
        ("Iлиясов", "Ілиясов"),
        ("Paқышев", "Рақышев"),
        ("hамит Рақым", "hамит Рақым".replace("h", "һ")),
        ("aya@mail.kz", "aya@mail.kz"),
        ("Apple", "Apple"),
        ("Әйтеке bi 7a", "Әйтеке bi 7a"),
        ("\u018f\u0259кең т\u0259уелсіз", "Әәкең тәуелсіз"),
    ],
)
def test_latin_lookalikes_turn_cyrillic_only_inside_cyrillic_words(typed: str, meant: str) -> None:
    assert correct_lookalikes(typed) == meant


@given(mixed)
def test_correcting_twice_is_correcting_once(text: str) -> None:
    assert correct_lookalikes(correct_lookalikes(text)) == correct_lookalikes(text)


@given(st.text(max_size=60))
def test_a_correction_never_changes_the_length_so_the_cursor_keeps_its_place(text: str) -> None:
    assert len(correct_lookalikes(text)) == len(text)


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(mixed)
def test_case_and_lookalikes_make_no_difference_to_a_search(text: str) -> None:
    assert fold(correct_lookalikes(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Өмірзақ", "омирзак"),
        ("Ғалымұлы", "галымулы"),
        ("Іңкәр", "инкар"),
        ("Һамит", "хамит"),
        ("Күлән", "кулан"),
        ("Ёлкин", "елкин"),
    ],
)
def test_a_name_is_found_without_its_kazakh_letters(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_every_kazakh_letter_folds_to_a_letter_of_a_russian_keyboard() -> None:
    russian = set("абвгдежзийклмнопрстуфхцчшщъыьэюя")
    assert len(KAZAKH_LETTERS) == 9
    assert all(fold(letter) in russian for letter in KAZAKH_LETTERS)
