"""The lists of a leaflet: a heading, and under it lines with a box to tick and their place in the act."""

from __future__ import annotations

from dataclasses import replace

from app.printing.document import Heading, Item
from app.printing.typeset.ink import Break, Frame, Ink, Strip, height_of, ruled, space, whole
from app.printing.typeset.measure import break_words
from app.printing.typeset.parts import BESIDE, Place, level_words, line_ink, tag_strip, tag_width, text_block
from app.printing.typeset.sheets import MM, Sheet

_BOX = 3.4 * MM
_AFTER_BOX = 7 * MM
_PLACE = 30 * MM


def heading(part: Heading, sheet: Sheet) -> list[Strip]:
    """The heading, kept with the first line of its list."""
    strips = [space(2 * sheet.pad), *text_block(part.text, sheet.heading, sheet), space(0.6 * sheet.pad)]
    return [replace(strip, after=Break.NEVER) for strip in strips]


def item(part: Item, sheet: Sheet) -> list[Strip]:
    """A line of the list; its place or tag at the right (one language) or under it (two)."""
    strips = _narrow(part, sheet) if sheet.columns > 1 else _wide(part, sheet)
    return ruled(whole([space(0.8 * sheet.pad), *strips, space(sheet.pad)]))


def _wide(part: Item, sheet: Sheet) -> list[Strip]:
    aside, used = _aside(part, sheet)
    x = sheet.margins.left + (_AFTER_BOX if part.boxed else 0)
    places = [(x, sheet.right - x - used - BESIDE)]
    strips = [
        *level_words(part.text, sheet.value, places),
        *(level_words(part.note, sheet.small, places) if part.note else []),
    ]
    ink = (*_box(part, sheet), *aside.ink)
    missing = aside.height - height_of(strips)
    rest = [space(missing)] if missing > 0 else []
    return [replace(strips[0], ink=(*strips[0].ink, *ink)), *strips[1:], *rest]


def _aside(part: Item, sheet: Sheet) -> tuple[Strip, float]:
    """What stands at the right edge, and how much width it takes."""
    if part.tag:
        width = tag_width(part.tag[0])
        tag = tag_strip(part.tag, [(sheet.right - width, width)])
        return replace(tag, height=tag.height - 3, ink=tuple(each.lowered(-2) for each in tag.ink)), width
    lines = break_words(part.place[0], sheet.small, _PLACE) if part.place else ()
    drop = sheet.value.baseline - sheet.small.baseline
    ink: list[Ink] = []
    for row, line in enumerate(lines):
        words = " ".join(span.text for span in line)
        x = sheet.right - sheet.small.width(words)
        ink += line_ink(line, x, drop + row * sheet.small.leading + sheet.small.baseline, sheet.small.size)
    width = max((sheet.small.width(" ".join(span.text for span in line)) for line in lines), default=0.0)
    return Strip(drop + len(lines) * sheet.small.leading, tuple(ink)), width


def _narrow(part: Item, sheet: Sheet) -> list[Strip]:
    """Two columns, of which the left has the box; tag, place and note stand under the words."""
    (x, width), *others = sheet.places
    indent = _AFTER_BOX if part.boxed else 0
    places: list[Place] = [(x + indent, width - indent), *others]
    first, *rest = level_words(part.text, sheet.value, places)
    strips = [replace(first, ink=(*first.ink, *_box(part, sheet))), *rest]
    if part.tag:
        strips.append(tag_strip(part.tag, places))
    small = [words for words in (part.place, part.note) if any(words)]
    joined = tuple(map("; ".join, zip(*small, strict=True)))
    return [*strips, *(level_words(joined, sheet.small, places) if joined else [])]


def _box(part: Item, sheet: Sheet) -> list[Ink]:
    if not part.boxed:
        return []
    return [Frame(sheet.margins.left, sheet.value.baseline - _BOX + 1, _BOX, _BOX)]
