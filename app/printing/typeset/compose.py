"""Every part of a document into strips: which setter sets which part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.printing.blanks import Blank, Cells, CheckWords, Photographs, Question, Signers, Stamp
from app.printing.document import (
    Address,
    Block,
    CodeAndContact,
    Document,
    Field,
    Footer,
    Heading,
    Item,
    Letterhead,
    Number,
    OfficeHead,
    Paragraph,
    ReprintBox,
    Row,
    Section,
    Signature,
    SignaturePair,
    Source,
    StubHead,
    Table,
    Title,
    Unverified,
)
from app.printing.typeset import blanks, forms, letters, lists, stubs, tables
from app.printing.typeset.ink import Break, Code, Ink, Strip, space
from app.printing.typeset.measure import NBSP, break_words
from app.printing.typeset.parts import BESIDE, line_ink, right_ink
from app.printing.typeset.photographs import photographs
from app.printing.typeset.sheets import MM, Sheet

_PAGE_NUMBER_ROOM = 4 * MM
"""The white between the foot's lines and the page number."""
_FOOT_PAD = 4.0


def compose(document: Document, sheet: Sheet) -> list[Strip]:
    """The strips of a document's body, without its stub and foot."""
    blocks = list(document.blocks)
    strips: list[Strip] = []
    if document.reprint:
        strips += _reprinted(document.reprint, blocks, sheet)
    return strips + compose_blocks(blocks, sheet)


def compose_blocks(blocks: Sequence[Block], sheet: Sheet) -> list[Strip]:
    """The strips of blocks that follow each other."""
    strips: list[Strip] = []
    for block in blocks:
        if isinstance(block, Signature | Signers | SignaturePair):
            strips = letters.kept_with_signature(strips)
        strips += _set(block, sheet)
    return strips


def compose_foot(foot: Footer, sheet: Sheet, page: int, pages: int, mark: str) -> Strip:
    """The foot of one page: a rule, the code, the lines, the paper's `mark`; the page number at the right."""
    left = sheet.margins.left
    top = _FOOT_PAD
    height = 0.0
    ink: list[Ink] = []
    if foot.code:
        top = forms.quiet(sheet.code) + 1
        ink.append(Code(left, top, sheet.code, foot.code))
        left += sheet.code + 4 * MM
        height = sheet.code
    widest = max(
        (sheet.foot.width(pattern.format(page=page, pages=pages)) for pattern in foot.pages), default=0
    )
    room = sheet.right - left - (widest + _PAGE_NUMBER_ROOM if foot.pages else 0)
    said = (f"{foot.lines[0]}, {foot.mark}{NBSP}{mark}", *foot.lines[1:]) if foot.mark else foot.lines
    lines = [line for words in said for line in break_words(words, sheet.foot, room)]
    for row, line in enumerate(lines):
        ink += line_ink(line, left, top + row * sheet.foot.leading + sheet.foot.baseline, sheet.foot.size)
    for row, pattern in enumerate(foot.pages):
        baseline = top + row * sheet.foot.leading + sheet.foot.baseline
        ink.append(right_ink(pattern.format(page=page, pages=pages), sheet.right, baseline, sheet.foot))
    height = max(height, max(len(lines), len(foot.pages)) * sheet.foot.leading)
    return Strip(top + height, tuple(ink), rule_above=True)


def _reprinted(box: ReprintBox, blocks: list[Block], sheet: Sheet) -> list[Strip]:
    """The box at the top right: beside the office of a form in one language, above everything else otherwise.

    A form's office head is taken out of `blocks` and set here.
    """
    right = sheet.halves()[1]
    head = blocks[0]
    if not (isinstance(head, OfficeHead) and sheet.label):
        place = right if sheet.label else (sheet.margins.left, sheet.inner)
        return [forms.reprint_box(box, sheet, place), space(sheet.gap, Break.NEVER)]
    del blocks[0]
    strip = forms.reprint_box(box, sheet, right)
    y = 0.0
    ink: list[Ink] = []
    for line in break_words(head.name[0], sheet.office, right[0] - sheet.margins.left - BESIDE):
        ink += line_ink(line, sheet.margins.left, y + sheet.office.baseline, sheet.office.size)
        y += sheet.office.leading
    ruled_off = space(sheet.pad + 1, Break.NEVER)
    top = Strip(max(y, strip.height), (*ink, *strip.ink), after=Break.NEVER)
    return [top, replace(ruled_off, rule_below=True)]


def _set(block: Block, sheet: Sheet) -> Sequence[Strip]:
    match block:
        case OfficeHead():
            return forms.office_head(block, sheet)
        case Letterhead():
            return letters.letterhead(block, sheet)
        case Address():
            return letters.address(block, sheet)
        case Title():
            return forms.title(block, sheet)
        case Number():
            return forms.number(block, sheet)
        case Field():
            return forms.field(block, sheet)
        case Row():
            return forms.row(block, sheet)
        case Paragraph():
            return letters.paragraph(block, sheet)
        case Section():
            return letters.section(block, sheet)
        case Table():
            return tables.table(block, sheet)
        case Heading():
            return lists.heading(block, sheet)
        case Item():
            return lists.item(block, sheet)
        case Source():
            return forms.source(block, sheet)
        case CodeAndContact():
            return forms.code_and_contact(block, sheet)
        case Signature():
            return letters.signature(block, sheet)
        case SignaturePair():
            return forms.signature_pair(block, sheet)
        case Unverified():
            return forms.unverified(block, sheet)
        case StubHead():
            return stubs.stub_head(block, sheet)
        case _:
            return _set_blank(block, sheet)


def _set_blank(block: Blank, sheet: Sheet) -> Sequence[Strip]:
    match block:
        case Question():
            return blanks.question(block, sheet)
        case Cells():
            return blanks.cells(block, sheet)
        case Signers():
            return blanks.signers(block, sheet)
        case CheckWords():
            return blanks.check_words(block, sheet)
        case Stamp():
            return blanks.stamp(block, sheet)
        case Photographs():
            return photographs(block, sheet)
