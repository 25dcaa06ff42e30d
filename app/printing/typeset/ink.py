"""What is put on a page: words, rules, frames and QR codes at their places, and the strips that carry them.

Lengths are points; y grows downwards. Inside a strip, places are measured from the strip's top and the page's left
edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

RULE = 0.5
"""The one weight of every rule, in points."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a baseline."""

    x: float
    y: float
    text: str
    font: str
    size: float

    def lowered(self, by: float) -> Words:
        """The same, lower."""
        return Words(self.x, self.y + by, self.text, self.font, self.size)


class Stroke(IntEnum):
    """How a rule is drawn."""

    SOLID = 0
    DASHED = 1
    DOTTED = 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule."""

    x: float
    y: float
    width: float
    stroke: Stroke = Stroke.SOLID

    def lowered(self, by: float) -> Rule:
        """The same, lower."""
        return replace(self, y=self.y + by)


@dataclass(frozen=True, slots=True)
class Frame:
    """A box without fill; `y` is its top."""

    x: float
    y: float
    width: float
    height: float

    def lowered(self, by: float) -> Frame:
        """The same, lower."""
        return replace(self, y=self.y + by)


@dataclass(frozen=True, slots=True)
class Cross:
    """The cross in a ticked box; `y` is the box's top."""

    x: float
    y: float
    side: float

    def lowered(self, by: float) -> Cross:
        """The same, lower."""
        return replace(self, y=self.y + by)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of a number; `y` is its top, `side` its dark square without the white around it."""

    x: float
    y: float
    side: float
    number: str

    def lowered(self, by: float) -> Code:
        """The same, lower."""
        return replace(self, y=self.y + by)


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or a JPEG that fills a box; `y` is its top."""

    x: float
    y: float
    width: float
    height: float
    content: bytes

    def lowered(self, by: float) -> Picture:
        """The same, lower."""
        return replace(self, y=self.y + by)


Ink = Words | Rule | Frame | Cross | Code | Picture


class Break(IntEnum):
    """How willingly a page ends after a strip: between rows, between paragraphs of a row, between lines, not at all."""

    FREE = 0
    INSIDE_ROW = 1
    INSIDE_TEXT = 2
    NEVER = 3


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice of a page that is never parted, as wide as the page.

    `rule_above` and `rule_below` ask for a rule at that edge; two neighbours asking for the same get one. `repeat` is
    the head to draw again when a page begins with this strip.
    """

    height: float
    ink: tuple[Ink, ...] = ()
    after: Break = Break.FREE
    rule_above: bool = False
    rule_below: bool = False
    repeat: Strip | None = None

    @property
    def is_space(self) -> bool:
        """Whether it is only distance, which the top of a page does without."""
        return not (self.ink or self.rule_above or self.rule_below)


def space(height: float, after: Break = Break.FREE) -> Strip:
    """Empty height."""
    return Strip(height, after=after)


def height_of(strips: Sequence[Strip]) -> float:
    """How high strips are that stand under each other."""
    return sum(strip.height for strip in strips)


def whole(strips: list[Strip], after: Break = Break.FREE) -> list[Strip]:
    """Strips that are parted only if they do not fit a page of their own."""
    inner = [replace(strip, after=max(strip.after, Break.INSIDE_TEXT)) for strip in strips[:-1]]
    return [*inner, replace(strips[-1], after=after)]


def ruled(strips: list[Strip]) -> list[Strip]:
    """Strips with a rule above the first and below the last."""
    strips = [replace(strips[0], rule_above=True), *strips[1:]]
    return [*strips[:-1], replace(strips[-1], rule_below=True)]
