"""The office's own rules in the store: how it comes to have their tables."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect, text

from app.clock import SetClock
from app.db.backup import list_backups
from app.db.engine import Store, create_store, open_store
from app.db.store import OfficeStore
from app.db.upgrade import HEAD, MIGRATIONS, open_current_store, revision_of
from app.domain.own_rules import OwnRules

KEY = bytes(range(32))
TABLES = {"amendments", "own_days", "own_acts"}


def migrate(store: Store, revision: str, *, down: bool = False) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with store.engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.downgrade if down else command.upgrade)(config, revision)


def counted(store: Store) -> list[tuple[str, int]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT * FROM counters"))]


def tables(store: Store) -> set[str]:
    def names(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names())

    with store.reading() as connection:
        return names(connection)


def test_a_store_of_the_first_version_gets_the_tables_and_keeps_its_rows(tmp_path: Path) -> None:
    path, backups = tmp_path / "office.db", tmp_path / "backups"
    with create_store(path, KEY) as store:
        migrate(store, "0001")
        assert not TABLES & tables(store)
        with store.writing() as connection:
            connection.execute(text("INSERT INTO counters VALUES ('case-2026', 417)"))
    with open_current_store(path, KEY, backups, SetClock()) as store:
        assert revision_of(store) == HEAD
        assert tables(store) >= TABLES
        assert counted(store) == [("case-2026", 417)]
        with OfficeStore(store).reading() as transaction:
            assert transaction.own.all() == OwnRules()
    (backup,) = list_backups(backups)
    with open_store(backup.path, KEY) as copy:
        assert revision_of(copy) == "0001"


def test_up_down_and_up_again_ends_where_it_began(tmp_path: Path) -> None:
    with create_store(tmp_path / "office.db", KEY) as store:
        migrate(store, "0002")
        first = tables(store)
        with store.writing() as connection:
            connection.execute(text("INSERT INTO counters VALUES ('case-2026', 1)"))
            connection.execute(text("INSERT INTO own_acts VALUES ('zhambyl-2012', '2026-11-20', '')"))
        migrate(store, "0001", down=True)
        assert first - tables(store) == TABLES
        migrate(store, "0002")
        assert tables(store) == first
        assert counted(store) == [("case-2026", 1)]
        with OfficeStore(store).reading() as transaction:
            assert transaction.own.all() == OwnRules()
