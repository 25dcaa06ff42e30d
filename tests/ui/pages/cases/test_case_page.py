"""The page of one case: what is said of it, its papers, its dates, what is put aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from app.casework.overview.look_up import CaseView, open_case
from app.domain.case import CaseStatus, PutAside
from app.domain.documents import Document
from app.domain.events import BODIES, Body, DocumentAdded, DraftReturned, PaperIssued, ResolutionGiven
from app.domain.language import Language
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.language import language_switch, told
from app.ui.pages.cases.aside import REASONS
from app.ui.pages.cases.history_words import EVENT_KINDS, happened, in_addition
from app.ui.widgets.words import WordsLabel
from tests.samples.bodies import AROUND, COURSE
from tests.samples.journey import journey
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.pages.room import Room

OTHERS: tuple[Body, ...] = (
    ResolutionGiven("Оспанов Ерлан", "орындауға", on_paper=True),
    DraftReturned("сома дұрыс емес", 3),
    PaperIssued("talon", "kk", "a5", "0" * 64, copy=2),
    DocumentAdded(Document("income", "Табыс туралы анықтама")),
)
"""The kinds of event that the sample journey does not have."""


@pytest.fixture
def room(qtbot: QtBot, okrug: Office) -> Room:
    """An okrug's window with one case open."""
    case_id = register_family(okrug.desk)
    room = Room(qtbot, okrug)
    room.open(case_id)
    return room


def view_of(room: Room) -> CaseView:
    assert room.cases.case.work is not None
    return room.cases.case.work.view


def words_on(widget: object) -> str:
    assert hasattr(widget, "findChildren")
    return "\n".join(label.text() for label in widget.findChildren(WordsLabel))


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_of_event_has_words_in_both_languages(screen: object, language: Language) -> None:
    language_switch().set_language(language)
    bodies = [*(event.body for event in journey()), *OTHERS, *COURSE, *AROUND]
    assert {type(body) for body in bodies} == set(BODIES.values())
    said = [told(happened(body, {})) for body in bodies]
    assert all(words and not words.isascii() for words in said)
    assert all(isinstance(told(in_addition(body)), str) for body in bodies)
    assert set(EVENT_KINDS) == set(BODIES)
    assert len(get_args(Body)) == len(EVENT_KINDS)


def test_every_reason_for_putting_aside_has_its_sentence() -> None:
    assert {reason.value for reason in PutAside} <= set(REASONS)


def test_a_paper_keeps_the_number_of_its_case_though_another_is_opened_meanwhile(
    qtbot: QtBot, room: Room
) -> None:
    page = room.cases.case
    number = view_of(room).case.number
    next_one = register_family(room.office.desk)
    (paper,) = view_of(room).case.papers
    page.papers.open_asked.emit(paper)
    assert page.work is not None
    page.work = replace(page.work, view=open_case(room.office.desk, next_one))
    settle(qtbot, room.office)
    (dialog,) = page.findChildren(PaperDialog)
    assert number in dialog._file_name
    assert view_of(room).case.number not in dialog._file_name
    dialog.close_button.click()


def test_the_talon_opens_as_it_was_issued(qtbot: QtBot, room: Room) -> None:
    page = room.cases.case
    (paper,) = view_of(room).case.papers
    page.papers.open_asked.emit(paper)
    settle(qtbot, room.office)
    (dialog,) = page.findChildren(PaperDialog)
    assert dialog.view.pages >= 1
    dialog.close_button.click()
    assert [one.copy for one in view_of(room).case.papers] == [0]


def test_a_reprint_is_recorded_and_shown(qtbot: QtBot, room: Room) -> None:
    page = room.cases.case
    page.papers.reprint_asked.emit(view_of(room).case.papers[0])
    settle(qtbot, room.office)
    assert [one.copy for one in view_of(room).case.papers] == [0, 1]
    (dialog,) = page.findChildren(PaperDialog)
    dialog.close_button.click()


def test_the_date_is_explained_by_the_acts_words_and_every_day(room: Room) -> None:
    popover = room.cases.case.lanes.why.explain()
    assert popover is not None
    said = words_on(popover)
    assert "двадцати двух рабочих дней" in said
    assert "16 декабря: День Независимости" in said
    popover.dismiss()


def test_the_lanes_show_every_step_with_its_state(room: Room) -> None:
    steps = view_of(room).steps
    assert len(steps) == 7
    assert [step.step.no for step in steps if step.done] == [1]
    assert [step.step.no for step in steps if step.is_next] == [2]
    assert room.cases.case.lanes.chart.step() is not None


def test_what_is_put_aside_is_told_with_its_reason(room: Room) -> None:
    page, view = room.cases.case, view_of(room)
    stray = view.history[0]
    page.aside.show_case(replace(view, aside=((stray, PutAside.NOT_THE_HOLDER),)))
    assert page.aside.isVisibleTo(page)
    assert "договориться по телефону" in words_on(page.aside)


def test_a_closed_case_offers_nothing(room: Room) -> None:
    page, work = room.cases.case, room.cases.case.work
    assert work is not None
    closed = replace(work.view, case=replace(work.view.case, status=CaseStatus.CLOSED), next=None)
    page._show(replace(work, view=closed, offered=replace(work.offered, next=())))
    assert page.panel is None


def test_a_case_that_is_not_here_is_told_by_the_window(qtbot: QtBot, okrug: Office) -> None:
    room = Room(qtbot, okrug)
    room.cases.open_case("nowhere")
    settle(qtbot, okrug)
    assert [error.name for error in room.errors if hasattr(error, "name")] == ["NoSuchCase"]


@pytest.mark.parametrize("language", list(Language))
def test_the_page_fits_the_smallest_window(room: Room, language: Language) -> None:
    language_switch().set_language(language)
    assert room.cases.case.minimumSizeHint().width() <= 1024 - 56
    assert room.window.minimumSizeHint().height() <= 690


def test_the_due_date_is_the_one_that_was_promised(room: Room) -> None:
    view = view_of(room)
    assert open_case(room.office.desk, view.case.id).case.due == view.case.due
    assert view.case.due > date(2026, 12, 1)
