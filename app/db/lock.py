"""One program at a time: a lock of the operating system, held while the database is open.

The system itself lets go of the lock when the program ends, however it ends; there is nothing to clean up after a
power cut. The file stays: removing it would let two programs each lock a file of that name.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from app.db.errors import DatabaseInUse

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _release(handle: int) -> None:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class DatabaseLock:
    """The right to open one database; taken when made.

    Raises:
        DatabaseInUse: somebody else has it.
    """

    def __init__(self, database: Path) -> None:
        path = database.with_name(f"{database.name}.lock")
        self._handle: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError as refusal:
            os.close(self._handle)
            self._handle = None
            raise DatabaseInUse from refusal

    def release(self) -> None:
        """Let go; once is enough, more does no harm."""
        if self._handle is not None:
            _release(self._handle)
            os.close(self._handle)
            self._handle = None
