"""A case that goes on while its page is open: a colleague's deed, a packet that is taken in, an old screen's button."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField
from app.casework.papers.findings import CONDITIONS
from app.demo import counter, people
from app.demo.story import EDITION
from app.domain.events import MemberIncome
from app.domain.language import Language
from app.ui.pages.cases.deeds.form import DeedForm
from app.ui.widgets.date_field import DateField
from app.ui.widgets.text_fields import LineField
from tests.ui.offices_at_work import PATIENCE_MS, Office, register_family, settle, type_words
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


def test_a_hearing_recorded_beside_the_form_leaves_what_is_half_typed_and_who_types_where_they_are(
    qtbot: QtBot, department: Office
) -> None:
    desk = department.desk
    intake = counter.fill(desk, EDITION, "department", people.ZHUMABAEVS, Language.RU)
    case_id = register(desk, intake).case_id
    deeds.take(desk, case_id, Deed.RESOLVE, {"given_by": "Оспанов Е."})
    room = Room(qtbot, department)
    panel = room.open(case_id)
    fill_in(panel, Deed.DRAFT, outcome="granted")
    half = panel.forms[Deed.DRAFT].entries["period_end"]
    assert isinstance(half, DateField)
    half.set_value(None)
    type_words(half.edit, "12.1")
    department.session.do(lambda at: deeds.take(at, case_id, Deed.HEAR, {"hearing": "offered"}))
    settle(qtbot, department)
    assert "Заслушивание перед отказом" in words_on(room.panel)
    assert room.panel is panel
    assert (half.text(), half.value()) == ("12.1", None)


def form_of(qtbot: QtBot, office: Office, *fields: OfferedField) -> tuple[DeedForm, Offer]:
    offer = Offer(Deed.DRAFT, "Record the visit", fields)
    form = DeedForm(office.session, offer)
    qtbot.addWidget(form)
    return form, offer


def test_what_nobody_touched_is_proposed_anew_and_what_somebody_typed_stays(
    qtbot: QtBot, okrug: Office
) -> None:
    form, offer = form_of(
        qtbot,
        okrug,
        OfferedField("amount", FieldKind.MONEY, "Sum, paid once", value=Decimal("100")),
        OfferedField("until", FieldKind.DATE, "Until"),
        OfferedField("text", FieldKind.TEXT, "What the akimat answered", value="бұрын"),
    )
    half, text = form.entries["until"], form.entries["text"]
    assert isinstance(half, LineField) and isinstance(text, LineField)
    type_words(half.edit, "12.1")
    text.edit.clear()
    type_words(text.edit, "менің сөзім")
    later = {"amount": Decimal("200"), "until": date(2026, 12, 12), "text": "кейін"}
    form.propose(replace(offer, fields=tuple(replace(each, value=later[each.code]) for each in offer.fields)))
    assert form.values() == {"amount": Decimal("200"), "until": None, "text": "менің сөзім"}
    assert half.text() == "12.1"
    assert set(form.touched()) == {"until", "text"}


def test_a_sum_that_is_only_half_typed_is_kept_in_words_too(qtbot: QtBot, okrug: Office) -> None:
    form, _ = form_of(qtbot, okrug, OfferedField("amount", FieldKind.MONEY, "Sum, paid once"))
    money = form.entries["amount"]
    assert isinstance(money, LineField)
    money.edit.setText("12 00x")
    assert form.values()["amount"] is None
    assert [words for _, words in form.typed()] == ["12 00x"]
