"""Everybody's own deeds, and nobody else's, in the real window and without a mouse: every deed there is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.counter.register import Registered, register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.office import cards
from app.casework.overview import look_up
from app.demo import people
from app.demo.month.town import AQSAI
from app.demo.month.town import CREWS as TOWN
from app.domain import events
from app.domain.events import Event
from app.domain.language import Language
from app.domain.roles import OfficeKind
from app.ui.application import Program
from app.ui.language import language_switch
from tests.samples.any_form import any_intake
from tests.samples.every_office import CREWS, EveryOffice, open_every_office
from tests.samples.offices import shipped
from tests.ui.pages.cases.by_keyboard import Workplace, press
from tests.ui.pages.cases.stories import ADMINISTRATORS, CREW, OFFICE_OF, STORIES, Line, Story

RECORDED: Mapping[Deed, type] = {
    Deed.SUBMIT: events.CaseForwarded,
    Deed.SEND_ON: events.CaseForwarded,
    Deed.SEND_BACK: events.CaseForwarded,
    Deed.TAKE_IN: events.CaseTakenIn,
    Deed.RESOLVE: events.ResolutionGiven,
    Deed.ASK: events.OpinionAsked,
    Deed.COMPUTE_AND_ASK: events.IncomeComputed,
    Deed.INSPECT: events.InspectionRecorded,
    Deed.REPLY: events.OpinionGiven,
    Deed.COMMISSION: events.CommissionDecided,
    Deed.BODY_DECIDES: events.BodyDecided,
    Deed.DRAFT: events.AnswerDrafted,
    Deed.SIGN: events.DecisionSigned,
    Deed.RETURN_DRAFT: events.DraftReturned,
    Deed.DECIDE: events.DecisionSigned,
    Deed.DECIDE_AND_HAND_OVER: events.ResultHandedOver,
    Deed.RECORD_DECISION: events.ResultHandedOver,
    Deed.PASS_ON: events.AnswerPassedOn,
    Deed.ENTER: events.JournalEntered,
    Deed.CHECK: events.StepRecorded,
    Deed.RECORD: events.StepRecorded,
    Deed.HAND_OVER: events.ResultHandedOver,
    Deed.RETURN_CASE: events.CaseForwarded,
    Deed.KEEP_RESULT: events.ResultKept,
    Deed.WITHDRAW: events.CircumstanceReported,
    Deed.REPORT_DEATH: events.CircumstanceReported,
    Deed.REPORT_MOVE: events.CircumstanceReported,
    Deed.CLOSE: events.CaseClosed,
    Deed.MOVE_ON: events.CaseForwarded,
    Deed.JOIN: events.CaseClosed,
    Deed.COMPLAIN: events.ComplaintTaken,
    Deed.ANSWER_COMPLAINT: events.ComplaintAnswered,
    Deed.CORRECT: events.DetailsCorrected,
    Deed.HEAR: events.HearingRecorded,
    Deed.MARK: events.PapersMarked,
}
"""What a deed leaves in the case."""


class Play:
    """A story on the screens of its offices; packets go whenever somebody of another office is next."""

    def __init__(
        self, every: EveryOffice, places: Mapping[OfficeKind, Workplace], registered: Registered
    ) -> None:
        self.every, self.places, self.case = every, places, registered
        self.at = next(iter(places))

    def do(self, line: Line) -> None:
        """One line: offered to who may do it, done by keys, recorded under the name of who did it."""
        if OFFICE_OF[line.login] is not self.at:
            self.at = OFFICE_OF[line.login]
            self.every.carry()
        self.every.clock.advance(minutes=1)
        place = self.places[self.at]
        offered_to = {who for who, desk in place.desks.items() if line.deed in self.offered(desk)}
        assert offered_to == line.may, line.deed
        desk = place.desks[line.login]
        before = len(self.history(desk))
        place.sit_down(line.login)
        place.open(self.case.number)
        place.do(line.deed, line.said)
        new = self.history(desk)[before:]
        assert RECORDED[line.deed] in {type(event.body) for event in new}, line.deed
        assert {event.record.author_name for event in new} == {desk.staff.name.full}

    def offered(self, desk: Desk) -> set[Deed]:
        """What a person is offered for the case."""
        found = deeds.offers(desk, self.case.case_id)
        return {offer.deed for offer in (*found.next, *found.around)}

    def history(self, desk: Desk) -> list[Event]:
        """Everything that happened to the case, as an office knows it, the latest last."""
        return look_up.in_order(look_up.open_case(desk, self.case.case_id).history)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """The story that is played."""
    told: Story = request.param
    return told


@pytest.fixture
def every(tmp_path: Path, story: Story) -> Iterator[EveryOffice]:
    """The offices of a story, each with somebody in every post."""
    crews = tuple((new, CREW[new.kind]) for new, _ in CREWS if new.kind in story.kinds)
    opened = open_every_office(tmp_path / "every", crews)
    yield opened
    opened.close()


@pytest.fixture
def neighbour(tmp_path: Path, every: EveryOffice, story: Story) -> Iterator[None]:
    """Another okrug, where the story wants one."""
    if not story.has_neighbour:
        yield
        return
    other = open_every_office(tmp_path / "neighbour", ((AQSAI, TOWN["okrug-2"][2]),))
    cards.accept_card(every.counter(story.kinds[0]), cards.own_card(other.counter(AQSAI.kind)))
    yield
    other.close()


@pytest.fixture
def places(
    qtbot: QtBot, qapp: QApplication, every: EveryOffice, story: Story
) -> Iterator[dict[OfficeKind, Workplace]]:
    """Every office's program on its screen."""
    comes = shipped(every.clock)
    programs = {
        kind: Program(qapp, comes, every.counter(kind).folder, story.language) for kind in story.kinds
    }
    opened = {kind: Workplace(qtbot, program, every.desks[kind]) for kind, program in programs.items()}
    yield opened
    for place in opened.values():
        qapp.removeEventFilter(place.program)
        place.close()
    language_switch().set_language(Language.RU)


@pytest.fixture
def play(every: EveryOffice, neighbour: None, places: dict[OfficeKind, Workplace], story: Story) -> Play:
    """The story's application, filed."""
    desk = every.counter(story.kinds[0])
    for _ in range(story.filed):
        every.clock.advance(minutes=1)
        registered = register(desk, any_intake(desk, story.edition, story.channel, people.ZHUMABAEVS))
    return Play(every, places, registered)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name, indirect=True)
def test_everybody_does_what_is_theirs_by_keys_alone(play: Play, story: Story) -> None:
    for line in story.lines:
        play.do(line)


def test_no_deed_is_left_out_and_nobody_either() -> None:
    lines = [line for story in STORIES for line in story.lines]
    assert {line.deed for line in lines} == set(Deed) == set(RECORDED)
    assert {line.login for line in lines} == set(OFFICE_OF) - ADMINISTRATORS


@pytest.mark.parametrize("story", STORIES[:1], indirect=True)
def test_who_only_keeps_the_program_reads_a_case_and_is_offered_nothing(play: Play) -> None:
    place = play.places[play.at]
    place.sit_down("рамазанов")
    place.open(play.case.number)
    assert place.panel is None
    assert not place.page.around.button.isVisible()
    press(Qt.Key.Key_F10)
    assert place.page.around.list is None
