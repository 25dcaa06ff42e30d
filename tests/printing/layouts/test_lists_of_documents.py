"""Documents on the lists of a case: a name that is not from the act has its tag, wherever the list stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.printing.content_forms import Attachment
from app.printing.document import Document, Marked, PaperLanguage, PaperSize, Table, Unverified
from app.printing.layouts import application, inventory, receipt
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Frame, Words
from tests.printing import samples_counter

Lists = Callable[[tuple[Attachment, ...], PaperLanguage], Document]


def _receipt(size: PaperSize) -> Lists:
    return lambda papers, language: receipt.layout(
        replace(samples_counter.RECEIPT, attachments=papers), language, size
    )


LISTS: dict[str, Lists] = {
    **{f"receipt {size.value}": _receipt(size) for size in receipt.SIZES},
    "application": lambda papers, language: application.layout(
        replace(samples_counter.APPLICATION, attachments=papers), language, PaperSize.A4
    ),
    "inventory": lambda papers, language: inventory.layout(
        replace(samples_counter.INVENTORY, papers=papers), language, PaperSize.A4
    ),
}
TAGS = {
    PaperLanguage.KK: {"тексерілмеген"},
    PaperLanguage.RU: {"не сверено"},
    PaperLanguage.BOTH: {"тексерілмеген", "не сверено", "тексерілмеген · не сверено"},
}
every_list = pytest.mark.parametrize("made", LISTS.values(), ids=LISTS.keys())
every_language = pytest.mark.parametrize("language", list(PaperLanguage))
SURE = tuple(replace(paper, unverified=False) for paper in samples_counter.PAPERS)
ONE_DOUBTFUL = (*SURE[:2], replace(SURE[2], unverified=True), *SURE[3:])


def marked(document: Document) -> list[tuple[int, str]]:
    """The rows with a tag, and what is tagged in them."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [
        (number, cell.words)
        for table in tables
        for number, row in enumerate(table.rows)
        for cell in row
        if isinstance(cell, Marked)
    ]


@every_list
@every_language
def test_a_name_that_is_not_from_the_act_has_its_tag_and_the_others_have_none(
    made: Lists, language: PaperLanguage
) -> None:
    document = made(ONE_DOUBTFUL, language)
    rows = marked(document)
    assert {number for number, _ in rows} == {2}
    title = ONE_DOUBTFUL[2].title
    said = " ".join(words.replace("\u00a0", " ") for _, words in rows)
    assert [text for text in (title.kk, title.ru) if text in said]
    drawn = [ink for page in lay_out(document) for ink in page.ink]
    assert {ink.text.replace("\u00a0", " ") for ink in drawn if isinstance(ink, Words)} & TAGS[language]
    assert [ink for ink in drawn if isinstance(ink, Frame)]


@every_list
@every_language
def test_what_a_tag_means_is_said_once_under_the_list(made: Lists, language: PaperLanguage) -> None:
    def explained(papers: tuple[Attachment, ...]) -> list[Unverified]:
        blocks = made(papers, language).blocks
        told = [block for block in blocks if isinstance(block, Unverified)]
        return [each for each in told if "белгісі" in each.sentence[0] or "пометкой" in each.sentence[0]]

    assert len(explained(ONE_DOUBTFUL)) == 1
    assert len(explained(tuple(replace(paper, unverified=True) for paper in SURE))) == 1
    assert explained(SURE) == []
    assert marked(made(SURE, language)) == []


@pytest.mark.parametrize("size", receipt.SIZES)
def test_a_receipt_is_carried_about_and_tells_no_numbers_of_documents(size: PaperSize) -> None:
    number = samples_counter.PAPERS[1].number
    assert number not in repr(receipt.layout(samples_counter.RECEIPT, PaperLanguage.BOTH, size))
    kept = inventory.layout(samples_counter.INVENTORY, PaperLanguage.BOTH, PaperSize.A4)
    assert number in repr(kept)
