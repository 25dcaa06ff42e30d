"""The parts of forms to fill in: questions with boxes and dotted lines, cells, signing lines, check words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.printing.blanks import Cells, CheckWords, Question, Sides, Signers, Stamp
from app.printing.typeset.fonts import Type
from app.printing.typeset.ink import Break, Cross, Frame, Ink, Rule, Strip, Stroke, ruled, space, whole
from app.printing.typeset.measure import NBSP, Span, break_words
from app.printing.typeset.parts import (
    BESIDE,
    Place,
    beside,
    level_words,
    line_ink,
    right_ink,
    side_by_side,
    tag_strip,
    text_block,
)
from app.printing.typeset.sheets import MM, Sheet

HAND_LINE = 7.2 * MM
_NO = 7 * MM
_LABEL_SHARE = 0.36
_BOX = 3.4 * MM
_ABOVE_BOX = 2.5
_STAMP = 16 * MM
"""What is left of the stamp's room under the signing lines: it may lie over the signature, not over a line."""
_AFTER_BOX = 5 * MM
_BETWEEN_OPTIONS = 5 * MM
_WORDS_IN_ROW = 4
_BROAD_LABEL = 0.72
_BOTH = f"{NBSP}· "
"""Between the two languages of the words behind a box."""
_ASIDE = 50 * MM
_BETWEEN_CELLS = 4.0
_SIGN_HEIGHT = 11 * MM
_SIGN_FROM, _SIGN_WIDTH, _NAME_FROM = 0.34, 0.25, 0.62


def question(part: Question, sheet: Sheet) -> list[Strip]:
    """The label left of the answer where the sheet has room for both, over it otherwise."""
    strips = _wide(part, sheet) if sheet.label else _narrow(part, sheet)
    pad = 0.7 * sheet.pad if part.lines else sheet.pad
    return ruled(whole([space(pad), *strips, space(pad)], Break.NEVER if part.kept else Break.FREE))


def _wide(part: Question, sheet: Sheet) -> list[Strip]:
    left = sheet.margins.left
    label = _label_width(part, sheet)
    indent = _NO if part.no else 0
    kind = sheet.key if part.strong else sheet.value
    right = _answer(part, sheet, [(left + label, sheet.inner - label)]) or [space(sheet.value.leading)]
    strips = beside(part.label[0], sheet.small, (left + indent, label - indent - BESIDE), right, kind)
    return _numbered(part, strips, sheet, kind.baseline)


def _label_width(part: Question, sheet: Sheet) -> float:
    """The labels' column; a long question with few boxes takes most of the line, one over a table all of it."""
    if not (part.value or part.options or part.lines or part.tag or part.note):
        return sheet.inner
    usual, broad = max(sheet.label, _LABEL_SHARE * sheet.inner), _BROAD_LABEL * sheet.inner
    long = len(break_words(part.label[0], sheet.small, usual - BESIDE)) > 1
    boxes = _options_width([words for words, *_ in part.options], sheet)
    brief = part.brief or (bool(part.options) and boxes <= sheet.inner - broad)
    return broad if long and brief else usual


def _options_width(options: Sequence[str], sheet: Sheet) -> float:
    """How wide boxes with their words are, side by side."""
    taken = sum(_AFTER_BOX + sheet.value.width(words) for words in options)
    return taken + _BETWEEN_OPTIONS * max(len(options) - 1, 0)


def _numbered(part: Question, strips: list[Strip], sheet: Sheet, baseline: float) -> list[Strip]:
    if not part.no:
        return strips
    bold = replace(sheet.small, bold=True)
    number = line_ink((Span(part.no, bold=True),), sheet.margins.left, baseline, bold.size)
    return [replace(strips[0], ink=(*number, *strips[0].ink)), *strips[1:]]


def _narrow(part: Question, sheet: Sheet) -> list[Strip]:
    label = tuple(f"{part.no}. {words}" for words in part.label) if part.no else part.label
    if len(label) > len(sheet.places) and len(set(part.value)) <= 1:
        part = replace(part, value=part.value[:1])
    return [*text_block(label, sheet.small, sheet), *_answer(part, sheet, sheet.places)]


def _answer(part: Question, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    strips: list[Strip] = []
    if part.value:
        strips += level_words(part.value, sheet.key if part.strong else sheet.value, places)
    if part.options:
        strips += _options(part, sheet, places)
    if part.lines:
        strips += _lines(part, sheet, places)
    if part.tag:
        strips.append(tag_strip(part.tag, places))
    if part.note:
        strips += level_words(part.note, sheet.small, places)
    return strips


def _lines(part: Question, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    """Dotted lines over all columns, the last of them the row's own rule; the unit at its right end."""
    x, right = places[0][0], places[-1][0] + places[-1][1]
    unit = " · ".join(dict.fromkeys(part.unit))
    dotted = Strip(HAND_LINE, (Rule(x, HAND_LINE - 2, right - x, Stroke.DOTTED),))
    ink = (right_ink(unit, right, HAND_LINE - 6, sheet.value),) if unit else ()
    return [*[dotted] * (part.lines - 1), Strip(HAND_LINE - sheet.pad, ink)]


def _options(part: Question, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    """Boxes side by side as far as they fit; in two languages under one another if they are more than a line."""
    if len(part.options[0]) > 1:
        once = tuple(_BOTH.join(dict.fromkeys(words)) for words in part.options)
        if _options_width(once, sheet) > sheet.inner:
            return _options_in_columns(part, sheet, places)
        in_line = replace(part, options=tuple((words,) for words in once))
        return [space(_ABOVE_BOX), *_options(in_line, sheet, [(sheet.margins.left, sheet.inner)])]
    x, width = places[0]
    strips: list[Strip] = []
    ink: list[Ink] = []
    used = 0.0
    for number, (words, *_) in enumerate(part.options):
        lines = break_words(words, sheet.value, width - _AFTER_BOX)
        taken = _AFTER_BOX + max(_width(line, sheet.value) for line in lines)
        if ink and (used + taken > width or len(lines) > 1):
            strips.append(Strip(sheet.value.leading + 2, tuple(ink)))
            ink, used = [], 0.0
        ink += _box(x + used, sheet, ticked=number in part.ticked)
        for row, line in enumerate(lines):
            if row:
                strips.append(Strip(sheet.value.leading, tuple(ink)))
                ink = []
            ink += line_ink(line, x + used + _AFTER_BOX, sheet.value.baseline, sheet.value.size)
        used += taken + _BETWEEN_OPTIONS if len(lines) == 1 else width
    return [*strips, Strip(sheet.value.leading + 2, tuple(ink))]


def _options_in_columns(part: Question, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    """One box for both languages, before the first."""
    (x, width), *others = places
    inner = [(x + _AFTER_BOX, width - _AFTER_BOX), *others]
    strips: list[Strip] = []
    for number, words in enumerate(part.options):
        first, *rest = level_words(words, sheet.value, inner)
        box = _box(x, sheet, ticked=number in part.ticked)
        strips += [space(_ABOVE_BOX), replace(first, ink=(*first.ink, *box)), *rest]
    return strips


def _width(line: Sequence[Span], kind: Type) -> float:
    return kind.width("".join(span.text for span in line))


def _box(x: float, sheet: Sheet, *, ticked: bool) -> list[Ink]:
    top = sheet.value.baseline - _BOX + 1
    return [Frame(x, top, _BOX, _BOX), *([Cross(x, top, _BOX)] if ticked else [])]


def cells(part: Cells, sheet: Sheet) -> list[Strip]:
    """Labels over values, side by side."""
    room = sheet.inner - BESIDE * (len(part.cells) - 1)
    shares = sum(cell.share for cell in part.cells)
    places: list[Place] = []
    x = sheet.margins.left
    for cell in part.cells:
        width = room * cell.share / shares
        places.append((x, width))
        x += width + BESIDE
    strong = any(cell.strong for cell in part.cells)
    values = _level_mixed(part, sheet, places)
    empty = [] if any(cell.value for cell in part.cells) else [space(HAND_LINE / 2)]
    return ruled(
        whole(
            [
                space(sheet.pad),
                *level_words(tuple(cell.label for cell in part.cells), sheet.small, places),
                space(1 if strong else 0),
                *values,
                *empty,
                space(sheet.pad),
            ]
        )
    )


def _level_mixed(part: Cells, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    """Values level with each other, some of them large."""
    strong = any(cell.strong for cell in part.cells)
    leading = sheet.key.leading if strong else sheet.value.leading
    baseline = sheet.key.baseline if strong else sheet.value.baseline
    rows: list[list[Ink]] = [[]]
    for cell, (x, width) in zip(part.cells, places, strict=True):
        kind = sheet.key if cell.strong else sheet.value
        for number, line in enumerate(break_words(cell.value, kind, width)):
            if number == len(rows):
                rows.append([])
            rows[number] += line_ink(line, x, baseline, kind.size)
    return [Strip(leading, tuple(row)) for row in rows]


def signers(part: Signers, sheet: Sheet) -> list[Strip]:
    """A line for each: post, line to sign on, name; all on one page, if it holds them."""
    lines = [strip for signer in part.people for strip in _signer(signer.post, signer.name, part, sheet)]
    return whole([*lines, space(sheet.pad)])


def _signer(post: Sides, name: str, part: Signers, sheet: Sheet) -> list[Strip]:
    left, inner, small = sheet.margins.left, sheet.inner, sheet.small
    sign, at = left + _SIGN_FROM * inner, left + _NAME_FROM * inner
    width, room = _SIGN_WIDTH * inner, inner * (1 - _NAME_FROM)
    y = _SIGN_HEIGHT - 2
    words = [line for each in post for line in break_words(each, sheet.value, _SIGN_FROM * inner - BESIDE)]
    ink: list[Ink] = [Rule(sign, y, width)]
    lowest = y
    for row, line in enumerate(words):
        lowest = max(y, y - 2.5 + row * sheet.value.leading)
        ink += line_ink(line, left, y - 2.5 + row * sheet.value.leading, sheet.value.size)
    ink += line_ink(break_words(part.caption, small, width)[0], sign, y + 1 + small.baseline, small.size)
    if name:
        bold = replace(sheet.value, bold=True)
        for row, line in enumerate(break_words(name, bold, room)):
            lowest = max(lowest, y - 2.5 + row * bold.leading)
            ink += line_ink(line, at, y - 2.5 + row * bold.leading, bold.size)
    else:
        ink.append(Rule(at, y, room))
        caption = break_words(part.name_caption, small, room)
        ink += line_ink(caption[0], at, y + 1 + small.baseline, small.size) if caption else []
    return [Strip(max(y + 4 + small.leading, lowest + 4), tuple(ink))]


def check_words(part: CheckWords, sheet: Sheet) -> list[Strip]:
    """Cells under each other at the left; at the right boxes with a small number and a word each, four to a row."""
    left, aside = sheet.margins.left, _ASIDE - BESIDE
    cells: list[Strip] = []
    for cell in part.beside:
        kind = sheet.key if cell.strong else sheet.value
        cells += [space(_BETWEEN_CELLS)] if cells else []
        cells += level_words((cell.label,), sheet.small, [(left, aside)])
        cells += level_words((cell.value,), kind, [(left, aside)])
    right = left + _ASIDE, sheet.inner - _ASIDE
    caption = level_words(("\n".join(part.caption),), sheet.small, [right])
    boxes = [*caption, space(3), *_word_boxes(part.words, sheet, right)]
    return ruled(whole([space(sheet.pad), *side_by_side(cells, boxes), space(sheet.gap)]))


def _word_boxes(words: Sequence[str], sheet: Sheet, place: Place) -> list[Strip]:
    x, width = place[0], place[1] / _WORDS_IN_ROW
    height = sheet.key.leading + 12
    strips: list[Strip] = []
    for start in range(0, len(words), _WORDS_IN_ROW):
        ink: list[Ink] = []
        for column, word in enumerate(words[start : start + _WORDS_IN_ROW]):
            left, number = x + column * width, str(start + column + 1)
            ink.append(Frame(left, 0, width, height))
            ink += line_ink((Span(number),), left + 3, sheet.small.baseline, sheet.small.size)
            line = break_words(word, sheet.key, width)[0]
            ink += line_ink(line, left + 12, 7 + sheet.key.baseline, sheet.key.size)
        strips.append(Strip(height, tuple(ink)))
    return strips


def stamp(part: Stamp, sheet: Sheet) -> list[Strip]:
    """Room for a stamp, with its mark."""
    baseline = 5 * MM + sheet.small.baseline
    mark = line_ink((Span(part.words),), sheet.margins.left, baseline, sheet.small.size)
    return [Strip(_STAMP, tuple(mark), after=Break.FREE)]
