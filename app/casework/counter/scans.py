"""Scans as they come from a file: made small enough to travel, kept only inside the encrypted store.

A village packet goes by a telephone's hotspot: a page is kept as a JPEG of at most 150 dots per inch of A4, grey
unless somebody says that its colours matter (a stamp, a photograph of a dwelling).
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence

from app.casework.counter import heic
from app.casework.counter.scan_errors import (
    PhotographsNotReadHere,
    ScanGone,
    ScanLocked,
    ScanTooLarge,
    ScanUnreadable,
)
from app.casework.desk import Desk

LONG_SIDE = 1754
"""A4 at 150 dpi, px."""
QUALITY = 60
MEDIA_TYPE = "image/jpeg"
FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP")
"""What is decoded at all: other formats of the library start other programs (EPS: Ghostscript)."""
ENDINGS = ("jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "pdf", "heic", "heif")
"""How the names of files end that can be chosen."""
MOST_BYTES = 100 * 1024 * 1024
"""A colour page of A4 at 600 dpi that nobody compressed."""
MOST_PAGES = 60
_WITHOUT_COLOUR = ("1", "L", "I;16")
_SAME_PHOTOGRAPH_AGAIN = "MPO"
"""A telephone's JPEG whose further frames are a preview or the second lens."""
_MEGA = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture from the clipboard or from a scanner, as the bytes of a picture file."""

    content: bytes

    @property
    def name(self) -> str:
        """It has none."""
        return ""


Source = Path | Pasted
"""Where a scan comes from."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A page of a PDF: `points` are rows of `stride` bytes, a point being grey, or red, green and blue; white 255."""

    width: int
    height: int
    stride: int
    points: bytes
    in_colour: bool


class PdfLocked(Exception):
    """A PDF asks for a password."""


PdfReader = Callable[[bytes, int, bool], Iterator[Raster]]
"""Draws the pages of a PDF, the long side of each so many points, in colour or not.

Raises `PdfLocked` if it wants a password, `ValueError` if it is none. The reader of the window is Qt's; who has none
gets `ScanUnreadable` for every PDF.
"""


def keep(
    desk: Desk,
    source: Source,
    *,
    intake: str = "",
    read_pdf: PdfReader | None = None,
    in_colour: bool = False,
) -> tuple[str, ...]:
    """Keep the pages of a picture or a PDF as scans; return their SHA-256 (hex) for `Document.scans`, in page order.

    `intake` is the application that they are for: what it does not hold any more when it is registered is forgotten.

    Raises:
        ScanUnreadable, ScanTooLarge, ScanLocked, PhotographsNotReadHere: why it cannot be one; nothing was kept.
    """
    return keep_pages(desk, pages_of(source, read_pdf, in_colour=in_colour), intake=intake)


def keep_pages(desk: Desk, pages: Iterable[bytes], *, intake: str = "") -> tuple[str, ...]:
    """Keep pages that `pages_of` has made; see `keep`."""
    with desk.store.writing() as transaction:
        return tuple(transaction.archive.keep_scan(page, MEDIA_TYPE, intake) for page in pages)


def pages_of(
    source: Source, read_pdf: PdfReader | None = None, *, in_colour: bool = False
) -> tuple[bytes, ...]:
    """Every page turned upright, at most A4 at 150 dpi, as JPEG without any of its metadata.

    Raises:
        ScanUnreadable, ScanTooLarge, ScanLocked, PhotographsNotReadHere: what is wrong; it names the file.
    """
    content, name = _content(source), source.name
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            frames = _frames(content, read_pdf, in_colour=in_colour)
            pages = tuple(_small(page) for page in islice(frames, MOST_PAGES + 1))
    except PdfLocked as error:
        raise ScanLocked(name=name) from error
    except heic.DecoderMissing as error:
        raise PhotographsNotReadHere(name=name) from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        raise ScanTooLarge(name=name, most=MOST_BYTES // _MEGA, pages=MOST_PAGES) from error
    except Exception as error:
        # What a decoder says of damaged bytes is written nowhere: OSError, SyntaxError, ValueError, struct.error …
        raise ScanUnreadable(name=name) from error
    if len(pages) > MOST_PAGES:
        raise ScanTooLarge(name=name, most=MOST_BYTES // _MEGA, pages=MOST_PAGES)
    if not pages:
        raise ScanUnreadable(name=name)
    return pages


def turn(desk: Desk, sha256: str, *, intake: str = "") -> str:
    """Keep a scan once more, turned by 90° clockwise; the hash of the turned one.

    Raises:
        ScanGone: this office does not keep it.
    """
    content = turned(picture(desk, sha256))
    with desk.store.writing() as transaction:
        return transaction.archive.keep_scan(content, MEDIA_TYPE, intake)


def turned(content: bytes) -> bytes:
    """A page, as `pages_of` made it, turned by 90° clockwise."""
    with Image.open(BytesIO(content), formats=FORMATS) as page:
        made = BytesIO()
        # With the tables it was made with, turning a page again and again takes nothing more from it.
        tables = getattr(page, "quantization", None)
        page.transpose(Image.Transpose.ROTATE_270).save(made, "JPEG", qtables=tables, dpi=(150, 150))
    return made.getvalue()


def picture(desk: Desk, sha256: str) -> bytes:
    """A scan's bytes as it is kept.

    Raises:
        ScanGone: this office does not keep it: it may still be on its way in a packet.
    """
    with desk.store.reading() as transaction:
        content = transaction.archive.scan(sha256)
    if content is None:
        raise ScanGone
    return content


def _content(source: Source) -> bytes:
    """The whole of a file, if it is not too large to be one page of paper."""
    if isinstance(source, Pasted):
        return source.content
    try:
        if source.stat().st_size > MOST_BYTES:
            raise ScanTooLarge(name=source.name, most=MOST_BYTES // _MEGA, pages=MOST_PAGES)
        return source.read_bytes()
    except OSError as error:
        raise ScanUnreadable(name=source.name) from error


def _frames(content: bytes, read_pdf: PdfReader | None, *, in_colour: bool) -> Iterator[Image.Image]:
    mode = "RGB" if in_colour else "L"
    if content.startswith(b"%PDF") and read_pdf is not None:
        for raster in read_pdf(content, 3 * LONG_SIDE // 2, in_colour):
            size, drawn = (raster.width, raster.height), "RGB" if raster.in_colour else "L"
            yield Image.frombytes(drawn, size, raster.points, "raw", drawn, raster.stride, 1).convert(mode)
        return
    picture_file = heic.as_png(content) if heic.is_one(content) else content
    with Image.open(BytesIO(picture_file), formats=FORMATS) as opened:
        opened.draft(mode, (LONG_SIDE, LONG_SIDE))  # a JPEG is decoded no larger than it is wanted
        for frame in ImageSequence.Iterator(opened):
            yield _as_seen(frame, mode)
            if opened.format == _SAME_PHOTOGRAPH_AGAIN:
                return


def _as_seen(frame: Image.Image, mode: str) -> Image.Image:
    """Upright, as it is meant to be seen; what is transparent is paper. What has no colours needs none."""
    upright = ImageOps.exif_transpose(frame)
    if "A" in upright.getbands() or "transparency" in upright.info:
        seen = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
    return upright.convert("L" if upright.mode in _WITHOUT_COLOUR else mode)


def _small(page: Image.Image) -> bytes:
    page.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    kept = BytesIO()
    page.save(kept, "JPEG", quality=QUALITY, optimize=True, dpi=(150, 150))
    return kept.getvalue()
