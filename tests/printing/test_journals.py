"""The pages of journals: nothing outside the margins, nothing on top of anything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest

from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.register import Register, Row
from app.printing.typeset.flow import Page
from app.printing.typeset.fonts import text_width
from app.printing.typeset.ink import Words
from app.printing.typeset.registers import RegisterPages
from app.printing.typeset.sheets import sheet_for
from tests.printing import samples_journals


def pages_of(register: Register, rows: Iterable[Row]) -> list[Page]:
    """The pages as they are in the file, each with its number."""
    setter = RegisterPages(register)
    taken = [page for row in rows if (page := setter.take(row)) is not None]
    pages = [*taken, *setter.end()]
    return [
        replace(page, ink=(*page.ink, *setter.page_number(number, len(pages))))
        for number, page in enumerate(pages, start=1)
    ]


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("name", samples_journals.JOURNALS)
def test_no_words_of_a_journal_touch_others_or_leave_its_margins(name: str, language: PaperLanguage) -> None:
    content, lines = samples_journals.JOURNALS[name]
    register = journal.layout(content, language)
    sheet = sheet_for(register.size, language)
    for page in pages_of(register, journal.rows_of(lines, content.before + 1, language)):
        boxes = [
            (ink.x, ink.y - 0.6 * ink.size, ink.x + text_width(ink.text, ink.font, ink.size), ink.y)
            for ink in page.ink
            if isinstance(ink, Words)
        ]
        for left, top, right, bottom in boxes:
            assert left >= sheet.margins.left - 0.5
            assert right <= sheet.right + 0.5
            assert top >= sheet.margins.top
            assert bottom <= page.height - sheet.margins.bottom
        for one, other in combinations(boxes, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0.5 or down <= 0.5, (one, other)
