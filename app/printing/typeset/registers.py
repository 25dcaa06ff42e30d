"""A register onto pages, one page at a time: how many rows each takes is found first, then each is set by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from app.printing.register import Register
from app.printing.typeset.flow import Page
from app.printing.typeset.fonts import Type
from app.printing.typeset.ink import Ink, Rule, Words
from app.printing.typeset.measure import Line, break_words
from app.printing.typeset.parts import BESIDE, Place, line_ink, right_ink
from app.printing.typeset.sheets import MM, Sheet, sheet_for

_PAD = 1.7
_HEAD_PAD = 3.0
_SIGN = 40 * MM
_FOOT_ROOM = 26.0
_LEAST_AFTER = 2


def register_pages(register: Register) -> Iterator[Page]:
    """The pages of a register in their order."""
    sheet = sheet_for(register.size, register.language)
    places = _places(register, sheet)
    head, top = _head(register, sheet, places)
    room = (sheet.height or 0) - sheet.margins.bottom - _FOOT_ROOM - top
    counts = _rows_on_pages(register, sheet, places, room)
    rows = register.rows()
    so_far = register.before
    for number, count in enumerate(counts, start=1):
        so_far += count
        ink = list(head)
        y = top
        for row in islice(rows, count):
            cells, height = _row(row, register, sheet, places)
            ink += [each.lowered(y) for each in cells]
            y += height
            ink.append(Rule(sheet.margins.left, y, sheet.inner))
        if not count:
            empty = Words(sheet.margins.left, y + 12, register.empty, sheet.value.font, sheet.value.size)
            ink.append(empty)
        ink += _foot(register, sheet, count, so_far, (number, len(counts)))
        yield Page(sheet.width, sheet.height or 0, tuple(ink))


def _places(register: Register, sheet: Sheet) -> tuple[Place, ...]:
    room = sheet.inner - BESIDE * (len(register.columns) - 1)
    shares = sum(column.share for column in register.columns)
    places: list[Place] = []
    x = sheet.margins.left
    for column in register.columns:
        width = room * column.share / shares
        places.append((x, width))
        x += width + BESIDE
    return tuple(places)


def _rows_on_pages(register: Register, sheet: Sheet, places: tuple[Place, ...], room: float) -> list[int]:
    """How many rows each page takes; the last has at least two, if there are three in all."""
    counts, used, count = [], 0.0, 0
    for row in register.rows():
        height = _height(row, sheet, places)
        if count and used + height > room:
            counts.append(count)
            used, count = 0.0, 0
        used += height
        count += 1
    counts.append(count)
    if len(counts) > 1 and counts[-1] < _LEAST_AFTER < counts[-2]:
        counts[-2] -= 1
        counts[-1] += 1
    return counts


def _height(row: tuple[str, ...], sheet: Sheet, places: tuple[Place, ...]) -> float:
    most = max(len(_broken(words, sheet.value, width)) for words, (_, width) in zip(row, places, strict=True))
    return max(most, 1) * sheet.value.leading + 2 * _PAD


@lru_cache(maxsize=4096)
def _broken(words: str, kind: Type, width: float) -> tuple[Line, ...]:
    """Words as lines; services, names of staff and results come again and again."""
    return break_words(words, kind, width)


def _row(
    row: tuple[str, ...], register: Register, sheet: Sheet, places: tuple[Place, ...]
) -> tuple[list[Ink], float]:
    ink = _cells(row, sheet.value, register, places, _PAD)
    return ink, _height(row, sheet, places)


def _cells(
    cells: tuple[str, ...], kind: Type, register: Register, places: tuple[Place, ...], pad: float
) -> list[Ink]:
    ink: list[Ink] = []
    for words, (x, width), column in zip(cells, places, register.columns, strict=True):
        for number, line in enumerate(_broken(words, kind, width)):
            shift = width - kind.width("".join(span.text for span in line)) if column.figures else 0
            ink += line_ink(line, x + shift, pad + number * kind.leading + kind.baseline, kind.size)
    return ink


def _head(register: Register, sheet: Sheet, places: tuple[Place, ...]) -> tuple[tuple[Ink, ...], float]:
    """Office, title, period and the heads of the columns, the same on every page; where the rows begin."""
    left = sheet.margins.left
    y = sheet.margins.top
    ink: list[Ink] = []
    for line in break_words(register.office, sheet.office, sheet.inner):
        ink += line_ink(line, left, y + sheet.office.baseline, sheet.office.size)
        y += sheet.office.leading
    y += 2
    period = sheet.subtitle.width(register.period)
    ink.append(right_ink(register.period, sheet.right, y + sheet.title.baseline, sheet.subtitle))
    for line in break_words(register.title, sheet.title, sheet.inner - period - 2 * BESIDE):
        ink += line_ink(line, left, y + sheet.title.baseline, sheet.title.size)
        y += sheet.title.leading
    y += 3
    ink.append(Rule(left, y, sheet.inner))
    heads = tuple(column.head for column in register.columns)
    lines = max(
        len(break_words(words, sheet.small, width)) for words, (_, width) in zip(heads, places, strict=True)
    )
    ink += [each.lowered(y) for each in _cells(heads, sheet.small, register, places, _HEAD_PAD)]
    y += lines * sheet.small.leading + 2 * _HEAD_PAD
    ink.append(Rule(left, y, sheet.inner))
    return tuple(ink), y


def _foot(register: Register, sheet: Sheet, here: int, so_far: int, page: tuple[int, int]) -> list[Ink]:
    """How many rows, who keeps the journal with a line to sign on, which page; a line for each language."""
    kind = sheet.foot
    counted = register.counted.format(here=here, so_far=so_far).split("\n")
    numbers = register.pages.format(page=page[0], pages=page[1]).split("\n")
    lowest = (sheet.height or 0) - sheet.margins.bottom - 5
    first = lowest - (len(counted) - 1) * kind.leading
    keeper = sheet.margins.left + sheet.inner * 0.36
    line = keeper + kind.width(register.keeper) + BESIDE
    ink: list[Ink] = [
        Words(keeper, first, register.keeper, kind.font, kind.size),
        Rule(line, first + 2, _SIGN),
    ]
    for row, (words, number) in enumerate(zip(counted, numbers, strict=True)):
        baseline = first + row * kind.leading
        ink.append(Words(sheet.margins.left, baseline, words, kind.font, kind.size))
        ink.append(right_ink(number, sheet.right, baseline, kind))
    return ink
