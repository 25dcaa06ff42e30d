"""Opening the encrypted database: SQLAlchemy over SQLCipher, keyed by 32 raw bytes, one opener at a time.

SQLCipher stores a random salt in the first 16 bytes of a file. Ours is derived from the key, so that the file itself
tells whose it is: a salt that is not the key's means "another key file", the right salt on pages that do not
decrypt means damage. The key never stands in an address, a log or a representation.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry

from app.db.errors import DiskFull, StoreDamaged, StoreMissing, WrongKey
from app.db.lock import DatabaseLock
from app.errors import KenseError

KEY_SIZE = 32
SALT_SIZE = 16
SALT_PURPOSE = b"kense database salt"

SETTINGS = (
    "cipher_log_level = NONE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "temp_store = MEMORY",
    "secure_delete = ON",
)

_ERRORS: dict[str, type[KenseError]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_CORRUPT": StoreDamaged,
    "SQLITE_NOTADB": StoreDamaged,
}


class Database:
    """An open database: its engine, and the lock that keeps others out until it is closed."""

    def __init__(self, path: Path, key: bytes, lock: DatabaseLock) -> None:
        self.path = path
        self.engine = keyed_engine(path, key)
        self.key = key
        self._lock = lock

    def close(self) -> None:
        """Close every connection, then let others in."""
        self.engine.dispose()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create_database(path: Path, key: bytes) -> Database:
    """A new, empty database, locked and open.

    Raises:
        FileExistsError: there is one already.
        DatabaseInUse: somebody is making one there.
    """
    lock = DatabaseLock(path)
    if path.exists():
        lock.release()
        raise FileExistsError(path.name)
    return _opened(path, key, lock)


def open_database(path: Path, key: bytes) -> Database:
    """An existing database, locked and open.

    Raises:
        DatabaseInUse, StoreMissing, WrongKey, StoreDamaged: the file is untouched.
    """
    lock = DatabaseLock(path)
    if not path.is_file() or path.stat().st_size == 0:
        lock.release()
        raise StoreMissing
    return _opened(path, key, lock)


def _opened(path: Path, key: bytes, lock: DatabaseLock) -> Database:
    database = Database(path, key, lock)
    try:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except BaseException:
        database.close()
        raise
    return database


def keyed_engine(path: Path, key: bytes) -> Engine:
    """An engine whose connections are keyed and set up; whose transactions write from their first statement on.

    Errors of a full disk and of a damaged file leave it as `DiskFull`, `StoreDamaged` and `WrongKey`.
    """
    engine = create_engine(f"sqlite:///{path}", module=sqlcipher)

    @event.listens_for(engine, "connect")
    def _set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        set_up(connection, path, key)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # One worker owns the database: a reader that turns into a writer halfway must not fail halfway.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error")
    def _name(context: ExceptionContext) -> None:
        named = named_error(context.original_exception, path, key)
        if named is not None:
            raise named from context.original_exception

    return engine
