"""Founding an office, signing in to it, changing places, and the errors that each has by name."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.desk import OfficeFolder
from app.casework.entry import office
from app.casework.errors import NotYourRole
from app.casework.office.office_errors import BadPassword, LoginTaken, NoOffice, OfficeExists
from app.clock import SetClock
from app.db.errors import DatabaseInUse, DiskFull, StoreDamaged, StoreMissing, WrongKey
from app.demo import counter, people
from app.demo.offices import AKIM, CHIEF_SPECIALIST, DEPARTMENT, OKRUG, PASSWORD, SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.domain.roles import Role
from app.security.errors import KeyFileMissing, WrongPassword
from tests.samples.full_disk import no_room_in_the_database
from tests.samples.offices import MORNING, QUICK, Offices, nothing_changes, shipped, sign_in


def reopened(offices: Offices, password: str = PASSWORD) -> office.Desk:
    return sign_in(offices.specialist.shipped, offices.root / "okrug", replace(SPECIALIST, password=password))


def test_an_office_that_was_closed_opens_as_the_same_office(offices: Offices) -> None:
    registered = offices.take_application()
    offices.specialist.store.close()
    desk = reopened(offices)
    try:
        assert (desk.office, desk.staff, desk.keys) == (
            offices.specialist.office,
            offices.specialist.staff,
            offices.specialist.keys,
        )
        with desk.store.reading() as transaction:
            assert transaction.cases.by_number(registered.number) is not None
    finally:
        desk.store.close()


def test_an_office_opened_twice_says_so_and_the_first_window_works_on(offices: Offices) -> None:
    with nothing_changes(*offices.desks), pytest.raises(DatabaseInUse):
        reopened(offices)
    assert offices.take_application().number


def test_a_wrong_password_is_told_from_another_key_and_from_damage(offices: Offices) -> None:
    offices.close()
    with pytest.raises(WrongPassword):
        reopened(offices, "басқа құпиясөз")
    database = offices.root / "okrug" / "office.db"
    whole = database.read_bytes()
    database.write_bytes((offices.root / "department" / "office.db").read_bytes())
    with pytest.raises(WrongKey):
        reopened(offices)
    database.write_bytes(whole[:2048] + bytes(2048) + whole[4096:])
    with pytest.raises(StoreDamaged):
        reopened(offices)
    database.unlink()
    with pytest.raises(StoreMissing):
        reopened(offices)
    database.write_bytes(whole)
    reopened(offices).store.close()


def test_a_failed_sign_in_keeps_nobody_out(offices: Offices) -> None:
    offices.specialist.store.close()
    with pytest.raises(WrongPassword):
        reopened(offices, "басқа құпиясөз")
    reopened(offices).store.close()


def test_an_empty_folder_holds_no_office(tmp_path: Path) -> None:
    with pytest.raises(NoOffice):
        sign_in(shipped(SetClock(MORNING)), tmp_path, SPECIALIST)


def test_an_office_is_never_founded_over_another(offices: Offices) -> None:
    folder = OfficeFolder(offices.root / "okrug")
    with nothing_changes(*offices.desks), pytest.raises(OfficeExists):
        office.found(offices.specialist.shipped, folder, OKRUG, SPECIALIST, cost=QUICK)


def test_a_weak_password_founds_nothing(tmp_path: Path) -> None:
    weak = replace(SPECIALIST, password="12345")
    with pytest.raises(BadPassword):
        office.found(shipped(SetClock(MORNING)), OfficeFolder(tmp_path / "new"), OKRUG, weak, cost=QUICK)
    assert not (tmp_path / "new").exists()


def test_a_colleague_takes_the_chair_with_their_own_password_and_roles(offices: Offices) -> None:
    desk = office.change_person(offices.specialist, AKIM.login, PASSWORD)
    assert (desk.staff.name, desk.may_act_as(Role.AKIM)) == (AKIM.name, True)
    assert desk.store is offices.specialist.store
    with pytest.raises(WrongPassword):
        office.change_person(offices.specialist, AKIM.login, "басқа құпиясөз")


def test_the_database_is_no_plain_sqlite_file(offices: Offices) -> None:
    path = offices.specialist.store.path
    assert not path.read_bytes().startswith(b"SQLite format")
    with sqlite3.connect(path) as connection, pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT count(*) FROM events")
    connection.close()


def test_a_full_disk_registers_nothing_and_keeps_the_draft(offices: Offices) -> None:
    intake = counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    with (
        nothing_changes(offices.specialist),
        no_room_in_the_database(offices.specialist),
        pytest.raises(DiskFull),
    ):
        register(offices.specialist, intake)
    assert intakes.unfinished(offices.specialist) == [intake]
    assert register(offices.specialist, intake).number.startswith("3147-26-00001")


# Logins


@pytest.mark.parametrize("typed", ["Жақыпов", " ЖАҚЫПОВ ", "жақыпов"])
def test_a_login_opens_however_it_is_typed(offices: Offices, typed: str) -> None:
    assert office.change_person(offices.specialist, typed, PASSWORD).staff.name == AKIM.name
    offices.close()
    desk = sign_in(offices.specialist.shipped, offices.root / "okrug", replace(AKIM, login=typed))
    desk.store.close()
    assert desk.staff.login == "жақыпов"


def test_a_login_in_capitals_founds_an_office_that_opens(tmp_path: Path) -> None:
    folder = OfficeFolder(tmp_path / "new")
    capital = replace(SPECIALIST, login=" Бекова ")
    founded = office.found(shipped(SetClock(MORNING)), folder, OKRUG, capital, cost=QUICK)
    founded.desk.store.close()
    assert founded.desk.staff.login == "бекова"
    sign_in(shipped(SetClock(MORNING)), folder.path, SPECIALIST).store.close()


def test_a_second_person_of_the_same_login_is_refused_and_the_first_keeps_the_password(
    offices: Offices,
) -> None:
    twin = replace(AKIM, login="БЕКОВА ", password="басқа құпиясөз")
    with nothing_changes(offices.specialist), pytest.raises(LoginTaken):
        office.add_staff(offices.specialist, PASSWORD, twin, cost=QUICK)
    assert office.change_person(offices.specialist, SPECIALIST.login, PASSWORD).staff.name == SPECIALIST.name


def test_only_an_administrator_adds_people(offices: Offices) -> None:
    with nothing_changes(offices.specialist), pytest.raises(NotYourRole):
        office.add_staff(offices.akim, PASSWORD, replace(AKIM, login="жаңа"), cost=QUICK)


def test_who_was_switched_off_is_not_let_in_even_with_a_key(offices: Offices) -> None:
    with offices.specialist.store.writing() as transaction:
        transaction.office.save_staff(replace(offices.akim.staff, active=False))
    with pytest.raises(WrongPassword):
        office.change_person(offices.specialist, AKIM.login, PASSWORD)
    offices.close()
    with pytest.raises(WrongPassword):
        sign_in(offices.specialist.shipped, offices.root / "okrug", AKIM)


def test_the_posts_that_nobody_holds_are_named(offices: Offices, tmp_path: Path) -> None:
    assert office.vacant_posts(offices.specialist) == ()
    founded = office.found(
        shipped(SetClock(MORNING)), OfficeFolder(tmp_path / "new"), DEPARTMENT, CHIEF_SPECIALIST, cost=QUICK
    )
    assert office.vacant_posts(founded.desk) == (Role.DEPARTMENT_HEAD,)
    founded.desk.store.close()


# What an office lacks


def test_an_office_without_its_key_file_is_an_office_in_need_and_never_founded_over(offices: Offices) -> None:
    offices.close()
    folder = offices.specialist.folder
    folder.key_file.unlink()
    assert office.exists(folder)
    assert isinstance(office.fault(folder), KeyFileMissing)
    with pytest.raises(KeyFileMissing):
        reopened(offices)
    with pytest.raises(OfficeExists):
        office.found(offices.specialist.shipped, folder, OKRUG, SPECIALIST, cost=QUICK)


def test_an_office_without_its_database_says_so_before_anybody_signs_in(offices: Offices) -> None:
    offices.close()
    folder = offices.specialist.folder
    assert office.fault(folder) is None
    folder.database.unlink()
    assert isinstance(office.fault(folder), StoreMissing)


def test_a_founding_that_was_cut_off_leaves_no_office(tmp_path: Path) -> None:
    folder = OfficeFolder(tmp_path)
    folder.database.touch()
    folder.unfinished_key_file.touch()
    assert not office.exists(folder)
