"""Founding an office, signing in to it, changing places, and the errors that each has by name."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from app.casework import intake as intakes
from app.casework import office
from app.casework.desk import OfficeFolder
from app.casework.errors import BadPassword, NoOffice, OfficeExists
from app.casework.register import register
from app.clock import SetClock
from app.db.errors import DatabaseInUse, DiskFull, StoreDamaged, StoreMissing, WrongKey
from app.demo import counter, people
from app.demo.offices import AKIM, OKRUG, PASSWORD, SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.domain.roles import Role
from app.security.errors import WrongPassword
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
