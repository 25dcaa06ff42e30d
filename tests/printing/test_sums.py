"""Sums in words: every group, gender and plural of both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.language import Language
from app.printing.sums import LARGEST, number_in_words, sum_in_words

KAZAKH = {
    0: "нөл",
    1: "бір",
    10: "он",
    19: "он тоғыз",
    20: "жиырма",
    45: "қырық бес",
    99: "тоқсан тоғыз",
    100: "бір жүз",
    999: "тоғыз жүз тоқсан тоғыз",
    1_000: "бір мың",
    1_100: "бір мың бір жүз",
    38_640: "отыз сегіз мың алты жүз қырық",
    77_280: "жетпіс жеті мың екі жүз сексен",
    1_000_000: "бір миллион",
    2_050_003: "екі миллион елу мың үш",
    3_000_000_000: "үш миллиард",
}

RUSSIAN = {
    0: "ноль",
    1: "один",
    2: "два",
    11: "одиннадцать",
    14: "четырнадцать",
    21: "двадцать один",
    40: "сорок",
    90: "девяносто",
    100: "сто",
    212: "двести двенадцать",
    999: "девятьсот девяносто девять",
    1_000: "одна тысяча",
    2_000: "две тысячи",
    5_000: "пять тысяч",
    11_000: "одиннадцать тысяч",
    12_000: "двенадцать тысяч",
    21_001: "двадцать одна тысяча один",
    38_640: "тридцать восемь тысяч шестьсот сорок",
    42_002: "сорок две тысячи два",
    111_000: "сто одиннадцать тысяч",
    1_000_000: "один миллион",
    2_000_000: "два миллиона",
    5_000_000: "пять миллионов",
    1_002_001: "один миллион две тысячи один",
    21_000_000_000: "двадцать один миллиард",
}


@pytest.mark.parametrize(("number", "words"), KAZAKH.items())
def test_a_number_is_written_out_in_kazakh(number: int, words: str) -> None:
    assert number_in_words(number, Language.KK) == words


@pytest.mark.parametrize(("number", "words"), RUSSIAN.items())
def test_a_number_is_written_out_in_russian(number: int, words: str) -> None:
    assert number_in_words(number, Language.RU) == words


def test_a_sum_names_the_tenge_and_its_tiyn_in_figures() -> None:
    assert sum_in_words(Decimal("38640"), Language.KK) == "отыз сегіз мың алты жүз қырық теңге"
    assert sum_in_words(Decimal("21.00"), Language.RU) == "двадцать один тенге"
    assert sum_in_words(Decimal("1.05"), Language.RU) == "один тенге 05 тиын"
    assert sum_in_words(Decimal("0.5"), Language.KK) == "нөл теңге 50 тиын"


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_without_words_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        number_in_words(number, Language.RU)


def test_a_sum_finer_than_a_tiyn_is_refused() -> None:
    with pytest.raises(ValueError, match="finer"):
        sum_in_words(Decimal("1.005"), Language.RU)


def numbered(words: str, first: int, step: int) -> dict[str, int]:
    return {word: first + step * place for place, word in enumerate(words.split())}


UNITS = {
    Language.KK: numbered("нөл бір екі үш төрт бес алты жеті сегіз тоғыз", 0, 1)
    | numbered("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан", 10, 10),
    Language.RU: {"одна": 1, "две": 2}
    | numbered("ноль один два три четыре пять шесть семь восемь девять десять", 0, 1)
    | numbered("одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать", 11, 1)
    | numbered("семнадцать восемнадцать девятнадцать", 17, 1)
    | numbered("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто", 20, 10)
    | numbered("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 100, 100),
}
SCALES = {"мың": 3, "тысяч": 3, "миллион": 6, "миллиард": 9}


def read_back(words: str, language: Language) -> int:
    """The number that words mean, read with rules of their own."""
    total = group = 0
    for word in words.split():
        scale = max((power for stem, power in SCALES.items() if word.startswith(stem)), default=0)
        if scale:
            total, group = total + group * 10**scale, 0
        elif word == "жүз":
            group *= 100
        else:
            group += UNITS[language][word]
    return total + group


@given(number=st.integers(0, LARGEST), language=st.sampled_from(Language))
def test_words_mean_the_number_they_were_made_of(number: int, language: Language) -> None:
    assert read_back(number_in_words(number, language), language) == number
