"""`kense restore`: a backup in the database's place, by a password or by the recovery code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.casework.entry import staff
from app.casework.entry.backups import back_up_daily
from app.cli.secrets import CODE_VARIABLE, PASSWORD_VARIABLE
from app.demo.offices import PASSWORD, SPECIALIST
from tests.cli.conftest import Kense
from tests.samples.offices import QUICK, Offices, sign_in


@pytest.fixture
def backup(offices: Offices) -> Path:
    desk = offices.specialist
    back_up_daily(desk)
    offices.take_application()
    (path,) = desk.folder.backups.glob("*.backup")
    return path


def cases_of(offices: Offices, folder: Path) -> int:
    desk = sign_in(offices.specialist.shipped, folder, SPECIALIST)
    with desk.store.reading() as transaction:
        count = len(transaction.log.case_ids())
    desk.store.close()
    return count


def test_the_password_brings_the_backup_back_with_a_plain_warning(
    kense: Kense, offices: Offices, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.close()
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    folder = offices.root / "okrug"
    said = kense("--language", "ru", "--folder", folder, "restore", backup, "--login", "Бекова")
    assert (said.code, len(said.out.splitlines())) == (0, 5)
    assert "Ни один номер не выдаётся дважды" in said.out
    assert len(list(folder.glob("office.db.*.aside"))) == 1
    assert cases_of(offices, folder) == 0


def test_a_new_computer_takes_backup_and_key_from_a_stick_by_the_recovery_code(
    kense: Kense, offices: Offices, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CODE_VARIABLE, staff.renew_code(offices.specialist, PASSWORD, cost=QUICK))
    offices.close()
    shutil.copytree(backup.parent, tmp_path / "carried")
    new = tmp_path / "new computer"
    said = kense("--folder", new, "restore", tmp_path / "carried" / backup.name, "--code")
    assert (said.code, said.err) == (0, "")
    assert cases_of(offices, new) == 0


def test_a_wrong_password_an_open_office_and_a_missing_file_are_told_and_change_nothing(
    kense: Kense, offices: Offices, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = offices.root / "okrug"
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    for path in (backup, folder / "no.backup"):
        said = kense("--folder", folder, "restore", path, "--login", SPECIALIST.login)
        assert (said.code, len(said.err.splitlines())) == (2, 3)
    offices.close()
    monkeypatch.setenv(PASSWORD_VARIABLE, "басқа құпиясөз")
    said = kense("--folder", folder, "restore", backup, "--login", SPECIALIST.login)
    assert (said.code, len(said.err.splitlines())) == (2, 3)
    assert cases_of(offices, folder) == 1
