"""Sums of money in words, in Kazakh and in Russian, up to 999 billion tenge.

In Kazakh every group is counted out («бір мың бір жүз»), so that nothing can be written in front of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.language import Language

LARGEST = 10**12 - 1
"""The largest number that has words here."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of one language; `scales` are the forms (one, few, many) of thousand, million, billion."""

    zero: str
    ones: tuple[str, ...]
    teens: tuple[str, ...]
    tens: tuple[str, ...]
    hundreds: tuple[str, ...]
    scales: tuple[tuple[str, str, str], ...]
    feminine: tuple[str, str] | None


_KK_ONES = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_RU_ONES = ("", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять")

_WORDS = {
    Language.KK: _Words(
        zero="нөл",
        ones=_KK_ONES,
        teens=("он", *(f"он {one}" for one in _KK_ONES[1:])),
        tens=("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"),
        hundreds=("", *(f"{one} жүз" for one in _KK_ONES[1:])),
        scales=(("мың",) * 3, ("миллион",) * 3, ("миллиард",) * 3),
        feminine=None,
    ),
    Language.RU: _Words(
        zero="ноль",
        ones=_RU_ONES,
        teens=(
            "десять",
            "одиннадцать",
            "двенадцать",
            "тринадцать",
            "четырнадцать",
            "пятнадцать",
            "шестнадцать",
            "семнадцать",
            "восемнадцать",
            "девятнадцать",
        ),
        tens=(
            "",
            "десять",
            "двадцать",
            "тридцать",
            "сорок",
            "пятьдесят",
            "шестьдесят",
            "семьдесят",
            "восемьдесят",
            "девяносто",
        ),
        hundreds=(
            "",
            "сто",
            "двести",
            "триста",
            "четыреста",
            "пятьсот",
            "шестьсот",
            "семьсот",
            "восемьсот",
            "девятьсот",
        ),
        scales=(
            ("тысяча", "тысячи", "тысяч"),
            ("миллион", "миллиона", "миллионов"),
            ("миллиард", "миллиарда", "миллиардов"),
        ),
        feminine=("одна", "две"),
    ),
}

_TENGE = {Language.KK: "теңге", Language.RU: "тенге"}
_TIYN = {Language.KK: "тиын", Language.RU: "тиын"}


def number_in_words(number: int, language: Language) -> str:
    """A whole number in words, masculine in Russian.

    Raises:
        ValueError: the number is negative or above `LARGEST`.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no words for {number}")
    words = _WORDS[language]
    if number == 0:
        return words.zero
    groups: list[str] = []
    for power in (3, 2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            groups.append(_group(group, words, feminine=power == 1))
        if group and power:
            groups.append(words.scales[power - 1][_form(group)])
    return " ".join(groups)


def sum_in_words(tenge: Decimal, language: Language) -> str:
    """A sum in words, its tiyn in figures: «… елу теңге 50 тиын»; whole sums have no tiyn.

    Raises:
        ValueError: the sum is negative, too large, or finer than a tiyn.
    """
    tiyn = tenge * 100
    if tiyn != tiyn.to_integral_value():
        raise ValueError("a sum finer than a tiyn")
    whole, rest = divmod(int(tiyn), 100)
    words = f"{number_in_words(whole, language)} {_TENGE[language]}"
    return f"{words} {rest:02d} {_TIYN[language]}" if rest else words


def _group(number: int, words: _Words, *, feminine: bool) -> str:
    """A number of up to three digits; the Russian thousand is feminine."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    parts = [words.hundreds[hundreds]]
    if tens == 1:
        parts.append(words.teens[ones])
    else:
        in_gender = words.feminine if feminine and words.feminine and ones in (1, 2) else None
        parts += [words.tens[tens], in_gender[ones - 1] if in_gender else words.ones[ones]]
    return " ".join(part for part in parts if part)


def _form(number: int) -> int:
    """Which form a Russian noun takes after a number: 0 one, 1 few, 2 many."""
    if number % 100 in range(11, 15):
        return 2
    return {1: 0, 2: 1, 3: 1, 4: 1}.get(number % 10, 2)
