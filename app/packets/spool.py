"""A place for plaintext that must be read back and forth: kept encrypted, on disk or not, under a key of its own.

The key lives in this object only; the file has no name (on Windows: none that outlives the handle). What is left of
it after a power cut is noise. Zip needs seeking and age cannot seek, so an opened packet lies here.
"""

from __future__ import annotations

import io
import tempfile
from typing import BinaryIO, cast

from nacl.secret import SecretBox
from nacl.utils import random

from app.packets.errors import PacketNoRoom

_CHUNK = 64 * 1024
_SEALED_CHUNK = _CHUNK + SecretBox.MACBYTES
_IN_MEMORY = 8 * 1024 * 1024


class Spool:
    """Bytes that are appended once, then read at will; close it to lose them for good."""

    def __init__(self, in_memory: int = _IN_MEMORY) -> None:
        self._file = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=in_memory))  # noqa: SIM115 closed by close()
        self._box = SecretBox(random(SecretBox.KEY_SIZE))
        self._pending = bytearray()
        self._chunks = 0
        self.size = 0

    def write(self, data: bytes) -> int:
        """Append.

        Raises:
            PacketNoRoom: the disk that holds temporary files does not take it.
        """
        self.size += len(data)
        self._pending += data
        while len(self._pending) >= _CHUNK:
            self._store(bytes(self._pending[:_CHUNK]))
            del self._pending[:_CHUNK]
        return len(data)

    def reader(self) -> BinaryIO:
        """All that was written, seekable. Nothing may be written after."""
        if self._pending:
            self._store(bytes(self._pending))
            self._pending.clear()
        return cast(BinaryIO, io.BufferedReader(_SpoolReader(self), _CHUNK))

    def chunk(self, index: int) -> bytes:
        """The 64 KiB at a place, the last one shorter; empty beyond the end."""
        self._file.seek(index * _SEALED_CHUNK)
        sealed = self._file.read(_SEALED_CHUNK)
        return self._box.decrypt(sealed, _nonce(index)) if sealed else b""

    def close(self) -> None:
        """Throw the content away."""
        self._file.close()

    def _store(self, chunk: bytes) -> None:
        try:
            self._file.write(self._box.encrypt(chunk, _nonce(self._chunks)).ciphertext)
        except OSError as error:
            raise PacketNoRoom from error
        self._chunks += 1


class _SpoolReader(io.RawIOBase):
    """A spool as the raw file beneath a buffered one."""

    def __init__(self, spool: Spool) -> None:
        super().__init__()
        self._spool = spool
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._spool.size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # typeshed's Buffer is 3.12's
        index, start = divmod(self._position, _CHUNK)
        data = self._spool.chunk(index)[start : start + len(buffer)]
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


def _nonce(index: int) -> bytes:
    """The chunk's own: no chunk is written twice under the one key."""
    return index.to_bytes(SecretBox.NONCE_SIZE, "little")
