"""How large a picture is drawn: as large as its box allows, in its own proportions."""

from __future__ import annotations

import struct

_SIZE_AT = 16
"""Where a PNG says how wide and how high it is, after signature and first head (ISO 15948, 11.2.2)."""


def fitted(png: bytes, width: float, height: float) -> tuple[float, float]:
    """Width and height of a PNG in a box, in the unit of the box."""
    wide, high = struct.unpack(">II", png[_SIZE_AT : _SIZE_AT + 8])
    scale = min(width / wide, height / high)
    return wide * scale, high * scale
