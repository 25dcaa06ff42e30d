"""Scans as they come from a file: made small enough to travel, kept only inside the encrypted store.

A village packet goes by a telephone's hotspot: a page is kept as a grey JPEG of at most 150 dots per inch of A4.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from app.casework import intake as intakes
from app.casework.desk import Desk
from app.casework.errors import ScanUnreadable

LONG_SIDE = 1754
"""A4 at 150 dpi, px."""
QUALITY = 60
MEDIA_TYPE = "image/jpeg"


def keep_file(desk: Desk, path: Path) -> str:
    """Keep the picture of a file as a scan; return its SHA-256 (hex) for `Document.scans`.

    Raises:
        ScanUnreadable: the file is not there any more, or is no picture; nothing was kept.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ScanUnreadable(name=path.name) from error
    return intakes.keep_scan(desk, smaller(content, path.name), MEDIA_TYPE)


def smaller(content: bytes, name: str = "") -> bytes:
    """A picture turned upright, grey, at most A4 at 150 dpi, as JPEG without any of its metadata.

    Raises:
        ScanUnreadable: it is no picture, or a damaged one; `name` is what the person is told.
    """
    try:
        with Image.open(BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("L")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise ScanUnreadable(name=name) from error
    upright.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS)
    kept = BytesIO()
    upright.save(kept, "JPEG", quality=QUALITY, optimize=True, dpi=(150, 150))
    return kept.getvalue()
