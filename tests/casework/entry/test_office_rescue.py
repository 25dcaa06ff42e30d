"""The ways back into an office: the recovery code, the copy of the key file, a backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.casework.entry import office, rescue, staff
from app.casework.entry.backups import back_up_daily
from app.casework.entry.rescue import Forgotten
from app.casework.errors import FileUnreadable
from app.casework.office.office_errors import BadPassword
from app.db.errors import DatabaseInUse
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.security.errors import KeyFileDamaged, KeyFileMissing, UnknownLogin, WrongPassword, WrongRecoveryCode
from tests.samples.offices import QUICK, Offices, sign_in

NEW = "жаңа құпиясөз"


@pytest.fixture
def code(offices: Offices) -> str:
    return staff.renew_code(offices.specialist, PASSWORD, cost=QUICK)


def test_the_code_gives_a_new_password_and_is_replaced_by_a_new_code(offices: Offices, code: str) -> None:
    offices.close()
    shipped, folder = offices.specialist.shipped, offices.specialist.folder
    forgotten = Forgotten("Бекова", code.lower(), NEW)
    found = rescue.sign_in_by_code(shipped, folder, forgotten, cost=QUICK)
    found.desk.store.close()
    assert found.desk.staff == offices.specialist.staff
    with pytest.raises(WrongPassword):
        sign_in(shipped, folder.path, SPECIALIST)
    office.sign_in(shipped, folder, SPECIALIST.login, NEW).store.close()
    with pytest.raises(WrongRecoveryCode):
        rescue.sign_in_by_code(shipped, folder, forgotten, cost=QUICK)
    assert rescue.key_by_code(folder, found.recovery_code, shipped.clock)


def test_a_locked_office_is_not_opened_twice(offices: Offices, code: str) -> None:
    desk = offices.specialist
    found = rescue.sign_in_by_code(
        desk.shipped, desk.folder, Forgotten(AKIM.login, code, NEW), desk, cost=QUICK
    )
    assert (found.desk.store, found.desk.staff) == (desk.store, offices.akim.staff)


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda code: Forgotten(SPECIALIST.login, "2" * 30, NEW), WrongRecoveryCode),
        (lambda code: Forgotten("ешкім", code, NEW), UnknownLogin),
        (lambda code: Forgotten(SPECIALIST.login, code, "123"), BadPassword),
    ],
)
def test_a_refused_code_leaves_password_and_code_as_they_were(
    offices: Offices, code: str, spoil: Callable[[str], Forgotten], error: type[Exception]
) -> None:
    desk = offices.specialist
    before = desk.folder.key_file.read_bytes()
    offices.close()
    with pytest.raises(error):
        rescue.sign_in_by_code(desk.shipped, desk.folder, spoil(code), cost=QUICK)
    assert desk.folder.key_file.read_bytes() == before
    sign_in(desk.shipped, desk.folder.path, SPECIALIST).store.close()


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"{")])
def test_the_copy_beside_the_backups_opens_an_office_that_lost_its_key(
    offices: Offices, lose: Callable[[Path], None]
) -> None:
    folder = offices.specialist.folder
    offices.close()
    lose(folder.key_file)
    assert rescue.has_key_copy(folder)
    rescue.take_key_copy(folder)
    sign_in(offices.specialist.shipped, folder.path, SPECIALIST).store.close()


def test_a_sound_key_file_is_never_replaced_and_a_bad_copy_never_taken(offices: Offices) -> None:
    folder = offices.specialist.folder
    copy, whole = folder.backups / "office.key", folder.key_file.read_bytes()
    copy.write_bytes(b"{")
    rescue.take_key_copy(folder)
    assert folder.key_file.read_bytes() == whole
    folder.key_file.unlink()
    with pytest.raises(KeyFileDamaged):
        rescue.take_key_copy(folder)
    copy.unlink()
    assert not rescue.has_key_copy(folder)
    with pytest.raises(KeyFileMissing):
        rescue.take_key_copy(folder)
    assert not folder.key_file.exists()


def test_a_backup_takes_the_place_of_the_database_and_the_old_one_stays_beside_it(
    offices: Offices, code: str
) -> None:
    desk = offices.specialist
    back_up_daily(desk)
    later = offices.take_application()
    (backup,) = desk.folder.backups.glob("*.backup")
    key = rescue.key_by_password(desk.folder, SPECIALIST.login, PASSWORD, desk.clock)
    with pytest.raises(DatabaseInUse):
        rescue.restore(desk.folder, backup, key, desk.clock)
    offices.close()
    restored = rescue.restore(desk.folder, backup, key, desk.clock)
    assert restored.aside is not None
    assert restored.moment == desk.clock.now()
    reopened = sign_in(desk.shipped, desk.folder.path, SPECIALIST)
    with reopened.store.reading() as transaction:
        assert transaction.cases.by_number(later.number) is None
    reopened.store.close()


def test_a_backup_that_is_not_there_is_named(offices: Offices) -> None:
    desk = offices.specialist
    with pytest.raises(FileUnreadable):
        rescue.restore(desk.folder, desk.folder.backups / "no.backup", desk.store.file.key, desk.clock)
