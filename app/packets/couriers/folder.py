"""A folder as the way between offices: a stick, a shared folder. Carries bytes and knows nothing of their content.

A file is written under a temporary name, flushed to the medium, renamed and read back. Whatever happens, the old file
is whole; what a pulled stick left half-written is removed at the next writing of the same file.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.files import sync_folder
from app.packets.errors import CourierError, CourierFull, CourierGone, CourierReadOnly, CourierUnverified
from app.packets.header import PACKET_SUFFIX

_BLOCK = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
_WINDOWS_GONE = {21, 55, 433, 1167}
"""ERROR_NOT_READY, _DEV_NOT_EXIST, _NO_SUCH_DEVICE, _DEVICE_NOT_CONNECTED: Python calls the first one EACCES."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A file that lies on the medium and was read back. `was_there`: the same bytes lay there before."""

    path: Path
    sha256: str
    size: int
    was_there: bool


def deliver(folder: Path, name: str, source: BinaryIO) -> Delivered:
    """Write `source` (seekable, read from its beginning) into a folder as `name`, replacing what has that name.

    Raises:
        CourierFull, CourierGone, CourierReadOnly, CourierUnverified: nothing was replaced; an old file is whole.
    """
    path = folder / name
    source.seek(0)
    content = _content(source)
    with _named_faults(name):
        was_there = path.is_file() and _content_of(path) == content
        if not was_there:
            source.seek(0)
            _replace(path, source, content)
    return Delivered(path, content.sha256, content.size, was_there)


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """A file on a medium, open for reading.

    Raises:
        CourierGone, CourierReadOnly: it could not be opened or not be read to its end.
    """
    with _named_faults(path.name), path.open("rb") as source:
        yield source


def list_packets(folder: Path) -> tuple[Path, ...]:
    """The packets in a folder, by name.

    Raises:
        CourierGone: there is no such folder any more.
    """
    with _named_faults(folder.name):
        return tuple(
            sorted(
                path
                for path in folder.iterdir()
                if path.name.lower().endswith(PACKET_SUFFIX)
                and not path.name.startswith(".")
                and path.is_file()
            )
        )


@dataclass(frozen=True, slots=True)
class _Content:
    sha256: str
    size: int


def _replace(path: Path, source: BinaryIO, content: _Content) -> None:
    """Put new content under a name: first beside it and read back, then in one step in its place."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.unlink(missing_ok=True)
        with beside.open("xb") as target:
            shutil.copyfileobj(source, target, _BLOCK)
            target.flush()
            os.fsync(target.fileno())
        if _content_of(beside) != content:
            raise CourierUnverified(name=path.name)
        beside.replace(path)
    except (OSError, CourierUnverified):
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _content_of(path: Path) -> _Content:
    """What lies on the medium: Linux is told to forget what it still has in memory of it."""
    with path.open("rb") as file:
        if sys.platform == "linux":
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return _content(file)


def _content(file: BinaryIO) -> _Content:
    digest = hashlib.sha256()
    size = 0
    while block := file.read(_BLOCK):
        digest.update(block)
        size += len(block)
    return _Content(digest.hexdigest(), size)


@contextmanager
def _named_faults(name: str) -> Iterator[None]:
    """Give what the operating system says of a medium one of the couriers' names."""
    try:
        yield
    except OSError as error:
        raise _fault_of(error)(name=name) from error


def _fault_of(error: OSError) -> type[CourierError]:
    if getattr(error, "winerror", None) in _WINDOWS_GONE:
        return CourierGone
    if error.errno in _FULL:
        return CourierFull
    return CourierReadOnly if error.errno in _READ_ONLY else CourierGone
