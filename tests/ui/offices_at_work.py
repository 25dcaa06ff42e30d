"""Offices for tests of pages: real stores in a temporary folder, the people in them, one lane and session each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.counter.register import register
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry import office
from app.casework.entry.office import NewOffice, NewStaff
from app.clock import ALMATY
from app.demo import counter, offices, people
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.jobs.lane import Lane
from app.security.keyfile import Cost
from app.ui.session import Session

MORNING = datetime(2026, 11, 20, 10, 27, tzinfo=ALMATY)
QUICK = Cost(1, 8, 1)
PATIENCE_MS = 60_000
"""For a busy machine; nobody waits longer than the work takes."""


@dataclass
class Office:
    """An open office: one desk for each person, one lane, one session that people change places at."""

    people: dict[str, Desk]
    lane: Lane = field(default_factory=Lane)

    def __post_init__(self) -> None:
        self.session = Session(next(iter(self.people.values())), self.lane)

    @property
    def desk(self) -> Desk:
        """The desk of who sits there now."""
        return self.session.desk

    def sit_down(self, login: str) -> None:
        """Let a person take the chair."""
        self.session.sit_down(self.people[login])

    def close(self) -> None:
        """End the lane and close the store."""
        self.lane.close()
        self.desk.store.close()


def settle(qtbot: QtBot, *offices_at_work: Office) -> None:
    """Wait until nothing is under way any more in these offices."""
    for one in offices_at_work:
        while not one.lane.is_idle:
            with qtbot.waitSignal(
                one.session.busy, check_params_cb=lambda busy: not busy, timeout=PATIENCE_MS
            ):
                pass


def type_words(edit: QWidget, words: str) -> None:
    """Type letters of any alphabet; `qtbot.keyClicks` knows Latin only."""
    edit.setFocus()
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def register_family(desk: Desk, family: Family = people.ZHUMABAEVS) -> str:
    """Register an application of an invented family; its case's id."""
    return register(desk, counter.fill(desk, EDITION, CHANNEL, family, Language.RU)).case_id


def found(shipped: Shipped, folder: Path, new: NewOffice, *crew: NewStaff) -> Office:
    """A new office with its people."""
    first, *others = crew
    desk = office.found(shipped, OfficeFolder(folder), new, first, cost=QUICK).desk
    people = {first.login: desk}
    for other in others:
        office.add_staff(desk, offices.PASSWORD, other, cost=QUICK)
        people[other.login] = office.change_person(desk, other.login, offices.PASSWORD)
    return Office(people)
