"""Opening the encrypted database: SQLAlchemy over SQLCipher, one opener at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry

from app.db.cipher import named_error, set_up, unlock
from app.db.errors import StoreMissing
from app.db.lock import DatabaseLock


class Store:
    """An open database: its engine, and the lock that keeps others out until it is closed.

    It belongs to one worker: no two of its transactions run at once.
    """

    def __init__(self, path: Path, key: bytes, lock: DatabaseLock) -> None:
        self.path = path
        self.key = key
        self.engine = keyed_engine(path, key)
        self._lock = lock

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot to read from; nothing is written."""
        with self.engine.connect().execution_options(begin="BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: durable when the block ends, gone if it raised."""
        with self.engine.begin() as connection:
            yield connection

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


def create_store(path: Path, key: bytes) -> Store:
    """A new, empty database, locked and open.

    Raises:
        FileExistsError: there is a file already.
        DatabaseInUse: somebody is making one there.
    """
    lock = DatabaseLock(path)
    if path.exists():
        lock.release()
        raise FileExistsError(path.name)
    return _opened(path, key, lock)


def open_store(path: Path, key: bytes) -> Store:
    """An existing database, locked and open.

    Raises:
        DatabaseInUse, StoreMissing, WrongKey, StoreDamaged: the file is untouched.
    """
    lock = DatabaseLock(path)
    if not path.is_file() or path.stat().st_size == 0:
        lock.release()
        raise StoreMissing
    return _opened(path, key, lock)


def _opened(path: Path, key: bytes, lock: DatabaseLock) -> Store:
    store = Store(path, key, lock)
    try:
        with store.engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except BaseException:
        store.close()
        raise
    return store


def keyed_engine(path: Path, key: bytes) -> Engine:
    """An engine whose connections are keyed and set up, and whose transactions may write from their beginning.

    Errors of a disk or a damaged file leave it as `DiskFull`, `DiskNotWritten`, `DiskNotRead`, `StoreNotOpened`,
    `StoreDamaged` and `WrongKey`.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)), module=sqlcipher)

    @event.listens_for(engine, "connect")
    def _set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        unlock(connection, key)
        set_up(connection)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # What begins by reading may write later without finding the file locked by then.
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))

    @event.listens_for(engine, "handle_error")
    def _name(context: ExceptionContext) -> None:
        named = named_error(context.original_exception, path, key)
        if named is not None:
            raise named from context.original_exception

    return engine
