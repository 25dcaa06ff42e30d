"""Gettext catalogues of both languages, one per room, merged into one translator per language.

Source strings in the code are English message ids; nobody ever reads them: a missing translation fails the build
(tests/test_translations.py). Catalogues lie in `translations/<language>/LC_MESSAGES/<room>.po`; `make` compiles them.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

from app.domain.language import Language
from app.paths import translations_dir


class Translator:
    """Turns message ids into the words of one language."""

    def __init__(self, language: Language, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, message: str, **params: object) -> str:
        """The message in this language, its `{placeholders}` filled from `params`."""
        words = self._catalogue.gettext(message)
        return words.format(**params) if params else words

    def plural(self, one: str, many: str, count: int, **params: object) -> str:
        """The form of the message for `count` (as many as the language has), `{count}` filled in."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **params)


@cache
def translator(language: Language, folder: Path | None = None) -> Translator:
    """The translator of a language, read once from all its compiled catalogues."""
    merged = gettext.NullTranslations()
    catalogues = (folder or translations_dir()) / language.value / "LC_MESSAGES"
    for compiled in sorted(catalogues.glob("*.mo")):
        with compiled.open("rb") as stream:
            room = gettext.GNUTranslations(stream)
        room.add_fallback(merged)
        merged = room
    return Translator(language, merged)
