"""Files that must survive a power cut: written beside their place, forced to the disk, renamed, read back."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def write_durably(path: Path, data: bytes) -> None:
    """Put a whole small file in place: whoever looks, after whatever happened, finds the old one or the new one.

    Raises:
        OSError: it could not be written, or what is there is not what was written; the old file is untouched
            unless the rename was already done.
    """
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)
    if path.read_bytes() != data:
        raise OSError(f"{path.name} is not what was written")


def sync_file(path: Path) -> None:
    """Force a finished file's content to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to the disk; Windows does so by itself and has no call for it."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
