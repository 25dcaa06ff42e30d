"""A paper of a case is made in the language and on the size that one chooses; what was chosen last stands first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.casework.counter import intake as intakes
from app.casework.counter.register import register
from app.casework.papers import papers
from app.casework.papers.paper_names import LANGUAGES
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.demo import counter, people
from app.domain.language import Language
from app.printing.layouts import receipt
from app.ui.language import language_switch, told
from app.ui.printing.paper_menu import choice_words
from tests.ui.offices_at_work import CHANNEL, EDITION, Office, register_family, settle
from tests.ui.pages.room import Room


@pytest.fixture
def room(qtbot: QtBot, okrug: Office) -> Room:
    """An okrug's window in Russian with one case open."""
    language_switch().set_language(Language.RU)
    case_id = register_family(okrug.desk)
    room = Room(qtbot, okrug)
    room.open(case_id)
    return room


def choices(qtbot: QtBot, room: Room, paper: str) -> QMenu:
    making = room.cases.case.making
    work = room.cases.case.work
    assert work is not None
    case_id = work.view.case.id
    making.offer(papers.offered(room.office.desk, case_id))
    menus = {action.text(): action.menu() for action in making.menu.actions()}
    chosen = menus[paper]
    assert isinstance(chosen, QMenu)
    return chosen


def test_the_language_that_was_chosen_stands_first_the_next_time(qtbot: QtBot, room: Room) -> None:
    menu = choices(qtbot, room, "Внутренняя опись дела")
    words = [action.text() for action in menu.actions()]
    assert sorted(words) == ["на двух языках", "на казахском", "на русском"], "there is but one size"
    work = room.cases.case.work
    assert work is not None
    usual = told(LANGUAGES[work.view.case.language.value])
    assert words[0] == usual, "the language of the application"
    menu.actions()[words.index("на двух языках")].trigger()
    settle(qtbot, room.office)
    work = room.cases.case.work
    assert work is not None
    paper = work.view.case.papers[-1]
    assert (paper.kind, paper.language, paper.size) == ("inventory", "both", "a4")
    assert choices(qtbot, room, "Внутренняя опись дела").actions()[0].text() == "на двух языках"
    assert choices(qtbot, room, "Бланк заявления").actions()[0].text() == usual, "each for itself"


def test_a_paper_of_several_sizes_names_them(screen: object) -> None:
    language_switch().set_language(Language.RU)
    said = {size: told(choice_words(PaperLanguage.BOTH, size, alone=False)) for size in receipt.SIZES}
    assert said[PaperSize.A5].endswith(", A5")
    assert said[PaperSize.ROLL58].endswith(", лента 58 мм")
    assert len(set(said.values())) == len(said)


@pytest.mark.parametrize("language", Language)
def test_no_size_is_named_by_its_code(screen: object, language: Language) -> None:
    language_switch().set_language(language)
    said = {size: told(choice_words(PaperLanguage.BOTH, size, alone=False)) for size in PaperSize}
    assert len(set(said.values())) == len(PaperSize)
    for size in (PaperSize.A5_TWICE, PaperSize.A4_LANDSCAPE, PaperSize.ROLL80):
        assert size.value.upper() not in said[size]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_to_bring_is_offered_by_language_and_size_and_the_choice_is_remembered(
    qtbot: QtBot, okrug: Office
) -> None:
    language_switch().set_language(Language.RU)
    desk = okrug.desk
    intake = counter.fill(desk, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    case_id = register(desk, intakes.save(desk, replace(intake, documents=()))).case_id
    room = Room(qtbot, okrug)
    room.open(case_id)
    menu = room.papers_offered(room.cases.case.documents.leaflet_button)
    words = [action.text() for action in menu.actions()]
    assert words[0] == "на казахском, A5", "the language of the application"
    dialog = room.choose_paper(menu, "на двух языках, A4")
    assert dialog.view.pages == 1
    dialog.reject()
    menu = room.papers_offered(room.cases.case.documents.leaflet_button)
    assert [menu.actions()[0].text(), len(menu.actions())] == ["на двух языках, A4", len(words)]
    menu.close()
