"""The card of unfinished applications: whose, what, since when; handed over, thrown away, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.casework.counter import drafts
from app.casework.counter.drafts import Whose
from app.casework.entry import staff
from app.clock import SetClock
from app.demo import counter, people
from app.demo.offices import AKIM, SPECIALIST
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.domain.roles import Role
from app.ui.language import language_switch, told
from app.ui.pages.drafts.card import DraftsCard
from app.ui.pages.drafts.questions import HandOverQuestion, ThrowAwayQuestion
from app.ui.pages.drafts.words import row_of
from app.ui.theme.marks import Mark
from app.ui.widgets.dialog import Dialog
from tests.ui.offices_at_work import Office, settle


class Desk:
    """The card in a window of its own, over a real office."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot, self.office = qtbot, office
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.card = DraftsCard(office.session)
        self.card.setParent(self.window)
        self.window.show()
        self.refresh()

    def refresh(self) -> None:
        """Ask anew and wait for the answer."""
        self.card.refresh()
        settle(self.qtbot, self.office)

    def draft(self, family: Family = people.ZHUMABAEVS) -> str:
        """An application that was begun and left."""
        made = counter.fill(self.office.desk, EDITION, CHANNEL, family, Language.KK)
        self.refresh()
        self.card.rows.select(made.id)
        return made.id

    def press(self, name: str) -> None:
        """Press what is offered for the chosen draft."""
        self.card.buttons[name].click()
        settle(self.qtbot, self.office)

    def answer(self, kind: type[Dialog]) -> None:
        """Say yes to the question that is open."""
        question = next(one for one in self.window.findChildren(kind) if one.isVisible())
        question.give("yes")
        settle(self.qtbot, self.office)

    def sit_down(self, login: str) -> None:
        """Somebody else takes the chair."""
        self.office.sit_down(login)
        settle(self.qtbot, self.office)


@pytest.fixture
def desk(qtbot: QtBot, okrug: Office) -> Desk:
    return Desk(qtbot, okrug)


def test_without_drafts_there_is_no_card(desk: Desk) -> None:
    assert desk.card.isHidden()


def test_a_draft_is_gone_on_with_by_enter(desk: Desk) -> None:
    id = desk.draft()
    with desk.qtbot.waitSignal(desk.card.resumed) as resumed:
        desk.qtbot.keyClick(desk.card.rows, Qt.Key.Key_Return)
    assert resumed.args == [id]


@pytest.mark.parametrize(
    ("days", "mark", "kazakh", "russian"),
    [
        (0, Mark.PUT_ASIDE, "10:27", "10:27"),
        (3, Mark.ATTENTION, "3 күн бұрын", "3 дня назад"),
        (14, Mark.OVERDUE, "2 апта бұрын", "2 недели назад"),
        (120, Mark.OVERDUE, "20 қар. 2026", "20 нояб. 2026"),
    ],
)
def test_its_age_is_seen_by_shape_and_said_in_words(
    desk: Desk, clock: SetClock, days: int, mark: Mark, kazakh: str, russian: str
) -> None:
    desk.draft()
    clock.advance(days=days)
    (draft,) = drafts.listed(desk.office.desk)
    row = row_of(draft, clock.now())
    assert row.mark is mark
    assert told(row.line).startswith(f"{russian}, ")
    language_switch().set_language(Language.KK)
    assert told(row.line).startswith(f"{kazakh}, ")


def test_a_draft_handed_over_is_offered_to_the_colleague_who_takes_it_and_goes_on(desk: Desk) -> None:
    id = desk.draft()
    desk.press("hand_over")
    desk.answer(HandOverQuestion)
    assert "take_back" in desk.card.buttons
    desk.sit_down(AKIM.login)
    desk.card.rows.select(id)
    with desk.qtbot.waitSignal(desk.card.resumed) as resumed:
        desk.press("take")
    assert resumed.args == [id]
    (taken,) = drafts.listed(desk.office.desk)
    assert (taken.whose, taken.handed_by) == (Whose.MINE, SPECIALIST.name.full)


def test_what_is_offered_can_be_left_with_its_author(desk: Desk) -> None:
    id = desk.draft()
    drafts.hand_over(desk.office.desk, id, desk.office.people[AKIM.login].staff.id)
    desk.sit_down(AKIM.login)
    desk.card.rows.select(id)
    desk.press("decline")
    assert desk.card.isHidden()


def test_throwing_away_is_asked_and_can_be_undone(desk: Desk) -> None:
    id = desk.draft()
    desk.press("throw_away")
    desk.answer(ThrowAwayQuestion)
    assert desk.card.rows.key() == ""
    assert not desk.card.isHidden(), "there is something to bring back"
    desk.card.back.click()
    settle(desk.qtbot, desk.office)
    assert [draft.id for draft in drafts.listed(desk.office.desk)] == [id]


def test_keeping_it_throws_nothing_away(desk: Desk) -> None:
    id = desk.draft()
    desk.press("throw_away")
    (question,) = desk.window.findChildren(ThrowAwayQuestion)
    question.reject()
    settle(desk.qtbot, desk.office)
    assert [draft.id for draft in drafts.listed(desk.office.desk)] == [id]


def test_what_one_person_threw_away_is_not_the_next_ones_to_bring_back(desk: Desk) -> None:
    desk.draft()
    desk.press("throw_away")
    desk.answer(ThrowAwayQuestion)
    desk.sit_down(AKIM.login)
    assert desk.card.isHidden()


def test_the_administrator_takes_what_somebody_left_behind(desk: Desk) -> None:
    akim = desk.office.people[AKIM.login]
    staff.set_posts(desk.office.desk, akim.staff.id, (Role.AKIM, Role.ADMINISTRATOR))
    id = desk.draft()
    chief = replace(akim, staff=replace(akim.staff, roles=(Role.AKIM, Role.ADMINISTRATOR)))
    desk.office.people[AKIM.login] = chief
    staff.switch_off(chief, desk.office.desk.staff.id)
    desk.sit_down(AKIM.login)
    desk.card.rows.select(id)
    desk.press("hand_over")
    desk.answer(HandOverQuestion)
    (taken,) = drafts.listed(chief)
    assert taken.whose is Whose.MINE


@pytest.mark.parametrize("language", list(Language))
def test_the_card_fits_beside_the_queue(desk: Desk, language: Language) -> None:
    desk.draft()
    language_switch().set_language(language)
    desk.refresh()
    assert desk.card.minimumSizeHint().width() <= 268
