"""An electronic request at the department's counter: its number and day come first, and go into the case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.counter.register import register
from app.casework.office.acts import choose_acts
from app.demo.people import NURGALIEVS, ZHUMABAEVS
from app.domain.steps import ChannelKind
from app.ui.pages.intake.progress import PERSON, wrong_fields
from tests.samples.any_form import REQUEST_NUMBER, any_intake
from tests.ui.offices_at_work import Office
from tests.ui.pages.intake.at_the_counter import Counter

EDITION = "wko-2018/local-social-assistance"


@pytest.fixture
def counter(qtbot: QtBot, department: Office) -> Iterator[Counter]:
    """A department that works by the act that has a portal."""
    choose_acts(department.people["сәрсенова"], ["wko-2018"])
    counter = Counter(qtbot, department)
    yield counter
    counter.window.close()
    counter.settle()


def open_service(counter: Counter, channel: str) -> None:
    with counter.qtbot.waitSignal(counter.page.work.opened):
        counter.page.work.choose(EDITION, channel)
    counter.settle()
    counter.page.go_to(PERSON)
    counter.settle()


def test_number_and_day_are_typed_before_the_person(counter: Counter) -> None:
    open_service(counter, "portal")
    counter.fill("10100000482917", "191126", ZHUMABAEVS.applicant.iin)
    person = counter.page.work.person
    assert person.get("request_number") == "10100000482917"
    assert person.get("request_day") == "2026-11-19"
    assert person.get("iin") == ZHUMABAEVS.applicant.iin


def test_a_request_without_its_number_is_among_the_gaps(counter: Counter) -> None:
    open_service(counter, "portal")
    assert wrong_fields(counter.page.work)[:2] == [(PERSON, "request_number"), (PERSON, "request_day")]
    counter.press(Qt.Key.Key_F8)
    assert counter.page.person.view.focused_path() == "request_day"


def test_the_person_stays_when_the_way_of_applying_changes_and_the_request_waits_for_a_way_back(
    counter: Counter,
) -> None:
    open_service(counter, "portal")
    counter.fill("10100000482917", "191126", ZHUMABAEVS.applicant.iin)
    open_service(counter, "department")
    assert counter.page.work.person.get("iin") == ZHUMABAEVS.applicant.iin
    assert "request_number" not in counter.page.work.person.definition.fields
    open_service(counter, "portal")
    assert counter.page.work.person.get("request_number") == "10100000482917"


def test_a_request_that_was_registered_before_is_told_as_soon_as_its_number_is_left(counter: Counter) -> None:
    desk = counter.office.desk
    before = any_intake(desk, EDITION, ChannelKind.PORTAL, NURGALIEVS)
    case_number = register(desk, before).number
    open_service(counter, "portal")
    card = counter.page.person.request
    assert not card.isVisible()
    counter.fill(REQUEST_NUMBER)
    counter.settle()
    assert card.isVisible()
    told = " ".join(label.text() for label in card.findChildren(QLabel))
    assert case_number in told
    assert counter.page.person.view.focused_path() == "request_day"
    counter.page.person.view.focus_path("request_number")
    counter.press(Qt.Key.Key_End, Qt.Key.Key_Backspace)
    counter.type("8")
    counter.press(Qt.Key.Key_Return)
    counter.settle()
    assert not card.isVisible()
