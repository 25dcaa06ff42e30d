"""Scans as they come from a file: made small enough to travel, kept only inside the encrypted store.

A village packet goes by a telephone's hotspot: a page is kept as a grey JPEG of at most 150 dots per inch of A4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence

from app.casework.desk import Desk
from app.casework.errors import ScanUnreadable
from app.domain.documents import Document

LONG_SIDE = 1754
"""A4 at 150 dpi, px."""
QUALITY = 60
MEDIA_TYPE = "image/jpeg"
FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP")
"""What is decoded at all: other formats of the library start other programs (EPS: Ghostscript)."""
_SAME_PHOTOGRAPH_AGAIN = "MPO"
"""A telephone's JPEG whose further frames are a preview or the second lens."""


def keep_file(desk: Desk, path: Path) -> tuple[str, ...]:
    """Keep the pages of a picture file as scans; return their SHA-256 (hex) for `Document.scans`, in page order.

    Raises:
        ScanUnreadable: the file is not there any more, is no picture or a damaged one; nothing was kept.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ScanUnreadable(name=path.name) from error
    pages = pages_of(content, path.name)
    with desk.store.writing() as transaction:
        return tuple(transaction.archive.keep_scan(page, MEDIA_TYPE) for page in pages)


def pages_of(content: bytes, name: str = "") -> tuple[bytes, ...]:
    """Every page of a picture turned upright, grey, at most A4 at 150 dpi, as JPEG without any of its metadata.

    Raises:
        ScanUnreadable: it is no picture, or any page of it is damaged; `name` is what the person is told.
    """
    try:
        return tuple(_small(page) for page in _frames(content))
    except Exception as error:
        # What a decoder says of damaged bytes is written nowhere: OSError, SyntaxError, ValueError, struct.error …
        raise ScanUnreadable(name=name) from error


def with_scans(
    documents: Iterable[Document], requirement: str, title: str, scans: Sequence[str]
) -> tuple[Document, ...]:
    """The documents with further scans of the one that answers a requirement; scans alone are those of a copy."""
    held = {document.requirement: document for document in documents}
    document = held.get(requirement) or Document(requirement, title, original=False)
    every = (*document.scans, *scans)
    held[requirement] = replace(document, scans=every, pages=max(document.pages, len(every)))
    return tuple(held.values())


def _frames(content: bytes) -> Iterator[Image.Image]:
    with Image.open(BytesIO(content), formats=FORMATS) as picture:
        for frame in ImageSequence.Iterator(picture):
            yield ImageOps.exif_transpose(frame).convert("L")
            if picture.format == _SAME_PHOTOGRAPH_AGAIN:
                return


def _small(page: Image.Image) -> bytes:
    page.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    kept = BytesIO()
    page.save(kept, "JPEG", quality=QUALITY, optimize=True, dpi=(150, 150))
    return kept.getvalue()
