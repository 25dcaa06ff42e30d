"""Scans: made small, upright and silent about who took them; kept only in the store; bad files told apart."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from app.casework.counter import intake, scans
from app.casework.counter.register import register
from app.casework.counter.scan_errors import (
    PhotographsNotReadHere,
    ScanGone,
    ScanLocked,
    ScanTooLarge,
    ScanUnreadable,
)
from app.casework.counter.scans import LONG_SIDE, MOST_BYTES, MOST_PAGES, Pasted, keep, pages_of, turn
from app.casework.desk import Desk
from app.demo import counter, people
from app.demo.story import CHANNEL, EDITION
from app.domain.documents import Document
from app.domain.language import Language
from app.errors import KenseError
from app.i18n import translator
from app.ui.scans.pdf_pages import read_pdf
from tests.samples.offices import Offices

REFUSALS = (ScanUnreadable, PhotographsNotReadHere, ScanTooLarge, ScanLocked, ScanGone)


PHOTOGRAPH = (Path(__file__).parents[2] / "samples" / "photograph.heic").read_bytes()
"""A page that lay on its side before an iPhone's sensor, told to be seen upright: 900×1200, black at the lower left."""


def photograph_that_says(width: int, height: int) -> bytes:
    at = PHOTOGRAPH.index(b"ispe") + 8
    return PHOTOGRAPH[:at] + struct.pack(">II", width, height) + PHOTOGRAPH[at + 8 :]


def picture(size: tuple[int, int], mode: str = "RGB", **saving: object) -> bytes:
    kept = BytesIO()
    Image.new(mode, size).save(kept, "PNG" if mode == "RGBA" else "JPEG", **saving)
    return kept.getvalue()


def smaller(content: bytes) -> bytes:
    (page,) = pages_of(Pasted(content))
    return page


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def file(folder: Path, content: bytes, name: str = "page.jpg") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


# Pages


def test_a_large_page_becomes_grey_and_fits_a4_at_150_dpi() -> None:
    small = opened(smaller(picture((4960, 7016))))
    assert (small.format, small.mode, small.size) == ("JPEG", "L", (1240, LONG_SIDE))


def test_a_small_picture_is_not_blown_up() -> None:
    assert opened(smaller(picture((300, 200)))).size == (300, 200)


def test_what_is_transparent_is_white_paper() -> None:
    seen = opened(smaller(picture((30, 20), "RGBA")))
    assert seen.mode == "L"
    assert seen.getpixel((5, 5)) == 255


def test_a_page_photographed_lying_stands_upright_and_tells_nothing_of_the_telephone() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "telephone"
    kept = opened(smaller(picture((300, 200), exif=exif)))
    assert kept.size == (200, 300)
    assert not kept.getexif()


def test_an_iphones_photograph_stands_upright_and_tells_nothing_of_the_telephone() -> None:
    kept = opened(smaller(PHOTOGRAPH))
    assert (kept.format, kept.mode, kept.size) == ("JPEG", "L", (900, 1200))
    assert kept.getpixel((180, 1045)) < 30 < 220 < kept.getpixel((720, 180))
    assert not kept.getexif()


def test_an_iphones_photograph_keeps_its_colours_if_they_matter() -> None:
    (page,) = pages_of(Pasted(PHOTOGRAPH), in_colour=True)
    red, _green, blue = opened(page).getpixel((565, 980))
    assert blue > red + 60


def test_what_decodes_an_iphones_photograph_is_never_loaded_beside_the_keys() -> None:
    smaller(PHOTOGRAPH)
    assert "pi_heif" not in sys.modules


def tiff(*shades: int) -> bytes:
    first, *others = [Image.new("L", (300, 200), shade) for shade in shades]
    kept = BytesIO()
    first.save(kept, "TIFF", save_all=True, append_images=others)
    return kept.getvalue()


def test_every_page_of_a_tiff_is_kept_in_order() -> None:
    pages = pages_of(Pasted(tiff(10, 100, 200)))
    assert [opened(page).getpixel((5, 5)) for page in pages] == pytest.approx([10, 100, 200], abs=3)


def pdf(pages: int = 1, password: str = "") -> bytes:
    kept = BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(kept, (595, 842), encrypt=lock)
    for number in range(pages):
        canvas.rect(0, 0, 595, 842 if number % 2 else 0, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def test_every_page_of_a_pdf_is_drawn_on_white_in_order(qapp: object) -> None:
    first, second = (opened(page) for page in pages_of(Pasted(pdf(2)), read_pdf))
    assert first.size == second.size == (1239, LONG_SIDE)
    assert (first.getpixel((600, 900)), second.getpixel((600, 900))) == (255, 0)


def shades(content: bytes, source: str, **asked: bool) -> tuple[str, object]:
    (page,) = pages_of(Pasted(content), read_pdf if source == "PDF" else None, **asked)
    seen = opened(page)
    return seen.mode, seen.getpixel((5, 5))


def red(kind: str) -> bytes:
    """A red page."""
    if kind == "PDF":
        kept = BytesIO()
        canvas = Canvas(kept, (595, 842))
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, 595, 842, fill=1)
        canvas.save()
        return kept.getvalue()
    kept = BytesIO()
    Image.new("RGB", (300, 200), "red").save(kept, kind)
    return kept.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "WEBP", "PDF"])
def test_colours_are_kept_where_they_are_asked_for(kind: str, qapp: object) -> None:
    assert shades(red(kind), kind)[0] == "L"
    mode, point = shades(red(kind), kind, in_colour=True)
    assert mode == "RGB"
    assert point == pytest.approx((254, 0, 0), abs=8)


def test_a_page_without_colours_takes_no_room_for_them(qapp: object) -> None:
    grey = _png(Image.new("L", (300, 200), 130))
    assert shades(grey, "PNG", in_colour=True)[0] == "L"


def test_a_page_in_colour_is_turned_in_colour(offices: Offices) -> None:
    desk = offices.specialist
    (sha256,) = keep(desk, Pasted(red("PNG")), in_colour=True)
    turned = opened(kept_scan(desk, turn(desk, sha256)) or b"")
    assert (turned.mode, turned.size) == ("RGB", (200, 300))


# Files that are no pages


def damaged(kind: str, at: int, byte: int) -> bytes:
    """A picture with one wrong byte."""
    content = bytearray(saved_as(kind))
    content[at] = byte
    return bytes(content)


def saved_as(kind: str) -> bytes:
    kept = BytesIO()
    Image.new("L", (30, 20), 100).save(kept, kind)
    return kept.getvalue()


def png_that_says(width: int, height: int) -> bytes:
    """A small file that unfolds to a picture of any size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        whole = kind + content
        return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


BAD = {
    "nothing": (b"", ScanUnreadable),
    "a text": ("Мен өтініш беремін".encode(), ScanUnreadable),
    "half a JPEG": (picture((300, 200))[:400], ScanUnreadable),
    "a PNG with a short header": (damaged("PNG", at=11, byte=0), ScanUnreadable),
    "a PNG with a broken chunk": (damaged("PNG", at=36, byte=0), ScanUnreadable),
    "a BMP with a palette of no size": (damaged("BMP", at=46, byte=255), ScanUnreadable),
    "a BMP of impossible size": (damaged("BMP", at=20, byte=255), ScanTooLarge),
    "a TIFF of no dimensions": (damaged("TIFF", at=12, byte=5), ScanUnreadable),
    "a TIFF whose second page is cut off": (tiff(10, 200)[:-600], ScanUnreadable),
    "an EPS, which another program would be started for": (saved_as("EPS"), ScanUnreadable),
    "a kind of picture that no scanner makes": (saved_as("GIF"), ScanUnreadable),
    "a bomb that unfolds to gigabytes": (png_that_says(60_000, 60_000), ScanTooLarge),
    "a picture that takes a hundred megapixels": (png_that_says(10_000, 10_000), ScanTooLarge),
    "a photograph of a telephone that ends before it begins": (
        b"\0\0\0\x18ftypheic" + bytes(40),
        ScanUnreadable,
    ),
    "half a photograph of a telephone": (PHOTOGRAPH[:4000], ScanUnreadable),
    "a photograph of a telephone that unfolds to gigabytes": (
        photograph_that_says(60_000, 60_000),
        ScanTooLarge,
    ),
    "a photograph of a telephone that takes a hundred megapixels": (
        photograph_that_says(10_000, 10_000),
        ScanTooLarge,
    ),
    "the beginning of a PDF": (pdf()[:300], ScanUnreadable),
    "a PDF with a password": (pdf(password="құпия"), ScanLocked),
    "a TIFF of too many pages": (tiff(*[9] * (MOST_PAGES + 1)), ScanTooLarge),
    "a PDF of too many pages": (pdf(MOST_PAGES + 1), ScanTooLarge),
}


@pytest.mark.parametrize(("content", "error"), BAD.values(), ids=BAD)
def test_what_is_no_whole_page_is_refused_by_its_name_and_for_its_reason(
    content: bytes, error: type[KenseError], tmp_path: Path, qapp: object
) -> None:
    with pytest.raises(error) as refused:
        pages_of(file(tmp_path, content), read_pdf)
    assert refused.value.params["name"] == "page.jpg"


def test_a_file_of_300_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    huge = tmp_path / "scan.jpg"
    with huge.open("wb") as hole:
        hole.truncate(300 * 1024 * 1024)
    with pytest.raises(ScanTooLarge) as refused:
        pages_of(huge)
    assert refused.value.params["most"] == MOST_BYTES // 1024 // 1024


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("error", REFUSALS)
def test_a_refused_scan_is_told_in_both_languages(error: type[KenseError], language: Language) -> None:
    told = [translator(language)(words) for words in (error.what, error.safe, error.todo)]
    assert not set(told) & {error.what, error.safe, error.todo}


def test_a_file_that_is_gone_is_refused_and_nothing_is_kept(offices: Offices, tmp_path: Path) -> None:
    with pytest.raises(ScanUnreadable):
        keep(offices.specialist, tmp_path / "pulled-out-stick.jpg")


# In the store


def kept_scan(desk: Desk, sha256: str) -> bytes | None:
    with desk.store.reading() as transaction:
        return transaction.archive.scan(sha256)


def test_a_file_is_kept_in_the_store(offices: Offices, tmp_path: Path) -> None:
    path = file(tmp_path, picture((300, 200)))
    (sha256,) = keep(offices.specialist, path)
    assert kept_scan(offices.specialist, sha256) == smaller(path.read_bytes())


def test_a_page_is_turned_clockwise_and_four_turns_are_none(offices: Offices) -> None:
    desk = offices.specialist
    half = Image.new("L", (304, 200), 255)
    half.paste(0, (0, 0, 152, 200))
    content = BytesIO()
    half.save(content, "PNG")
    (sha256,) = keep(desk, Pasted(content.getvalue()))
    turned = opened(kept_scan(desk, turn(desk, sha256)) or b"")
    assert turned.size == (200, 304)
    assert turned.getpixel((100, 20)) < 10 < 245 < turned.getpixel((100, 290))
    for _ in range(4):
        sha256 = turn(desk, sha256)
    again = opened(kept_scan(desk, sha256) or b"")
    assert again.size == (304, 200)
    assert again.getpixel((20, 100)) < 10 < 245 < again.getpixel((290, 100))


def test_a_scan_that_is_elsewhere_cannot_be_turned(offices: Offices) -> None:
    with pytest.raises(ScanGone):
        turn(offices.specialist, "0" * 64)


def noise() -> Pasted:
    """A picture that nobody else has."""
    return Pasted(_png(Image.frombytes("L", (64, 64), os.urandom(64 * 64))))


def _png(image: Image.Image) -> bytes:
    kept = BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


def test_what_was_taken_away_before_the_registration_is_forgotten_with_it(offices: Offices) -> None:
    desk = offices.specialist
    application = counter.fill(desk, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    (stays,) = keep(desk, noise(), intake=application.id)
    (goes,) = keep(desk, noise(), intake=application.id)
    (others,) = keep(desk, noise(), intake="another")
    brought = Document("identity_document", "Жеке куәлік", scans=(stays,))
    register(desk, intake.save(desk, scans_of(application, brought)))
    assert kept_scan(desk, stays) and kept_scan(desk, others)
    assert kept_scan(desk, goes) is None


def scans_of(application: intake.Intake, document: Document) -> intake.Intake:
    return replace(application, documents=(*application.documents, document))


def test_a_scan_that_two_applications_brought_stays_when_one_is_thrown_away(offices: Offices) -> None:
    desk, same = offices.specialist, noise()
    (first,) = keep(desk, same, intake="one")
    (second,) = keep(desk, same, intake="two")
    assert first == second
    with desk.store.writing() as transaction:
        assert transaction.archive.end_draft("one") == 0
        assert transaction.archive.end_draft("two") == 0
    assert kept_scan(desk, first)


def test_nothing_of_a_scan_is_a_file(offices: Offices, tmp_path: Path) -> None:
    before = {path for path in offices.root.rglob("*") if path.is_file()}
    scans.keep(offices.specialist, noise())
    after = {path for path in offices.root.rglob("*") if path.is_file()}
    assert {path.name for path in after - before} <= {"office.db-wal", "office.db-shm"}
