"""The lists above the cases: whole where all of them stand, and a way back only for whoever left it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.casework.overview.register_list import Choices
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.cases.filters import Filters
from app.ui.theme.apply import Dresser
from app.ui.widgets.choice import Choice

NARROWEST = 936
"""What the smallest window leaves beside the slim rail and the margins."""


@pytest.fixture
def filters(qtbot: QtBot, screen: Dresser) -> Filters:
    made = Filters(with_okrug=True)
    qtbot.addWidget(made)
    made.offer(Choices(executors=("Бекова А. М.",)))
    made.resize(NARROWEST, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def lists(filters: Filters) -> list[Choice]:
    return [one for one in filters.findChildren(Choice) if one.isVisible()]


@pytest.mark.parametrize("language", Language)
def test_all_six_lists_say_their_first_line_whole_in_the_smallest_window(
    qtbot: QtBot, filters: Filters, language: Language
) -> None:
    language_switch().set_language(language)
    qtbot.waitUntil(lambda: not any(one.toolTip() for one in lists(filters)))
    assert len(lists(filters)) == 6


def test_the_way_back_is_there_once_something_was_chosen_and_goes_with_it(
    qtbot: QtBot, filters: Filters
) -> None:
    assert filters.reset.isHidden()
    filters.due.choose("overdue")
    with qtbot.waitSignal(filters.changed):
        filters.due.activated.emit(filters.due.currentIndex())
    assert filters.reset.isVisible()
    with qtbot.waitSignal(filters.changed):
        filters.reset.click()
    assert filters.reset.isHidden()
    assert filters.due.key() == ""
