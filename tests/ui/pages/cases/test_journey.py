"""One application through all seven steps of its regulation, by the pages of two offices and a folder between them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.casework.course.offers import Deed
from app.casework.overview.look_up import open_case
from app.clock import SetClock
from app.demo import offices
from app.domain.case import CaseStatus
from app.domain.events import Outcome
from app.ui.pages.cases.deeds.form import EMPTY, DeedForm
from app.ui.widgets.field import Field
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.pages.room import Room, always_choose, carry, fill_in, submitted


@pytest.fixture(autouse=True)
def chosen_folder(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packets always go by the same folder."""
    always_choose(stick, monkeypatch)


def problem_of(form: DeedForm, code: str) -> object:
    field = form.entries[code]
    assert isinstance(field, Field)
    return field.problem()


def drafted(department: Room, case_id: str, amount: str = "38640") -> None:
    """The chief specialist lays a grant before the head."""
    department.open(case_id)
    department.take(Deed.DRAFT, outcome=Outcome.GRANTED.value, amount=amount)


def test_an_application_goes_from_the_counter_to_the_citizen_by_the_pages_alone(
    qtbot: QtBot, neighbours: tuple[Office, Office], clock: SetClock
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    assert okrug.cases.case.panel is None
    carry(okrug, department)
    drafted(department, case_id)
    assert department.cases.case.panel is None

    department.office.sit_down(offices.HEAD.login)
    settle(qtbot, department.office)
    paper = department.panel.paper
    assert paper is not None and paper.paper.pages >= 1, "read before it is signed"
    department.take(Deed.SIGN)

    department.office.sit_down(offices.CHIEF_SPECIALIST.login)
    settle(qtbot, department.office)
    department.take(Deed.SEND_BACK)
    carry(department, okrug)

    okrug.office.sit_down(offices.AKIM.login)
    okrug.open(case_id)
    okrug.take(Deed.PASS_ON)
    okrug.office.sit_down(offices.SPECIALIST.login)
    settle(qtbot, okrug.office)
    okrug.take(Deed.HAND_OVER, document_shown="жеке куәлік")

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
    panel = department.open(case_id)
    form = panel.forms[Deed.DRAFT]
    assert form.values()["outcome"] is None, "the program proposes no outcome"
    department.take(Deed.DRAFT, outcome=Outcome.REFUSED.value)
    assert form.values()["ground"] is None
    assert open_case(department.office.desk, case_id).case.draft is None
    assert problem_of(form, "facts_kk") == EMPTY
    department.take(
        Deed.DRAFT,
        ground="false_information",
        facts_kk="Анықтама жалған.",
        facts_ru="Справка подложная.",
    )
    answer = open_case(department.office.desk, case_id).case.draft
    assert answer is not None and answer.outcome is Outcome.REFUSED
    assert answer.ground == "false_information"


def test_the_head_returns_a_draft_with_a_reason_and_the_specialist_reads_it(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    drafted(department, case_id, "1000")
    department.office.sit_down(offices.HEAD.login)
    settle(qtbot, department.office)
    panel = department.panel
    department.take(Deed.RETURN_DRAFT)
    assert problem_of(panel.forms[Deed.RETURN_DRAFT], "reason") == EMPTY
    department.take(Deed.RETURN_DRAFT, reason="Сумма неверна")
    department.office.sit_down(offices.CHIEF_SPECIALIST.login)
    settle(qtbot, department.office)
    assert any("Сумма неверна" in label.text() for label in department.panel.findChildren(WordsLabel))


def test_what_is_typed_in_a_step_stays_when_something_else_changes(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug = Room(qtbot, neighbours[0])
    panel = okrug.open(register_family(okrug.office.desk))
    fill_in(panel, Deed.SUBMIT, remark="бәрі толық")
    okrug.office.session.changed.emit()
    settle(qtbot, okrug.office)
    assert okrug.panel is panel
    assert panel.forms[Deed.SUBMIT].values()["remark"] == "бәрі толық"


def test_a_step_recorded_for_the_akim_needs_his_name_and_the_day(
    qtbot: QtBot, neighbours: tuple[Office, Office], clock: SetClock
) -> None:
    okrug = Room(qtbot, neighbours[0])
    case_id = register_family(okrug.office.desk)
    panel = okrug.open(case_id)
    form = panel.forms[Deed.SUBMIT]
    okrug.take(Deed.SUBMIT)
    assert problem_of(form, "given_by") == EMPTY
    assert form.values()["given_on"] == clock.now().date()
    assert list(open_case(okrug.office.desk, case_id).case.steps) == [1]


def test_nobody_but_the_head_is_offered_the_signature(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    drafted(department, case_id, "1000")
    assert department.cases.case.panel is None
    assert not open_case(department.office.desk, case_id).may_record


def test_the_department_returns_a_case_without_action_and_the_okrug_reads_why(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    carry(okrug, department)
    department.open(case_id)
    dialog = department.cases.case.around.ask(Deed.RETURN_CASE)
    dialog.take()
    settle(qtbot, department.office)
    assert problem_of(dialog.form, "reason") == EMPTY, "a reason is needed"
    dialog.form.entry("reason").set_value("Анықтама жоқ")
    dialog.take()
    settle(qtbot, department.office)
    assert not open_case(department.office.desk, case_id).lies_here
    carry(department, okrug)
    panel = okrug.open(case_id)
    assert "Анықтама жоқ" in "\n".join(label.text() for label in panel.findChildren(WordsLabel))
