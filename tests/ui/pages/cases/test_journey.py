"""One application through all seven steps of its regulation, by the pages of two offices and a folder between them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.casework.look_up import open_case
from app.clock import SetClock
from app.demo import offices
from app.domain.case import CaseStatus
from app.domain.events import Outcome
from app.ui.pages.cases.actions.drafting import Draft
from app.ui.pages.cases.actions.forwarding import PassOn, SendBack, Submit
from app.ui.pages.cases.actions.handing import HandOver
from app.ui.pages.cases.actions.signing import Sign
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, register_family, settle, type_words
from tests.ui.pages.room import Room, always_choose, carry, submitted


@pytest.fixture(autouse=True)
def chosen_folder(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packets always go by the same folder."""
    always_choose(stick, monkeypatch)


def test_an_application_goes_from_the_counter_to_the_citizen_by_the_pages_alone(
    qtbot: QtBot, neighbours: tuple[Office, Office], clock: SetClock
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    assert okrug.cases.case.action is None
    carry(okrug, department)

    draft = department.open(case_id)
    assert isinstance(draft, Draft)
    department.press(draft.take_in)
    draft = department.cases.case.action
    assert isinstance(draft, Draft)
    department.press(draft.grant)
    type_words(draft.grant_fields.amount.edit, "38640")
    department.press(draft.lay)
    assert department.cases.case.action is None

    department.office.sit_down(offices.HEAD.login)
    settle(qtbot, department.office)
    sign = department.cases.case.action
    assert isinstance(sign, Sign)
    assert sign.paper.pages >= 1  # read before it is signed
    department.press(sign.sign)

    department.office.sit_down(offices.CHIEF_SPECIALIST.login)
    settle(qtbot, department.office)
    send = department.cases.case.action
    assert isinstance(send, SendBack)
    department.press(send.send)
    carry(department, okrug)

    okrug.office.sit_down(offices.AKIM.login)
    pass_on = okrug.open(case_id)
    assert isinstance(pass_on, PassOn)
    okrug.press(pass_on.pass_on)
    okrug.office.sit_down(offices.SPECIALIST.login)
    settle(qtbot, okrug.office)
    hand = okrug.cases.case.action
    assert isinstance(hand, HandOver)
    type_words(hand.document.edit, "жеке куәлік")
    okrug.press(hand.hand_over)

    case = open_case(okrug.office.desk, case_id).case
    assert sorted(case.steps) == [1, 2, 3, 4, 5, 6, 7]
    assert case.status is CaseStatus.CLOSED
    assert case.decision is not None and case.decision.answer.amount == Decimal(38640)
    assert [paper.kind for paper in case.papers] == ["talon", "notice"]


def test_a_refusal_needs_a_ground_and_facts_in_both_languages(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    draft = department.open(case_id)
    assert isinstance(draft, Draft)
    department.press(draft.refuse)
    fields = draft.refusal_fields
    assert fields.grounds.value() is None
    department.press(draft.lay)
    assert open_case(department.office.desk, case_id).case.draft is None
    assert fields.facts_kk.problem() is not None
    fields.grounds.rows.choose("false_information")
    type_words(fields.facts_kk.edit, "Анықтама жалған.")
    type_words(fields.facts_ru.edit, "Справка подложная.")
    department.press(draft.lay)
    answer = open_case(department.office.desk, case_id).case.draft
    assert answer is not None and answer.outcome is Outcome.REFUSED
    assert answer.ground == "false_information"


def test_the_head_returns_a_draft_with_a_reason_and_the_specialist_reads_it(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    draft = department.open(case_id)
    assert isinstance(draft, Draft)
    department.press(draft.grant)
    type_words(draft.grant_fields.amount.edit, "1000")
    department.press(draft.lay)
    department.office.sit_down(offices.HEAD.login)
    settle(qtbot, department.office)
    sign = department.cases.case.action
    assert isinstance(sign, Sign)
    department.press(sign.give_back)
    assert sign.reason.problem() is not None
    type_words(sign.reason.edit, "Сумма неверна")
    department.press(sign.give_back)
    department.office.sit_down(offices.CHIEF_SPECIALIST.login)
    settle(qtbot, department.office)
    again = department.cases.case.action
    assert isinstance(again, Draft)
    assert any("Сумма неверна" in label.text() for label in again.findChildren(type(sign.reason.label)))


def test_what_is_typed_in_a_step_stays_when_something_else_changes(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug = Room(qtbot, neighbours[0])
    submit = okrug.open(register_family(okrug.office.desk))
    assert isinstance(submit, Submit)
    type_words(submit.remark.edit, "бәрі толық")
    okrug.office.session.changed.emit()
    settle(qtbot, okrug.office)
    assert okrug.cases.case.action is submit
    assert submit.remark.value() == "бәрі толық"


def test_a_step_recorded_for_the_akim_needs_his_name(qtbot: QtBot, neighbours: tuple[Office, Office]) -> None:
    okrug = Room(qtbot, neighbours[0])
    case_id = register_family(okrug.office.desk)
    submit = okrug.open(case_id)
    assert isinstance(submit, Submit)
    okrug.press(submit.submit)
    assert submit.signed_by.problem() is not None
    assert list(open_case(okrug.office.desk, case_id).case.steps) == [1]


def test_nobody_but_the_head_is_offered_the_signature(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    draft = department.open(case_id)
    assert isinstance(draft, Draft)
    department.press(draft.grant)
    type_words(draft.grant_fields.amount.edit, "1000")
    department.press(draft.lay)
    assert department.cases.case.action is None
    view = open_case(department.office.desk, case_id)
    assert not view.may_record


def test_the_department_returns_a_case_without_action_and_the_okrug_reads_why(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    draft = department.open(case_id)
    assert isinstance(draft, Draft)
    department.press(draft.returning.begin)
    department.press(draft.returning.confirm)
    assert draft.returning.reason.problem() is not None, "a reason is needed"
    type_words(draft.returning.reason.edit, "Анықтама жоқ")
    department.press(draft.returning.confirm)
    assert not open_case(department.office.desk, case_id).lies_here
    carry(department, okrug)
    submit = okrug.open(case_id)
    assert isinstance(submit, Submit)
    assert "Анықтама жоқ" in "\n".join(label.text() for label in submit.findChildren(WordsLabel))
