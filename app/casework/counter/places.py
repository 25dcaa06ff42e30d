"""Okrugs, villages and streets that are offered while an address is typed: the office's own, and those of its cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.casework.desk import Desk
from app.domain.letters import fold
from app.domain.people import Place
from app.domain.roles import OfficeKind
from app.forms.fields import Known


@dataclass(frozen=True, slots=True)
class Places:
    """What is known of the place. `okrug` is the office's own ("" for a department), `villages` are those in it."""

    okrug: str = ""
    villages: tuple[str, ...] = ()
    lived_in: tuple[Place, ...] = ()

    def offered(self, what: Known, okrug: str = "", village: str = "") -> tuple[str, ...]:
        """Words for a field of an address, as far as it is typed; the nearest and most usual first, none twice."""
        match what:
            case Known.OKRUGS:
                return _each_once((self.okrug, *(place.okrug for place in self.lived_in)))
            case Known.VILLAGES:
                return self._villages(okrug)
            case Known.STREETS:
                here = [place for place in self.lived_in if not village or _same(place.village, village)]
                return _each_once(place.street for place in _of_okrug_first(here, okrug))

    def _villages(self, okrug: str) -> tuple[str, ...]:
        own = self.villages if not okrug or _same(okrug, self.okrug) else ()
        others = (place.village for place in _of_okrug_first(self.lived_in, okrug))
        return _each_once((*own, *others, *self.villages))


def known_places(desk: Desk) -> Places:
    """What this office can offer."""
    with desk.store.reading() as transaction:
        lived_in = transaction.cases.places.usual()
    okrug = desk.office.short_name.kk if desk.office.kind is OfficeKind.OKRUG else ""
    return Places(okrug, desk.office.villages, lived_in)


def _of_okrug_first(places: Iterable[Place], okrug: str) -> list[Place]:
    return sorted(places, key=lambda place: not _same(place.okrug, okrug))


def _same(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def _each_once(words: Iterable[str]) -> tuple[str, ...]:
    """The words in their order, each as it is written first."""
    first: dict[str, str] = {}
    for word in words:
        if word:
            first.setdefault(fold(word), word)
    return tuple(first.values())
