"""Tables: horizontal rules only, words left, figures right with their head over them, the head again on every page."""

from __future__ import annotations

from dataclasses import replace

from app.printing.document import Marked, Table, TableCell
from app.printing.typeset.fonts import Type
from app.printing.typeset.ink import Break, Ink, Strip, ruled
from app.printing.typeset.measure import Line, break_words
from app.printing.typeset.parts import BESIDE, Place, line_ink, small_tag, tag_width
from app.printing.typeset.sheets import MM, Sheet

_MOST_PAD = 3.0
_CELL = Type(9, 11.8)
_INDENT = 7 * MM
_HAND_ROW = 7.2 * MM
_Columns = tuple[list[Place], list[bool]]
"""Where each column stands, and whether it holds figures."""
_BEFORE_TAG = 2 * MM
"""The white between the words of a cell and their tag."""


def table(part: Table, sheet: Sheet) -> list[Strip]:
    """A row is never parted; at least two rows stand on each side of a break; the total is never alone."""
    columns = _places(part, sheet), [column.figures for column in part.columns]
    pad = min(_MOST_PAD, sheet.pad)
    kind = replace(_CELL, leading=min(_CELL.leading, sheet.value.leading))
    head = _row(tuple(column.head for column in part.columns), sheet.small, columns, pad)
    head = replace(head, after=Break.NEVER)
    rows = [replace(_row(row, kind, columns, pad, _least(row)), repeat=head) for row in part.rows]
    if part.total:
        total = _row(part.total, replace(kind, bold=True), columns, pad)
        rows.append(replace(total, repeat=head))
    last = len(rows) - 1
    least = 3 if part.total else 2
    return [
        head,
        *(
            replace(row, after=Break.NEVER)
            if number == 0 or last - least < number < last or (part.whole and number < last)
            else row
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


def _least(cells: tuple[TableCell, ...]) -> float:
    """How high a row is at least: where a cell is empty, somebody will write in it by hand."""
    return _HAND_ROW if "" in cells else 0


def _row(cells: tuple[TableCell, ...], kind: Type, columns: _Columns, pad: float, least: float = 0) -> Strip:
    ink: list[Ink] = []
    most = 1
    for cell, place, at_right in zip(cells, *columns, strict=True):
        if isinstance(cell, Marked):
            lines, drawn = _marked(cell, kind, place)
        else:
            lines, drawn = _plain(cell, kind, place, at_right)
        most = max(most, lines)
        ink += drawn
    height = max(most * kind.leading + 2 * pad, least)
    return ruled([Strip(height, tuple(each.lowered(pad) for each in ink))])[0]


def _plain(words: str, kind: Type, place: Place, at_right: bool) -> tuple[int, list[Ink]]:
    """How many lines the words of a cell take, and their ink."""
    x, width = place
    ink: list[Ink] = []
    lines = break_words(words, kind, width)
    for number, line in enumerate(lines):
        shift = width - _width(line, kind) if at_right else 0
        ink += line_ink(line, x + shift, number * kind.leading + kind.baseline, kind.size)
    return len(lines), ink


def _marked(cell: Marked, kind: Type, place: Place) -> tuple[int, list[Ink]]:
    """The same with the tag behind the last word, or in a line of its own where that line has no room for it."""
    x, width = place
    count = 0
    ink: list[Ink] = []
    for words, tag in zip(cell.words.split("\n"), cell.tag.split("\n"), strict=True):
        lines, drawn = _plain(words, kind, place, at_right=False)
        ink += [each.lowered(count * kind.leading) for each in drawn]
        count += lines
        used = _width(break_words(words, kind, width)[-1], kind) + _BEFORE_TAG
        if used + tag_width(tag) > width:
            count, used = count + 1, 0
        ink += small_tag(tag, x + used, (count - 1) * kind.leading, kind)
    return count, ink


def _width(line: Line, kind: Type) -> float:
    return kind.width("".join(span.text for span in line))
