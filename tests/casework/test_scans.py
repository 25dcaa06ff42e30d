"""Scans: made small, upright and silent about who took them; kept only in the store."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.casework.errors import ScanUnreadable
from app.casework.scans import LONG_SIDE, keep_file, pages_of, with_scans
from app.domain.documents import Document
from app.domain.language import Language
from app.i18n import translator
from tests.samples.offices import Offices


def picture(size: tuple[int, int], mode: str = "RGB", **saving: object) -> bytes:
    kept = BytesIO()
    Image.new(mode, size).save(kept, "PNG" if mode == "RGBA" else "JPEG", **saving)
    return kept.getvalue()


def smaller(content: bytes) -> bytes:
    (page,) = pages_of(content)
    return page


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def test_a_large_page_becomes_grey_and_fits_a4_at_150_dpi() -> None:
    small = opened(smaller(picture((4960, 7016))))
    assert (small.format, small.mode, small.size) == ("JPEG", "L", (1240, LONG_SIDE))


def test_a_small_picture_is_not_blown_up() -> None:
    assert opened(smaller(picture((300, 200)))).size == (300, 200)


def test_a_transparent_picture_is_kept_too() -> None:
    assert opened(smaller(picture((30, 20), "RGBA"))).mode == "L"


def test_a_page_photographed_lying_stands_upright_and_tells_nothing_of_the_telephone() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "telephone"
    kept = opened(smaller(picture((300, 200), exif=exif)))
    assert kept.size == (200, 300)
    assert not kept.getexif()


def tiff(*shades: int) -> bytes:
    first, *others = [Image.new("L", (300, 200), shade) for shade in shades]
    kept = BytesIO()
    first.save(kept, "TIFF", save_all=True, append_images=others)
    return kept.getvalue()


def damaged(kind: str, at: int, byte: int) -> bytes:
    """A picture with one wrong byte."""
    content = bytearray(saved_as(kind))
    content[at] = byte
    return bytes(content)


def saved_as(kind: str) -> bytes:
    kept = BytesIO()
    Image.new("L", (30, 20), 100).save(kept, kind)
    return kept.getvalue()


DAMAGED = {
    "nothing": b"",
    "no picture": b"no picture",
    "half a JPEG": picture((300, 200))[:400],
    "a PNG with a short header": damaged("PNG", at=11, byte=0),
    "a PNG with a broken chunk": damaged("PNG", at=36, byte=0),
    "a BMP with a palette of no size": damaged("BMP", at=46, byte=255),
    "a BMP of impossible size": damaged("BMP", at=20, byte=255),
    "a TIFF of no dimensions": damaged("TIFF", at=12, byte=5),
    "a TIFF whose second page is cut off": tiff(10, 200)[:-600],
    "an EPS, which another program would be started for": saved_as("EPS"),
    "a kind of picture that no scanner makes": saved_as("GIF"),
}


def test_every_page_of_a_tiff_is_kept_in_order() -> None:
    pages = pages_of(tiff(10, 100, 200))
    assert [opened(page).getpixel((5, 5)) for page in pages] == pytest.approx([10, 100, 200], abs=3)


def test_pages_of_one_file_are_scans_of_one_document(offices: Offices, tmp_path: Path) -> None:
    path = tmp_path / "pages.tif"
    path.write_bytes(tiff(10, 100, 200))
    scans = keep_file(offices.specialist, path)
    (document,) = with_scans((), "identity_document", "Жеке куәлік", scans)
    assert (document.scans, document.pages, document.original) == (scans, 3, False)
    (again,) = with_scans((document,), "identity_document", "Жеке куәлік", scans[:1])
    assert (len(again.scans), again.pages) == (4, 4)


def test_other_documents_keep_their_place_and_their_sheets() -> None:
    brought = (Document("a", "А", pages=7), Document("b", "Б"))
    assert with_scans(brought, "a", "А", ("1", "2")) == (replace(brought[0], scans=("1", "2")), brought[1])


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_no_whole_picture_is_refused_by_its_name(content: bytes) -> None:
    with pytest.raises(ScanUnreadable) as refused:
        pages_of(content, "page.jpg")
    assert refused.value.params == {"name": "page.jpg"}


@pytest.mark.parametrize("language", list(Language))
def test_a_refused_scan_is_told_in_both_languages(language: Language) -> None:
    told = [
        translator(language)(words)
        for words in (ScanUnreadable.what, ScanUnreadable.safe, ScanUnreadable.todo)
    ]
    assert not set(told) & {ScanUnreadable.what, ScanUnreadable.safe, ScanUnreadable.todo}


def test_a_file_that_is_gone_is_refused_and_nothing_is_kept(offices: Offices, tmp_path: Path) -> None:
    with pytest.raises(ScanUnreadable):
        keep_file(offices.specialist, tmp_path / "pulled-out-stick.jpg")


def test_a_file_is_kept_in_the_store(offices: Offices, tmp_path: Path) -> None:
    path = tmp_path / "page.jpg"
    path.write_bytes(picture((300, 200)))
    (sha256,) = keep_file(offices.specialist, path)
    with offices.specialist.store.reading() as transaction:
        assert transaction.archive.scan(sha256) == smaller(path.read_bytes())
