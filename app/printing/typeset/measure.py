"""Where lines break: at spaces, after the hyphen of a long compound, inside a word only when it is wider than the line.

Nothing is shortened: what does not fit takes more lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.printing.typeset.fonts import BOLD, REGULAR, Type, text_width

# A compound may part after its own hyphen where both halves are long («протездік-ортопедиялық»); «аты-жөні»,
# «10-тармақ» and case numbers stay whole.
_COMPOUND = re.compile(r"(?<=[^\W\d_]{5}-)(?=[^\W\d_]{5})")

NBSP = "\u00a0"

_LONELY = 0.3
"""A last line shorter than this part of the width, and of one word, is taken into the line before if it can be."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one weight."""

    text: str
    bold: bool = False


Line = tuple[Span, ...]
"""One line of type, its weights side by side."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What cannot be parted: a word or the half of a compound; `glued` pieces follow without a space."""

    text: str
    bold: bool
    width: float
    glued: bool


def span_width(span: Span, size: float) -> float:
    """How wide a span is, in points."""
    return text_width(span.text, BOLD if span.bold else REGULAR, size)


def break_words(words: str, kind: Type, width: float) -> tuple[Line, ...]:
    """Words in one weight as lines not wider than `width`."""
    return break_spans((Span(words, kind.bold),), kind.size, width)


def break_spans(spans: Sequence[Span], size: float, width: float) -> tuple[Line, ...]:
    """Spans, joined by spaces, as lines not wider than `width` points; no words make no lines.

    A newline in words that stand alone begins a new line.
    """
    if len(spans) == 1 and "\n" in spans[0].text:
        parts = (Span(words, spans[0].bold) for words in spans[0].text.split("\n"))
        return tuple(line for part in parts for line in break_spans((part,), size, width))
    pieces = [piece for span in spans for piece in _pieces(span, size, width)]
    space = text_width(" ", REGULAR, size)
    lines = _fill(pieces, space, width)
    if len(lines) > 1 and len(lines[-1]) == 1 and lines[-1][0].width < _LONELY * width:
        lines = _less_lonely(pieces, space, width, lines)
    return tuple(_join(line) for line in lines)


def _pieces(span: Span, size: float, width: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    for word in _words(span, size, width):
        parts = [short for part in _COMPOUND.split(word) for short in _cut(part, span.bold, size, width)]
        for place, part in enumerate(parts):
            pieces.append(_Piece(part, span.bold, span_width(Span(part, span.bold), size), glued=place > 0))
    return [piece for piece in pieces if piece.text]


def _words(span: Span, size: float, width: float) -> list[str]:
    """What spaces part; a no-break space parts too where the words it joins are wider than the line."""
    return [
        word
        for joined in span.text.split(" ")
        for word in ([joined] if span_width(Span(joined, span.bold), size) <= width else joined.split(NBSP))
    ]


def _cut(word: str, bold: bool, size: float, width: float) -> list[str]:
    """A word wider than the line, in parts that are not."""
    if span_width(Span(word, bold), size) <= width:
        return [word]
    parts = [""]
    for letter in word:
        if parts[-1] and span_width(Span(parts[-1] + letter, bold), size) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _fill(pieces: Sequence[_Piece], space: float, width: float) -> list[list[_Piece]]:
    """Lines filled one after the other."""
    lines: list[list[_Piece]] = []
    used = 0.0
    for piece in pieces:
        step = piece.width if piece.glued else piece.width + space
        if lines and used + step <= width + 1e-6:
            lines[-1].append(piece)
            used += step
        else:
            lines.append([piece])
            used = piece.width
    return lines


def _less_lonely(
    pieces: Sequence[_Piece], space: float, width: float, lines: list[list[_Piece]]
) -> list[list[_Piece]]:
    """The same number of lines, a little narrower, so that the last has company; the old ones if that fails."""
    for percent in range(97, 74, -3):
        narrower = _fill(pieces, space, width * percent / 100)
        if len(narrower) != len(lines) or any(piece.width > width * percent / 100 for piece in pieces):
            break
        if len(narrower[-1]) > 1:
            return narrower
    return lines


def _join(line: Sequence[_Piece]) -> Line:
    """Pieces of one line as spans; a change of weight falls on a space, which belongs to the words before it."""
    spans: list[Span] = []
    for piece in line:
        words = piece.text if piece.glued or not spans else " " + piece.text
        if spans and spans[-1].bold == piece.bold:
            spans[-1] = Span(spans[-1].text + words, piece.bold)
        else:
            spans.append(Span(words, piece.bold))
    return tuple(spans)
