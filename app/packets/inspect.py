"""What can be told of a packet's file: without keys what it is and whether it is whole, with keys what it holds.

Works on this office's own packets too, with the recovery identity.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.packets.card import OfficeCard
from app.packets.errors import PacketError
from app.packets.header import PacketHeader, read_header
from app.packets.keys import OfficeKeys
from app.packets.manifest import Manifest
from app.packets.unseal import UnsealedPacket, check_whole, unseal


class Signature(StrEnum):
    """What is known of the sender's signature."""

    VALID = "valid"
    INVALID = "invalid"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class PacketSummary:
    """A packet's file, as far as it could be looked into.

    `size` is in bytes; `header` is None if there is no readable one; `fault` is what is wrong, if anything, and
    with keys what kept them from opening it; `manifest` needs keys; `signature` the sender's card besides.
    """

    size: int
    header: PacketHeader | None
    fault: PacketError | None
    manifest: Manifest | None = None
    signature: Signature = Signature.NOT_CHECKED


def inspect(
    path: Path,
    keys: OfficeKeys | None = None,
    card_of: Callable[[str], OfficeCard | None] | None = None,
) -> PacketSummary:
    """Look into a packet without taking anything in.

    Raises:
        OSError: the file cannot be read.
    """
    size = path.stat().st_size
    header = None
    with path.open("rb") as source:
        try:
            header = read_header(source)
            if keys is None:
                check_whole(source, header)
                return PacketSummary(size, header, None)
            source.seek(0)
            unsealed = unseal(source, _identities(keys))
        except PacketError as fault:
            return PacketSummary(size, header, fault)
    try:
        return PacketSummary(size, header, None, unsealed.manifest, _signature(unsealed, card_of))
    finally:
        unsealed.close()


def _identities(keys: OfficeKeys) -> list[str]:
    return [keys.age_identity, *([keys.recovery_identity] if keys.recovery_identity else [])]


def _signature(unsealed: UnsealedPacket, card_of: Callable[[str], OfficeCard | None] | None) -> Signature:
    card = card_of(unsealed.manifest.sender.office_id) if card_of else None
    if card is None:
        return Signature.NOT_CHECKED
    return Signature.VALID if unsealed.is_signed_by(card) else Signature.INVALID
