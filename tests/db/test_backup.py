"""Backups that are what they say, and getting one back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.clock import ALMATY, SetClock
from app.db.backup import check_copy, list_backups, make_backup, restore
from app.db.engine import Store, create_store, open_store
from app.db.errors import BackupFailed, DatabaseInUse, RestoreFailed, StoreDamaged, WrongKey

KEY = bytes(range(32))
WORDS = "Жұмабаева Гүлнар Ержанқызы"


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 11, 20, 9, 5, tzinfo=ALMATY))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(tmp_path / "office.db", KEY) as store:
        with store.writing() as connection:
            connection.execute(text("CREATE TABLE words (line TEXT)"))
            connection.execute(text("CREATE VIRTUAL TABLE search USING fts5(line)"))
        write(store, 100)
        yield store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def write(store: Store, rows: int) -> None:
    with store.writing() as connection:
        connection.execute(text("INSERT INTO words VALUES (:line)"), [{"line": WORDS}] * rows)


def count(path: Path) -> int:
    with open_store(path, KEY) as store, store.reading() as connection:
        return connection.execute(text("SELECT count(*) FROM words")).scalar_one()


def test_a_backup_holds_every_row_and_is_one_encrypted_file(
    store: Store, folder: Path, clock: SetClock
) -> None:
    backup = make_backup(store, folder, clock)
    assert check_copy(backup.path, KEY)["words"] == 100
    assert [path.name for path in folder.iterdir()] == ["kense-20261120-090500.backup"]
    assert WORDS.encode() not in backup.path.read_bytes()
    assert b"SQLite format" not in backup.path.read_bytes()


def test_a_backup_is_made_while_the_store_is_written_to(store: Store, folder: Path, clock: SetClock) -> None:
    with store.writing() as connection:
        connection.execute(text("INSERT INTO words VALUES ('not yet committed')"))
        backup = make_backup(store, folder, clock)
    assert check_copy(backup.path, KEY)["words"] == 100


def test_reading_a_backup_changes_nothing_of_it(store: Store, folder: Path, clock: SetClock) -> None:
    backup = make_backup(store, folder, clock)
    backup.path.chmod(0o400)
    before = backup.path.read_bytes()
    check_copy(backup.path, KEY)
    assert backup.path.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [backup.path.name]


@pytest.mark.parametrize("at", [200, 4096 + 300, -100])
def test_a_flipped_byte_anywhere_in_a_copy_is_found(
    store: Store, folder: Path, clock: SetClock, at: int
) -> None:
    backup = make_backup(store, folder, clock).path
    content = bytearray(backup.read_bytes())
    content[at] ^= 1
    backup.write_bytes(content)
    with pytest.raises(StoreDamaged):
        check_copy(backup, KEY)


def test_a_flipped_byte_in_a_page_that_holds_nothing_is_found_too(
    store: Store, folder: Path, clock: SetClock
) -> None:
    write(store, 2000)
    with store.writing() as connection:
        connection.execute(text("DELETE FROM words"))
    backup = make_backup(store, folder, clock).path
    content = bytearray(backup.read_bytes())
    content[-2000] ^= 1
    backup.write_bytes(content)
    with pytest.raises(StoreDamaged):
        check_copy(backup, KEY)


def test_a_copy_that_was_cut_off_is_found(store: Store, folder: Path, clock: SetClock) -> None:
    backup = make_backup(store, folder, clock).path
    os.truncate(backup, backup.stat().st_size - 4096)
    with pytest.raises(StoreDamaged):
        check_copy(backup, KEY)


def test_a_copy_of_another_office_is_told_from_a_damaged_one(
    store: Store, folder: Path, clock: SetClock
) -> None:
    backup = make_backup(store, folder, clock).path
    with pytest.raises(WrongKey):
        check_copy(backup, bytes(32))


def test_a_damaged_store_is_not_called_backed_up(store: Store, folder: Path, clock: SetClock) -> None:
    write(store, 2000)
    store.engine.dispose()
    content = bytearray(store.path.read_bytes())
    content[4096 * 8 + 100] ^= 1
    store.path.write_bytes(content)
    with pytest.raises(StoreDamaged):
        make_backup(store, folder, clock)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(store: Store, folder: Path, clock: SetClock) -> None:
    folder.write_text("a file, where a folder should be")
    with pytest.raises(BackupFailed):
        make_backup(store, folder, clock)


def test_what_a_power_cut_left_behind_is_cleared_by_the_next_backup(
    store: Store, folder: Path, clock: SetClock
) -> None:
    folder.mkdir()
    (folder / "kense-20261119-090500.part").write_bytes(b"half")
    (folder / "kense-20261119-090500.part-journal").write_bytes(b"half")
    backup = make_backup(store, folder, clock)
    assert list(folder.iterdir()) == [backup.path]


def test_twelve_days_ten_weeks_and_nine_months_are_kept(store: Store, folder: Path, clock: SetClock) -> None:
    folder.mkdir()
    today = clock.now()
    for days in range(1, 500):
        moment = today - timedelta(days=days)
        (folder / f"kense-{moment:%Y%m%d-%H%M%S}.backup").touch()
        (folder / f"kense-{moment - timedelta(hours=3):%Y%m%d-%H%M%S}.backup").touch()
    make_backup(store, folder, clock)
    moments = [backup.moment for backup in list_backups(folder)]
    days = sorted({moment.date() for moment in moments}, reverse=True)
    assert days[:12] == [(today - timedelta(days=days)).date() for days in range(12)]
    assert len({moment.isocalendar()[:2] for moment in moments}) >= 10
    assert sorted({(moment.year, moment.month) for moment in moments})[-9:] == [
        (2026, month) for month in range(3, 12)
    ]
    assert len(moments) <= 12 + 10 + 9
    assert all(moment.hour == 9 for moment in moments)


def test_a_clock_set_back_does_not_cost_the_backup_just_made(
    store: Store, folder: Path, clock: SetClock
) -> None:
    folder.mkdir()
    for days in range(400):
        (folder / f"kense-{clock.now() - timedelta(days=days):%Y%m%d-%H%M%S}.backup").touch()
    clock.set(datetime(2009, 1, 1))
    assert make_backup(store, folder, clock).path.exists()


def test_files_of_others_in_the_folder_are_left_alone(store: Store, folder: Path, clock: SetClock) -> None:
    folder.mkdir()
    for name in ("есеп.xlsx", "kense-old.backup", "office.key"):
        (folder / name).touch()
    make_backup(store, folder, clock)
    assert len(list(folder.iterdir())) == 4
    assert len(list_backups(folder)) == 1


def test_a_restored_backup_takes_the_place_and_the_old_one_is_kept(
    store: Store, folder: Path, clock: SetClock
) -> None:
    backup = make_backup(store, folder, clock)
    write(store, 11)
    store.close()
    aside = restore(backup.path, store.path, KEY, clock)
    assert count(store.path) == 100
    assert aside is not None
    assert count(aside) == 111
    assert backup.path.exists()


def test_two_restores_within_a_second_lose_neither_old_file(
    store: Store, folder: Path, clock: SetClock
) -> None:
    backup = make_backup(store, folder, clock)
    store.close()
    first = restore(backup.path, store.path, KEY, clock)
    second = restore(backup.path, store.path, KEY, clock)
    assert first is not None
    assert second is not None
    assert first != second
    assert first.exists()


def test_an_unfinished_journal_never_lands_in_the_restored_database(
    store: Store, folder: Path, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(store, folder, clock)
    write(store, 11)
    crashed = tmp_path / "crashed.db"
    for ending in ("", "-wal"):
        crashed.with_name(f"crashed.db{ending}").write_bytes(Path(f"{store.path}{ending}").read_bytes())
    aside = restore(backup.path, crashed, KEY, clock)
    assert count(crashed) == 100
    assert aside is not None
    assert count(aside) == 111


def test_the_journal_of_a_damaged_database_follows_it_aside(
    store: Store, folder: Path, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(store, folder, clock)
    write(store, 11)
    crashed = tmp_path / "crashed.db"
    crashed.write_bytes(store.path.read_bytes()[:4096].translate(bytes(256)))
    journal = Path(f"{store.path}-wal").read_bytes()
    crashed.with_name("crashed.db-wal").write_bytes(journal[: len(journal) // 2])
    aside = restore(backup.path, crashed, KEY, clock)
    assert count(crashed) == 100
    assert aside is not None
    assert crashed.with_name(f"{aside.name}-wal").exists()


def test_a_journal_that_outlived_its_database_does_not_land_in_the_restored_one(
    store: Store, folder: Path, clock: SetClock, tmp_path: Path
) -> None:
    backup = make_backup(store, folder, clock)
    write(store, 11)
    left = tmp_path / "gone.db-wal"
    left.write_bytes(Path(f"{store.path}-wal").read_bytes())
    assert restore(backup.path, tmp_path / "gone.db", KEY, clock) is None
    assert not left.exists()
    assert count(tmp_path / "gone.db") == 100


def test_a_database_that_is_gone_or_damaged_is_replaced(store: Store, folder: Path, clock: SetClock) -> None:
    backup = make_backup(store, folder, clock)
    store.close()
    store.path.write_bytes(b"\0" * 4096)
    assert restore(backup.path, store.path, KEY, clock) is not None
    assert count(store.path) == 100
    store.path.unlink()
    assert restore(backup.path, store.path, KEY, clock) is None
    assert count(store.path) == 100


def test_a_database_that_is_open_is_not_replaced(store: Store, folder: Path, clock: SetClock) -> None:
    backup = make_backup(store, folder, clock)
    with pytest.raises(DatabaseInUse):
        restore(backup.path, store.path, KEY, clock)


def test_a_bad_backup_leaves_the_database_as_it_was(store: Store, folder: Path, clock: SetClock) -> None:
    backup = make_backup(store, folder, clock)
    os.truncate(backup.path, 4096)
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreDamaged):
        restore(backup.path, store.path, KEY, clock)
    with pytest.raises(RestoreFailed):
        restore(folder / "kense-20200101-000000.backup", store.path, KEY, clock)
    assert store.path.read_bytes() == before
    assert [path.name for path in store.path.parent.glob("*aside*")] == []
