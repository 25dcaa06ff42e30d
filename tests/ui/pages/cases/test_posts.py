"""Posts in the window: held in another's stead for a time, several by one person, taken away meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.entry import staff
from app.clock import SetClock
from app.demo import offices, people
from app.domain.office import Acting
from app.domain.roles import Role
from app.ui.office_window import OfficeWindow
from app.ui.pages.cases.case_page import CasePage
from app.ui.shell.person import PersonButton
from app.ui.widgets.words import WordsLabel
from tests.samples.any_form import any_intake
from tests.ui.offices_at_work import Office, settle
from tests.ui.pages.room import Room

CERTIFICATE = "zhambyl-2008/unemployed-certificate"
"""The chief specialist drafts, the head signs, the clerk hands over."""


def drafted(department: Office) -> str:
    """A case of which a draft lies before the head."""
    desk = department.desk
    case_id = register(desk, any_intake(desk, CERTIFICATE, "department", people.ZHUMABAEVS)).case_id
    deeds.take(desk, case_id, Deed.DRAFT, {"outcome": "granted"})
    return case_id


def let_act(department: Office, days: int) -> None:
    """The chief specialist is head for some days from today."""
    desk = department.desk
    today = desk.clock.now().date()
    post = Acting(Role.DEPARTMENT_HEAD, today, today + timedelta(days=days - 1), "№ 12")
    department.session.sit_down(replace(desk, staff=staff.let_act(desk, desk.staff.id, (post,))))


def words_on(page: CasePage) -> str:
    return "\n".join(label.text() for label in page.history.findChildren(WordsLabel))


def test_who_acts_as_head_signs_meanwhile_and_the_history_says_in_whose_stead(
    qtbot: QtBot, department: Office
) -> None:
    room, case_id = Room(qtbot, department), drafted(department)
    room.cases.open_case(case_id)
    settle(qtbot, department)
    assert room.cases.case.panel is None
    let_act(department, 2)
    settle(qtbot, department)
    room.take(Deed.SIGN)
    assert "и. о.: начальник отдела" in words_on(room.cases.case)


def test_after_the_last_day_the_signature_is_offered_no_more(
    qtbot: QtBot, department: Office, clock: SetClock
) -> None:
    room, case_id = Room(qtbot, department), drafted(department)
    let_act(department, 1)
    room.open(case_id)
    assert set(room.panel.forms) == {Deed.SIGN, Deed.RETURN_DRAFT}
    clock.advance(days=1)
    room.cases.case.refresh()
    settle(qtbot, department)
    assert room.cases.case.panel is None


def test_the_window_says_in_whose_stead_one_is_at_work(qtbot: QtBot, department: Office) -> None:
    at_work = OfficeWindow(department.session)
    qtbot.addWidget(at_work.window)
    let_act(department, 1)
    settle(qtbot, department)
    (button,) = at_work.window.rail.person.findChildren(PersonButton)
    assert "и. о.: начальник отдела" in button.accessibleName()


def test_a_post_that_was_taken_away_meanwhile_is_told_and_nothing_is_signed(
    qtbot: QtBot, department: Office
) -> None:
    room, case_id = Room(qtbot, department), drafted(department)
    let_act(department, 2)
    room.open(case_id)
    panel = room.panel
    staff.let_act(department.people[offices.CHIEF_SPECIALIST.login], department.desk.staff.id, ())
    panel.take(Deed.SIGN)
    settle(qtbot, department)
    assert [type(error).__name__ for error in room.errors] == ["NotYourRole"]
    assert room.cases.case.work is not None
    assert room.cases.case.work.view.case.decision is None
