"""Bringing the store to this version of the program, or leaving it alone if it is of a newer one.

Alembic runs through its API, inside one transaction and only when something is due: its import costs a quarter of a
second. A database that already holds something is backed up first.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from app.clock import Clock
from app.db.backup import make_backup
from app.db.engine import Store, create_store, open_store
from app.db.errors import StoreTooNew, UpgradeFailed
from app.db.tables import metadata
from app.errors import KenseError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0010"
"""The newest migration; a test holds it against the folder."""
VERSION_TABLE = "alembic_version"


def found_store(path: Path, key: bytes) -> Store:
    """A new store with all its tables, locked and open.

    Raises:
        FileExistsError: there is a file already.
    """
    store = create_store(path, key)
    try:
        _migrate(store)
    except BaseException:
        store.close()
        raise
    return store


def open_current_store(path: Path, key: bytes, backups: Path, clock: Clock) -> Store:
    """An existing store of this version, locked and open; one of an older version is upgraded, after a backup.

    Raises:
        DatabaseInUse, StoreMissing, WrongKey, StoreDamaged, StoreTooNew: nothing was changed.
        BackupFailed, DiskFull: the backup before an upgrade; nothing was changed.
        UpgradeFailed: it was rolled back.
    """
    store = open_store(path, key)
    try:
        upgrade(store, backups, clock)
    except BaseException:
        store.close()
        raise
    return store


def upgrade(store: Store, backups: Path, clock: Clock) -> bool:
    """Run the migrations that are due; true if there were any.

    Raises:
        StoreTooNew: the store's version is unknown here; not a byte was changed.
        BackupFailed, DiskFull: the backup before an upgrade; nothing was changed.
        UpgradeFailed: it was rolled back.
    """
    revision = revision_of(store)
    if revision == HEAD:
        return False
    if revision is not None:
        _check_known(revision)
        make_backup(store, backups, clock)
    _migrate(store)
    return True


def revision_of(store: Store) -> str | None:
    """The store's version; `None` for an empty one."""
    with store.reading() as connection:
        if not inspect(connection).has_table(VERSION_TABLE):
            return None
        return connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar_one_or_none()


def _check_known(revision: str) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision not in known:
        raise StoreTooNew


def _migrate(store: Store) -> None:
    """All migrations in one transaction; foreign keys rest while tables are copied, and are checked at its end."""
    with store.engine.connect() as connection:
        _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                _run(connection)
        except KenseError:
            raise
        except Exception as failure:
            raise UpgradeFailed from failure
        finally:
            _foreign_keys(connection, on=True)


def _run(connection: Connection) -> None:
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    command.upgrade(config, "head")
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"{len(broken)} rows point to nothing after the migration")


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    """Set on the driver's connection: within a transaction SQLite does not listen."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys = {int(on)}").close()


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    # Alembic reads percent signs as placeholders.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
