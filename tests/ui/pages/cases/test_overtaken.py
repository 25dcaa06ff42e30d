"""A case that goes on while its page is open: a colleague's deed, a packet that is taken in, an old screen's button."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.casework import deeds
from app.casework.offers import Deed
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.pages.cases.test_case_page import words_on
from tests.ui.pages.room import Room, always_choose, carry, fill_in, submitted

HANDED = {"given_by": "Жақыпов Тимур Әлібекұлы", "paper_number": "17"}


@pytest.fixture(autouse=True)
def chosen_folder(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packets always go by the same folder."""
    always_choose(stick, monkeypatch)


def test_what_was_being_typed_stays_in_sight_when_somebody_else_did_the_step(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, _ = neighbours
    case_id = register_family(okrug.desk)
    room = Room(qtbot, okrug)
    room.open(case_id)
    fill_in(room.panel, Deed.SUBMIT, remark="екінші анықтама керек")
    page = room.cases.case
    assert not page.overtaken.isVisibleTo(page)
    okrug.session.do(lambda desk: deeds.take(desk, case_id, Deed.SUBMIT, HANDED))
    settle(qtbot, okrug)
    assert page.overtaken.isVisibleTo(page)
    assert "екінші анықтама керек" in words_on(page.overtaken)


def test_an_old_screens_button_says_that_the_step_is_done_and_keeps_what_was_typed(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    """The other deed was done a moment ago, and this window has not learnt of it yet."""
    okrug, _ = neighbours
    case_id = register_family(okrug.desk)
    room = Room(qtbot, okrug)
    panel = room.open(case_id)
    fill_in(panel, Deed.SUBMIT, remark="екінші анықтама керек", **HANDED)
    okrug.session.ask(lambda desk: deeds.take(desk, case_id, Deed.SUBMIT, HANDED), lambda _case: None)
    settle(qtbot, okrug)
    panel.take(Deed.SUBMIT)
    settle(qtbot, okrug)
    assert len(room.errors) == 1
    page = room.cases.case
    assert "екінші анықтама керек" in words_on(page.overtaken)
    assert page.panel is not panel


def test_ones_own_deed_is_not_told_as_somebody_elses(qtbot: QtBot, neighbours: tuple[Office, Office]) -> None:
    okrug, _ = neighbours
    room = Room(qtbot, okrug)
    submitted(room)
    page = room.cases.case
    assert not page.overtaken.isVisibleTo(page)


def test_a_packet_that_is_taken_in_beside_the_open_page_changes_it_at_once(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = neighbours
    sender, receiver = Room(qtbot, okrug), Room(qtbot, department)
    case_id = submitted(sender)
    carry(sender, receiver)
    receiver.open(case_id)
    fill_in(receiver.panel, Deed.DRAFT, outcome="granted", amount="1000")
    okrug.session.do(
        lambda desk: deeds.take(desk, case_id, Deed.WITHDRAW, {"told_by": "өзі", "remark": "керек емес"})
    )
    settle(qtbot, okrug)
    carry(sender, receiver)
    receiver.window.open_place("cases")
    assert "отозвал" in words_on(receiver.cases.case.history)
    assert receiver.panel.forms[Deed.DRAFT].values()["amount"] is not None
