"""Packets as an office remembers them: what went out and how far it came, and what was taken in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

SPOILED_ON_THE_WAY = frozenset({"packet_truncated", "packet_tampered", "packet_no_room"})
"""Reasons of a refusal that a copy of the same bytes mends; for any other, what it held goes in a new packet."""


@dataclass(frozen=True, slots=True)
class OutgoingPacket:
    """A sealed packet and how far it came: sealed, written, taken in, confirmed (or refused, with the reason)."""

    packet_id: str
    addressee: str
    number: int
    kind: str
    file_name: str
    sha256: str
    manifest_hash: str
    cases: int
    scans: int
    size: int
    sealed_at: datetime
    written_at: datetime | None = None
    taken_in_at: datetime | None = None
    confirmed_at: datetime | None = None
    refusal: str | None = None

    @property
    def is_refused_for_good(self) -> bool:
        """Whether writing the same packet again would help nobody."""
        return self.refusal is not None and self.refusal not in SPOILED_ON_THE_WAY


@dataclass(frozen=True, slots=True)
class IncomingPacket:
    """A packet that was taken in, and the acknowledgement that answers it."""

    packet_id: str
    sender: str
    number: int
    kind: str
    sha256: str
    taken_in_at: datetime
    applied: int
    aside: int
    answered_by: str | None = None
