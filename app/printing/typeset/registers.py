"""A register onto pages, one at a time as its rows come; how many pages there are is known last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.printing.register import Register, Row
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


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row that is set, from its own top on."""

    ink: tuple[Ink, ...]
    height: float


class RegisterPages:
    """Gathers rows to pages as they come; the last page has at least two, if there are three in all.

    For that the page before is held back, and with it that which is being filled: no more of a register is held.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._sheet = sheet = sheet_for(register.size, register.language)
        self._places = _places(register, sheet)
        self._head, self._top = _head(register, sheet, self._places)
        self.height = sheet.height or 0
        self._room = self.height - sheet.margins.bottom - _FOOT_ROOM - self._top
        self._so_far = register.before
        self._full: list[_SetRow] = []
        self._filling: list[_SetRow] = []
        self._used = 0.0

    def take(self, row: Row) -> Page | None:
        """Set one more row; the page that cannot change any more, if there is one now."""
        made = self._set(row)
        ready = None
        if self._filling and self._used + made.height > self._room:
            ready = self._page(self._full) if self._full else None
            self._full, self._filling, self._used = self._filling, [], 0.0
        self._filling.append(made)
        self._used += made.height
        return ready

    def end(self) -> Iterator[Page]:
        """The pages that were held back; a register without a row says so on its only one."""
        if len(self._filling) < _LEAST_AFTER < len(self._full):
            self._filling.insert(0, self._full.pop())
        if self._full:
            yield self._page(self._full)
        yield self._page(self._filling)

    def page_number(self, page: int, pages: int) -> tuple[Words, ...]:
        """Which page of how many, at the foot; a line for each language."""
        kind = self._sheet.foot
        lines = self._register.pages.format(page=page, pages=pages).split("\n")
        first = self._first_baseline(len(lines))
        return tuple(
            right_ink(words, self._sheet.right, first + row * kind.leading, kind)
            for row, words in enumerate(lines)
        )

    def _set(self, row: Row) -> _SetRow:
        kind = self._sheet.value
        broken = [_broken(words, kind, width) for words, (_, width) in zip(row, self._places, strict=True)]
        height = max(1, *map(len, broken)) * kind.leading + 2 * _PAD
        return _SetRow(tuple(_cells(broken, kind, self._register, self._places, _PAD)), height)

    def _page(self, rows: Sequence[_SetRow]) -> Page:
        sheet = self._sheet
        self._so_far += len(rows)
        ink = [*self._head]
        y = self._top
        for row in rows:
            ink += [each.lowered(y) for each in row.ink]
            y += row.height
            ink.append(Rule(sheet.margins.left, y, sheet.inner))
        if not rows:
            kind = sheet.value
            ink.append(Words(sheet.margins.left, y + 12, self._register.empty, kind.font, kind.size))
        return Page(sheet.width, self.height, (*ink, *self._foot(len(rows))))

    def _foot(self, here: int) -> Iterator[Ink]:
        """Who keeps the journal, with a line to sign on; how many rows, a line for each language."""
        sheet, kind = self._sheet, self._sheet.foot
        counted = self._register.counted.format(here=here, so_far=self._so_far).split("\n")
        first = self._first_baseline(len(counted))
        keeper = sheet.margins.left + sheet.inner * 0.36
        yield Words(keeper, first, self._register.keeper, kind.font, kind.size)
        yield Rule(keeper + kind.width(self._register.keeper) + BESIDE, first + 2, _SIGN)
        for row, words in enumerate(counted):
            yield Words(sheet.margins.left, first + row * kind.leading, words, kind.font, kind.size)

    def _first_baseline(self, lines: int) -> float:
        lowest = self.height - self._sheet.margins.bottom - 5
        return lowest - (lines - 1) * self._sheet.foot.leading


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


@lru_cache(maxsize=1024)
def _broken(words: str, kind: Type, width: float) -> tuple[Line, ...]:
    """Words as lines; services, names of staff and results come again and again."""
    return break_words(words, kind, width)


def _cells(
    broken: Sequence[tuple[Line, ...]],
    kind: Type,
    register: Register,
    places: tuple[Place, ...],
    pad: float,
) -> list[Ink]:
    ink: list[Ink] = []
    for lines, (x, width), column in zip(broken, places, register.columns, strict=True):
        for number, line in enumerate(lines):
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
    heads = [
        break_words(column.head, sheet.small, width)
        for column, (_, width) in zip(register.columns, places, strict=True)
    ]
    ink += [each.lowered(y) for each in _cells(heads, sheet.small, register, places, _HEAD_PAD)]
    y += max(map(len, heads)) * sheet.small.leading + 2 * _HEAD_PAD
    ink.append(Rule(left, y, sheet.inner))
    return tuple(ink), y
