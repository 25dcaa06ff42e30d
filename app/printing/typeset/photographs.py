"""Photographs on a paper: two in a row, each as large as its half allows, with what it shows under it."""

from __future__ import annotations

from collections.abc import Sequence

from app.printing.blanks import Photograph, Photographs
from app.printing.typeset.ink import Ink, Picture, Strip, space
from app.printing.typeset.measure import break_words
from app.printing.typeset.parts import line_ink
from app.printing.typeset.pictures import fitted
from app.printing.typeset.sheets import MM, Sheet

_HIGHEST = 110 * MM
_IN_A_ROW = 2
_ABOVE_WORDS = 2.0


def photographs(part: Photographs, sheet: Sheet) -> list[Strip]:
    """Rows of photographs; a page never ends within a row."""
    rows = range(0, len(part.pictures), _IN_A_ROW)
    return [
        strip
        for first in rows
        for strip in (_row(part.pictures[first : first + _IN_A_ROW], sheet), space(sheet.gap))
    ]


def _row(pictures: Sequence[Photograph], sheet: Sheet) -> Strip:
    ink: list[Ink] = []
    height = 0.0
    for (x, width), photograph in zip(sheet.halves(), pictures, strict=False):
        wide, high = fitted(photograph.jpeg, width, _HIGHEST)
        ink.append(Picture(x, 0, wide, high, photograph.jpeg))
        below = high + _ABOVE_WORDS
        for line in (line for words in photograph.caption for line in break_words(words, sheet.small, width)):
            ink += line_ink(line, x, below + sheet.small.baseline, sheet.small.size)
            below += sheet.small.leading
        height = max(height, below)
    return Strip(height, tuple(ink))
