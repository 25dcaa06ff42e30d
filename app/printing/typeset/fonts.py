"""Noto Sans for papers: registered once a process, and how wide its words are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.paths import resources_dir

REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"

_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf"}


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type in points, and the distance between its lines."""

    size: float
    leading: float
    bold: bool = False

    @property
    def font(self) -> str:
        """The font's name in a PDF."""
        return BOLD if self.bold else REGULAR

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline; capitals stand in the middle of the line."""
        return self.leading / 2 + 0.36 * self.size

    def width(self, words: str) -> float:
        """How wide words are, in points."""
        return text_width(words, self.font, self.size)


@lru_cache(maxsize=2)
def face(font: str) -> TTFont:
    """A font ready to be drawn with: parsed and registered at the first use."""
    ready = TTFont(font, resources_dir("fonts") / _FILES[font])
    pdfmetrics.registerFont(ready)
    return ready


@lru_cache(maxsize=4096)
def text_width(words: str, font: str, size: float) -> float:
    """How wide words are, in points; the same words are asked about again and again while lines are tried."""
    metrics = face(font).face
    widths: dict[int, float] = metrics.charWidths
    default: float = metrics.defaultWidth
    return sum(widths.get(ord(letter), default) for letter in words) * size / 1000
