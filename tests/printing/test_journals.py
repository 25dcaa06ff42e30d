"""The pages of journals: nothing outside the margins, nothing on top of anything else."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import combinations

import pytest

from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import journal, talon
from app.printing.pdf import render
from app.printing.register import Register, Row
from app.printing.typeset.flow import Page
from app.printing.typeset.fonts import text_width
from app.printing.typeset.ink import Words
from app.printing.typeset.registers import RegisterPages
from app.printing.typeset.sheets import sheet_for
from tests.printing import samples, samples_journals


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


def test_a_journal_that_is_written_beside_papers_is_the_same_file_and_so_are_they() -> None:
    paper = talon.layout(samples.TALON, PaperLanguage.BOTH, PaperSize.A5)
    alone = samples_journals.written("registration", PaperLanguage.BOTH), render(paper)
    with ThreadPoolExecutor(2) as threads:
        journals = threads.submit(
            lambda: {samples_journals.written("registration", PaperLanguage.BOTH) for _ in range(3)}
        )
        papers = threads.submit(lambda: {render(paper) for _ in range(20)})
        assert (journals.result(), papers.result()) == ({alone[0]}, {alone[1]})


@pytest.mark.parametrize("rows", [1, 2, 3, 14, 15, 16, 17, 18, 60])
def test_the_last_page_is_never_a_single_row_and_no_row_is_lost(rows: int) -> None:
    content, _ = samples_journals.JOURNALS["registration"]
    register = journal.layout(content, PaperLanguage.BOTH)
    lines = samples_journals.Lines(rows)
    pages = pages_of(register, journal.rows_of(lines, 1, PaperLanguage.BOTH))
    said = [{ink.text for ink in page.ink if isinstance(ink, Words)} for page in pages]
    on_page = [sum(line.number in words for line in lines) for words in said]
    assert sum(on_page) == rows
    assert len(pages) == 1 or on_page[-1] >= 2
