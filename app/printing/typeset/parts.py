"""What every part of a paper is set from: lines of type, columns that start level, labels beside values, tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from app.printing.document import Columns
from app.printing.typeset.fonts import BOLD, REGULAR, Type
from app.printing.typeset.ink import Break, Frame, Ink, Strip, Words, height_of, space
from app.printing.typeset.measure import Line, Span, break_spans, break_words, span_width
from app.printing.typeset.sheets import MM, Sheet

Place = tuple[float, float]
"""Where a column begins and how wide it is."""

BESIDE = 3 * MM
"""The white between a label and the value beside it."""

_TAG = Type(8, 14, bold=True)
_TAG_PAD = 4.0


def line_ink(line: Line, x: float, baseline: float, size: float) -> list[Words]:
    """One line of type, its weights side by side."""
    ink: list[Words] = []
    for span in line:
        ink.append(Words(x, baseline, span.text, BOLD if span.bold else REGULAR, size))
        x += span_width(span, size)
    return ink


def right_ink(words: str, right: float, baseline: float, kind: Type) -> Words:
    """Words that end at `right`."""
    return Words(right - kind.width(words), baseline, words, kind.font, kind.size)


def level(columns: Sequence[Sequence[Span]], kind: Type, places: Sequence[Place]) -> list[Strip]:
    """Columns of spans side by side, a strip to a line; more columns than places stand one under the other."""
    if len(columns) > len(places):
        return [strip for column in columns for strip in level([column], kind, places)]
    broken = [
        break_spans(column, kind.size, width) for column, (_, width) in zip(columns, places, strict=False)
    ]
    rows = list(zip_longest(*broken, fillvalue=())) or [()]
    return [
        Strip(
            kind.leading,
            tuple(
                words
                for line, (x, _) in zip(row, places, strict=False)
                for words in line_ink(line, x, kind.baseline, kind.size)
            ),
        )
        for row in rows
    ]


def level_words(columns: Columns, kind: Type, places: Sequence[Place]) -> list[Strip]:
    """Columns of words in one weight side by side."""
    return level([(Span(words, kind.bold),) for words in columns], kind, places)


def text_block(columns: Columns, kind: Type, sheet: Sheet) -> list[Strip]:
    """Words in the paper's own columns."""
    return level_words(columns, kind, sheet.places)


def beside(label: str, kind: Type, place: Place, right: Sequence[Strip], first: Type) -> list[Strip]:
    """A label left of strips that are already set; both begin on one baseline, `first` being the strips' type."""
    x, width = place
    lines = break_words(label, kind, width)
    drop = first.baseline - kind.baseline
    ink: list[Ink] = []
    for row, line in enumerate(lines):
        ink += line_ink(line, x, drop + row * kind.leading + kind.baseline, kind.size)
    top = replace(right[0], ink=(*ink, *right[0].ink))
    missing = drop + len(lines) * kind.leading - height_of(right)
    rest = [space(missing)] if missing > 0 else []
    return [top, *right[1:], *rest]


def side_by_side(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Two runs of strips of any height as one strip."""
    ink: list[Ink] = []
    heights = []
    for run in (left, right):
        y = 0.0
        for strip in run:
            ink += [each.lowered(y) for each in strip.ink]
            y += strip.height
        heights.append(y)
    return [Strip(max(heights), tuple(ink))]


def tag_strip(tags: Columns, places: Sequence[Place]) -> Strip:
    """The outlined tag «тексерілмеген», once in each column."""
    ink: list[Ink] = []
    for words, (x, _) in zip(tags, places, strict=False):
        ink.append(Frame(x, 2, _TAG.width(words) + 2 * _TAG_PAD, _TAG.leading))
        ink.append(Words(x + _TAG_PAD, 2 + _TAG.baseline, words, _TAG.font, _TAG.size))
    return Strip(_TAG.leading + 4, tuple(ink), after=Break.NEVER)


def small_tag(words: str, x: float, y: float, kind: Type) -> list[Ink]:
    """The tag in a line of type that begins at `y`, on the line's own baseline and no higher than the line."""
    frame = Frame(x, y, tag_width(words), kind.leading)
    return [frame, Words(x + _TAG_PAD, y + kind.baseline, words, _TAG.font, _TAG.size)]


def tag_width(words: str) -> float:
    """How wide a tag's box is."""
    return _TAG.width(words) + 2 * _TAG_PAD


def unorphaned(strips: list[Strip], least: int = 2) -> list[Strip]:
    """Running lines that a page may part, with at least two lines on each side."""
    last = len(strips) - 1
    return [
        replace(strip, after=Break.NEVER) if number < least - 1 or last - least < number < last else strip
        for number, strip in enumerate(strips)
    ]
