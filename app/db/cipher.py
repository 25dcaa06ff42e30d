"""SQLCipher itself: keyed connections, whose file is whose, and its errors by their names.

SQLCipher keeps a random salt in the first 16 bytes of a file. Ours is derived from the key, so the file itself tells
whose it is: another salt than the key's means "another key file", the key's own salt on pages that do not decrypt
means damage. The key never stands in an address, a log or a representation.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from app.db.errors import DiskFull, DiskNotRead, DiskNotWritten, StoreDamaged, StoreNotOpened, WrongKey
from app.errors import KenseError

KEY_SIZE = 32
SALT_SIZE = 16
SALT_PURPOSE = b"kense database salt"

SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "cache_size = -16000",
)
"""What is in the cache is not decrypted again: SQLite's own 2 MB hold no index of a large register."""

_READING = ("SQLITE_IOERR_READ", "SQLITE_IOERR_DATA", "SQLITE_IOERR_IN_PAGE")
"""Errors of a disk that was only to be read, whatever is done next."""


def connect(path: Path, key: bytes) -> Any:
    """A keyed connection of the driver itself, as the file's own settings have it, without transactions of its own."""
    connection = sqlcipher.connect(str(path))
    try:
        unlock(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def unlock(connection: Any, key: bytes) -> None:
    """Key a fresh connection; whether the file opens with it shows at the first statement.

    Raises:
        ValueError: the key is not 32 bytes.
    """
    if len(key) != KEY_SIZE:
        raise ValueError("the key of a database is 32 bytes")
    connection.isolation_level = None
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{salt_of(key).hex()}'\"").close()
    # SQLCipher would write its errors to the console.
    connection.execute("PRAGMA cipher_log_level = NONE").close()


def set_up(connection: Any) -> None:
    """Give an unlocked connection the settings that every connection of the store has.

    Raises:
        sqlcipher3.dbapi2.DatabaseError: the file does not open with its key.
    """
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").close()


def salt_of(key: bytes) -> bytes:
    """What the first 16 bytes of every file of this key are."""
    return hashlib.sha256(SALT_PURPOSE + key).digest()[:SALT_SIZE]


def belongs_to(path: Path, key: bytes) -> bool:
    """Whether the file was made with this key."""
    with path.open("rb") as file:
        return file.read(SALT_SIZE) == salt_of(key)


def named_error(error: BaseException | None, path: Path, key: bytes) -> KenseError | None:
    """What an error of the driver means to a person; `None` for one that is the program's own fault."""
    match getattr(error, "sqlite_errorname", ""):
        case "SQLITE_FULL":
            return DiskFull()
        case "SQLITE_NOTADB":
            return StoreDamaged() if belongs_to(path, key) else WrongKey()
        case str(name) if name.startswith(("SQLITE_CORRUPT", "SQLITE_IOERR_SHORT_READ")):
            return StoreDamaged()
        case str(name) if name.startswith("SQLITE_CANTOPEN"):
            return StoreNotOpened()
        case str(name) if name.startswith(_READING):
            return DiskNotRead()
        case str(name) if name.startswith(("SQLITE_READONLY", "SQLITE_IOERR")):
            return DiskNotWritten()
    return None
