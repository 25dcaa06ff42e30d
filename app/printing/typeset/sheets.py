"""The grid and the type of each size of paper: the numbers of the house style, in points, and nothing else.

Never below 8 pt. A long title takes more lines, then more pages; it never takes a smaller size.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.printing.document import PaperLanguage, PaperSize
from app.printing.typeset.fonts import Type

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The white around the text."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size of paper in one or two languages.

    `height` is `None` for a roll. `columns` is how many languages stand side by side, `gutter` the white between
    them; `label` is the width of the labels where they stand left of the values (0: above them). `pad` is the white
    inside a row next to its rules, `gap` the white between parts.
    """

    width: float
    height: float | None
    margins: Margins
    columns: int
    gutter: float
    label: float
    pad: float
    gap: float
    office: Type
    title: Type
    subtitle: Type
    number: Type
    key: Type
    value: Type
    small: Type
    heading: Type
    foot: Type
    code: float

    @property
    def inner(self) -> float:
        """The width of the text."""
        return self.width - self.margins.left - self.margins.right

    @property
    def right(self) -> float:
        """The right edge of the text."""
        return self.width - self.margins.right

    def halves(self, gutter: float | None = None) -> tuple[tuple[float, float], tuple[float, float]]:
        """The left and the right half of the text: where each begins and how wide it is."""
        between = self.gutter if gutter is None else gutter
        width = (self.inner - between) / 2
        return (self.margins.left, width), (self.margins.left + width + between, width)

    @property
    def places(self) -> tuple[tuple[float, float], ...]:
        """Where each language's column begins and how wide it is."""
        return self.halves() if self.columns == 2 else ((self.margins.left, self.inner),)


_ROLL = Sheet(
    width=80 * MM,
    height=None,
    margins=Margins(5 * MM, 5 * MM, 6 * MM, 6 * MM),
    columns=1,
    gutter=0,
    label=0,
    pad=4.6,
    gap=9,
    office=Type(9, 12),
    title=Type(20, 22, bold=True),
    subtitle=Type(9, 12),
    number=Type(17, 20, bold=True),
    key=Type(13.5, 18, bold=True),
    value=Type(11, 14),
    small=Type(8, 10),
    heading=Type(9, 12, bold=True),
    foot=Type(8, 10),
    code=23.625 * MM,  # nine dots of a 203 dpi printer to a module
)

_ROLL_NARROW = replace(
    _ROLL,
    width=58 * MM,
    title=Type(16, 18, bold=True),
    number=Type(13, 16, bold=True),
    key=Type(12, 15, bold=True),
    value=Type(9.5, 12.5),
    office=Type(8, 10.5),
    subtitle=Type(8, 10.5),
    code=21 * MM,  # eight dots to a module
)


def _a5(columns: int) -> Sheet:
    return Sheet(
        width=148 * MM,
        height=210 * MM,
        margins=Margins(13 * MM, 13 * MM, 10 * MM, 6 * MM),
        columns=columns,
        gutter=5 * MM,
        label=44 * MM if columns == 1 else 0,
        pad=2.8 if columns == 2 else 5,
        gap=6,
        office=Type(8.5, 11),
        title=Type(20, 23, bold=True),
        subtitle=Type(8.5, 12),
        number=Type(20, 24, bold=True),
        key=Type(12, 15 if columns == 2 else 16, bold=True),
        value=Type(10, 13.5) if columns == 2 else Type(10.5, 14),
        small=Type(8, 10),
        heading=Type(9, 12, bold=True),
        foot=Type(8, 10),
        code=16 * MM,
    )


def _a6(columns: int) -> Sheet:
    return replace(
        _A5_TWO,
        width=105 * MM,
        height=148 * MM,
        margins=Margins(8 * MM, 8 * MM, 7 * MM, 6 * MM),
        columns=columns,
        gutter=4 * MM,
        pad=2.6,
        gap=4,
        office=Type(8, 10),
        title=Type(15, 17, bold=True),
        subtitle=Type(8, 10),
        number=Type(15, 18, bold=True),
        key=Type(10.5, 13, bold=True),
        value=Type(9, 11.5),
    )


def _a4_halved(columns: int) -> Sheet:
    """An A4 sheet that is cut in two: each half an A5 sheet on its side."""
    return replace(
        _a5(columns),
        width=210 * MM,
        height=297 * MM,
        margins=Margins(20 * MM, 15 * MM, 10 * MM, 8 * MM),
        gutter=7 * MM,
        label=62 * MM if columns == 1 else 0,
    )


def _a5_halved(columns: int) -> Sheet:
    """An A5 sheet that is cut in two: each half an A6 sheet on its side."""
    return replace(
        _a5(columns),
        margins=Margins(13 * MM, 13 * MM, 6 * MM, 5 * MM),
        pad=2.6,
        gap=4,
        office=Type(8, 10),
        title=Type(16, 18, bold=True),
        subtitle=Type(8, 10),
        number=Type(17, 20, bold=True),
        key=Type(11, 14, bold=True),
        value=Type(9.5, 12.5),
    )


_A4_ONE = Sheet(
    width=210 * MM,
    height=297 * MM,
    margins=Margins(25 * MM, 15 * MM, 15 * MM, 12 * MM),
    columns=1,
    gutter=8 * MM,
    label=52 * MM,
    pad=4.5,
    gap=8,
    office=Type(10, 13.5, bold=True),
    title=Type(22, 26, bold=True),
    subtitle=Type(12, 16),
    number=Type(12, 16, bold=True),
    key=Type(12, 16, bold=True),
    value=Type(10, 13.5),
    small=Type(8.5, 11.2),
    heading=Type(10, 13.5, bold=True),
    foot=Type(8, 11),
    code=15 * MM,
)

_A4_TWO = Sheet(
    width=210 * MM,
    height=297 * MM,
    margins=Margins(20 * MM, 15 * MM, 15 * MM, 12 * MM),
    columns=2,
    gutter=7 * MM,
    label=0,
    pad=3,
    gap=6,
    office=Type(10, 13.5, bold=True),
    title=Type(17, 20, bold=True),
    subtitle=Type(9.5, 12.8),
    number=Type(12, 16, bold=True),
    key=Type(12, 16, bold=True),
    value=Type(9, 11.8),
    small=Type(8, 10),
    heading=Type(9, 12, bold=True),
    foot=Type(8, 11),
    code=15 * MM,
)


_A4_LANDSCAPE = replace(
    _A4_ONE,
    width=297 * MM,
    height=210 * MM,
    margins=Margins(20 * MM, 9 * MM, 10 * MM, 8 * MM),
    label=0,
    office=Type(9, 12),
    title=Type(15, 18, bold=True),
    subtitle=Type(10, 13),
    number=Type(8, 9.8, bold=True),
    value=Type(8, 9.4),
    small=Type(8, 9.8),
    gap=6,
)


def sheet_for(size: PaperSize, language: PaperLanguage, *, halved: bool = False) -> Sheet:
    """The sheet of a paper; on a roll two languages stand one under the other. `halved` sheets are cut in two."""
    two = language is PaperLanguage.BOTH
    match size:
        case PaperSize.ROLL80:
            return _ROLL
        case PaperSize.ROLL58:
            return _ROLL_NARROW
        case PaperSize.A6:
            return _A6_TWO if two else _A6_ONE
        case PaperSize.A5:
            return _A5_TWO if two else _A5_ONE
        case PaperSize.A5_TWICE:
            return _A5_HALVED_TWO if two else _A5_HALVED_ONE
        case PaperSize.A4_LANDSCAPE:
            return _A4_LANDSCAPE
        case PaperSize.A4:
            if halved:
                return _HALVED_TWO if two else _HALVED_ONE
            return _A4_TWO if two else _A4_ONE


def tightened(sheet: Sheet, by: float) -> Sheet:
    """A small sheet with less white and smaller values; its grid stays. `by` 1 is as close as can be read."""

    def between(usual: float, closest: float) -> float:
        return usual + min(closest - usual, 0) * by

    def kind(usual: Type, size: float, leading: float) -> Type:
        return replace(usual, size=between(usual.size, size), leading=between(usual.leading, leading))

    return replace(
        sheet,
        pad=between(sheet.pad, 1.6),
        gap=between(sheet.gap, 2),
        office=kind(sheet.office, 8, 9.6),
        title=kind(sheet.title, sheet.title.size, sheet.title.size),
        key=kind(sheet.key, 11, 13),
        value=kind(sheet.value, 9, 11),
        small=kind(sheet.small, 8, 9.4),
    )


_A5_ONE, _A5_TWO = _a5(1), _a5(2)
_A5_HALVED_ONE, _A5_HALVED_TWO = _a5_halved(1), _a5_halved(2)
_A6_ONE, _A6_TWO = _a6(1), _a6(2)
_HALVED_ONE, _HALVED_TWO = _a4_halved(1), _a4_halved(2)
