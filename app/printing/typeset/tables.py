"""Tables: horizontal rules only, words left, figures right with their head over them, the head again on every page."""

from __future__ import annotations

from dataclasses import replace

from app.printing.document import Table
from app.printing.typeset.fonts import Type
from app.printing.typeset.ink import Break, Ink, Strip, ruled
from app.printing.typeset.measure import break_words
from app.printing.typeset.parts import BESIDE, Place, line_ink
from app.printing.typeset.sheets import MM, Sheet

_PAD = 3.0
_CELL = Type(9, 11.8)
_INDENT = 7 * MM
_HAND_ROW = 7.2 * MM


def table(part: Table, sheet: Sheet) -> list[Strip]:
    """A row is never parted; at least two rows stand on each side of a break; the total is never alone."""
    places = _places(part, sheet)
    figures = [column.figures for column in part.columns]
    head = replace(
        _row(tuple(column.head for column in part.columns), sheet.small, places, figures), after=Break.NEVER
    )
    rows = [replace(_row(row, _CELL, places, figures), repeat=head) for row in part.rows]
    if part.total:
        total = _row(part.total, replace(_CELL, bold=True), places, figures)
        rows.append(replace(total, repeat=head))
    last = len(rows) - 1
    least = 3 if part.total else 2
    return [
        head,
        *(
            replace(row, after=Break.NEVER) if number == 0 or last - least < number < last else row
            for number, row in enumerate(rows)
        ),
    ]


def _places(part: Table, sheet: Sheet) -> list[Place]:
    indent = _INDENT if part.indented else 0
    room = sheet.inner - indent - BESIDE * (len(part.columns) - 1)
    whole = sum(column.share for column in part.columns)
    places: list[Place] = []
    x = sheet.margins.left + indent
    for column in part.columns:
        width = room * column.share / whole
        places.append((x, width))
        x += width + BESIDE
    return places


def _row(cells: tuple[str, ...], kind: Type, places: list[Place], figures: list[bool]) -> Strip:
    ink: list[Ink] = []
    most = 1
    for words, (x, width), at_right in zip(cells, places, figures, strict=True):
        lines = break_words(words, kind, width)
        most = max(most, len(lines))
        for number, line in enumerate(lines):
            shift = width - kind.width("".join(span.text for span in line)) if at_right else 0
            ink += line_ink(line, x + shift, _PAD + number * kind.leading + kind.baseline, kind.size)
    height = most * kind.leading + 2 * _PAD if any(cells) else _HAND_ROW
    return ruled([Strip(height, tuple(ink))])[0]
