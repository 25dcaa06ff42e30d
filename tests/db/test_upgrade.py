"""A store meets a program: of the same version, a newer one, an older one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from app.clock import SetClock
from app.db import upgrade as upgrading
from app.db.backup import list_backups
from app.db.engine import Store, create_store, open_store
from app.db.errors import DatabaseInUse, StoreMissing, StoreTooNew, UpgradeFailed
from app.db.tables import metadata
from app.db.upgrade import HEAD, MIGRATIONS, found_store, open_current_store, revision_of, upgrade

KEY = bytes(range(32))

NEXT_MIGRATION = '''
"""A migration of tomorrow."""
import sqlalchemy as sa
from alembic import op
revision = "9999"
down_revision = "{head}"
def upgrade():
{body}
'''


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def founded(path: Path) -> Path:
    found_store(path, KEY).close()
    return path


@pytest.fixture
def tomorrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the program be of a version that has one more migration, with this body."""

    def ship(body: str) -> None:
        shipped = tmp_path / "migrations 100%"
        (shipped / "versions").mkdir(parents=True)
        for source in [*MIGRATIONS.glob("*.*"), *MIGRATIONS.glob("versions/*.py")]:
            (shipped / source.relative_to(MIGRATIONS)).write_bytes(source.read_bytes())
        lines = "".join(f"    {line}\n" for line in body.splitlines())
        (shipped / "versions" / "9999_tomorrow.py").write_text(NEXT_MIGRATION.format(head=HEAD, body=lines))
        monkeypatch.setattr(upgrading, "MIGRATIONS", shipped)
        monkeypatch.setattr(upgrading, "HEAD", "9999")

    return ship


def is_no_search_index(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or not str(name).startswith("case_search")


def execute(store: Store, statement: str) -> None:
    with store.writing() as connection:
        connection.execute(text(statement))


def set_revision(path: Path, revision: str) -> None:
    with open_store(path, KEY) as store:
        execute(store, f"UPDATE alembic_version SET version_num = '{revision}'")


def migrate(store: Store, revision: str) -> None:
    config = upgrading._config()
    with store.writing() as connection:
        config.attributes.update(connection=connection, metadata=metadata)
        command.upgrade(config, revision)


def test_a_new_store_has_every_table_of_the_program(founded: Path) -> None:
    with open_store(founded, KEY) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_no_search_index})
        assert compare_metadata(context, metadata) == []
    with open_store(founded, KEY) as store:
        assert revision_of(store) == HEAD


def test_head_is_the_newest_migration_of_the_folder() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD


def test_a_store_of_this_version_opens_without_backup_and_without_change(
    founded: Path, backups: Path, tmp_path: Path
) -> None:
    before = founded.read_bytes()
    open_current_store(founded, KEY, backups, SetClock()).close()
    assert founded.read_bytes() == before
    assert not backups.exists()


def test_a_store_of_a_newer_program_is_refused_and_not_a_byte_of_it_changes(
    founded: Path, backups: Path
) -> None:
    set_revision(founded, "2099")
    before = founded.read_bytes()
    with pytest.raises(StoreTooNew):
        open_current_store(founded, KEY, backups, SetClock())
    assert founded.read_bytes() == before
    assert not backups.exists()
    open_store(founded, KEY).close()


def test_an_older_store_is_backed_up_then_upgraded(
    founded: Path, backups: Path, tomorrow: Callable[[str], None]
) -> None:
    with open_store(founded, KEY) as store:
        execute(store, "INSERT INTO counters VALUES ('serial', 7)")
    tomorrow('op.add_column("counters", sa.Column("note", sa.Text()))')
    with open_current_store(founded, KEY, backups, SetClock()) as store:
        assert revision_of(store) == "9999"
        with store.reading() as connection:
            assert connection.execute(text("SELECT * FROM counters")).all() == [("serial", 7, None)]
            assert connection.execute(text("PRAGMA foreign_keys")).scalar_one() == 1
    (backup,) = list_backups(backups)
    with open_store(backup.path, KEY) as copy:
        assert revision_of(copy) == HEAD


def test_a_migration_that_fails_leaves_the_store_as_it_was(
    founded: Path, backups: Path, tomorrow: Callable[[str], None]
) -> None:
    tomorrow('op.drop_table("counters")\nop.execute("nonsense")')
    with pytest.raises(UpgradeFailed):
        open_current_store(founded, KEY, backups, SetClock())
    with open_store(founded, KEY) as store, store.reading() as connection:
        assert revision_of(store) == HEAD
        assert connection.execute(text("SELECT count(*) FROM counters")).scalar_one() == 0
    assert len(list_backups(backups)) == 1


def test_a_migration_that_leaves_rows_pointing_to_nothing_is_rolled_back(
    founded: Path, backups: Path, tomorrow: Callable[[str], None]
) -> None:
    tomorrow(
        'op.execute("CREATE TABLE child (parent TEXT REFERENCES counters (name))")\n'
        "op.execute(\"INSERT INTO child VALUES ('nobody')\")"
    )
    with pytest.raises(UpgradeFailed):
        open_current_store(founded, KEY, backups, SetClock())
    with open_store(founded, KEY) as store:
        assert revision_of(store) == HEAD


def test_a_founding_that_was_cut_off_before_the_tables_is_finished_at_the_next_start(
    path: Path, backups: Path
) -> None:
    create_store(path, KEY).close()
    with open_current_store(path, KEY, backups, SetClock()) as store:
        assert revision_of(store) == HEAD
        assert not upgrade(store, backups, SetClock())
    assert not backups.exists()


def test_an_office_without_its_database_is_not_begun_anew(path: Path, backups: Path) -> None:
    with pytest.raises(StoreMissing):
        open_current_store(path, KEY, backups, SetClock())
    assert not path.exists()


def test_a_store_that_is_being_founded_or_open_is_not_opened_again(path: Path, backups: Path) -> None:
    with found_store(path, KEY), pytest.raises(DatabaseInUse):
        open_current_store(path, KEY, backups, SetClock())


@pytest.mark.parametrize(
    ("before", "after"), [("0004", "0005"), ("0007", "0008"), ("0008", "0009"), ("0009", "0010")]
)
def test_each_migration_of_what_is_derived_has_it_made_anew_at_the_next_start(
    path: Path, before: str, after: str
) -> None:
    """The version that the store was read by is forgotten, so that the program reads its events once more."""
    with create_store(path, KEY) as store:
        migrate(store, before)
        execute(store, "INSERT INTO office_facts (name, value) VALUES ('program_version', 'now')")
        migrate(store, after)
        with store.reading() as connection:
            query = text("SELECT name FROM office_facts WHERE name = 'program_version'")
            assert connection.execute(query).all() == []
