"""Pages: parted between rows, heads repeated, nothing alone that must not be alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.printing.document import (
    Document,
    Footer,
    OfficeHead,
    PaperLanguage,
    PaperSize,
    Stub,
    StubHead,
    Table,
    TableColumn,
    Title,
)
from app.printing.typeset.flow import fill, lay_out
from app.printing.typeset.ink import Break, Rule, Strip, Words, space
from tests.printing.every_paper import PAPERS


def strip(name: str, after: Break = Break.FREE, height: float = 10) -> Strip:
    return Strip(height, (Words(0, 8, name, "NotoSans", 8),), after=after)


def names(pages: list[list[Strip]]) -> list[str]:
    return [
        "".join(ink.text for each in page for ink in each.ink if isinstance(ink, Words)) for page in pages
    ]


def test_a_page_takes_what_fits() -> None:
    assert names(fill([strip(name) for name in "abcdefg"], 30)) == ["abc", "def", "g"]


def test_a_row_moves_to_the_next_page_whole() -> None:
    strips = [strip("a"), strip("b"), strip("c", Break.INSIDE_TEXT), strip("d")]
    assert names(fill(strips, 30)) == ["ab", "cd"]


def test_a_row_that_would_leave_half_a_page_empty_is_parted_inside() -> None:
    strips = [strip("a"), *(strip(name, Break.INSIDE_ROW) for name in "bcdefgh"), strip("i")]
    assert names(fill(strips, 60)) == ["abcdef", "ghi"]


def test_what_may_never_be_parted_stays_together() -> None:
    strips = [strip("a"), strip("b"), strip("c", Break.NEVER), strip("d", Break.NEVER), strip("e")]
    assert names(fill(strips, 40)) == ["ab", "cde"]


def test_a_strip_higher_than_a_page_is_still_printed() -> None:
    assert names(fill([strip("a", height=100), strip("b")], 30)) == ["a", "b"]


def test_the_top_of_a_page_has_no_leading_distance() -> None:
    pages = fill([strip("a"), strip("b"), space(5), strip("c")], 20)
    assert [len(page) for page in pages] == [3, 1]


def table(rows: int, total: bool = True) -> Document:
    columns = (TableColumn("Документ", 4), TableColumn("Бет", 1, figures=True))
    body = tuple((f"құжат {number}", str(number)) for number in range(rows))
    return Document(
        name="Журнал",
        language=PaperLanguage.KK,
        size=PaperSize.A5,
        blocks=(
            OfficeHead(("Бөлім",)),
            Title(("Журнал",), ("тіркеу",)),
            Table(columns, body, ("Барлығы", "7") if total else ()),
        ),
        footer=Footer((), ("{page}-бет, барлығы {pages} бет",)),
    )


def page_words(document: Document) -> list[list[str]]:
    return [[ink.text for ink in page.ink if isinstance(ink, Words)] for page in lay_out(document)]


@pytest.mark.parametrize("rows", range(15, 50))
def test_a_table_repeats_its_head_and_never_leaves_a_row_or_the_total_alone(rows: int) -> None:
    for words in page_words(table(rows)):
        assert "Документ" in words
        assert sum(word.startswith("құжат") for word in words) >= 2
    assert "Барлығы" in page_words(table(rows))[-1]


def test_every_row_of_a_table_is_printed_once() -> None:
    printed = [word for words in page_words(table(90)) for word in words if word.startswith("құжат")]
    assert printed == [f"құжат {number}" for number in range(90)]


def test_pages_are_numbered_and_counted() -> None:
    pages = page_words(table(60))
    assert [words[-1] for words in pages] == [
        f"{number}-бет, барлығы {len(pages)} бет" for number in range(1, len(pages) + 1)
    ]


def test_neighbours_share_one_rule() -> None:
    for page in lay_out(table(60)):
        heights = [round(ink.y, 3) for ink in page.ink if isinstance(ink, Rule)]
        assert len(heights) == len(set(heights))


def test_a_paper_of_one_page_has_no_foot_where_the_foot_is_for_many() -> None:
    short = replace(table(2), footer=replace(table(2).footer, only_if_many=True))
    assert not [word for word in page_words(short)[0] if "бет, барлығы" in word]
    long = replace(table(60), footer=short.footer)
    assert page_words(long)[0][-1].startswith("1-бет")


def test_what_is_cut_off_stands_under_its_line_on_a_page_of_its_own_too() -> None:
    stub = Stub("cut here", (StubHead("Stub", "for the applicant", "3147-26-00417-2"),))
    torn = [lay_out(replace(table(rows), stub=stub))[-1] for rows in range(20, 60)]
    alone = [
        page for page in torn if next(ink.text for ink in page.ink if isinstance(ink, Words)) == stub.cut
    ]
    assert alone, "nothing but the stub and the foot"
    for page in alone:
        (line,) = {ink.y for ink in page.ink if isinstance(ink, Rule) and ink.x == 0}
        assert line > page.height / 2, "at the foot of the sheet"


def test_a_stub_that_a_closer_page_holds_has_no_page_of_its_own() -> None:
    pages = lay_out(PAPERS["application-stub-a4-both"])
    said = [ink.text for ink in pages[-1].ink if isinstance(ink, Words)]
    assert len(pages) == 2
    assert "Приложенные документы" in said


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_page_with_nothing_but_signatures_is_saved_by_setting_the_paper_closer(language: str) -> None:
    assert len(lay_out(PAPERS[f"act-a4-{language}"])) == 1
    assert len(lay_out(PAPERS[f"application-blank-a4-{language}"])) == 3


@pytest.mark.parametrize("name", ["notice-a4-both", "refusal-a4-both", "certificate-a4-both"])
def test_a_usual_letter_in_two_languages_is_on_one_sheet(name: str) -> None:
    assert len(lay_out(PAPERS[name])) == 1
