"""The parts of forms: numbered questions, cells in a row, signing lines of people, photographs, check words."""

from __future__ import annotations

from dataclasses import dataclass, field

Sides = tuple[str, ...]
"""The same words once per language of the paper."""


@dataclass(frozen=True, slots=True)
class Question:
    """A line of a form: its number, what is asked, and the answer or the room to write it by hand.

    `lines` leaves so many dotted lines, `unit` stands at their right end; `options` are drawn as boxes, those of
    `ticked` with a cross. A `kept` one stands on the page of what follows it; a `brief` answer leaves a long question
    most of the line.
    """

    label: Sides
    value: Sides = ()
    note: Sides = ()
    no: str = ""
    strong: bool = False
    lines: int = 0
    unit: Sides = ()
    options: tuple[Sides, ...] = ()
    ticked: tuple[int, ...] = ()
    tag: Sides = ()
    kept: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A small label over a value, the same in both languages."""

    label: str
    value: str
    strong: bool = False
    share: float = 1


@dataclass(frozen=True, slots=True)
class Cells:
    """Several cells in one row between rules; an empty value leaves room to write."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Signer:
    """A line to sign on: in what post, and whose it is; a blank name leaves a line for it."""

    post: Sides
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signers:
    """The signing lines of several people; never parted from one another's captions."""

    people: tuple[Signer, ...]
    caption: str
    name_caption: str = ""


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Words in numbered boxes, to be read out by telephone; at their left, what they are the words of."""

    caption: Sides
    words: tuple[str, ...]
    beside: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """The place of the stamp."""

    words: str


@dataclass(frozen=True, slots=True)
class Photograph:
    """A JPEG with what stands under it. The paper's fingerprint knows it by its `sha256`."""

    caption: Sides
    sha256: str
    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Photographs:
    """Photographs, two in a row."""

    pictures: tuple[Photograph, ...]


Blank = Question | Cells | Signers | CheckWords | Stamp | Photographs
