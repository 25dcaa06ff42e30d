"""Opening the store: who gets in, and what is said to who does not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text

from app.db.cipher import KEY_SIZE, named_error, salt_of
from app.db.engine import Store, create_store, open_store
from app.db.errors import (
    DatabaseInUse,
    DiskFull,
    DiskNotRead,
    DiskNotWritten,
    StoreDamaged,
    StoreMissing,
    StoreNotOpened,
    WrongKey,
)

KEY = bytes(range(KEY_SIZE))
OTHER_KEY = bytes(reversed(KEY))
WORDS = "Жұмабаева Гүлнар Ержанқызы"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "кеңсе 100%?.db"


@pytest.fixture
def filled(path: Path) -> Path:
    with create_store(path, KEY) as store, store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE words (line TEXT)"))
        connection.execute(text("INSERT INTO words VALUES (:line)"), [{"line": WORDS * 20}] * 500)
    return path


def count(store: Store) -> int:
    with store.engine.connect() as connection:
        return connection.execute(text("SELECT count(line) FROM words")).scalar_one()


def overwrite(path: Path, offset: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(data)


def test_what_was_written_is_read_again(filled: Path) -> None:
    with open_store(filled, KEY) as store:
        assert count(store) == 500


def test_no_word_of_the_content_lies_in_any_file_in_the_clear(filled: Path) -> None:
    with open_store(filled, KEY) as store, store.engine.begin() as connection:
        connection.execute(text("INSERT INTO words VALUES (:line)"), {"line": WORDS})
        for file in filled.parent.iterdir():
            assert WORDS.encode() not in file.read_bytes()
            assert b"SQLite format" not in file.read_bytes()


def test_the_key_is_in_no_representation_and_no_address(path: Path) -> None:
    with create_store(path, KEY) as store:
        said = f"{store!r} {store.engine!r} {store.engine.url} {store.engine.pool!r}"
    assert KEY.hex() not in said
    assert repr(KEY) not in said


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
    ],
)
def test_every_connection_is_set_up_for_safety(path: Path, pragma: str, value: object) -> None:
    with (
        create_store(path, KEY) as store,
        store.engine.connect(),
        store.engine.connect() as second,
    ):
        second.rollback()
        assert second.connection.driver_connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_a_database_opens_once_at_a_time(filled: Path) -> None:
    with open_store(filled, KEY), pytest.raises(DatabaseInUse):
        open_store(filled, KEY)
    with open_store(filled, KEY) as again:
        assert count(again) == 500


def test_a_killed_program_leaves_no_lock_and_no_repair_behind(filled: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from sqlalchemy import text\n"
        "from app.db.engine import open_store\n"
        "store = open_store(Path(sys.argv[1]), bytes(range(32)))\n"
        "connection = store.engine.connect()\n"
        "connection.execute(text(\"INSERT INTO words VALUES ('kept')\")); connection.commit()\n"
        "connection.execute(text(\"INSERT INTO words VALUES ('lost')\"))\n"
        "print('ready', flush=True); sys.stdin.read()\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(filled)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"ready\n"
        with pytest.raises(DatabaseInUse):
            open_store(filled, KEY)
        os.kill(holder.pid, signal.SIGKILL)
    with open_store(filled, KEY) as store:
        assert count(store) == 501


def test_the_key_of_another_office_is_told_from_damage(filled: Path) -> None:
    before = filled.read_bytes()
    with pytest.raises(WrongKey):
        open_store(filled, OTHER_KEY)
    assert filled.read_bytes() == before
    open_store(filled, KEY).close()


def test_a_damaged_first_page_is_told_as_damage(filled: Path) -> None:
    overwrite(filled, 100, b"\0" * 16)
    with pytest.raises(StoreDamaged):
        open_store(filled, KEY)


def test_a_damaged_page_is_told_as_damage_when_it_is_met(filled: Path) -> None:
    overwrite(filled, 4096 * 5 + 100, b"\0" * 16)
    with open_store(filled, KEY) as store, pytest.raises(StoreDamaged):
        count(store)


def test_a_cut_off_file_is_told_as_damage(filled: Path) -> None:
    os.truncate(filled, 4096 * 3)
    with pytest.raises(StoreDamaged):
        open_store(filled, KEY)


def test_a_lost_salt_is_no_loss(filled: Path) -> None:
    overwrite(filled, 0, os.urandom(16))
    with open_store(filled, KEY) as store:
        assert count(store) == 500


def test_the_salt_tells_nothing_of_the_key() -> None:
    assert salt_of(KEY) != salt_of(OTHER_KEY)
    assert KEY[:16] != salt_of(KEY)


@pytest.mark.parametrize("leave", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_a_missing_or_empty_file_is_never_taken_for_a_new_office(
    filled: Path, leave: Callable[[Path], object]
) -> None:
    leave(filled)
    with pytest.raises(StoreMissing):
        open_store(filled, KEY)


def test_a_new_database_never_takes_the_place_of_one_that_is_there(filled: Path) -> None:
    with pytest.raises(FileExistsError):
        create_store(filled, KEY)
    open_store(filled, KEY).close()


def test_a_full_disk_is_named_and_loses_nothing_that_was_saved(filled: Path) -> None:
    with open_store(filled, KEY) as store:
        with store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(DiskFull):
                connection.execute(text("INSERT INTO words VALUES (:line)"), [{"line": WORDS * 20}] * 500)
        assert count(store) == 500


def test_a_disk_that_takes_nothing_is_named_and_loses_nothing_that_was_saved(filled: Path) -> None:
    with open_store(filled, KEY) as store:
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            with pytest.raises(DiskNotWritten):
                connection.execute(text("INSERT INTO words VALUES (:line)"), {"line": WORDS})
            connection.exec_driver_sql("PRAGMA query_only = OFF")
        assert count(store) == 500


def test_a_file_that_the_system_does_not_open_is_not_told_as_one_that_cannot_be_written(
    filled: Path,
) -> None:
    """A folder in the place of the journal: nobody, whatever he may do, opens it as a file."""
    filled.with_name(f"{filled.name}-wal").mkdir()
    with pytest.raises(StoreNotOpened):
        open_store(filled, KEY)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SQLITE_IOERR_READ", DiskNotRead),
        ("SQLITE_IOERR_DATA", DiskNotRead),
        ("SQLITE_IOERR_SHORT_READ", StoreDamaged),
        ("SQLITE_IOERR_WRITE", DiskNotWritten),
        ("SQLITE_IOERR_FSYNC", DiskNotWritten),
        ("SQLITE_READONLY_DIRECTORY", DiskNotWritten),
        ("SQLITE_CANTOPEN", StoreNotOpened),
        ("SQLITE_CANTOPEN_ISDIR", StoreNotOpened),
        ("SQLITE_ERROR", type(None)),
    ],
)
def test_an_error_of_the_disk_is_told_by_what_was_being_done(
    filled: Path, name: str, told: type[object]
) -> None:
    """No disk here fails to order, so the driver's name for it is given."""
    error = sqlcipher.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    assert type(named_error(error, filled, KEY)) is told


def test_a_transaction_that_fails_leaves_nothing(filled: Path) -> None:
    with open_store(filled, KEY) as store:
        with pytest.raises(RuntimeError), store.engine.begin() as connection:
            connection.execute(text("DELETE FROM words"))
            raise RuntimeError("power cut")
        assert count(store) == 500


def test_a_wrong_key_says_nothing_on_the_console(filled: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongKey):
        open_store(filled, OTHER_KEY)
    assert capfd.readouterr() == ("", "")
