"""What packets need to ask of a store. The use case that applies a plan owns the transaction, not these."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from app.packets.card import OfficeCard

Place = tuple[str, int]
"""Where a record stands in its office's chain: the office's id and the record's number there."""


class Ledger(Protocol):
    """The office's book of other offices and of the packets it has taken in."""

    def card_of(self, office_id: str) -> OfficeCard | None:
        """The accepted card of an office."""
        ...

    def has_taken_in(self, packet_id: str) -> bool:
        """Whether a packet was applied before."""
        ...


class RecordsHeld(Protocol):
    """The records an office has, put aside ones not counted."""

    def hashes_of(self, record_ids: Collection[str]) -> Mapping[str, str]:
        """The hash of each of these records that is held."""
        ...

    def hashes_at(self, places: Collection[Place]) -> Mapping[Place, str]:
        """The hash of the record at each of these places where one is held."""
        ...
