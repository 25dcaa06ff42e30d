"""Backups: made by SQLite's own online backup, and called a backup only after they were opened, checked and counted.

They lie encrypted with the database's own key in a folder of their own, as `kense-<date>-<time>.backup`. Twelve days,
ten weeks and nine months of them are kept.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Hashable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3.dbapi2 import DatabaseError

from app.clock import ALMATY, Clock
from app.db.cipher import connect, named_error
from app.db.engine import Store
from app.db.errors import BackupFailed, DiskFull, RestoreFailed, StoreDamaged
from app.db.lock import DatabaseLock
from app.errors import KenseError
from app.files import sync_file, sync_folder

NAME_FORMAT = "kense-%Y%m%d-%H%M%S.backup"
PATTERN = "kense-*.backup"
KEPT: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda moment: moment.date()),
    (10, lambda moment: moment.isocalendar()[:2]),
    (9, lambda moment: (moment.year, moment.month)),
)
"""How many days, weeks and months keep their newest backup."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy and when it was made."""

    path: Path
    moment: datetime


def make_backup(store: Store, folder: Path, clock: Clock) -> Backup:
    """A verified copy of the store as it is now, and the oldest copies gone that need not be kept.

    Raises:
        BackupFailed: the copy is not what it should be, or the folder cannot be written; nothing of it stays.
        DiskFull: there is no room for it; nothing of it stays.
        StoreDamaged: the store itself cannot be read to its end.
    """
    moment = clock.now()
    path = folder / f"{moment.astimezone(ALMATY):{NAME_FORMAT}}"
    with _named(store.path, store.key, BackupFailed):
        folder.mkdir(parents=True, exist_ok=True)
        _remove_unfinished(folder)
        try:
            unfinished = path.with_suffix(".part")
            rows = _copy(store, unfinished)
            sync_file(unfinished)
            if _rows_if_sound(unfinished, store.key) != rows:
                raise BackupFailed
            unfinished.replace(path)
        finally:
            _remove_unfinished(folder)
        sync_folder(folder)
        _rotate(folder, keep=path)
    return Backup(path, moment)


def list_backups(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first."""
    backups = [Backup(path, moment) for path in folder.glob(PATTERN) if (moment := _moment_of(path))]
    return sorted(backups, key=lambda backup: backup.moment, reverse=True)


def check_copy(path: Path, key: bytes) -> dict[str, int]:
    """The number of rows in every table of a closed copy, once every page of it was verified.

    Raises:
        StoreDamaged, WrongKey, RestoreFailed: it is not a sound copy of this key's database, or cannot be read.
    """
    with _named(path, key, RestoreFailed):
        rows = _rows_if_sound(path, key)
    if rows is None:
        raise StoreDamaged
    return rows


def restore(backup: Path, path: Path, key: bytes, clock: Clock) -> Path | None:
    """Put a verified copy of a backup in the database's place; where the old database lies now, if there was one.

    The old one is kept under a name of its own. A program that dies halfway leaves the old one or the new one.

    Raises:
        DatabaseInUse: close it first.
        StoreDamaged, WrongKey, RestoreFailed, DiskFull: the database is as it was.
    """
    lock = DatabaseLock(path)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with _named(backup, key, RestoreFailed):
            shutil.copyfile(backup, unfinished)
            sync_file(unfinished)
            check_copy(unfinished, key)
            aside = _put_aside(path, key, clock) if path.exists() else None
            for ending in ("-wal", "-shm"):
                # An old journal beside a new database would be read into it.
                path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
            unfinished.replace(path)
            sync_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)
        lock.release()
    return aside


def _copy(store: Store, target: Path) -> dict[str, int]:
    """Copy the store's present state; the rows it has. One read transaction sees both the rows and the pages."""
    with closing(connect(store.path, store.key)) as source, closing(connect(target, store.key)) as copy:
        source.execute("BEGIN")
        rows = _rows(source)
        source.backup(copy)
        # One file, whole in itself, that opens from a write-protected stick too.
        copy.execute("PRAGMA journal_mode = DELETE").close()
    return rows


def _rows_if_sound(path: Path, key: bytes) -> dict[str, int] | None:
    with closing(connect(path, key)) as connection:
        rows = _rows(connection)
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        verdict = connection.execute("PRAGMA quick_check").fetchall()
    return rows if not faults and verdict == [("ok",)] else None


def _rows(connection: Any) -> dict[str, int]:
    """How many rows every table has; what a search index makes of them is not counted."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = [name for (name,) in connection.execute(query)]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _rotate(folder: Path, keep: Path) -> None:
    """Remove what no day, week or month needs; never the copy just made, however wrong the clock is."""
    backups = list_backups(folder)
    kept = {keep}
    for number, period in KEPT:
        newest: dict[Hashable, Path] = {}
        for backup in backups:
            newest.setdefault(period(backup.moment), backup.path)
        kept.update(list(newest.values())[:number])
    for backup in backups:
        if backup.path not in kept:
            backup.path.unlink()


def _remove_unfinished(folder: Path) -> None:
    for left in folder.glob("kense-*.part*"):
        left.unlink()


def _moment_of(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name, NAME_FORMAT).replace(tzinfo=ALMATY)
    except ValueError:
        return None


def _put_aside(path: Path, key: bytes, clock: Clock) -> Path:
    """Give the database a second name, and its journal one; a sound database takes its journal in before."""
    aside = path.with_name(f"{path.name}.{clock.now().astimezone(ALMATY):%Y%m%d-%H%M%S}.aside")
    while aside.exists():
        aside = aside.with_name(f"{aside.name}+")
    journal = path.with_name(f"{path.name}-wal")
    if journal.exists():
        shutil.copyfile(journal, aside.with_name(f"{aside.name}-wal"))
    with suppress(DatabaseError), closing(connect(path, key)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
    try:
        os.link(path, aside)
    except OSError:  # a file system without links, such as a stick's
        shutil.copyfile(path, aside)
    return aside


@contextmanager
def _named(path: Path, key: bytes, otherwise: type[KenseError]) -> Iterator[None]:
    """Errors of the driver and of the system by their names, `otherwise` where they have none."""
    try:
        yield
    except DatabaseError as error:
        raise (named_error(error, path, key) or otherwise()) from error
    except OSError as refusal:
        raise (DiskFull() if refusal.errno == errno.ENOSPC else otherwise()) from refusal
