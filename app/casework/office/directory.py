"""The directory of offices and bodies: what the acts' lists say of each, found by words of either language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.casework.desk import Desk
from app.catalogue.act import Act, Hours
from app.catalogue.offices import Body, Directory, Listing, Office, OfficeList
from app.catalogue.searching import found
from app.domain.roles import OfficeKind


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list with what the list says for all of its entries. `key` names it among all."""

    listing: Listing
    act: Act
    entry: Office | Body
    hours: Hours | None

    @property
    def key(self) -> str:
        """The list and the code in it: for a department, the key of its district."""
        return f"{self.listing.id}/{self.entry.code}"

    @property
    def is_a_district(self) -> bool:
        """Whether it can be chosen as our district."""
        return isinstance(self.entry, Office) and self.entry.kind is OfficeKind.DEPARTMENT

    @property
    def searched(self) -> str:
        """What a search looks through: the entry, its list, its region and the act's number."""
        listing = self.listing
        texts = (listing.title.kk, listing.title.ru, listing.region.kk, listing.region.ru, self.act.number)
        return " ".join((self.entry.searched, *texts))


def directory(desk: Desk, cache: Path | None = None) -> tuple[Listed, ...]:
    """Every office and body of every list, by act, the offices of an act before its other bodies.

    Raises:
        CatalogueFileBad: a list has mistakes.
    """
    lists = Directory.load(cache=cache)
    acts = {edition.act.id: edition.act for edition in desk.catalogue.editions()}
    entries = [
        *(
            Listed(each, acts[each.act], office, office.hours or each.hours)
            for each in lists.lists()
            for office in each.offices
        ),
        *(Listed(each, acts[each.act], body, body.hours) for each in lists.bodies() for body in each.bodies),
    ]
    own = desk.office.district.partition("/")[0]
    region = next((one.listing.region.kk for one in entries if one.listing.id == own), "")
    return tuple(
        sorted(
            entries,
            key=lambda one: (
                one.listing.region.kk != region,
                -one.act.adopted.year,
                one.act.id,
                _bodies(one),
            ),
        )
    )


def search(entries: Iterable[Listed], words: str) -> list[Listed]:
    """The entries that the words name, in their order."""
    return found(words, entries, lambda one: one.searched)


def _bodies(one: Listed) -> bool:
    return not isinstance(one.listing, OfficeList)
