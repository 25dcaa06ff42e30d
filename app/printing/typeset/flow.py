"""Strips onto pages: as many as fit, parted where a page may end; the foot on every page, the stub on the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.fingerprint import mark_of
from app.printing.typeset import stubs
from app.printing.typeset.compose import compose, compose_blocks, compose_foot
from app.printing.typeset.ink import Break, Ink, Rule, Strip, height_of, space
from app.printing.typeset.sheets import Sheet, sheet_for, tightened

_ABOVE_FOOT = 4.0
_HAIR = 1e-6
_CLOSER = (0.25, 0.5, 0.75, 1.0)
"""How much closer a paper is set, if its pages just do not hold it."""
_CLOSE_ON_A4, _CLOSE_IF_LONG = 0.75, 0.5
_NO_MARK = "0000-0000-0000"


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the ink on it, in reading order."""

    width: float
    height: float
    ink: tuple[Ink, ...]


def lay_out(document: Document) -> list[Page]:
    """The pages of a document; it is set closer where that saves the last one."""
    sheet = sheet_for(document.size, document.language, halved=document.halved)
    if sheet.height is None:
        return [_roll(document, sheet)]
    pages, foot_height = _parted(document, sheet)
    for by in _closer(document, len(pages)):
        closer = tightened(sheet, by)
        fewer, foot_of_closer = _parted(document, closer)
        if len(fewer) < len(pages):
            sheet, pages, foot_height = closer, fewer, foot_of_closer
            break
    return [
        _page(sheet, strips, document, number, len(pages), foot_height)
        for number, strips in enumerate(pages, start=1)
    ]


def _closer(document: Document, pages: int) -> Sequence[float]:
    """How close a paper may be set to save a page: one of a single sheet as close as can be read, a long one less."""
    if pages < 2:
        return ()
    both = document.language is PaperLanguage.BOTH
    small = document.halved or both or document.size in (PaperSize.A5, PaperSize.A6)
    most = (_CLOSER[-1] if small else _CLOSE_ON_A4) if pages == 2 else _CLOSE_IF_LONG
    return [by for by in _CLOSER if by <= most]


def _parted(document: Document, sheet: Sheet) -> tuple[list[list[Strip]], float]:
    """The strips of each page, and the height of the foot that stands under each."""
    room = (sheet.height or inf) - sheet.margins.top - sheet.margins.bottom
    body = compose(document, sheet)
    foot = compose_foot(document.footer, sheet, 1, 1, _NO_MARK).height + _ABOVE_FOOT
    if document.footer.only_if_many:
        pages = _with_stub(document, sheet, fill(body, room), room)
        if len(pages) == 1:
            return pages, 0.0
    return _with_stub(document, sheet, fill(body, room - foot), room - foot), foot


def _with_stub(document: Document, sheet: Sheet, pages: list[list[Strip]], room: float) -> list[list[Strip]]:
    """What is cut off stands at the foot of the last page, or of one of its own, under a line to cut along.

    Halves that one sheet does not hold are whole sheets: nothing is to be cut.
    """
    if document.stub is None:
        return pages
    cut = stubs.cut_line(document.stub.cut, sheet)
    stub = compose_blocks(document.stub.blocks, sheet)
    if document.halved and sheet.height is not None:
        half = (sheet.height - cut.height) / 2
        body, lower = half - sheet.margins.top, half - sheet.margins.bottom
        free = body - height_of(pages[-1])
        if free < -_HAIR or height_of(stub) > lower:
            return [*pages, stub]
        return [*pages[:-1], [*pages[-1], space(free), cut, *stub]]
    torn = [cut, *stub]
    free = room - height_of(pages[-1]) - height_of(torn)
    if free < -_HAIR:
        return [*pages, [space(room - height_of(torn)), *torn]]
    return [*pages[:-1], [*pages[-1], space(free), *torn]]


def fill(strips: Sequence[Strip], room: float) -> list[list[Strip]]:
    """Strips as pages of `room` points.

    A page ends at the last good place that leaves it half full; where there is none, at a worse one, and at worst
    where the next strip does not fit.
    """
    pages: list[list[Strip]] = []
    rest = list(strips)
    while rest:
        rest = _without_leading_space(rest)
        taken = _taken(rest, room)
        end = taken if taken == len(rest) else _last_break(rest[:taken], room / 2)
        pages.append(_headed(rest[:end]))
        rest = rest[end:]
    return pages or [[]]


def _taken(strips: Sequence[Strip], room: float) -> int:
    """How many strips fit; one always does, for nothing may be left out."""
    used = strips[0].repeat.height if strips[0].repeat else 0.0
    for number, strip in enumerate(strips):
        used += strip.height
        if used > room + _HAIR and not (strip.is_space or number == 0):
            return number
    return len(strips)


def _last_break(strips: Sequence[Strip], least: float) -> int:
    """How many of these to keep on the page: up to the best place to part them that fills `least` of it."""
    for worst in (Break.FREE, Break.INSIDE_ROW, Break.INSIDE_TEXT):
        for number in range(len(strips), 0, -1):
            if strips[number - 1].after <= worst and height_of(strips[:number]) >= least:
                return number
    return len(strips)


def _headed(strips: list[Strip]) -> list[Strip]:
    """The strips of a page that begins inside a table, with the table's head."""
    return [strips[0].repeat, *strips] if strips and strips[0].repeat else strips


def _without_leading_space(strips: list[Strip]) -> list[Strip]:
    start = next((number for number, strip in enumerate(strips) if not strip.is_space), 0)
    return strips[start:]


def place(strips: Sequence[Strip], sheet: Sheet, top: float) -> list[Ink]:
    """The ink of strips that follow each other from `top`; one rule where two meet."""
    ink: list[Ink] = []
    y = top
    ruled = False
    for strip in strips:
        if strip.rule_above and not ruled:
            ink.append(Rule(sheet.margins.left, y, sheet.inner))
        ink += [each.lowered(y) for each in strip.ink]
        y += strip.height
        if strip.rule_below:
            ink.append(Rule(sheet.margins.left, y, sheet.inner))
        ruled = strip.rule_below
    return ink


def _page(
    sheet: Sheet,
    strips: Sequence[Strip],
    document: Document,
    number: int,
    pages: int,
    foot_height: float,
) -> Page:
    """A page of a fixed height: its strips from the top, its foot at the bottom."""
    height = sheet.height or inf
    bottom = height - sheet.margins.bottom
    if foot_height:
        strips = _closed_by_foot(strips, bottom - foot_height - sheet.margins.top)
    ink = place(strips, sheet, sheet.margins.top)
    if foot_height:
        foot = compose_foot(document.footer, sheet, number, pages, mark_of(document))
        ink += place([foot], sheet, bottom - foot.height)
    return Page(sheet.width, height, tuple(ink))


def _closed_by_foot(strips: Sequence[Strip], room: float) -> Sequence[Strip]:
    """The strips of a page; a last rule that all but touches that of the foot is left to the foot."""
    if not strips or room - height_of(strips) > _ABOVE_FOOT:
        return strips
    return [*strips[:-1], replace(strips[-1], rule_below=False)]


def _roll(document: Document, sheet: Sheet) -> Page:
    """One page as long as its content, the foot at its end."""
    strips = [*compose(document, sheet), compose_foot(document.footer, sheet, 1, 1, mark_of(document))]
    height = sheet.margins.top + height_of(strips) + sheet.margins.bottom
    return Page(sheet.width, height, tuple(place(strips, sheet, sheet.margins.top)))
