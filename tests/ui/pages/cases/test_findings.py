"""What was found: a hearing and marks with what they mean, the lanes with the times that should have been."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.overview import look_up
from app.clock import SetClock
from app.demo import people
from app.domain.case import Around, Case
from app.domain.events import Direction, HearingRecorded, HearingStage, PapersMarked
from app.domain.language import Language
from app.ui.language import language_switch, told
from app.ui.pages.cases.deeds.around import SAID
from app.ui.pages.cases.deeds.follows import STEPS
from app.ui.pages.cases.findings import FindingsCard
from app.ui.pages.cases.short_names import short_office, short_service
from tests.samples.any_form import any_intake
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.pages.cases.test_case_page import words_on
from tests.ui.pages.room import Room, fill_in

DAY = date(2026, 12, 2)


def said(qtbot: QtBot, case: Case, around: Mapping[str, Any]) -> str:
    card = FindingsCard()
    qtbot.addWidget(card)
    card.show_case(replace(case, around=Around(**around)))
    return words_on(card)


@pytest.fixture
def case(okrug: Office) -> Case:
    return look_up.open_case(okrug.desk, register_family(okrug.desk)).case


@pytest.mark.parametrize("stage", list(HearingStage))
@pytest.mark.parametrize("language", list(Language))
def test_a_hearing_is_told_with_what_it_means_for_a_refusal(
    qtbot: QtBot, case: Case, stage: HearingStage, language: Language
) -> None:
    language_switch().set_language(language)
    words = said(qtbot, case, {"hearings": (HearingRecorded(stage, DAY, until=date(2026, 12, 5)),)})
    assert "05.12.2026" in words
    meaning = {Language.KK: "тарту", Language.RU: "тказ"}[language]
    assert words.count(meaning) >= 2, "the title, and the sentence of what it means"


def test_marks_say_what_has_not_come_back(qtbot: QtBot, case: Case) -> None:
    out = PapersMarked(Direction.OUT, DAY, ("4601", "4602"))
    back = PapersMarked(Direction.IN, DAY, ("4602",))
    assert "Ещё не вернулось: 4601" in said(qtbot, case, {"marks": (out, back)})
    assert "Ещё не вернулось" not in said(qtbot, case, {"marks": (out, replace(out, direction=Direction.IN))})


def test_a_hearing_that_is_recorded_beside_a_draft_is_read_above_it_and_what_was_typed_stays(
    qtbot: QtBot, department: Office
) -> None:
    desk = department.desk
    intake = any_intake(desk, "zhambyl-2012/wheelchairs", "department", people.ZHUMABAEVS)
    case_id = register(desk, intake).case_id
    deeds.take(desk, case_id, Deed.RESOLVE, {"given_by": "Оспанов Е."})
    room = Room(qtbot, department)
    panel = room.open(case_id)
    assert "Заслушивание перед отказом" not in words_on(panel)
    fill_in(panel, Deed.DRAFT, outcome="refused", facts_kk="Құжат жоқ")
    room.cases.case.around.ask(Deed.HEAR)
    hear = room.cases.case.around.dialog
    assert hear is not None
    hear.form.choose("hearing", "offered")
    hear.take()
    settle(qtbot, department)
    said = words_on(room.panel)
    assert "Заслушивание перед отказом, 20.11.2026" in said and "принимаются до: 24.11.2026" in said
    assert room.panel.forms[Deed.DRAFT].values()["facts_kk"] == "Құжат жоқ"
    assert not room.cases.case.overtaken.isVisibleTo(room.cases.case)


def test_a_step_that_is_done_stands_with_the_day_on_which_it_was_due_and_a_late_one_says_so(
    qtbot: QtBot, okrug: Office, clock: SetClock
) -> None:
    case_id = register_family(okrug.desk)
    clock.advance(days=5)
    deeds.take(okrug.desk, case_id, Deed.SUBMIT, {"given_by": "Жақыпов Т."})
    steps = {view.step.no: view for view in look_up.open_case(okrug.desk, case_id).steps}
    assert (steps[1].late, steps[2].late) == (False, True)
    assert steps[2].due_day == date(2026, 11, 23)
    room = Room(qtbot, okrug)
    room.cases.open_case(case_id)
    with qtbot.waitSignal(okrug.session.busy, check_params_cb=lambda busy: not busy):
        pass
    lanes = room.cases.case.lanes
    lanes.chart.choose(2)
    box = lanes.chart.step()
    assert box is not None and box.late and told(box.duration) == "≤ 23.11 !"
    assert "с опозданием" in words_on(lanes)


def test_every_deed_says_what_follows_from_it_in_both_languages(screen: object) -> None:
    follows = {**STEPS, **SAID}
    assert follows.keys() == set(Deed)
    for language in Language:
        language_switch().set_language(language)
        assert all(not told(words).isascii() for words in follows.values())


def test_the_districts_table_says_short_names_and_a_name_it_cannot_shorten_in_full(okrug: Office) -> None:
    catalogue = okrug.desk.catalogue
    short = [short_service(edition.id, edition.title) for edition in catalogue.editions()]
    assert all(len(name.ru) <= 20 and len(name.kk) <= 20 for name in short)
    assert short_office(okrug.desk.office.name).ru.endswith("ский")
    strange = replace(okrug.desk.office.name, ru="Нечто", kk="Бірдеңе")
    assert short_office(strange) == strange
