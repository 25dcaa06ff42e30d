"""Twenty cases at a sitting: what one of them wants beside the rest stops none of the others."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.errors import StepIncomplete
from app.casework.overview import look_up
from app.demo import counter, offices, people
from app.demo.people import Family
from app.demo.story import EDITION, GRANT
from app.domain.case import CaseStatus
from app.domain.language import Language
from app.ui.language import told
from app.ui.pages.cases.quick import QuickDialog, ask_offers
from app.ui.widgets.rows import EntryRole
from tests.samples.offices import refused
from tests.ui.offices_at_work import Office, settle

GRANTED, REFUSED = values_of(GRANT), values_of(refused())


def awaiting_signature(department: Office, family: Family, answer: dict[str, Any]) -> str:
    """An application at the department whose draft lies before the head."""
    chief, head = (department.people[one.login] for one in (offices.CHIEF_SPECIALIST, offices.HEAD))
    case_id = register(chief, counter.fill(chief, EDITION, "department", family, Language.RU)).case_id
    deeds.take(head, case_id, Deed.RESOLVE)
    deeds.take(chief, case_id, Deed.DRAFT, answer)
    return case_id


@pytest.mark.parametrize("place", [1, 2])
def test_a_refusal_among_grants_is_left_with_its_reason_and_the_rest_is_signed(
    qtbot: QtBot, department: Office, place: int
) -> None:
    families = [people.ZHUMABAEVS, people.NURGALIEVS, people.QOZHAKHMETOVS]
    answers = [REFUSED if number == place else GRANTED for number in range(len(families))]
    ids = [awaiting_signature(department, *each) for each in zip(families, map(dict, answers), strict=True)]
    department.sit_down(offices.HEAD.login)
    dialog = QuickDialog(None, department.session, ask_offers(department.desk, ids))
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.ended):
        dialog.take()
    settle(qtbot, department)
    status = [look_up.open_case(department.desk, case_id).case.status for case_id in ids]
    left = [case_id for case_id, now in zip(ids, status, strict=True) if now is CaseStatus.IN_PROGRESS]
    assert left == [ids[place]]
    assert [offered.case_id for offered, _ in dialog.failed] == left
    assert dialog.isVisible()
    model = dialog.results.model()
    row = model.data(model.index(0, 0), EntryRole)
    assert "Заслушивание перед отказом" in told(row.line)


def test_a_field_that_this_form_does_not_know_is_told_without_its_code(
    qtbot: QtBot, department: Office
) -> None:
    case_id = awaiting_signature(department, people.ZHUMABAEVS, GRANTED)
    department.sit_down(offices.HEAD.login)
    offered = ask_offers(department.desk, [case_id])
    dialog = QuickDialog(None, department.session, offered)
    qtbot.addWidget(dialog)
    words = told(dialog._why(offered[case_id], StepIncomplete(("unknown_code", "other_code"))))
    assert "code" not in words
    assert words.count("ещё одно поле") == 1
