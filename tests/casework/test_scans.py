"""Scans: made small, upright and silent about who took them; kept only in the store."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.casework.errors import ScanUnreadable
from app.casework.scans import LONG_SIDE, keep_file, pages_of
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


@pytest.mark.parametrize("content", [b"", b"no picture", picture((300, 200))[:400]])
def test_what_is_no_whole_picture_is_refused_by_its_name(content: bytes) -> None:
    with pytest.raises(ScanUnreadable) as refused:
        pages_of(content, "page.jpg")
    assert refused.value.params == {"name": "page.jpg"}


def test_a_file_that_is_gone_is_refused_and_nothing_is_kept(offices: Offices, tmp_path: Path) -> None:
    with pytest.raises(ScanUnreadable):
        keep_file(offices.specialist, tmp_path / "pulled-out-stick.jpg")


def test_a_file_is_kept_in_the_store(offices: Offices, tmp_path: Path) -> None:
    path = tmp_path / "page.jpg"
    path.write_bytes(picture((300, 200)))
    (sha256,) = keep_file(offices.specialist, path)
    with offices.specialist.store.reading() as transaction:
        assert transaction.archive.scan(sha256) == smaller(path.read_bytes())
