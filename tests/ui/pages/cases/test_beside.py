"""Beside the department's list: the selected case, the working of its income, its deeds without leaving the list."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.events import Outcome
from app.domain.language import Language
from app.domain.money import per_head_income
from app.ui.formats import money
from app.ui.language import language_switch
from app.ui.pages.cases.beside import BesideCard
from tests.ui.offices_at_work import Office, settle
from tests.ui.pages.cases.test_case_page import words_on
from tests.ui.pages.room import Room, always_choose, carry, submitted


@pytest.fixture
def beside(
    qtbot: QtBot, neighbours: tuple[Office, Office], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Room, BesideCard, str]:
    """The department's list with one case that came by packet."""
    always_choose(stick, monkeypatch)
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    department.window.open_place("cases")
    settle(qtbot, department.office)
    card = department.cases.list.beside
    assert card is not None
    card.refresh()
    settle(qtbot, department.office)
    return department, card, case_id


def test_the_working_of_the_income_stands_beside_the_decision_with_its_limits_and_their_marks(
    beside: tuple[Room, BesideCard, str],
) -> None:
    _, card, _ = beside
    assert card.shown is not None
    sums, said = card.shown.sums, words_on(card)
    total = sums.workings[0].parts[0].value
    assert sums.per_head == per_head_income(total, sums.family_size or 0)
    assert money(total) in said and money(sums.per_head) in said
    assert "Черта бедности" in said and "с 01.01.2026" in said
    assert "Решает человек" in said
    language_switch().set_language(Language.KK)
    assert "Кедейлік шегі" in words_on(card)
    language_switch().set_language(Language.RU)


def test_granting_and_refusing_weigh_the_same_and_lead_to_the_form_with_the_answer_chosen(
    qtbot: QtBot, beside: tuple[Room, BesideCard, str]
) -> None:
    department, card, case_id = beside
    grant, refuse = card.buttons["draft:granted"], card.buttons["draft:refused"]
    assert grant.objectName() == refuse.objectName() and grant.size() == refuse.size()
    qtbot.mouseClick(refuse, Qt.MouseButton.LeftButton)
    assert card.dialog is not None
    assert card.dialog.form.values()["outcome"] == Outcome.REFUSED.value
    card.dialog.reject()
    qtbot.mouseClick(grant, Qt.MouseButton.LeftButton)
    assert card.dialog is not None
    card.dialog.form.entry("amount").set_value(None)
    card.dialog.form.choose("amount", "38640")
    card.dialog.take()
    settle(qtbot, department.office)
    assert department.errors == []
    assert card.shown is not None and card.shown.work.view.case.draft is not None
    assert "draft:granted" not in card.buttons
    assert card.shown.work.case_id == case_id


def test_from_the_moment_another_case_is_selected_nothing_is_done_to_the_one_before(
    qtbot: QtBot, neighbours: tuple[Office, Office], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    always_choose(stick, monkeypatch)
    okrug, department = (Room(qtbot, office) for office in neighbours)
    submitted(okrug), submitted(okrug)
    carry(okrug, department)
    department.window.open_place("cases")
    settle(qtbot, department.office)
    listed = department.cases.list
    card = listed.beside
    assert card is not None
    assert card.buttons
    listed.table.setFocus()
    qtbot.keyClick(listed.table, Qt.Key.Key_Down)
    assert card.buttons == {}
    qtbot.keyClick(listed.table, Qt.Key.Key_Up)
    qtbot.keyClick(listed.table, Qt.Key.Key_Down)
    settle(qtbot, department.office)
    qtbot.waitUntil(lambda: bool(card.buttons))
    selected = listed.table.row()
    assert selected is not None and selected.row is not None
    qtbot.mouseClick(card.buttons["draft:granted"], Qt.MouseButton.LeftButton)
    assert card.dialog is not None
    said = words_on(card.dialog)
    assert selected.row.number in said and selected.row.applicant in said
    card.dialog.reject()
