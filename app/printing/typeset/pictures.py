"""How large a picture is drawn: as large as its box allows, in its own proportions."""

from __future__ import annotations

import struct
from io import BytesIO

from reportlab.lib.utils import ImageReader

_SIZE_AT = 16
"""Where a PNG says how wide and how high it is, after signature and first head (ISO 15948, 11.2.2)."""


_PNG = b"\x89PNG"


def fitted(picture: bytes, width: float, height: float) -> tuple[float, float]:
    """Width and height of a PNG or a JPEG in a box, in the unit of the box."""
    wide, high = _size_of(picture)
    scale = min(width / wide, height / high)
    return wide * scale, high * scale


def _size_of(picture: bytes) -> tuple[int, int]:
    if picture.startswith(_PNG):
        wide, high = struct.unpack(">II", picture[_SIZE_AT : _SIZE_AT + 8])
        return wide, high
    wide, high = ImageReader(BytesIO(picture)).getSize()
    return wide, high
