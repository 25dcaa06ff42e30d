"""What is cut off a sheet: the line to cut along, and the head of the part under it."""

from __future__ import annotations

from app.printing.document import StubHead
from app.printing.typeset.fonts import Type
from app.printing.typeset.forms import quiet
from app.printing.typeset.ink import Break, Code, Ink, Rule, Strip, Stroke, Words
from app.printing.typeset.measure import break_words
from app.printing.typeset.parts import line_ink, right_ink
from app.printing.typeset.sheets import MM, Sheet

_STUB_CODE = 13 * MM
_STUB_TITLE = Type(12, 15, bold=True)
_CUT_FREE = 4 * MM


def cut_line(words: str, sheet: Sheet) -> Strip:
    """The line to cut along, from edge to edge, its words in the middle of it."""
    y = _CUT_FREE
    width = sheet.small.width(words)
    start = (sheet.width - width) / 2
    room = 4 * MM
    return Strip(
        2 * _CUT_FREE,
        (
            Rule(0, y, start - room, Stroke.DASHED),
            Words(
                start,
                y - sheet.small.leading / 2 + sheet.small.baseline,
                words,
                sheet.small.font,
                sheet.small.size,
            ),
            Rule(start + width + room, y, sheet.width - start - width - room, Stroke.DASHED),
        ),
        after=Break.NEVER,
    )


def stub_head(part: StubHead, sheet: Sheet) -> list[Strip]:
    """What the stub is and where it stays; the number and its code at the right."""
    code = Code(sheet.right - _STUB_CODE, 2, _STUB_CODE, part.number)
    right = code.x - quiet(_STUB_CODE)
    ink: list[Ink] = [
        Words(sheet.margins.left, _STUB_TITLE.baseline, part.title, _STUB_TITLE.font, _STUB_TITLE.size),
        right_ink(part.number, right, _STUB_TITLE.baseline, _STUB_TITLE),
    ]
    y = _STUB_TITLE.leading
    width = right - sheet.margins.left
    for line in break_words(part.subtitle, sheet.small, width):
        ink += line_ink(line, sheet.margins.left, y + sheet.small.baseline, sheet.small.size)
        y += sheet.small.leading
    return [Strip(max(y, _STUB_CODE + 2 + quiet(_STUB_CODE)), (*ink, code), after=Break.NEVER)]
