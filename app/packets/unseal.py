"""Opening a packet: nothing is handed out before everything in it has been proven.

Header, age, signature, addressee, every member's size and hash, and the counts: whatever is wrong has a name in
`errors`, and nothing has been changed by then.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import IO, BinaryIO

from app.packets import age
from app.packets.acknowledgement import Acknowledgement
from app.packets.archive import BLOCK, Archive, ArchiveBrokenError
from app.packets.card import OfficeCard
from app.packets.errors import (
    PacketForAnotherOffice,
    PacketForged,
    PacketFromStranger,
    PacketRepeated,
    PacketTampered,
    PacketTooNew,
    PacketTruncated,
)
from app.packets.fields import NewerFormatError
from app.packets.header import PacketHeader, read_header
from app.packets.keys import OfficeKeys, is_signed_by
from app.packets.manifest import (
    ACKNOWLEDGEMENT,
    BLOBS,
    MANIFEST,
    RECORDS,
    SIGNATURE,
    Manifest,
    Member,
    PacketKind,
    manifest_hash,
)
from app.packets.ports import Ledger
from app.packets.seal import Progress
from app.packets.spool import Spool

MAX_MANIFEST = 16 * 1024 * 1024
MAX_RECORDS = 256 * 1024 * 1024
"""Bytes of one packet's records, or of its acknowledgement: what deflating could blow up. Scans are not deflated."""
_SIGNATURE_SIZE = 64


class UnsealedPacket:
    """A packet whose bytes are whole and could be decrypted; who sealed it and what is in it is still a claim."""

    def __init__(self, header: PacketHeader, spool: Spool) -> None:
        self._spool = spool
        self.header = header
        try:
            self.archive = Archive(spool.reader(), spool.size)
            self.page = self.archive.read(MANIFEST, MAX_MANIFEST)
            self.signature = self.archive.read(SIGNATURE, _SIGNATURE_SIZE)
            self.manifest = Manifest.from_bytes(self.page)
        except NewerFormatError as error:
            raise PacketTooNew(version=error.version) from error
        except ValueError as error:
            raise PacketTampered from error

    def is_signed_by(self, card: OfficeCard) -> bool:
        """Whether the manifest names the card's key and was signed with it."""
        named = self.manifest.sender.key_fingerprint == card.key_fingerprint
        return named and is_signed_by(card.verify_key, self.page, self.signature)

    def close(self) -> None:
        """Throw the decrypted content away."""
        self._spool.close()


class OpenedPacket:
    """A packet in which everything has been proven. Leave its `with` block to throw the decrypted content away."""

    def __init__(self, unsealed: UnsealedPacket, sender: OfficeCard) -> None:
        self._unsealed = unsealed
        self.manifest = unsealed.manifest
        self.manifest_hash = manifest_hash(unsealed.page)
        self.sealed_hash = unsealed.header.sealed_hash
        self.sender = sender

    def __enter__(self) -> OpenedPacket:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Throw the decrypted content away."""
        self._unsealed.close()

    def lines(self) -> Iterator[str]:
        """The records as they came, one a line, for `plan.make_plan`; none in an acknowledgement."""
        if self.manifest.kind is PacketKind.CASES:
            with io.TextIOWrapper(self._open(RECORDS), "utf-8", "backslashreplace", newline="\n") as text:
                for line in text:
                    yield line.removesuffix("\n")

    @property
    def blobs(self) -> tuple[str, ...]:
        """SHA-256 (hex) of each scan."""
        return tuple(blob.sha256 for blob in self.manifest.blobs)

    def open_blob(self, sha256: str) -> IO[bytes]:
        """A scan as a stream."""
        return self._open(BLOBS + sha256)

    def acknowledgement(self) -> Acknowledgement:
        """The answer that a packet of that kind carries."""
        with self._open(ACKNOWLEDGEMENT) as stream:
            return Acknowledgement.from_json(stream.read())

    def _open(self, name: str) -> IO[bytes]:
        return self._unsealed.archive.open(name)


def open_packet(
    source: BinaryIO, *, keys: OfficeKeys, office_id: str, ledger: Ledger, progress: Progress | None = None
) -> OpenedPacket:
    """Open a packet that was sent to this office; `source` stands at its beginning.

    Raises:
        NotAPacket, PacketTruncated, PacketTampered, PacketTooNew, PacketForAnotherOffice, PacketFromStranger,
        PacketForged, PacketRepeated: see `errors`; nothing was changed.
        PacketNoRoom: this computer's disk is full.
        OSError: `source` could not be read to its end.
    """
    with ExitStack() as undo:
        unsealed = unseal(source, [keys.age_identity], progress)
        undo.callback(unsealed.close)
        sender = _proven_sender(unsealed, ledger)
        addressee = unsealed.manifest.addressee
        if (addressee.office_id, addressee.age_recipient) != (office_id, keys.age_recipient):
            raise _for_another(unsealed.header)
        _check_content(unsealed)
        if ledger.has_taken_in(unsealed.manifest.packet_id):
            raise PacketRepeated(unsealed.manifest, unsealed.header.sealed_hash)
        undo.pop_all()
        return OpenedPacket(unsealed, sender)


def unseal(source: BinaryIO, identities: Sequence[str], progress: Progress | None = None) -> UnsealedPacket:
    """Check a packet's bytes against its header and decrypt them.

    Raises:
        NotAPacket, PacketTruncated, PacketTampered, PacketTooNew, PacketForAnotherOffice: see `errors`.
    """
    header = read_header(source)
    with ExitStack() as undo:
        spool = Spool()
        undo.callback(spool.close)
        _decrypt(source, header, spool, identities, progress)
        unsealed = UnsealedPacket(header, spool)
        undo.pop_all()
        return unsealed


def check_whole(source: BinaryIO, header: PacketHeader) -> None:
    """See without any key that a packet's age part is the one its header speaks of; `source` stands at it.

    Raises:
        PacketTruncated, PacketTampered: it is not.
    """
    _Hashed(source, None).expect(header)


def _decrypt(
    source: BinaryIO,
    header: PacketHeader,
    spool: Spool,
    identities: Sequence[str],
    progress: Progress | None,
) -> None:
    """Decrypt and hash in one pass; a fault of the bytes goes before what age says of them."""
    reading = _Hashed(source, progress)
    try:
        age.decrypt(reading, spool, identities)
    except age.NoKeyFitsError as error:
        reading.expect(header)
        raise _for_another(header) from error
    except age.AgeDamagedError as error:
        reading.expect(header)
        raise PacketTampered from error
    reading.expect(header)


def _for_another(header: PacketHeader) -> PacketForAnotherOffice:
    return PacketForAnotherOffice(sender=header.sender_code, addressee=header.addressee_code)


def _proven_sender(unsealed: UnsealedPacket, ledger: Ledger) -> OfficeCard:
    named = unsealed.manifest.sender
    card = ledger.card_of(named.office_id)
    if card is None:
        raise PacketFromStranger(sender=named.code)
    if not unsealed.is_signed_by(card):
        raise PacketForged(sender=named.code)
    return card


def _check_content(unsealed: UnsealedPacket) -> None:
    """Everything that the signed manifest promises, and nothing else, is there."""
    manifest, archive = unsealed.manifest, unsealed.archive
    try:
        _agree(_claims(unsealed.header), _facts(manifest))
        _agree(archive.names, {MANIFEST, SIGNATURE, *(member.name for member in manifest.members)})
        for member in manifest.members:
            _check_member(archive, member, manifest)
    except NewerFormatError as error:
        raise PacketTooNew(version=error.version) from error
    except ValueError as error:
        raise PacketTampered from error


def _claims(header: PacketHeader) -> tuple[str, str, str, int]:
    return header.packet_id, header.sender_code, header.addressee_code, header.number


def _facts(manifest: Manifest) -> tuple[str, str, str, int]:
    return manifest.packet_id, manifest.sender.code, manifest.addressee.code, manifest.number


def _check_member(archive: Archive, member: Member, manifest: Manifest) -> None:
    _agree(archive.size_of(member.name), member.size)
    if not archive.is_stored(member.name) and (member.size > MAX_RECORDS or member.name.startswith(BLOBS)):
        raise ArchiveBrokenError(f"{member.name} could blow up")
    digest = hashlib.sha256()
    lines = 0
    for block in archive.blocks(member.name):
        digest.update(block)
        lines += block.count(b"\n") if member.name == RECORDS else 0
    _agree(digest.hexdigest(), member.sha256)
    if member.name == RECORDS:
        _agree(lines, manifest.counts.records)
    elif member.name == ACKNOWLEDGEMENT:
        Acknowledgement.from_json(archive.read(ACKNOWLEDGEMENT, MAX_RECORDS))


def _agree(found: object, promised: object) -> None:
    if found != promised:
        raise ArchiveBrokenError(f"{found} instead of {promised}")


class _Hashed:
    """A packet's age part as it is read: counted and hashed."""

    def __init__(self, source: BinaryIO, progress: Progress | None) -> None:
        self._source = source
        self._progress = progress
        self._digest = hashlib.sha256()
        self._size = 0

    def read(self, size: int) -> bytes:
        data = self._source.read(size)
        self._digest.update(data)
        self._size += len(data)
        if self._progress:
            self._progress(self._size)
        return data

    def expect(self, header: PacketHeader) -> None:
        """Read what is left and compare the whole with the header."""
        while self.read(BLOCK):
            pass
        if self._size < header.length:
            raise PacketTruncated
        if (self._size, self._digest.hexdigest()) != (header.length, header.sealed_hash):
            raise PacketTampered
