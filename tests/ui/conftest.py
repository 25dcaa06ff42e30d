"""Two real offices with encrypted stores, the people who work in them, and sessions on one lane each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import bootstrap
from app.casework.desk import Shipped
from app.casework.office import cards
from app.clock import SetClock
from app.demo import offices
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.theme.apply import Appearance, Dresser
from tests.ui.offices_at_work import MORNING, Office, found


@pytest.fixture
def clock() -> SetClock:
    """A Friday morning that stands still."""
    return SetClock(MORNING)


@pytest.fixture(scope="session")
def read_once() -> Shipped:
    """The program's own catalogue, forms and calendar; their files are read by the first test that needs them."""
    return bootstrap.shipped()


@pytest.fixture
def shipped(read_once: Shipped, clock: SetClock) -> Shipped:
    """What comes with the program, by the test's clock."""
    return replace(read_once, clock=clock)


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
    made = found(shipped, tmp_path / "department", offices.DEPARTMENT, offices.CHIEF_SPECIALIST, offices.HEAD)
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
