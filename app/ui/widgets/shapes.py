"""The shapes of what is typed: digits, a date, a telephone number, a sum. Pure functions of a string."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

Shape = Callable[[str], str]
"""What a text becomes as one types it."""
THIN = "\u00a0"
"""The space between thousands: one that does not break."""
_SEPARATORS = re.compile(r"[.,/\- ]")
_GROUPS = (2, 2, 4)
_YEARS_AHEAD = 30
_MINUSES = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")
MOST_MONEY_DIGITS = 13
"""More than the budget of the country in tenge; what is longer was pasted by mistake."""


def digits(text: str, most: int | None = None) -> str:
    """Only the digits of a text, at most so many."""
    return "".join(letter for letter in text if letter in "0123456789")[:most]


def shape_date(text: str) -> str:
    """A date as it is typed: «2111» becomes «21.11», «3/2» becomes «3.2»; what follows the year is dropped."""
    groups = [""]
    for letter in text:
        if letter in "0123456789":
            if len(groups[-1]) == _GROUPS[len(groups) - 1]:
                if len(groups) == len(_GROUPS):
                    break
                groups.append("")
            groups[-1] += letter
        elif _SEPARATORS.match(letter) and groups[-1] and len(groups) < len(_GROUPS):
            groups.append("")
    return ".".join(groups)


def read_date(text: str) -> date | None:
    """The date that a text says, day first and the year in four digits; `None` if it says none."""
    parts = shape_date(text.strip()).split(".")
    if len(parts) != len(_GROUPS) or len(parts[2]) != _GROUPS[2]:
        return None
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        return None


def complete_year(text: str, today: date, *, past: bool = False) -> str:
    """A date with its century: «04.11.21» becomes «04.11.2021»; any other text is left as it is.

    A day of the past lies in the last hundred years, any other day at most thirty years ahead.
    """
    parts = shape_date(text.strip()).split(".")
    if len(parts) != len(_GROUPS) or len(parts[2]) != 2:
        return text
    latest = today.year + (0 if past else _YEARS_AHEAD)
    year = latest - (latest - int(parts[2])) % 100
    full = f"{parts[0]}.{parts[1]}.{year}"
    day = read_date(full)
    if past and day is not None and day > today:
        full = f"{parts[0]}.{parts[1]}.{year - 100}"
    return full if day is not None else text


def write_date(day: date | None) -> str:
    """A date as its field shows it: «21.11.2026»."""
    return day.strftime("%d.%m.%Y") if day is not None else ""


def phone_digits(text: str) -> str:
    """The ten digits after the country's 7; an 8 or a 7 dialled before them is dropped."""
    found = digits(text)
    if text.lstrip().startswith("+7") or (len(found) == 11 and found[0] in "78") or found[:1] == "8":
        found = found[1:]
    return found[:10]


def shape_phone(text: str) -> str:
    """A telephone number as it is typed: «+7 (701) 123-45-67»."""
    found = phone_digits(text)
    if not found:
        return "+7 (" if digits(text) else ""
    shaped = f"+7 ({found[:3]}"
    for start, end, before in ((3, 6, ") "), (6, 8, "-"), (8, 10, "-")):
        if len(found) > start:
            shaped += before + found[start:end]
    return shaped


def shape_money(text: str) -> str:
    """A sum as it is typed, its thousands apart: «45000,5» becomes «45 000,5».

    A minus stays: whoever typed it meant something, and is told that a sum is not negative.
    """
    whole, comma, rest = text.replace(".", ",").partition(",")
    minus = "-" if whole.lstrip().startswith(_MINUSES) else ""
    grouped = group_thousands(digits(whole, MOST_MONEY_DIGITS))
    return minus + grouped + ("," + digits(rest, 2) if comma else "")


def group_thousands(whole: str) -> str:
    """Digits in groups of three from the right."""
    stripped = whole.lstrip("0") or whole[:1]
    return f"{int(stripped):,}".replace(",", THIN) if stripped else ""


def read_money(text: str) -> Decimal | None:
    """The sum that a text says in tenge; `None` if it says none."""
    plain = re.sub(r"\s", "", text).replace(",", ".").rstrip(".")
    try:
        return Decimal(plain) if plain else None
    except InvalidOperation:
        return None


def write_money(sum_: Decimal | int | None) -> str:
    """A sum as its field shows it; tiyn only if there are any."""
    if sum_ is None:
        return ""
    exact = Decimal(sum_)
    whole = "-" * (exact < 0) + group_thousands(str(abs(int(exact))))
    tiyn = abs(exact) % 1
    return whole if not tiyn else f"{whole},{int(tiyn * 100):02d}"
