"""Passwords given and changed, people switched off and brought back, the recovery code renewed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.entry import office, rescue, staff
from app.casework.errors import NotYourRole
from app.casework.office.office_errors import BadPassword, LastAdministrator
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.domain.roles import Role
from app.security.errors import WrongPassword, WrongRecoveryCode
from tests.samples.offices import QUICK, Offices, nothing_changes

NEW = "жаңа құпиясөз"


def test_everybody_changes_their_own_password_with_the_old_one(offices: Offices) -> None:
    with pytest.raises(WrongPassword):
        staff.change_own_password(offices.akim, "басқа құпиясөз", NEW, cost=QUICK)
    with pytest.raises(BadPassword):
        staff.change_own_password(offices.akim, PASSWORD, "123", cost=QUICK)
    staff.change_own_password(offices.akim, PASSWORD, NEW, cost=QUICK)
    assert office.change_person(offices.specialist, AKIM.login, NEW).staff == offices.akim.staff
    with pytest.raises(WrongPassword):
        office.change_person(offices.specialist, AKIM.login, PASSWORD)


def test_who_is_switched_off_signs_in_no_more_and_comes_back_with_a_new_password(offices: Offices) -> None:
    akim = offices.akim.staff
    assert staff.switch_off(offices.specialist, akim.id).active is False
    assert office.vacant_posts(offices.specialist) == (Role.AKIM,)
    with pytest.raises(WrongPassword):
        office.change_person(offices.specialist, AKIM.login, PASSWORD)
    staff.give_password(offices.specialist, PASSWORD, akim.id, NEW, cost=QUICK)
    assert office.change_person(offices.specialist, AKIM.login, NEW).staff == akim


def test_the_copy_of_the_key_file_beside_the_backups_forgets_who_was_switched_off(offices: Offices) -> None:
    staff.switch_off(offices.specialist, offices.akim.staff.id)
    folder = offices.specialist.folder
    assert (folder.backups / "office.key").read_bytes() == folder.key_file.read_bytes()


def test_the_last_administrator_stays(offices: Offices) -> None:
    with nothing_changes(offices.specialist), pytest.raises(LastAdministrator):
        staff.switch_off(offices.specialist, offices.specialist.staff.id)
    office.change_person(offices.specialist, SPECIALIST.login, PASSWORD)


def test_staff_is_the_administrators_matter(offices: Offices) -> None:
    other = offices.specialist.staff.id
    with nothing_changes(offices.specialist):
        for refused in (
            lambda: staff.switch_off(offices.akim, other),
            lambda: staff.give_password(offices.akim, PASSWORD, other, NEW, cost=QUICK),
            lambda: staff.set_posts(offices.akim, other, (Role.AKIM,)),
            lambda: staff.renew_code(offices.akim, PASSWORD, cost=QUICK),
        ):
            with pytest.raises(NotYourRole):
                refused()


def test_a_person_is_given_other_posts_and_one_administrator_is_left(offices: Offices) -> None:
    desk, akim = offices.specialist, offices.akim.staff.id
    both = (Role.OKRUG_SPECIALIST, Role.AKIM)
    with nothing_changes(desk), pytest.raises(LastAdministrator):
        staff.set_posts(desk, desk.staff.id, both)
    staff.set_posts(desk, akim, (*both, Role.ADMINISTRATOR))
    staff.set_posts(desk, desk.staff.id, (Role.OKRUG_SPECIALIST,))
    assert {one.login: one.roles for one in staff.everybody(desk)} == {
        AKIM.login: (*both, Role.ADMINISTRATOR),
        SPECIALIST.login: (Role.OKRUG_SPECIALIST,),
    }


def test_a_renewed_recovery_code_opens_and_a_wrong_password_renews_nothing(offices: Offices) -> None:
    desk = offices.specialist
    with pytest.raises(WrongPassword):
        staff.renew_code(desk, "басқа құпиясөз", cost=QUICK)
    first = staff.renew_code(desk, PASSWORD, cost=QUICK)
    second = staff.renew_code(desk, PASSWORD, cost=QUICK)
    with pytest.raises(WrongRecoveryCode):
        rescue.key_by_code(desk.folder, first, desk.clock)
    assert rescue.key_by_code(desk.folder, second, desk.clock) == desk.store.file.key


def test_an_administrator_who_is_not_alone_may_be_switched_off(offices: Offices) -> None:
    second = replace(AKIM, login="екінші", roles=(Role.ADMINISTRATOR,))
    member = office.add_staff(offices.specialist, PASSWORD, second, cost=QUICK)
    assert staff.switch_off(offices.specialist, member.id).active is False
