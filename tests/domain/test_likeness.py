"""Names that may be one person's, and names that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.likeness import are_alike, slips_between

NAME = "Жұмабаева Гүлнар Ержанқызы"
WORDS = st.text("абвгд ", max_size=8)


@pytest.mark.parametrize(
    "other",
    [
        "Жумабаева Гулнар Ержанкызы",
        "Жұмабаева Гүлнар",
        "Гүлнар Жұмабаева Ержанқызы",
        "Жұмабаева Гульнар Ержанқызы",
        "Жұмабаева Гүнлар Ержанқызы",
        "Жумабева Гулнара Ержанкызы",
    ],
)
def test_folded_letters_a_missing_patronymic_and_a_slip_are_one_persons(other: str) -> None:
    assert are_alike(NAME, other)
    assert are_alike(other, NAME)


@pytest.mark.parametrize(
    ("kazakh", "russian"),
    [
        ("Сәрсенбаева Айгүл Маратқызы", "Сарсенбаева Айгуль Маратовна"),
        ("Жақыпов Ерлан Сәкенұлы", "Жакыпов Ерлан Сакенович"),
        ("Тоқаев Қасым-Жомарт Кемелұлы", "Токаев Касым Жомарт Кемелевич"),
        ("Әлиева Әсел Ғалымқызы", "Алиева Асель Галымовна"),
    ],
)
def test_one_name_in_the_two_languages_is_one_persons(kazakh: str, russian: str) -> None:
    assert are_alike(kazakh, russian)
    assert are_alike(russian, kazakh)


@pytest.mark.parametrize(
    "other",
    ["", "Жұмабаева", "Жұмабаева Айжан Ержанқызы", "Нұрғалиева Гүлнар Ержанқызы", "Иванов Иван Иванович"],
)
def test_another_given_name_or_surname_is_another_person(other: str) -> None:
    assert not are_alike(NAME, other)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("", "", 0), ("аб", "ба", 1), ("аб", "абв", 1), ("абвг", "агвб", 2), ("абв", "", 3)],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    assert slips_between(one, other, 9) == slips


@given(WORDS, WORDS, st.integers(0, 3))
def test_slips_are_the_same_both_ways_and_never_fewer_than_the_letters_apart(
    one: str, other: str, most: int
) -> None:
    there, back = slips_between(one, other, 99), slips_between(other, one, 99)
    assert there == back >= abs(len(one) - len(other))
    assert (there == 0) == (one == other)
    assert (slips_between(one, other, most) <= most) == (there <= most)
