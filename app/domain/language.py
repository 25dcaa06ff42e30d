"""The two languages of every screen and paper, and text that exists in both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language a person reads: Kazakh or Russian."""

    KK = "kk"
    RU = "ru"

    @property
    def other(self) -> Language:
        """The other of the two."""
        return Language.RU if self is Language.KK else Language.KK


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Kazakh and in Russian; neither is ever empty."""

    kk: str
    ru: str

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.kk if language is Language.KK else self.ru


def N_(message: str) -> str:
    """Mark a message for translation where it is defined, not where it is shown."""
    return message
