"""Whether the packets of an office have come without a gap. Told to people; never a reason to refuse a packet. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.packets.manifest import Manifest


@dataclass(frozen=True, slots=True)
class TakenPacket:
    """A packet from the same sender that was taken in before."""

    number: int
    packet_id: str
    manifest_hash: str


@dataclass(frozen=True, slots=True)
class Continuity:
    """`missing`: the numbers that have not come, up to this packet's. `forked`: the sender numbered anew.

    A sender that was restored from an old backup gives a number twice, or names a packet before this one that
    nobody here has seen under that number.
    """

    missing: tuple[int, ...]
    forked: bool


def continuity(manifest: Manifest, taken: Iterable[TakenPacket]) -> Continuity:
    """How a packet stands to those taken in from its sender."""
    by_number = {packet.number: (packet.packet_id, packet.manifest_hash) for packet in taken}
    missing = tuple(number for number in range(1, manifest.number) if number not in by_number)
    same_number = by_number.get(manifest.number)
    before = by_number.get(manifest.number - 1)
    previous = manifest.previous and (manifest.previous.packet_id, manifest.previous.manifest_hash)
    forked = (same_number is not None and same_number[0] != manifest.packet_id) or (
        before is not None and before != previous
    )
    return Continuity(missing, forked)
