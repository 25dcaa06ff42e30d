"""The picture of a change: the reference and the paper side by side, framed in red wherever they are apart.

The reference is kept small, so it is seen enlarged and blurred; the paper beside it is drawn sharp. Under both stand
the lines of text that went and those that came.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from app.paths import resources_dir

_RED = (200, 0, 0)
_GROUND = (128, 128, 128)
_APART, _BESIDE, _LINE, _LETTERS = 24, 12, 20, 15
_MOST_LINES = 24


def picture_of_change(
    kept: Image.Image, now: Image.Image, sharp: Image.Image, texts: tuple[str, str]
) -> Image.Image:
    """`kept` and `now` are the small pictures that were compared, `sharp` is `now` drawn larger."""
    scale = sharp.width / now.width
    places = changed_places(kept, now)
    blurred = kept.convert("L").resize((round(kept.width * scale), round(kept.height * scale)))
    frames = [_framed(seen.convert("RGB"), places, scale) for seen in (blurred, sharp)]
    lines = changed_lines(*texts)
    width = sum(frame.width for frame in frames) + 3 * _BESIDE
    height = max(frame.height for frame in frames) + 2 * _BESIDE + _LINE * len(lines)
    drawn = Image.new("RGB", (width, height), _GROUND)
    x = _BESIDE
    for frame in frames:
        drawn.paste(frame, (x, _BESIDE))
        x += frame.width + _BESIDE
    _write(drawn, lines, height - _LINE * len(lines))
    return drawn


def changed_places(one: Image.Image, other: Image.Image) -> list[tuple[int, int, int, int]]:
    """Where two pictures are apart: boxes left, top, right, bottom, neighbours gathered into one."""
    size = (max(one.width, other.width), max(one.height, other.height))
    sheets = [Image.new("L", size, 255) for _ in range(2)]
    for sheet, seen in zip(sheets, (one, other), strict=True):
        sheet.paste(seen.convert("L"), (0, 0))
    apart = ImageChops.difference(*sheets).point(lambda shade: 255 * (shade > _APART))
    spread = apart.filter(ImageFilter.MaxFilter(5))
    places = []
    while (seed := spread.getbbox()) is not None:
        left, top, right, _ = seed
        start = next(x for x in range(left, right) if spread.getpixel((x, top)))
        ImageDraw.floodfill(spread, (start, top), 128)
        island = spread.point(lambda shade: 255 * (shade == 128))
        box = island.getbbox()
        assert box is not None
        places.append(box)
        spread = spread.point(lambda shade: 255 * (shade == 255))
    return places


def changed_lines(kept: str, now: str) -> list[str]:
    """The lines that went and those that came, as a diff shows them."""
    compared = difflib.unified_diff(kept.splitlines(), now.splitlines(), lineterm="", n=0)
    lines = [line for line in compared if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return lines[:_MOST_LINES]


def _framed(seen: Image.Image, places: Sequence[tuple[int, int, int, int]], scale: float) -> Image.Image:
    draw = ImageDraw.Draw(seen)
    for box in places:
        left, top, right, bottom = (round(edge * scale) for edge in box)
        draw.rectangle((left, top, right, bottom), outline=_RED, width=2)
    return seen


def _write(drawn: Image.Image, lines: Sequence[str], top: int) -> None:
    draw = ImageDraw.Draw(drawn)
    letters = ImageFont.truetype(str(resources_dir("fonts") / "NotoSans-Regular.ttf"), _LETTERS)
    for number, line in enumerate(lines):
        draw.text((_BESIDE, top + number * _LINE), line, fill="white", font=letters)
