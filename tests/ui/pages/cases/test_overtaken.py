"""A case that goes on while its page is open: a colleague's deed, a packet that is taken in, an old screen's button."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.casework.course import deeds
from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField
from app.casework.papers.findings import CONDITIONS
from app.domain.events import MemberIncome
from app.ui.pages.cases.deeds.form import DeedForm
from tests.ui.offices_at_work import PATIENCE_MS, Office, register_family, settle
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


def test_whatever_costs_time_to_write_is_kept_in_words_and_what_was_proposed_is_not(
    qtbot: QtBot, okrug: Office
) -> None:
    proposed = (MemberIncome("Ахметов А.", Decimal("0.00")),)
    fields = (
        OfferedField("members", FieldKind.PEOPLE, "Members of the commission", value=("Оразова Б.",)),
        OfferedField("conditions", FieldKind.FINDINGS, "Material conditions", choices=CONDITIONS),
        OfferedField("incomes", FieldKind.INCOMES, "Income of the quarter", value=proposed),
        OfferedField("amount", FieldKind.MONEY, "Sum, paid once"),
        OfferedField("family_size", FieldKind.COUNT, "People in the family", value=4),
    )
    form = DeedForm(okrug.session, Offer(Deed.INSPECT, "Record the visit", fields))
    qtbot.addWidget(form)
    assert form.typed() == []
    form.entry("members").set_value(("Оразова Б.", "Кәрімов Д."))
    form.entry("conditions").set_value({CONDITIONS[0][0]: "жеке үй"})
    form.entry("incomes").set_value((MemberIncome("Ахметов А.", Decimal("90000.50")),))
    form.entry("amount").set_value(Decimal("38640"))
    assert [words for _, words in form.typed()] == [
        "Оразова Б.\nКәрімов Д.",
        "жеке үй",
        "Ахметов А.: 90000.5",
        "38640",
    ]


def test_an_error_that_comes_after_its_panel_is_gone_is_told_all_the_same(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, _ = neighbours
    room = Room(qtbot, okrug)
    panel = room.open(register_family(okrug.desk))
    panel.take(Deed.SUBMIT)
    room.cases.case.panel = None
    shiboken6.delete(panel)
    with qtbot.waitSignal(okrug.session.failed, timeout=PATIENCE_MS):
        settle(qtbot, okrug)
