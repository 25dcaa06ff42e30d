"""The photographs of a visit: put in order before they are recorded, looked at afterwards in whichever office."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.casework.counter import scans
from app.casework.counter.register import register
from app.casework.counter.scans import Pasted, pages_of
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.exchange import dispatch, reception
from app.demo import offices, people
from app.domain.course_events import Need
from app.ui.pages.cases.deeds.pages_entry import PagesEntry
from app.ui.pages.cases.findings import FindingsCard
from app.ui.scans.viewer import ScanViewer
from app.ui.widgets.buttons import Button
from tests.samples.any_form import any_intake
from tests.ui.offices_at_work import Office, settle
from tests.ui.pages.room import Room, fill_in

LOCAL = "wko-2018/local-social-assistance"


def photograph(width: int, height: int, colour: str) -> bytes:
    """A page as a scan is kept."""
    made = BytesIO()
    Image.new("RGB", (width, height), colour).save(made, "PNG")
    return pages_of(Pasted(made.getvalue()), in_colour=True)[0]


HOUSE, BARN = photograph(120, 80, "red"), photograph(120, 80, "green")


@pytest.fixture
def visited(neighbours: tuple[Office, Office]) -> str:
    """A case in the okrug whose next step is the visit."""
    okrug, _ = neighbours
    specialist, akim = (okrug.people[one.login] for one in (offices.SPECIALIST, offices.AKIM))
    case_id = register(specialist, any_intake(specialist, LOCAL, "okrug_akim", people.ZHUMABAEVS)).case_id
    deeds.take(akim, case_id, Deed.RESOLVE)
    deeds.take(specialist, case_id, Deed.ASK)
    return case_id


def entry_of(qtbot: QtBot, office: Office, case_id: str) -> tuple[Room, PagesEntry]:
    room = Room(qtbot, office)
    room.open(case_id)
    entry = room.panel.forms[Deed.INSPECT].entries["pages"]
    assert isinstance(entry, PagesEntry)
    return room, entry


def test_pages_of_a_visit_are_moved_turned_and_taken_away_before_anything_is_recorded(
    qtbot: QtBot, neighbours: tuple[Office, Office], visited: str
) -> None:
    okrug = neighbours[0]
    _, entry = entry_of(qtbot, okrug, visited)
    entry.add_sources([Pasted(HOUSE), Pasted(BARN), Pasted(HOUSE)])
    settle(qtbot, okrug)
    house, barn = entry.value()
    shown = [entry.strip.visualItemRect(entry.strip.item(place)) for place in range(2)]
    assert all(rect.width() >= entry.strip.iconSize().width() for rect in shown), "pictures, not dots"
    entry.strip.move_asked.emit(0, 1)
    assert entry.value() == (barn, house), "the same page is held once"
    entry.strip.turn_asked.emit(0)
    settle(qtbot, okrug)
    turned = entry.value()[0]
    with Image.open(BytesIO(turned)) as picture:
        assert picture.size == (80, 120)
    entry.strip.removal_asked.emit(1)
    assert entry.value() == (turned,)
    entry.strip.opened.emit(0)
    settle(qtbot, okrug)
    assert entry.viewer is not None
    assert not entry.viewer.view.is_empty


def test_what_the_commission_photographed_is_looked_at_where_it_went_and_where_it_came(
    qtbot: QtBot, neighbours: tuple[Office, Office], visited: str, stick: Path
) -> None:
    okrug, department = neighbours
    room, entry = entry_of(qtbot, okrug, visited)
    entry.set_value((HOUSE, BARN))
    room.take(Deed.INSPECT, members="Ахметов А.", need=Need.NEEDED.value)
    look_at(qtbot, room)
    deeds.take(okrug.desk, visited, Deed.SUBMIT)
    for path in dispatch.send_all(okrug.desk, department.desk.office.id, stick):
        reception.take_in(department.desk, path)
    there = Room(qtbot, department)
    there.open(visited)
    look_at(qtbot, there)


def look_at(qtbot: QtBot, room: Room) -> None:
    """Open the photographs from the findings: there are two, and they are pictures."""
    card = room.cases.case.findings
    assert isinstance(card, FindingsCard)
    (look,) = card.findChildren(Button)
    look.click()
    viewer = room.cases.case.findChild(ScanViewer)
    assert isinstance(viewer, ScanViewer)
    settle(qtbot, room.office)
    assert not viewer.view.is_empty
    viewer.go(1)
    settle(qtbot, room.office)
    assert viewer.place == 1
    viewer.reject()


def test_the_visit_waits_until_all_of_its_photographs_are_read(
    qtbot: QtBot, neighbours: tuple[Office, Office], visited: str
) -> None:
    room, entry = entry_of(qtbot, neighbours[0], visited)
    button = room.panel.buttons[Deed.INSPECT]
    fill_in(room.panel, Deed.INSPECT, members="Ахметов А.", need=Need.NEEDED.value)
    entry.add_sources([Pasted(HOUSE), Pasted(BARN)])
    assert not button.isEnabled()
    assert "ещё читаются" in button.toolTip()
    button.click()
    settle(qtbot, room.office)
    assert room.errors == []
    assert button.isEnabled()
    room.press(button)
    look_at(qtbot, room)


def test_a_photograph_that_cannot_be_read_holds_nothing_up_and_says_so_while_the_rest_comes(
    qtbot: QtBot, neighbours: tuple[Office, Office], visited: str
) -> None:
    room, entry = entry_of(qtbot, neighbours[0], visited)
    entry.add_sources([Pasted(b"no picture"), Pasted(BARN)])
    settle(qtbot, room.office)
    assert len(entry.value()) == 1
    assert room.panel.buttons[Deed.INSPECT].isEnabled()
    assert entry.note.words.text() and "Enter" not in entry.note.words.text()


def test_what_is_asked_of_the_store_does_not_wait_for_photographs(
    qtbot: QtBot, neighbours: tuple[Office, Office], visited: str
) -> None:
    """They are read only once the store has answered: where one lane did both, neither would ever end."""
    room, entry = entry_of(qtbot, neighbours[0], visited)
    answered = Event()

    class Waiting(Pasted):
        """Pasted, and not there before the store has answered."""

        def __getattribute__(self, name: str) -> object:
            assert answered.wait(10), "the store waits behind a photograph"
            return object.__getattribute__(self, name)

    entry.add_sources([Waiting(HOUSE)])
    room.office.session.ask(lambda _desk: answered.set(), lambda _none: None)
    settle(qtbot, room.office)
    assert len(entry.value()) == 1


def test_a_page_that_is_turned_twice_at_once_stands_on_its_head(
    qtbot: QtBot, neighbours: tuple[Office, Office], visited: str
) -> None:
    room, entry = entry_of(qtbot, neighbours[0], visited)
    entry.set_value((HOUSE, BARN))
    entry.strip.turn_asked.emit(0)
    entry.strip.turn_asked.emit(0)
    assert not room.panel.buttons[Deed.INSPECT].isEnabled(), "the act would be issued with the page as it was"
    entry.strip.move_asked.emit(0, 1)
    settle(qtbot, room.office)
    assert entry.value() == (BARN, scans.turned(scans.turned(HOUSE)))
