"""The parts of a form: office head, number with its code, fields, rows, signing lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.printing.document import (
    CodeAndContact,
    Columns,
    Field,
    Number,
    OfficeHead,
    ReprintBox,
    Row,
    SignaturePair,
    Source,
    Title,
    Unverified,
)
from app.printing.qr import QUIET_MODULES, VERSION_1_MODULES
from app.printing.typeset.fonts import Type
from app.printing.typeset.ink import (
    Break,
    Code,
    Frame,
    Ink,
    Rule,
    Strip,
    Stroke,
    height_of,
    ruled,
    space,
    whole,
)
from app.printing.typeset.measure import Span
from app.printing.typeset.parts import (
    BESIDE,
    Place,
    beside,
    level,
    level_words,
    tag_strip,
    tag_width,
    text_block,
)
from app.printing.typeset.sheets import MM, Sheet

_ROW_LABEL = 0.39
_WIDE = 150 * MM
_LEAST_TO_SIGN = 15.0
_STUB_VALUE = Type(9, 12)
_HAND_LINE = 7.2 * MM
_BOX_PAD = 5.0
_LEAST_BESIDE_CODE = 35 * MM
_MOST_OVER = 24.0
"""How far the words beside a code may run on below it before they get the whole width."""


def quiet(side: float) -> float:
    """The white that a code of this side needs around it."""
    return side / VERSION_1_MODULES * QUIET_MODULES


def office_head(head: OfficeHead, sheet: Sheet) -> list[Strip]:
    """The office's name, a rule under it."""
    strips = [*text_block(head.name, sheet.office, sheet), space(sheet.pad + 1)]
    return whole([*strips[:-1], replace(strips[-1], rule_below=True)], Break.NEVER)


def title(part: Title, sheet: Sheet) -> list[Strip]:
    """What the paper is; what about; at the right its code, if it has one there."""
    setters = (_title_words, _about_words, _holder_words)
    if part.code:
        strips = _with_code(part, sheet)
    else:
        strips = [strip for words in setters for strip in words(part, sheet, sheet.places)]
    return whole([space(sheet.pad + 1), *strips, space(sheet.gap)], Break.NEVER)


def _with_code(part: Title, sheet: Sheet) -> list[Strip]:
    """The words with the code at their right; those that would be a column of scraps beside it stand under it."""
    margin = quiet(sheet.code)
    narrowed = _narrowed(part, sheet, sheet.code + margin)
    *first, (x, _) = narrowed
    widened = [*first, (x, sheet.right - x)]
    code = Code(sheet.right - sheet.code, margin - sheet.pad - 1, sheet.code, part.code)
    below = code.y + sheet.code + margin - sheet.gap
    aside, under = [Strip(0, (code,)), *_title_words(part, sheet, narrowed)], list[Strip]()
    for words in (_about_words, _holder_words):
        narrow = words(part, sheet, narrowed)
        if under or height_of([*aside, *narrow]) > below + _MOST_OVER:
            under += words(part, sheet, widened)
        else:
            aside += narrow
    return [*aside, space(max(below - height_of(aside), 0)), *under]


def _narrowed(part: Title, sheet: Sheet, by: float) -> list[Place]:
    """The columns, the last narrower by what stands at its right; all of them a little where it gets too narrow."""
    *first, (x, width) = sheet.places
    aligned = [*first, (x, width - by)]
    if all(sheet.title.width(word) <= aligned[-1][1] for words in part.title for word in words.split()):
        return aligned
    each = by / len(sheet.places)
    return [(x - number * each, width - each) for number, (x, width) in enumerate(sheet.places)]


def _title_words(part: Title, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    return level_words(_once_if_stacked(part.title, sheet), sheet.title, places)


def _about_words(part: Title, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    return level_words(part.subtitle, sheet.subtitle, places) if any(part.subtitle) else []


def _holder_words(part: Title, sheet: Sheet, places: Sequence[Place]) -> list[Strip]:
    """«Заявитель: **Жұмабаева Г. Е.**»; nothing on a paper that is nobody's."""
    if not part.holder:
        return []
    said = [(Span(label), Span(part.holder, bold=True)) for label in part.holder_label]
    return [space(3), *level(said, sheet.value, places)]


def _once_if_stacked(columns: Columns, sheet: Sheet) -> Columns:
    """Words that are the same in both languages once, where the languages stand one under the other."""
    return columns if len(columns) <= len(sheet.places) else tuple(dict.fromkeys(columns))


def number(part: Number, sheet: Sheet) -> list[Strip]:
    """The case number in large figures, the code at its right, whose case it is under it."""
    margin = quiet(sheet.code) if part.with_code else 0
    place = (sheet.margins.left, sheet.inner - (sheet.code + margin if part.with_code else 0))
    strips = [
        *level_words((part.label,), sheet.small, [place]),
        *level_words((part.number,), sheet.number, [place]),
    ]
    if part.holder:
        strips += [
            space(3),
            *level([(Span(part.holder_label), Span(part.holder, bold=True))], sheet.small, [place]),
        ]
    if not part.with_code:
        return whole([*strips, space(sheet.pad)], Break.NEVER)
    code = Code(sheet.right - sheet.code, margin, sheet.code, part.number)
    under = space(max(sheet.code + margin + 2 - height_of(strips), sheet.pad))
    strips = [Strip(margin - 2, (code,)), *strips, under]
    return ruled(whole(strips))


def field(part: Field, sheet: Sheet) -> list[Strip]:
    """A label over its value, or beside it where the sheet has room."""
    if sheet.label:
        place = (sheet.margins.left + sheet.label, sheet.inner - sheet.label)
        kind = sheet.key if part.emphasis else sheet.value
        strips = beside(
            part.label[0],
            sheet.small,
            (sheet.margins.left, sheet.label - BESIDE),
            _answer(part, sheet, [place]),
            kind,
        )
    else:
        strips = []
        for number_, side in enumerate(_sides(part, sheet)):
            strips += [space(3)] if number_ else []
            strips += [*text_block(side.label, sheet.small, sheet), *_answer(side, sheet, sheet.places)]
    return ruled(whole([space(sheet.pad), *strips, space(sheet.pad)]))


def _sides(part: Field, sheet: Sheet) -> list[Field]:
    """The field once per language where the languages stand one under the other."""
    if len(part.label) <= len(sheet.places):
        return [part]
    if len(set(part.value)) == 1 and not part.note:
        return [replace(part, value=part.value[:1])]
    return [
        replace(
            part,
            label=part.label[side : side + 1],
            value=part.value[side : side + 1],
            note=part.note[side : side + 1],
            tag=part.tag[side : side + 1],
        )
        for side in range(len(part.label))
    ]


def _answer(part: Field, sheet: Sheet, places: list[Place] | tuple[Place, ...]) -> list[Strip]:
    """The value of a field (or the line to write it on), its tag and its note."""
    if part.handwritten:
        dots = tuple(Rule(x, _HAND_LINE - 4, width, Stroke.DOTTED) for x, width in places)
        strips = [Strip(_HAND_LINE, dots)]
    else:
        strips = level_words(part.value, sheet.key if part.emphasis else sheet.value, places)
    if part.tag:
        strips.append(tag_strip(part.tag, places))
    return [*strips, *level_words(part.note, sheet.small, places)] if part.note else strips


def row(part: Row, sheet: Sheet) -> list[Strip]:
    """A label and, right of it, a value that is the same in both languages."""
    label = (_ROW_LABEL if sheet.inner < _WIDE else 0.5) * sheet.inner
    value = (sheet.margins.left + label, sheet.inner - label)
    pad = 0.65 * sheet.pad
    kind = replace(_STUB_VALUE, bold=part.emphasis)
    set_ = level_words((part.value,), kind, [value])
    strips = beside(part.label, sheet.small, (sheet.margins.left, label - BESIDE), set_, kind)
    return ruled(whole([space(pad), *strips, space(pad)]))


def unverified(part: Unverified, sheet: Sheet) -> list[Strip]:
    """The tag for a whole form, the sentence beside it or, in narrow columns, under it."""
    if len(part.tag) > len(sheet.places):
        return [
            strip
            for tag, sentence in zip(part.tag, part.sentence, strict=True)
            for strip in unverified(Unverified((tag,), (sentence,)), sheet)
        ]
    if not sheet.label:
        strips = [tag_strip(part.tag, sheet.places), *text_block(part.sentence, sheet.small, sheet)]
        return whole([space(sheet.pad), *strips, space(sheet.pad)])
    x = sheet.margins.left + tag_width(part.tag[0]) + BESIDE
    sentence = level_words(part.sentence, sheet.small, [(x, sheet.right - x)])
    tag = tag_strip(part.tag, sheet.places)
    drop = (tag.height - sheet.small.leading) / 2
    first = Strip(drop, tag.ink)
    missing = tag.height - drop - height_of(sentence)
    rest = [space(missing)] if missing > 0 else []
    return whole([space(sheet.pad), first, *sentence, *rest, space(sheet.pad)])


def source(part: Source, sheet: Sheet) -> list[Strip]:
    """The act that the paper follows, in small type."""
    return whole([space(sheet.pad), *text_block(part.text, sheet.small, sheet)])


def code_and_contact(part: CodeAndContact, sheet: Sheet) -> list[Strip]:
    """The code at the left, where to ask at its right, or under it on a narrow roll."""
    margin = quiet(sheet.code)
    x = sheet.margins.left + sheet.code + margin
    under = sheet.right - x < _LEAST_BESIDE_CODE
    places = [(sheet.margins.left, sheet.inner)] if under else [(x, sheet.right - x)]
    words = [
        *level_words(part.label, sheet.small, places),
        *level_words((part.phone,), Type(11.5, 16, bold=True), places),
        space(3),
        *level_words(part.hours, sheet.small, places),
    ]
    code = Code(sheet.margins.left, margin, sheet.code, part.number)
    if under:
        return ruled(whole([Strip(2 * margin + sheet.code, (code,)), *words, space(sheet.pad)]))
    missing = sheet.code + margin - height_of(words)
    return ruled(whole([Strip(margin, (code,)), *words, space(max(missing, margin))]))


def signature_pair(part: SignaturePair, sheet: Sheet) -> list[Strip]:
    """Two lines to sign on, side by side, each with what is signed under it."""
    halves = sheet.halves()
    room = max(6 * sheet.pad, _LEAST_TO_SIGN)
    lines = Strip(room, tuple(Rule(x, room, width) for x, width in halves), after=Break.NEVER)
    return whole([lines, *level_words((part.left, part.right), sheet.small, halves)])


def reprint_box(part: ReprintBox, sheet: Sheet, place: Place) -> Strip:
    """The box of a reprint: its heading in bold, two lines, a frame around them."""
    x, width = place
    inner = [(x + _BOX_PAD, width - 2 * _BOX_PAD)]
    kind = Type(8.5, 11)
    strips = [
        *level_words((part.heading,), replace(kind, bold=True), inner),
        *(strip for line in part.lines for strip in level_words((line,), kind, inner)),
    ]
    y = _BOX_PAD - 1
    ink: list[Ink] = []
    for strip in strips:
        ink += [each.lowered(y) for each in strip.ink]
        y += strip.height
    return Strip(y + _BOX_PAD - 1, (Frame(x, 0, width, y + _BOX_PAD - 1), *ink), after=Break.NEVER)
