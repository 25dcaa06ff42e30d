"""The parts of a letter: letterhead, date and addressee, running text, sections, signature with the stamp's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.printing.document import Address, Clause, Letterhead, Paragraph, Section, Signature
from app.printing.typeset.fonts import Type
from app.printing.typeset.ink import Break, Ink, Picture, Rule, Strip, height_of, ruled, space, whole
from app.printing.typeset.measure import Span, break_words
from app.printing.typeset.parts import (
    BESIDE,
    Place,
    beside,
    level,
    level_words,
    line_ink,
    tag_strip,
    text_block,
    unorphaned,
)
from app.printing.typeset.pictures import fitted
from app.printing.typeset.sheets import MM, Sheet

_ADDRESS = Type(8, 10.5)
_BETWEEN_CLAUSES = 2.0
_EMBLEM = 20 * MM

# The stamp's square of 40 mm begins 8 mm above the signing line and stays free of text to read; the white at the
# top of the foot is the last part of it.
_LINE_AT = 8 * MM
_STAMP = 40 * MM - 10
_SIGN_FROM = 52 * MM
_SIGN_WIDTH = 50 * MM
_NAME_FROM = 113 * MM
_STAMP_WORD_AT = _LINE_AT + 46
_RECEIVED_AT = _LINE_AT + 44
_ABOVE_LINE = 2.5


def letterhead(part: Letterhead, sheet: Sheet) -> list[Strip]:
    """The office in Kazakh at the left, in Russian at the right, its emblem between them; a rule."""
    halves = sheet.halves(_EMBLEM + 2 * BESIDE if part.emblem else None)
    strips = [
        *level_words(part.names, sheet.office, halves),
        space(2),
        *level_words(part.addresses, _ADDRESS, halves),
        space(6),
    ]
    if part.emblem:
        strips = _with_emblem(part.emblem, strips, sheet)
    return whole([*strips[:-1], replace(strips[-1], rule_below=True)], Break.NEVER)


def _with_emblem(png: bytes, strips: list[Strip], sheet: Sheet) -> list[Strip]:
    """The emblem in the middle of the first strip, and as much height as it needs."""
    width, height = fitted(png, _EMBLEM, _EMBLEM)
    x = sheet.margins.left + (sheet.inner - width) / 2
    first = replace(strips[0], ink=(*strips[0].ink, Picture(x, 0, width, height, png)))
    missing = height + 6 - height_of(strips)
    rest = [space(missing)] if missing > 0 else []
    return [first, *strips[1:], *rest]


def address(part: Address, sheet: Sheet) -> list[Strip]:
    """Date and number at the left, the addressee at the right; one over the other where there are two languages."""
    bold = replace(sheet.value, bold=True)
    if sheet.columns == 2:
        dated = tuple(f"{day}, {number}" for day, number in zip(part.issued, part.outgoing, strict=True))
        strips = [
            *text_block(dated, sheet.value, sheet),
            space(2),
            *text_block(part.addressee, bold, sheet),
            *(text_block(part.address, sheet.value, sheet) if part.address else []),
        ]
    else:
        left, right = sheet.halves()
        strips = [
            *level_words(part.addressee, bold, [right]),
            *(level_words(part.address, sheet.value, [right]) if part.address else []),
        ]
        strips = _over(level_words((*part.issued, *part.outgoing), sheet.value, [left]), strips)
    return whole([space(sheet.gap), *strips, space(sheet.gap)], Break.NEVER)


def _over(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Two runs of strips of one leading, side by side."""
    longer = max(len(left), len(right))
    padded = [[*run, *[Strip(run[0].height)] * (longer - len(run))] for run in (left, right)]
    return [replace(one, ink=one.ink + other.ink) for one, other in zip(*padded, strict=True)]


def paragraph(part: Paragraph, sheet: Sheet) -> list[Strip]:
    """Running text over the whole width, or level in two columns."""
    leading = sheet.value.leading + (1 if sheet.label else 0)
    lines = text_block(part.text, replace(sheet.value, leading=leading), sheet)
    return [space(sheet.pad, Break.NEVER), *unorphaned(lines), space(sheet.gap)]


def section(part: Section, sheet: Sheet) -> list[Strip]:
    """A heading with its clauses beside it (one language) or under it, ruled (two)."""
    if sheet.label:
        right = _clauses(part.clauses, sheet, [(sheet.margins.left + sheet.label, sheet.inner - sheet.label)])
        place = (sheet.margins.left, sheet.label - BESIDE)
        strips = beside(part.heading[0], sheet.heading, place, right, sheet.value)
        return [space(sheet.gap), *strips]
    heading = [replace(strip, after=Break.NEVER) for strip in text_block(part.heading, sheet.heading, sheet)]
    clauses = _clauses(part.clauses, sheet, sheet.places)
    return ruled([space(sheet.pad, Break.NEVER), *heading, *clauses, space(sheet.pad)])


def _clauses(clauses: Sequence[Clause], sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    """Clauses under each other; in two columns they are one row, parted between its paragraphs if at all."""
    between = Break.FREE if sheet.label else Break.INSIDE_ROW
    strips: list[Strip] = []
    for clause in clauses:
        strips += [space(_BETWEEN_CLAUSES, Break.NEVER)] if strips else []
        strips += _clause(clause, sheet, places, between)
    return strips if sheet.label else [*strips[:-1], replace(strips[-1], after=Break.NEVER)]


def _clause(clause: Clause, sheet: Sheet, places: Sequence[Place], after: Break) -> list[Strip]:
    spans = [
        (*([Span(lead, bold=True)] if lead else []), Span(words, bold=clause.strong))
        for lead, words in zip(clause.lead or [""] * len(clause.text), clause.text, strict=True)
    ]
    lines = level(spans, sheet.value, places)
    lines = unorphaned(lines) if sheet.label else whole(lines, after)
    if not clause.tag:
        return lines
    tag = tag_strip(clause.tag, places)
    return [tag, *lines]


def signature(part: Signature, sheet: Sheet) -> list[Strip]:
    """Position, line, name; the stamp's place under the line; the citizen's own line at the right."""
    left = sheet.margins.left
    ink: list[Ink] = [
        Rule(left + _SIGN_FROM, _LINE_AT, _SIGN_WIDTH),
        *_from_line(part.caption, left + _SIGN_FROM, _SIGN_WIDTH, _LINE_AT, sheet.small),
        *_from_line(part.stamp, left + _SIGN_FROM, _SIGN_WIDTH, _STAMP_WORD_AT - 2, sheet.small),
    ]
    post = [line for words in part.post for line in break_words(words, sheet.value, _SIGN_FROM - BESIDE)]
    first = _LINE_AT - _ABOVE_LINE - min(len(post) - 1, 1) * sheet.value.leading
    posted = [
        words
        for row, line in enumerate(post)
        for words in line_ink(line, left, first + row * sheet.value.leading, sheet.value.size)
    ]
    name = replace(sheet.value, bold=True)
    width = sheet.right - left - _NAME_FROM
    for row, line in enumerate(break_words(part.name, name, width)):
        ink += line_ink(line, left + _NAME_FROM, _LINE_AT - _ABOVE_LINE + row * name.leading, name.size)
    if part.received:
        ink.append(Rule(left + _NAME_FROM, _RECEIVED_AT, width))
        ink += _from_line(part.received, left + _NAME_FROM, width, _RECEIVED_AT, sheet.small)
    return [
        space(sheet.pad + sheet.gap, Break.NEVER),
        Strip(max(_STAMP, first + len(post) * sheet.value.leading), (*posted, *ink)),
    ]


def _from_line(words: str, x: float, width: float, top: float, kind: Type) -> list[Ink]:
    """Small words under a line."""
    lines = break_words(words, kind, width)
    return [
        each
        for row, line in enumerate(lines)
        for each in line_ink(line, x, top + 1 + row * kind.leading + kind.baseline, kind.size)
    ]


def kept_with_signature(strips: Sequence[Strip]) -> list[Strip]:
    """The strips before a signature, their last two lines not to be parted from it."""
    lines = 0
    kept: list[Strip] = []
    for strip in reversed(strips):
        kept.append(replace(strip, after=Break.NEVER) if lines < 2 else strip)
        lines += not strip.is_space
    return kept[::-1]
