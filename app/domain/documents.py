"""A document as it was handed in at the counter: what it is, and how it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of an application.

    `requirement` is the code of the edition's requirement that the paper answers (empty for a paper nobody asked
    for); `scans` are the SHA-256 (hex) of its stored pictures, in page order.
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

    def is_expired(self, on: date) -> bool:
        """Whether its last day of validity lies before `on`."""
        return self.expires is not None and self.expires < on
