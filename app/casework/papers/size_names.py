"""What each size of paper is called; of a sheet that holds two talons this is said too."""

from __future__ import annotations

from app.domain.language import N_, Language, Text
from app.i18n import translator
from app.printing.document import PaperSize
from app.printing.layouts import talon

SIZE_NAMES: dict[PaperSize, str] = {
    PaperSize.A5: "A5",
    PaperSize.A5_TWICE: N_("A5, two talons"),
    PaperSize.A6: "A6",
    PaperSize.A4: "A4",
    PaperSize.A4_LANDSCAPE: N_("A4, across"),
    PaperSize.ROLL80: N_("80 mm roll"),
    PaperSize.ROLL58: N_("58 mm roll"),
}
"""Message ids; the sizes of ISO 216 are called the same everywhere."""
TALON_SIZE_NAMES = {size: SIZE_NAMES[size] for size in talon.SIZES} | {PaperSize.A4: N_("A4, two talons")}
"""The same where a talon is printed, in the order in which a person chooses."""


def talon_size_choices() -> tuple[tuple[str, Text], ...]:
    """The sizes of a talon by code, for a deed's form."""
    kk, ru = (translator(language) for language in (Language.KK, Language.RU))
    return tuple((size.value, Text(kk(name), ru(name))) for size, name in TALON_SIZE_NAMES.items())
