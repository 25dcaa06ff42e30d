"""Two real offices with encrypted stores, the people who work in them, and sessions on one lane each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.casework import cards, office
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.office import NewOffice, NewStaff
from app.clock import ALMATY, SetClock
from app.demo import offices
from app.domain.language import Language
from app.jobs.lane import Lane
from app.security.keyfile import Cost
from app.ui.language import language_switch
from app.ui.session import Session
from app.ui.theme.apply import Appearance, Dresser

MORNING = datetime(2026, 11, 20, 10, 27, tzinfo=ALMATY)
QUICK = Cost(1, 8, 1)


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


@pytest.fixture
def clock() -> SetClock:
    """A Friday morning that stands still."""
    return SetClock(MORNING)


@pytest.fixture
def shipped(clock: SetClock) -> Shipped:
    """The program's own catalogue, forms and calendar."""
    return bootstrap.shipped(clock)


def found(shipped: Shipped, folder: Path, new: NewOffice, *crew: NewStaff) -> Office:
    """A new office with its people."""
    first, *others = crew
    desk = office.found(shipped, OfficeFolder(folder), new, first, cost=QUICK).desk
    people = {first.login: desk}
    for other in others:
        office.add_staff(desk, offices.PASSWORD, other, cost=QUICK)
        people[other.login] = office.change_person(desk, other.login, offices.PASSWORD)
    return Office(people)


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[Dresser]:
    """The screen in the program's clothes, light and in Russian."""
    language_switch().set_language(Language.RU)
    yield Dresser(qapp, Appearance.LIGHT)
    language_switch().set_language(Language.RU)


@pytest.fixture
def okrug(screen: Dresser, shipped: Shipped, tmp_path: Path) -> Iterator[Office]:
    """The okrug's office; the specialist sits there."""
    made = found(shipped, tmp_path / "okrug", offices.OKRUG, offices.SPECIALIST, offices.AKIM)
    yield made
    made.close()


@pytest.fixture
def department(screen: Dresser, shipped: Shipped, tmp_path: Path) -> Iterator[Office]:
    """The department's office; the chief specialist sits there."""
    made = found(
        shipped, tmp_path / "department", offices.DEPARTMENT, offices.CHIEF_SPECIALIST, offices.HEAD
    )
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The folder that packets are carried in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def neighbours(okrug: Office, department: Office) -> tuple[Office, Office]:
    """Both offices, each with the other's card."""
    for owner, other in ((okrug, department), (department, okrug)):
        cards.accept_card(other.desk, cards.own_card(owner.desk))
    return okrug, department
