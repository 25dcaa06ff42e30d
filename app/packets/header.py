"""The clear 256 bytes in front of a packet: what it is, and whether it is whole, told without any key.

age cannot tell a file that was cut off from one that was changed; the length and hash here can. Nothing here is
secret (the file's name says as much) and nothing is trusted: the signed manifest must agree with it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import BinaryIO

from app.packets.errors import NotAPacket, PacketTampered, PacketTooNew, PacketTruncated

HEADER_SIZE = 256
PACKET_SUFFIX = ".kense"
_MAGIC = b"KENSE PACKET "
_VERSION = 1
_VERSION_LINE = re.compile(_MAGIC + rb"(\d{1,6})\n")
_LINES = re.compile(
    rb"packet ([0-9a-f]{32})\nfrom (\d{4}) to (\d{4}) number (\d{6})\nlength (\d{20})\nsha256 ([0-9a-f]{64})\n"
)


@dataclass(frozen=True, slots=True)
class PacketHeader:
    """What a packet says of itself in the clear; `length` and `sealed_hash` are those of its age part."""

    packet_id: str
    sender_code: str
    addressee_code: str
    number: int
    length: int
    sealed_hash: str

    @property
    def file_name(self) -> str:
        """What the packet's file is called; the same at every writing."""
        return packet_file_name(self.sender_code, self.addressee_code, self.number, self.packet_id)

    def to_bytes(self) -> bytes:
        """The header as it stands in front of the packet, padded to `HEADER_SIZE`."""
        lines = (
            f"{_MAGIC.decode()}{_VERSION}\n"
            f"packet {self.packet_id}\n"
            f"from {self.sender_code} to {self.addressee_code} number {self.number:06}\n"
            f"length {self.length:020}\n"
            f"sha256 {self.sealed_hash}\n"
        )
        check = f"check {hashlib.sha256(lines.encode()).hexdigest()[:16]}\n"
        return (lines + check).ljust(HEADER_SIZE - 1).encode() + b"\n"


def packet_file_name(sender_code: str, addressee_code: str, number: int, packet_id: str) -> str:
    """`kense-0412-0400-000017-3f9c2a10.kense`: no personal data, the same at every writing.

    The id's beginning keeps a packet from taking another's place on a medium should a number ever come twice, as it
    does when an office goes on from an old copy of its database.
    """
    return f"kense-{sender_code}-{addressee_code}-{number:06}-{packet_id[:8]}{PACKET_SUFFIX}"


def read_header(source: BinaryIO) -> PacketHeader:
    """The header of a packet; `source` then stands at the age part.

    Raises:
        NotAPacket: the file is something else.
        PacketTooNew: it has a newer major format.
        PacketTruncated: it ends within its header.
        PacketTampered: the header is damaged.
    """
    raw = source.read(HEADER_SIZE)
    if not (raw.startswith(_MAGIC) or _MAGIC.startswith(raw)):
        raise NotAPacket
    _check_version(raw)
    if len(raw) < HEADER_SIZE:
        raise PacketTruncated
    header = _parse(raw)
    if header is None or header.to_bytes() != raw:
        raise PacketTampered
    return header


def _check_version(raw: bytes) -> None:
    line = _VERSION_LINE.match(raw)
    if line and int(line[1]) > _VERSION:
        raise PacketTooNew(version=int(line[1]))


def _parse(raw: bytes) -> PacketHeader | None:
    found = _LINES.search(raw)
    if found is None:
        return None
    packet_id, sender, addressee, number, length, sealed_hash = (part.decode() for part in found.groups())
    return PacketHeader(packet_id, sender, addressee, int(number), int(length), sealed_hash)
