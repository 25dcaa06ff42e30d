"""Names that may be one person's: spelt in the other language, with a slip of the finger, or without the patronymic."""

from __future__ import annotations

import re

from app.domain.letters import fold

_LETTERS_A_SLIP = 8
"""One slip is forgiven for so many letters, and at least one."""
_MOST_SLIPS = 3
_FATHERS = re.compile(r"(?<=\w{3})(кызы|улы|овна|евна|ович|евич)$")
"""What a patronymic ends with in one language or the other: «Маратқызы» is «Маратовна»."""
_SIGNS = str.maketrans({"ь": "", "ъ": "", "-": " "})


def are_alike(name: str, other: str) -> bool:
    """Whether two full names may be the same person's.

    They are if they are equal but for letters and endings of the two languages («Маратқызы» is «Маратовна»), if the
    parts of one all stand in the other (left out or turned about), or if few slips lie between them: a letter too many,
    too few, another, or two swapped.
    """
    first, second = _parts(name), _parts(other)
    if not first or not second:
        return False
    shorter, longer = sorted((set(first), set(second)), key=len)
    if len(shorter) > 1 and shorter <= longer:
        return True
    one, two = " ".join(first), " ".join(second)
    most = min(_MOST_SLIPS, max(1, min(len(one), len(two)) // _LETTERS_A_SLIP))
    return slips_between(one, two, most) <= most


def _parts(name: str) -> list[str]:
    """The parts of a name as both languages have them: the father's name alone, no soft or hard signs, no hyphens."""
    return [_FATHERS.sub("", part) for part in fold(name).translate(_SIGNS).split()]


def slips_between(one: str, other: str, most: int) -> int:
    """How many slips lie between two texts (Damerau's distance of adjacent swaps); beyond `most` any larger number."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, counterpart in enumerate(other, start=1):
            fewest = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != counterpart))
            if before and column > 1 and letter == other[column - 2] and one[row - 2] == counterpart:
                fewest = min(fewest, before[column - 2] + 1)
            line.append(fewest)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]
