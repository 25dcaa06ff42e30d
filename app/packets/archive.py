"""The zip inside a packet: written to a stream front to back, read with nothing taken on trust."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, BinaryIO

from app.packets.errors import PacketTooLarge

BLOCK = 64 * 1024
MAX_ENTRIES = 60_000
"""More would need zip's 64-bit form, and memory for the list of names before anyone has signed for it."""
MAX_ARCHIVE = 2**31 - 2**26
"""Bytes (just under 2 GiB): the older form of zip, and one file on a stick formatted as FAT32."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_ENCRYPTED = 0x1


class ArchiveBrokenError(ValueError):
    """The zip is not one that this program wrote."""


@dataclass(frozen=True, slots=True)
class NewMember:
    """A file for the archive; `content` is asked for when its turn has come."""

    name: str
    content: Iterable[bytes]
    deflate: bool


def zip_stream(members: Iterable[NewMember]) -> Iterator[bytes]:
    """A zip, piece by piece: the same members give the same bytes.

    Raises:
        PacketTooLarge: the limits of one archive are passed.
    """
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", allowZip64=False) as archive:
        for count, member in enumerate(members):
            if count >= MAX_ENTRIES:
                raise PacketTooLarge
            with archive.open(_entry(member), "w") as entry:
                for piece in member.content:
                    entry.write(piece)
                    if len(sink.pieces) >= BLOCK:
                        yield sink.take()
    yield sink.take()


def _entry(member: NewMember) -> zipfile.ZipInfo:
    """A name with no trace of when and on what system it was packed."""
    entry = zipfile.ZipInfo(member.name, _EPOCH)
    entry.create_system = _UNIX
    entry.external_attr = 0o600 << 16
    entry.compress_type = zipfile.ZIP_DEFLATED if member.deflate else zipfile.ZIP_STORED
    return entry


class _Sink:
    """What the zip has written and nobody has taken yet."""

    def __init__(self) -> None:
        self.pieces = bytearray()
        self._taken = 0

    def write(self, data: bytes) -> int:
        self.pieces += data
        if self._taken + len(self.pieces) > MAX_ARCHIVE:
            raise PacketTooLarge
        return len(data)

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def take(self) -> bytes:
        taken = bytes(self.pieces)
        self._taken += len(taken)
        self.pieces.clear()
        return taken


class Archive:
    """A zip that somebody else may have written.

    Raises:
        ArchiveBrokenError: it is no zip, has too many entries, a name twice, or entries no packet has.
    """

    def __init__(self, file: BinaryIO, size: int) -> None:
        _check_end(file, size)
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
            raise ArchiveBrokenError("no zip") from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        if len(self._entries) != len(self._zip.infolist()):
            raise ArchiveBrokenError("a name twice")

    @property
    def names(self) -> frozenset[str]:
        """The names of all entries."""
        return frozenset(self._entries)

    def size_of(self, name: str) -> int:
        """How many bytes a member says it has; no more are ever read from it."""
        return self._entry(name).file_size

    def is_stored(self, name: str) -> bool:
        """Whether a member lies uncompressed: it cannot be larger than the archive."""
        return self._entry(name).compress_type == zipfile.ZIP_STORED

    def open(self, name: str) -> IO[bytes]:
        """A member as a stream; reading it may raise what `blocks` catches."""
        entry = self._entry(name)
        if (
            entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
            or entry.flag_bits & _ENCRYPTED
        ):
            raise ArchiveBrokenError("a way of packing that no packet has")
        try:
            return self._zip.open(entry)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OSError) as error:
            raise ArchiveBrokenError(name) from error

    def blocks(self, name: str) -> Iterator[bytes]:
        """A member's content, 64 KiB at a time.

        Raises:
            ArchiveBrokenError: the member is missing, cut off or fails its checksum.
        """
        with self.open(name) as stream:
            try:
                while block := stream.read(BLOCK):
                    yield block
            except (zipfile.BadZipFile, zlib.error, EOFError) as error:
                raise ArchiveBrokenError(name) from error

    def read(self, name: str, limit: int) -> bytes:
        """A whole member that may have at most `limit` bytes.

        Raises:
            ArchiveBrokenError: it is missing, larger or broken.
        """
        if self.size_of(name) > limit:
            raise ArchiveBrokenError(f"{name} is too large")
        return b"".join(self.blocks(name))

    def _entry(self, name: str) -> zipfile.ZipInfo:
        try:
            return self._entries[name]
        except KeyError:
            raise ArchiveBrokenError(f"no {name}") from None


def _check_end(file: BinaryIO, size: int) -> None:
    """Look at the zip's last record before the library reads the whole list of names into memory."""
    file.seek(max(0, size - _END.size))
    raw = file.read(_END.size)
    if len(raw) < _END.size:
        raise ArchiveBrokenError("no zip")
    signature, _disks, _, _, entries, directory_size, directory_at, _comment = _END.unpack(raw)
    if signature != _END_SIGNATURE or directory_at + directory_size + _END.size != size:
        raise ArchiveBrokenError("no zip")
    if entries > MAX_ENTRIES or directory_size > MAX_ENTRIES * 256:
        raise ArchiveBrokenError("too many entries")
