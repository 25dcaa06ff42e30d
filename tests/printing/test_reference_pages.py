"""Every paper beside its reference: the same words, as many pages, and a picture that differs by no more than a hair.

`KENSE_NEW_REFERENCES=1` writes the references anew, after somebody has looked at the papers. What differs is drawn
into `build/papers/`: the reference and the paper with what is apart in red, and the lines that went and came.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import notice
from app.printing.pdf import render
from tests.printing import samples, samples_journals
from tests.printing.differing import changed_lines, changed_places, picture_of_change
from tests.printing.every_paper import PAPERS

REFERENCES = Path(__file__).parents[1] / "reference" / "papers"
DIFFERENCES = Path(__file__).parents[2] / "build" / "papers"
DOTS_PER_INCH = 18
READABLE = 72
"""At how many dots an inch a paper that changed is drawn."""
SHADES = 8
MOST_DIFFERENT = 3.0
"""By how much of 255 the pictures may differ on average, where there is ink in either."""

_ORDINARY = [name for name in PAPERS if "hard" not in name]
_JOURNALS = {
    f"{kind}-{language.value}": (kind, language)
    for kind in ("registration", "incoming", "outgoing")
    for language in PaperLanguage
}
NAMES = (*_ORDINARY, *_JOURNALS)
every_reference = pytest.mark.parametrize("name", NAMES)


@cache
def pages(name: str) -> pypdfium2.PdfDocument:
    if name in _JOURNALS:
        return pypdfium2.PdfDocument(samples_journals.written(*_JOURNALS[name]))
    return pypdfium2.PdfDocument(render(PAPERS[name]))


@pytest.fixture(scope="module", autouse=True)
def _let_go() -> Iterator[None]:
    """Close the papers once all were looked at: the reader complains of any that is open when it ends itself."""
    yield
    pages.cache_clear()


def words(name: str) -> str:
    """The words of all pages, a form feed between two."""
    said = (page.get_textpage().get_text_range() for page in pages(name))
    return "\f".join(text.replace("\r\n", "\n").replace("\ufffe", "-").replace("\x02", "-") for text in said)


def strip(name: str, dots_per_inch: int) -> Image.Image:
    """All pages side by side."""
    drawn = [page.render(scale=dots_per_inch / 72).to_pil().convert("L") for page in pages(name)]
    whole = Image.new("L", (sum(page.width for page in drawn), max(page.height for page in drawn)), 255)
    x = 0
    for page in drawn:
        whole.paste(page, (x, 0))
        x += page.width
    return whole


def picture(name: str) -> Image.Image:
    """All pages side by side, small and in few shades."""
    return strip(name, DOTS_PER_INCH).quantize(SHADES)


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures of one size are apart, where either has ink."""
    apart = ImageChops.difference(one, other)
    inked = ImageChops.darker(one, other).point(lambda grey: 255 * (grey < 250))
    amount = sum(inked.histogram()[1:]) or 1
    return sum(shade * count for shade, count in enumerate(apart.histogram())) / amount


def draw_difference(name: str, kept: Image.Image) -> Path:
    """The reference and the paper side by side, what is apart framed in red, what was said before and now under it."""
    texts = ((REFERENCES / f"{name}.txt").read_text(encoding="utf-8"), words(name))
    drawn = picture_of_change(kept, picture(name), strip(name, READABLE), texts)
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    path = DIFFERENCES / f"{name}.png"
    drawn.save(path)
    return path


@every_reference
def test_a_paper_is_as_its_reference(name: str) -> None:
    text, image = REFERENCES / f"{name}.txt", REFERENCES / f"{name}.png"
    if os.environ.get("KENSE_NEW_REFERENCES"):
        REFERENCES.mkdir(parents=True, exist_ok=True)
        text.write_text(words(name), encoding="utf-8", newline="\n")
        picture(name).save(image, optimize=True)
    kept, now = Image.open(image).convert("L"), picture(name).convert("L")
    apart = difference(kept, now) if kept.size == now.size else 255.0
    if apart > MOST_DIFFERENT or text.read_text(encoding="utf-8") != words(name):
        draw_difference(name, kept)
    assert words(name) == text.read_text(encoding="utf-8")
    assert kept.size == now.size
    assert apart <= MOST_DIFFERENT


def test_nothing_lies_among_the_references_that_no_paper_has() -> None:
    assert {path.stem for path in REFERENCES.iterdir()} == set(NAMES)


def test_a_picture_that_is_another_is_found_out() -> None:
    one, other = (picture(name).convert("L") for name in ("notice-a4-kk", "notice-a4-ru"))
    assert difference(one, one) == 0
    assert difference(one, other) > 3 * MOST_DIFFERENT


def test_a_change_is_framed_in_red_where_it_is_and_told_in_words() -> None:
    name = "notice-a4-kk"
    changed = replace(samples.NOTICE, outgoing="17-999/26")
    paper = pypdfium2.PdfDocument(render(notice.layout(changed, PaperLanguage.KK, PaperSize.A4)))
    small, sharp = (paper[0].render(scale=dots / 72).to_pil() for dots in (DOTS_PER_INCH, READABLE))
    small = small.convert("L").quantize(SHADES)
    paper.close()
    kept = Image.open(REFERENCES / f"{name}.png").convert("L")
    places = changed_places(kept, small)
    assert 1 <= len(places) <= 6, "the number, and what follows from it in the code and the foot"
    assert any(top < kept.height / 4 for _, top, _, _ in places)
    assert changed_places(kept, picture(name)) == []
    lines = changed_lines(words(name), words(name).replace(samples.NOTICE.outgoing, changed.outgoing))
    assert [line[0] for line in lines] == ["-", "+"]
    drawn = picture_of_change(kept, small, sharp, ("a", "b"))
    assert drawn.width > 2 * sharp.width
    colours = {colour: count for count, colour in drawn.getcolors(1 << 24)}
    assert colours[(200, 0, 0)] > 100
