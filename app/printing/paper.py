"""In which language a paper is, and what it is printed on."""

from __future__ import annotations

from enum import StrEnum

from app.domain.language import Language


class PaperLanguage(StrEnum):
    """The language of a paper: one of the two, or both side by side."""

    KK = "kk"
    RU = "ru"
    BOTH = "both"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of its columns, left to right."""
        return (Language.KK, Language.RU) if self is PaperLanguage.BOTH else (Language(self.value),)


class PaperSize(StrEnum):
    """What the paper is printed on; a roll is so many millimetres wide and as long as needed.

    `A5_TWICE` is an A5 sheet that is cut in two, with the same paper on each half.
    """

    A4 = "a4"
    A4_LANDSCAPE = "a4l"
    A5 = "a5"
    A5_TWICE = "a5x2"
    A6 = "a6"
    ROLL80 = "roll80"
    ROLL58 = "roll58"

    @property
    def is_roll(self) -> bool:
        """Whether it is cut off behind the last line."""
        return self in (PaperSize.ROLL80, PaperSize.ROLL58)
