"""Names that may be one person's: spelt with other letters, with a slip of the finger, or without the patronymic."""

from __future__ import annotations

from app.domain.letters import fold

_LETTERS_A_SLIP = 8
"""One slip is forgiven for so many letters, and at least one."""
_MOST_SLIPS = 3


def are_alike(name: str, other: str) -> bool:
    """Whether two full names may be the same person's.

    They are if folding makes them equal, if the parts of one all stand in the other (a patronymic left out, parts
    turned about), or if few slips (a letter too many, too few, another, or two swapped) lie between them.
    """
    first, second = fold(name).split(), fold(other).split()
    if not first or not second:
        return False
    shorter, longer = sorted((set(first), set(second)), key=len)
    if len(shorter) > 1 and shorter <= longer:
        return True
    one, two = " ".join(first), " ".join(second)
    most = min(_MOST_SLIPS, max(1, min(len(one), len(two)) // _LETTERS_A_SLIP))
    return slips_between(one, two, most) <= most


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
