"""The catalogue with every service under the longest name that one has: a page that holds it holds them all."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from app.catalogue.catalogue import Catalogue
from app.catalogue.model import Edition
from app.domain.language import Language, Text


class LongestTitles(Catalogue):
    """The shipped catalogue under one title, the longest of each language."""

    def edition(self, id: str) -> Edition:
        """The edition of an id, under the longest title.

        Raises:
            NoSuchEdition: the catalogue does not have it.
        """
        edition = super().edition(id)
        return edition.model_copy(
            update={"title": replace(edition.title, kk=self._longest.kk, ru=self._longest.ru)}
        )

    @cached_property
    def _longest(self) -> Text:
        titles = [Catalogue.edition(self, id).title for id in self.ids]
        kk, ru = (max((title.in_(language) for title in titles), key=len) for language in Language)
        return Text(kk, ru)
