"""Every paper beside its reference: the same words, as many pages, and a picture that differs by no more than a hair.

`KENSE_NEW_REFERENCES=1` writes the references anew, after somebody has looked at the papers. What differs is drawn
into `build/papers/`: the reference, the paper, and what is in one and not in the other.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.pdf import render, render_register
from tests.printing import office_samples
from tests.printing.every_paper import PAPERS

REFERENCES = Path(__file__).parents[1] / "reference" / "papers"
DIFFERENCES = Path(__file__).parents[2] / "build" / "papers"
DOTS_PER_INCH = 18
SHADES = 8
MOST_DIFFERENT = 3.0
"""By how much of 255 the pictures may differ on average, where there is ink in either."""

_ORDINARY = [name for name in PAPERS if "hard" not in name]
_JOURNALS = {
    f"{kind}-{language.value}": (content, language)
    for kind, content in (
        ("registration", office_samples.REGISTRATION),
        ("incoming", office_samples.INCOMING),
        ("outgoing", office_samples.OUTGOING),
    )
    for language in PaperLanguage
}
NAMES = (*_ORDINARY, *_JOURNALS)
every_reference = pytest.mark.parametrize("name", NAMES)


@cache
def pages(name: str) -> pypdfium2.PdfDocument:
    if name in _JOURNALS:
        content, language = _JOURNALS[name]
        return pypdfium2.PdfDocument(render_register(journal.layout(content, language)))
    return pypdfium2.PdfDocument(render(PAPERS[name]))


def words(name: str) -> str:
    """The words of all pages, a form feed between two."""
    said = (page.get_textpage().get_text_range() for page in pages(name))
    return "\f".join(text.replace("\r\n", "\n").replace("\ufffe", "-").replace("\x02", "-") for text in said)


def picture(name: str) -> Image.Image:
    """All pages side by side, small and in few shades."""
    drawn = [page.render(scale=DOTS_PER_INCH / 72).to_pil().convert("L") for page in pages(name)]
    strip = Image.new("L", (sum(page.width for page in drawn), max(page.height for page in drawn)), 255)
    x = 0
    for page in drawn:
        strip.paste(page, (x, 0))
        x += page.width
    return strip.quantize(SHADES)


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures of one size are apart, where either has ink."""
    apart = ImageChops.difference(one, other)
    inked = ImageChops.darker(one, other).point(lambda grey: 255 * (grey < 250))
    amount = sum(inked.histogram()[1:]) or 1
    return sum(shade * count for shade, count in enumerate(apart.histogram())) / amount


def draw_difference(name: str, one: Image.Image, other: Image.Image) -> Path:
    """The reference, the paper and what is apart, side by side and larger."""
    width, height = max(one.width, other.width), max(one.height, other.height)
    frames = [Image.new("L", (width, height), 255) for _ in range(2)]
    for frame, seen in zip(frames, (one, other), strict=True):
        frame.paste(seen, (0, 0))
    frames.append(ImageChops.invert(ImageChops.difference(*frames)))
    drawn = Image.new("L", (3 * width + 20, height), 128)
    for place, frame in enumerate(frames):
        drawn.paste(frame, (place * (width + 10), 0))
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    path = DIFFERENCES / f"{name}.png"
    drawn.resize((drawn.width * 2, drawn.height * 2)).save(path)
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
        draw_difference(name, kept, now)
    assert words(name) == text.read_text(encoding="utf-8")
    assert kept.size == now.size
    assert apart <= MOST_DIFFERENT


def test_nothing_lies_among_the_references_that_no_paper_has() -> None:
    assert {path.stem for path in REFERENCES.iterdir()} == set(NAMES)


def test_a_picture_that_is_another_is_found_out() -> None:
    one, other = (picture(name).convert("L") for name in ("notice-a4-kk", "notice-a4-ru"))
    assert difference(one, one) == 0
    assert difference(one, other) > 3 * MOST_DIFFERENT
