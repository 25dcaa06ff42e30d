"""The page "Staff": who is added, who may change what, and what is said when it is refused."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from app.casework.entry import office, rescue, staff
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.domain.office import Acting
from app.domain.roles import Role
from app.ui.pages.staff.page import StaffPage
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.field import Field
from tests.ui.offices_at_work import Office, settle

NEW = "жаңа құпиясөз"


def page_of(qtbot: QtBot, office: Office) -> StaffPage:
    page = StaffPage(office.session)
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, office)
    return page


def fill(values: dict[Field, object]) -> None:
    for field, value in values.items():
        field.set_value(value)


def akim_id(okrug: Office) -> str:
    return next(one.id for one in staff.everybody(okrug.desk) if one.login == AKIM.login)


def fill_new_person(page: StaffPage, login: str) -> None:
    fields = page.new.fields
    fill(
        {
            fields.surname: "Оспанов",
            fields.given: "Ерлан",
            fields.login: login,
            fields.password: NEW,
            fields.again: NEW,
            page.new.posts: (Role.AKIM.value,),
            page.new.own: PASSWORD,
        }
    )


def test_an_administrator_adds_a_person_who_then_signs_in(qtbot: QtBot, okrug: Office) -> None:
    page = page_of(qtbot, okrug)
    page.new.button.click()
    assert all(field.problem() for field in (page.new.fields.surname, page.new.fields.password, page.new.own))
    fill_new_person(page, "Оспанов")
    page.new.button.click()
    settle(qtbot, okrug)
    desk = office.change_person(okrug.desk, "оспанов", NEW)
    assert desk.staff.roles == (Role.AKIM,)
    assert page.new.fields.password.text() == page.new.own.text() == ""


def test_a_login_that_is_taken_is_told_at_the_card_and_what_was_typed_stays(
    qtbot: QtBot, okrug: Office
) -> None:
    page = page_of(qtbot, okrug)
    fill_new_person(page, "БЕКОВА")
    page.new.button.click()
    settle(qtbot, okrug)
    assert "бекова" in page.new.note.words.text()
    assert page.new.fields.surname.value() == "Оспанов"


def test_everybody_changes_the_own_password_and_sees_no_more(qtbot: QtBot, okrug: Office) -> None:
    okrug.sit_down(AKIM.login)
    page = page_of(qtbot, okrug)
    assert not page.new.isVisibleTo(page)
    assert not page.code.isVisibleTo(page)
    assert not page.person.posts.isVisibleTo(page)
    page.people.select(next(one.id for one in staff.everybody(okrug.desk) if one.login == SPECIALIST.login))
    fill({page.person.own: PASSWORD, page.person.password: NEW, page.person.again: NEW})
    page.person.change.click()
    settle(qtbot, okrug)
    assert office.change_person(okrug.desk, AKIM.login, NEW).staff.login == AKIM.login
    assert office.change_person(okrug.desk, SPECIALIST.login, PASSWORD).staff.login == SPECIALIST.login


def test_a_colleague_is_switched_off_after_a_question_and_let_in_again(qtbot: QtBot, okrug: Office) -> None:
    page = page_of(qtbot, okrug)
    page.people.select(akim_id(okrug))
    page.person.off.click()
    (question,) = page.findChildren(Dialog)
    question.give("off")
    settle(qtbot, okrug)
    assert office.vacant_posts(okrug.desk) == (Role.AKIM,)
    assert not page.person.off.isVisibleTo(page)
    fill({page.person.own: PASSWORD, page.person.password: NEW, page.person.again: NEW})
    page.person.change.click()
    settle(qtbot, okrug)
    assert office.change_person(okrug.desk, AKIM.login, NEW).staff.active


def test_nobody_switches_themselves_off_here(qtbot: QtBot, okrug: Office) -> None:
    page = page_of(qtbot, okrug)
    assert not page.person.off.isVisibleTo(page)


def test_the_only_administrator_stays_one(qtbot: QtBot, okrug: Office) -> None:
    page = page_of(qtbot, okrug)
    page.person.posts.set_value((Role.OKRUG_SPECIALIST.value, Role.AKIM.value))
    page.person.save_posts.click()
    settle(qtbot, okrug)
    assert "администратор" in page.person.note.words.text()
    page.person.posts.set_value((Role.OKRUG_SPECIALIST.value, Role.AKIM.value, Role.ADMINISTRATOR.value))
    page.person.save_posts.click()
    settle(qtbot, okrug)
    assert okrug.desk.may_act_as(Role.AKIM)


@pytest.mark.parametrize("password", [PASSWORD, "басқа құпиясөз"])
def test_a_new_recovery_code_is_shown_for_the_right_password(
    qtbot: QtBot, okrug: Office, password: str
) -> None:
    page = page_of(qtbot, okrug)
    page.code.own.set_value(password)
    page.code.button.click()
    settle(qtbot, okrug)
    if password == PASSWORD:
        assert rescue.key_by_code(okrug.desk.folder, page.code.code(), okrug.desk.clock)
    else:
        assert page.code.code() == ""
        assert page.code.note.words.text()


def test_an_administrator_lets_a_person_act_for_a_time_and_takes_it_back(qtbot: QtBot, okrug: Office) -> None:
    page = page_of(qtbot, okrug)
    acting = page.person.acting
    acting.add.click()
    assert acting.post.problem() and acting.first.problem() and acting.order.problem()
    first, last = date(2026, 12, 1), date(2026, 12, 14)
    fill({acting.post: Role.AKIM.value, acting.first: last, acting.last: first, acting.order: "12-ж"})
    acting.add.click()
    assert acting.last.problem() is not None, "it ends before it begins"
    fill({acting.first: first, acting.last: last})
    acting.add.click()
    settle(qtbot, okrug)
    me = next(one for one in staff.everybody(okrug.desk) if one.login == SPECIALIST.login)
    assert me.acting == (Acting(Role.AKIM, first, last, "12-ж"),)
    acting.given.emit(())
    settle(qtbot, okrug)
    me = next(one for one in staff.everybody(okrug.desk) if one.login == SPECIALIST.login)
    assert me.acting == ()


def test_who_is_no_administrator_is_not_offered_to_let_anybody_act(qtbot: QtBot, okrug: Office) -> None:
    okrug.sit_down(AKIM.login)
    page = page_of(qtbot, okrug)
    assert not page.person.acting.isVisibleTo(page)
