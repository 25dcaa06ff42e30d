"""Making a packet: records and scans into a zip, its manifest signed, the whole encrypted with age. One pass.

Nothing is laid down in the clear: what is zipped goes straight into the encryption, a block at a time.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO

from app.domain.records import Record, record_to_json
from app.packets import age
from app.packets.acknowledgement import Acknowledgement
from app.packets.archive import BLOCK, NewMember, zip_stream
from app.packets.card import OfficeCard
from app.packets.errors import BlobDamaged
from app.packets.header import HEADER_SIZE, PacketHeader
from app.packets.keys import OfficeKeys
from app.packets.manifest import (
    ACKNOWLEDGEMENT,
    BLOBS,
    MANIFEST,
    RECORDS,
    SIGNATURE,
    Addressee,
    Counts,
    Manifest,
    Member,
    PacketKind,
    PreviousPacket,
    Sender,
    manifest_hash,
)

Progress = Callable[[int], None]
"""Told how many bytes are done; what it raises cancels the work and comes out as it is."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands on a packet from outside its content.

    `number` counts the packets of this sender to this addressee from 1; `created` is an ISO 8601 moment.
    """

    packet_id: str
    number: int
    previous: PreviousPacket | None
    created: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A scan to be sent: its SHA-256 (hex), and how to open it when its turn has come."""

    sha256: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class SealedPacket:
    """What was made. `sealed_hash` is SHA-256 (hex) of the age part, `size` that of the whole file in bytes."""

    manifest: Manifest
    manifest_hash: str
    sealed_hash: str
    size: int
    file_name: str


def seal_cases(
    target: BinaryIO,
    envelope: Envelope,
    records: Iterable[Record],
    blobs: Iterable[Blob] = (),
    *,
    keys: OfficeKeys,
    sender: OfficeCard,
    addressee: OfficeCard,
    progress: Progress | None = None,
) -> SealedPacket:
    """Seal records and the scans they speak of into `target`, a seekable file.

    Raises:
        BlobDamaged: a scan is not what its hash says.
        PacketTooLarge: there is too much for one packet.
    """
    packing = _Packing(envelope, PacketKind.CASES, keys, sender, addressee)
    return packing.seal(target, packing.cases(records, blobs), progress)


def seal_acknowledgement(
    target: BinaryIO,
    envelope: Envelope,
    acknowledgement: Acknowledgement,
    *,
    keys: OfficeKeys,
    sender: OfficeCard,
    addressee: OfficeCard,
) -> SealedPacket:
    """Seal an answer into `target`, a seekable file."""
    packing = _Packing(envelope, PacketKind.ACKNOWLEDGEMENT, keys, sender, addressee)
    return packing.seal(target, packing.acknowledgement(acknowledgement))


class _Packing:
    """A packet in the making: takes note of what goes by, so that the manifest can be the last to be written."""

    def __init__(
        self,
        envelope: Envelope,
        kind: PacketKind,
        keys: OfficeKeys,
        sender: OfficeCard,
        addressee: OfficeCard,
    ) -> None:
        self._keys = keys
        self._recipients = [addressee.age_recipient, keys.recovery_recipient]
        self._members: list[Member] = []
        self._cases: set[str] = set()
        self._records = 0
        self._manifest = Manifest(
            packet_id=envelope.packet_id,
            kind=kind,
            sender=Sender(sender.office_id, sender.code, sender.key_fingerprint),
            addressee=Addressee(addressee.office_id, addressee.code, addressee.age_recipient),
            number=envelope.number,
            previous=envelope.previous,
            created=envelope.created,
            members=(),
            counts=Counts(0, 0, 0),
        )

    def cases(self, records: Iterable[Record], blobs: Iterable[Blob]) -> Iterator[NewMember]:
        """The members of a packet of cases; a scan that two cases share is packed once."""
        yield NewMember(RECORDS, self._noted(RECORDS, self._lines(records)), deflate=True)
        packed: set[str] = set()
        for blob in blobs:
            if blob.sha256 not in packed:
                packed.add(blob.sha256)
                yield NewMember(BLOBS + blob.sha256, self._checked(blob), deflate=False)

    def acknowledgement(self, answer: Acknowledgement) -> Iterator[NewMember]:
        """The one member of an acknowledgement."""
        yield NewMember(
            ACKNOWLEDGEMENT, self._noted(ACKNOWLEDGEMENT, [answer.to_json().encode()]), deflate=True
        )

    def seal(
        self, target: BinaryIO, content: Iterator[NewMember], progress: Progress | None = None
    ) -> SealedPacket:
        """Write the packet. Its header comes last: until then the file is no packet."""
        start = target.tell()
        target.write(bytes(HEADER_SIZE))
        sealed = _Sealed(target, progress)
        age.encrypt(_Pulled(zip_stream(self._with_manifest(content))), sealed, self._recipients)
        header = self._header(sealed)
        target.seek(start)
        target.write(header.to_bytes())
        target.seek(0, io.SEEK_END)
        return SealedPacket(
            manifest=self._manifest,
            manifest_hash=manifest_hash(self._manifest.to_bytes()),
            sealed_hash=header.sealed_hash,
            size=HEADER_SIZE + header.length,
            file_name=header.file_name,
        )

    def _with_manifest(self, content: Iterator[NewMember]) -> Iterator[NewMember]:
        yield from content
        counts = Counts(len(self._cases), self._records, sum(m.name.startswith(BLOBS) for m in self._members))
        self._manifest = replace(self._manifest, members=tuple(self._members), counts=counts)
        page = self._manifest.to_bytes()
        yield NewMember(MANIFEST, [page], deflate=True)
        yield NewMember(SIGNATURE, [self._keys.sign(page)], deflate=False)

    def _lines(self, records: Iterable[Record]) -> Iterator[bytes]:
        for record in records:
            self._cases.add(record.case_id)
            self._records += 1
            yield record_to_json(record).encode() + b"\n"

    def _checked(self, blob: Blob) -> Iterator[bytes]:
        with blob.open() as scan:
            yield from self._noted(BLOBS + blob.sha256, iter(partial(scan.read, BLOCK), b""))
        if self._members[-1].sha256 != blob.sha256:
            raise BlobDamaged

    def _noted(self, name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
        digest = hashlib.sha256()
        size = 0
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            yield piece
        self._members.append(Member(name, digest.hexdigest(), size))

    def _header(self, sealed: _Sealed) -> PacketHeader:
        manifest = self._manifest
        return PacketHeader(
            packet_id=manifest.packet_id,
            sender_code=manifest.sender.code,
            addressee_code=manifest.addressee.code,
            number=manifest.number,
            length=sealed.size,
            sealed_hash=sealed.digest.hexdigest(),
        )


class _Pulled:
    """Pieces that come when they come, as a file that is asked for so many bytes."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def read(self, size: int) -> bytes:
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = memoryview(piece)
        taken, self._rest = self._rest[:size], self._rest[size:]
        return bytes(taken)


class _Sealed:
    """The encrypted bytes on their way into the file: counted and hashed."""

    def __init__(self, target: BinaryIO, progress: Progress | None) -> None:
        self._target = target
        self._progress = progress
        self.digest = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        self._target.write(data)
        self.digest.update(data)
        self.size += len(data)
        if self._progress:
            self._progress(self.size)
        return len(data)
