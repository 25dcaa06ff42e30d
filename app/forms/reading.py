"""What a person typed, scanned or pasted, made into the value that the form keeps.

A value that can be read takes its one stored form: ISO dates, sums as decimal text, numbers of persons and accounts
without spaces. What cannot be read is kept as it was typed, so that nothing is lost; `checking` says what is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from app.forms.fields import Scalar

_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_PRINTABLE = re.compile("[\u0000-\u017f\u02b0-\u02ff\u0400-\u052f\u2000-\u206f\u20a0-\u20bf№™−≈≤≥]")
"""Latin and Cyrillic, punctuation, currencies, an office's signs: `resources/fonts`."""
_SPACES = re.compile(r"\s+")
_DAY_FIRST = re.compile(r"(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4})")
_DIGITS_ONLY = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_GROUPED = str.maketrans("", "", " \u00a0\u202f\u2009₸")


def read(field: Scalar, raw: Any) -> Any:
    """The value to keep for what was given; `None` for an empty one. Reading a kept value gives it back."""
    if raw is None or isinstance(raw, bool):
        return raw
    if isinstance(raw, list | tuple):
        return [str(part) for part in raw] or None
    text = clean(str(raw))
    return _READERS.get(field.type, str)(text) if text else None


def clean(text: str) -> str:
    """Composed letters (й as one), no control or direction marks, single spaces, nothing at the ends."""
    composed = unicodedata.normalize("NFC", text)
    invisible = (sign for sign in set(composed) if unicodedata.category(sign) in _INVISIBLE)
    visible = composed.translate({ord(sign): None for sign in invisible if sign not in "\t\n\r"})
    return _SPACES.sub(" ", visible).strip()


def unprintable(text: str) -> str | None:
    """The first sign that the fonts of papers do not have: an emoji, another alphabet; `None` if there is none."""
    return next((sign for sign in text if not _PRINTABLE.fullmatch(sign)), None)


def read_date(text: str) -> date | None:
    """A day written as 21.11.2026, 21/11/2026, 21112026 or 2026-11-21; `None` if it is none of the calendar's."""
    iso = _ISO.fullmatch(text)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        found = _DAY_FIRST.fullmatch(text) or _DIGITS_ONLY.fullmatch(text)
        if not found:
            return None
        day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_number(text: str) -> Decimal | None:
    """A number with spaces between thousands, a comma or a point; `None` if it is none."""
    plain = text.translate(_GROUPED).replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return number if number.is_finite() and "e" not in plain.lower() else None


def _date(text: str) -> str:
    day = read_date(text)
    return text if day is None else day.isoformat()


def _number(text: str) -> str:
    number = read_number(text)
    return text if number is None else f"{number:f}"


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    if len(digits) == 11 and digits[0] in "78":
        digits = digits[1:]
    return f"+7{digits}" if len(digits) == 10 else text


def _no_spaces(text: str) -> str:
    return _SPACES.sub("", text)


def _iban(text: str) -> str:
    return _no_spaces(text).upper()


_READERS: dict[str, Callable[[str], str]] = {
    "iin": _no_spaces,
    "date": _date,
    "money": _number,
    "number": _number,
    "phone": _phone,
    "iban": _iban,
}
