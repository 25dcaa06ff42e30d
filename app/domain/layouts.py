"""Keyboard layouts: what was meant when keys of an English keyboard arrive through a Russian or Kazakh one.

A scanner of barcodes types as if the layout were English. Under a Russian layout its letters and signs come out as
others, under a Kazakh one its digits too. Nothing here guesses: each layout gives one reading, and what reads them
(a case number, an ИИН) knows by its check digit which one is right.
"""

from __future__ import annotations

_ENGLISH = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./"
_ENGLISH_SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
_RUSSIAN = "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю."
_RUSSIAN_SHIFTED = 'Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'
_KAZAKH = '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№'
_KAZAKH_SHIFTED = ")!ӘІҢҒ;:ҮҰҚӨҺЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ?"

_MEANT = tuple(
    str.maketrans(plain + shifted, _ENGLISH + _ENGLISH_SHIFTED)
    for plain, shifted in ((_KAZAKH, _KAZAKH_SHIFTED), (_RUSSIAN, _RUSSIAN_SHIFTED))
)

_CYRILLIC = frozenset(sign for sign in _KAZAKH + _KAZAKH_SHIFTED if sign.isalpha())
KAZAKH_DIGITS = dict(zip('"әіңғүұқ', "12345890", strict=True))
"""The digits that the Kazakh layout hides behind letters; `,` and `.` on 6 and 7 may be meant as they are."""


def readings(text: str) -> tuple[str, ...]:
    """What a scanned text may have been: as it came, then as typed through the Kazakh and the Russian layout."""
    return tuple(dict.fromkeys((text, *(text.translate(meant) for meant in _MEANT))))


def english_keys(text: str) -> str:
    """What the same keys type in English, where letters of a Russian or Kazakh layout stand; the rest as it is."""
    return "".join(sign.lower().translate(_MEANT[0]) if sign in _CYRILLIC else sign for sign in text)
