"""Every paper as a file: fonts, bytes, text that copies out, codes that read, nothing outside, nothing over another."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from app.printing.document import Document, PaperLanguage, PaperSize, Paragraph
from app.printing.fingerprint import mark_of
from app.printing.layouts import refusal
from app.printing.pdf import render
from app.printing.qr import code_digits
from app.printing.typeset.flow import Page, lay_out
from app.printing.typeset.fonts import text_width
from app.printing.typeset.ink import Code, Frame, Rule, Words
from app.printing.typeset.sheets import MM, Sheet, sheet_for
from tests.printing import samples
from tests.printing.every_paper import PAPERS

OF_NO_CASE = ("application-blank", "leaflet", "to-bring")
"""Papers that have no number and so no code."""

every_paper = pytest.mark.parametrize("name", PAPERS)
Box = tuple[float, float, float, float]


@cache
def opened(name: str) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(render(PAPERS[name]))


@pytest.fixture(scope="module", autouse=True)
def _let_go() -> Iterator[None]:
    """Close the papers once all were looked at: the reader complains of any that is open when it ends itself."""
    yield
    opened.cache_clear()


def sheet_of(document: Document) -> Sheet:
    return sheet_for(document.size, document.language, halved=document.halved)


def text_of(page: pypdfium2.PdfPage) -> str:
    return page.get_textpage().get_text_range().replace("\ufffe", "-").replace("\x02", "-")


def squeezed(words: str) -> str:
    return "".join(words.split())


def boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Left, top, right, bottom of every run of glyphs, from the top of the page."""
    text = page.get_textpage()
    height = page.get_height()
    found = []
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        found.append((left, height - top, right, height - bottom))
    return found


def printed(page: pypdfium2.PdfPage) -> Image.Image:
    """The page as a receipt printer burns it: 203 dots an inch, black or white."""
    return page.render(scale=203 / 72).to_pil().convert("L").point(lambda grey: 255 * (grey > 127))


@every_paper
def test_fonts_are_embedded_subsets_and_no_other_font_is_named(name: str) -> None:
    data = render(PAPERS[name])
    assert b"Helvetica" not in data
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor") > 0


@every_paper
def test_the_same_paper_is_the_same_bytes(name: str) -> None:
    assert render(PAPERS[name]) == render(PAPERS[name])


def test_another_process_writes_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.printing.test_pdf import PAPERS; from app.printing.pdf import render;"
        "print(*(hashlib.sha256(render(paper)).hexdigest() for paper in PAPERS.values()))"
    )
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert other.stdout.split() == [hashlib.sha256(render(paper)).hexdigest() for paper in PAPERS.values()]


@every_paper
def test_the_file_tells_its_paper_and_number_but_no_name_and_no_time(name: str) -> None:
    told = opened(name).get_metadata_dict()
    assert told["Title"] == PAPERS[name].name
    assert name.startswith(OF_NO_CASE) or "-26-" in told["Title"] or "-0312-" in told["Title"]
    assert told["CreationDate"].startswith("D:20000101")
    assert not any(part in " ".join(told.values()) for part in ("Жұмабаева", "Құдайбергенова", "Қасымова"))


@every_paper
def test_text_copies_out_as_it_was_set(name: str) -> None:
    for page, laid in zip(opened(name), lay_out(PAPERS[name]), strict=True):
        set_ = [squeezed(ink.text) for ink in laid.ink if isinstance(ink, Words)]
        out = squeezed(text_of(page))
        assert sorted(out) == sorted("".join(set_))
        assert all(line in out for line in set_)


def test_every_letter_of_both_alphabets_copies_out_in_order() -> None:
    small = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    signs = "0123456789 №«»–·()/.,:; ₸"
    lines = (small, small.upper(), signs)
    document = replace(
        PAPERS["notice-a4-kk"], blocks=tuple(Paragraph((words,)) for words in lines), name="letters"
    )
    out = text_of(pypdfium2.PdfDocument(render(document))[0]).split("\r\n")
    assert out[: len(lines)] == list(lines)


@every_paper
def test_every_code_on_every_page_reads_as_the_digits_of_number_and_fingerprint(name: str) -> None:
    numbers = [
        {code_digits(ink.number, mark_of(PAPERS[name])) for ink in page.ink if isinstance(ink, Code)}
        for page in lay_out(PAPERS[name])
    ]
    read = [{code.text for code in zxingcpp.read_barcodes(printed(page))} for page in opened(name)]
    assert read == numbers
    assert numbers[0] or name.startswith(OF_NO_CASE)


def test_a_code_stands_the_loss_of_a_quarter_of_it() -> None:
    (code, stub) = zxingcpp.read_barcodes(printed(opened("talon-a5-kk")[0]))
    assert code.ec_level == stub.ec_level == "Q"


@every_paper
def test_a_code_has_four_modules_of_white_around_it(name: str) -> None:
    for page in lay_out(PAPERS[name]):
        for code in (ink for ink in page.ink if isinstance(ink, Code)):
            white = code.side / 21 * 4 - 0.3
            left, top = code.x - white, code.y - white
            right, bottom = code.x + code.side + white, code.y + code.side + white
            assert left > 0
            for ink in page.ink:
                match ink:
                    case Words():
                        apart = ink.y < top or ink.y - 0.75 * ink.size > bottom or ink.x > right
                        assert apart or ink.x < left, ink
                    case Rule() if not (ink.x == 0 or ink.x > right or ink.x + ink.width < left):
                        assert not top < ink.y < bottom, ink


@every_paper
def test_nothing_stands_outside_the_margins(name: str) -> None:
    sheet = sheet_of(PAPERS[name])
    for page in opened(name):
        lowest = page.get_height() - sheet.margins.bottom
        for left, top, right, bottom in boxes(page):
            assert left >= sheet.margins.left - 0.5
            assert right <= sheet.right + 0.5
            assert top >= sheet.margins.top - 0.5
            assert bottom <= lowest + 0.5


@every_paper
def test_no_words_touch_other_words(name: str) -> None:
    for page in opened(name):
        for one, other in combinations(boxes(page), 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 0.5 or down <= 0.5, (one, other)


@every_paper
def test_no_rule_runs_through_words_or_a_code(name: str) -> None:
    for page, laid in zip(opened(name), lay_out(PAPERS[name]), strict=True):
        for rule in (ink for ink in laid.ink if isinstance(ink, Rule)):
            for left, top, right, bottom in boxes(page):
                beside = right <= rule.x or left >= rule.x + rule.width
                assert beside or not top + 0.3 < rule.y < bottom - 0.3, (rule, (left, top, right, bottom))


@every_paper
def test_nothing_is_smaller_than_eight_points(name: str) -> None:
    sizes = {ink.size for page in lay_out(PAPERS[name]) for ink in page.ink if isinstance(ink, Words)}
    assert min(sizes) >= 8


@every_paper
def test_a_page_has_the_size_it_is_printed_on(name: str) -> None:
    width, height = {
        PaperSize.A4: (210, 297),
        PaperSize.A5: (148, 210),
        PaperSize.A5_TWICE: (148, 210),
        PaperSize.A6: (105, 148),
        PaperSize.ROLL80: (80, None),
        PaperSize.ROLL58: (58, None),
    }[PAPERS[name].size]
    for page in opened(name):
        assert page.get_width() == pytest.approx(width * MM, abs=0.1)
        assert height is None or page.get_height() == pytest.approx(height * MM, abs=0.1)


@every_paper
def test_the_number_stands_on_every_page(name: str) -> None:
    if not name.startswith(OF_NO_CASE):
        number = PAPERS[name].name.rsplit(" ", 1)[1]
        assert all(number in text_of(page) for page in opened(name))


DOUBTFUL = ("talon-hard", "refusal-hard", "receipt-hard")
"""Papers with words that are not verified."""

PAGES = {
    "talon-a5": (1, 1, 1),
    "talon-roll80": (1, 1, 1),
    "talon-hard-roll80": (1, 1, 1),
    "notice-a4": (1, 1, 1),
    "refusal-a4": (1, 1, 1),
    "refusal-hard-a4": (2, 2, 2),
}


@pytest.mark.parametrize(("name", "counts"), PAGES.items())
def test_an_ordinary_paper_is_one_sheet(name: str, counts: tuple[int, int, int]) -> None:
    assert tuple(len(opened(f"{name}-{language.value}")) for language in PaperLanguage) == counts


def signing_line(page: Page) -> Rule | None:
    return next(
        (ink for ink in page.ink if isinstance(ink, Rule) and ink.width == pytest.approx(50 * MM)), None
    )


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("facts", range(1, 16))
def test_a_signature_is_never_parted_from_two_lines_and_its_stamp_has_room(
    facts: int, language: PaperLanguage
) -> None:
    content = replace(samples.REFUSAL, facts=samples.REFUSAL.facts * facts)
    (page,) = [
        page
        for page in lay_out(refusal.layout(content, language, PaperSize.A4))
        if signing_line(page) is not None
    ]
    line = signing_line(page)
    assert line is not None
    words = [ink for ink in page.ink if isinstance(ink, Words)]
    assert len({ink.y for ink in words if ink.y < line.y - 8 * MM}) >= 2
    captions = ("қолы", "подпись", "М.О.", "М.П.")
    in_the_way = [
        ink.text
        for ink in words
        if ink.x < line.x + 40 * MM and ink.x + text_width(ink.text, ink.font, ink.size) > line.x
        if line.y - 8 * MM < ink.y - 0.3 * ink.size < line.y + 32 * MM
        if not ink.text.startswith(captions)
    ]
    assert in_the_way == []


@pytest.mark.parametrize("name", [name for name in PAPERS if name.startswith(DOUBTFUL)])
def test_an_unverified_tag_is_drawn_in_a_frame(name: str) -> None:
    document = PAPERS[name]
    words = {"kk": ["тексерілмеген"], "ru": ["не сверено"], "both": ["тексерілмеген", "не сверено"]}
    for expected in words[document.language.value]:
        found = [
            (ink, frame)
            for page in lay_out(document)
            for ink in page.ink
            if isinstance(ink, Words) and ink.text.replace("\u00a0", " ") == expected
            for frame in page.ink
            if isinstance(frame, Frame) and frame.x < ink.x < frame.x + frame.width
            if frame.y < ink.y < frame.y + frame.height
        ]
        assert found
        assert all(ink.font == "NotoSans-Bold" for ink, _ in found)


@pytest.mark.parametrize("name", [name for name, paper in PAPERS.items() if paper.reprint])
def test_a_reprint_says_so_at_the_top_with_its_own_moment_and_the_first_copys_day(name: str) -> None:
    first = text_of(opened(name)[0])
    heading = {
        "kk": "Қайта басылған № 1",
        "ru": "Повторная печать № 1",
        "both": "Қайта басылған № 1 · Повторная печать № 1",
    }
    assert squeezed(heading[PAPERS[name].language.value]) in squeezed(first)
    assert "24.11.2026, 11.42" in first
    assert "20.11.2026" in first
    top = next(ink for ink in lay_out(PAPERS[name])[0].ink if isinstance(ink, Frame))
    assert top.y == pytest.approx(sheet_of(PAPERS[name]).margins.top)
