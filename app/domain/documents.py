"""A document as it was handed in at the counter: what it is, how it came, and its pages one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of an application.

    `requirement` is the code of the edition's requirement that the paper answers (empty for a paper nobody asked
    for); `scans` are the SHA-256 (hex) of its stored pictures, in page order. `taken_from` tells whence its
    particulars are if nobody typed them here: `TAKEN_FROM_PERSON`, or the number of an earlier case.
    """

    requirement: str
    title: str
    number: str = ""
    issued: date | None = None
    issuer: str = ""
    expires: date | None = None
    original: bool = True
    pages: int = 1
    scans: tuple[str, ...] = ()
    taken_from: str = ""

    def is_expired(self, on: date) -> bool:
        """Whether its last day of validity lies before `on`."""
        return self.expires is not None and self.expires < on

    def with_scans(self, scans: Sequence[str]) -> Document:
        """The document with further pages at its end; it has at least as many sheets as pictures."""
        every = (*self.scans, *scans)
        return replace(self, scans=every, pages=max(self.pages, len(every)))

    def with_scan_replaced(self, old: str, new: str) -> Document:
        """The document with another picture in the place of one: the page was turned."""
        return replace(self, scans=tuple(new if scan == old else scan for scan in self.scans))

    def without_scan(self, place: int) -> Document:
        """The document without the picture at a place, from 0."""
        return replace(self, scans=self.scans[:place] + self.scans[place + 1 :])

    def with_scan_moved(self, place: int, by: int) -> Document:
        """The document with one picture further on (or back, `by` < 0), as far as there are places."""
        scans = list(self.scans)
        scan = scans.pop(place)
        scans.insert(min(len(scans), max(0, place + by)), scan)
        return replace(self, scans=tuple(scans))


TAKEN_FROM_PERSON = "person"


def with_scans(
    documents: Iterable[Document], requirement: str, title: str, scans: Sequence[str]
) -> tuple[Document, ...]:
    """The documents with further scans of the one that answers a requirement; scans alone are those of a copy."""
    held = {document.requirement: document for document in documents}
    document = held.get(requirement) or Document(requirement, title, original=False)
    held[requirement] = document.with_scans(scans)
    return tuple(held.values())
