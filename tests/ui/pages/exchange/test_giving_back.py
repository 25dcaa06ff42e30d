"""After a restore: the neighbour gives back what it has by its own window, and the office reads it in its."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.casework.desk import Shipped
from app.casework.entry import office, rescue
from app.casework.entry.backups import back_up_daily
from app.casework.errors import NoSuchCase
from app.casework.overview import look_up
from app.clock import SetClock
from app.demo import offices
from app.domain.language import Text
from app.ui.pages.exchange.giving_back import GIVE_BACK, GiveBackDialog
from app.ui.widgets.dialog import HARMLESS
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, settle
from tests.ui.pages.room import Room, always_choose, carry, submitted


@pytest.fixture(autouse=True)
def chosen_folder(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packets always go by the same folder."""
    always_choose(stick, monkeypatch)


def words_on(card: object) -> str:
    assert hasattr(card, "findChildren")
    return "\n".join(label.text() for label in card.findChildren(WordsLabel))


def restored(qtbot: QtBot, room: Room, shipped: Shipped) -> Room:
    """The office put back to its only backup, its window opened anew."""
    folder = room.office.desk.folder
    settle(qtbot, room.office)
    room.office.close()
    (backup,) = folder.backups.glob("*.backup")
    key = rescue.key_by_password(folder, offices.SPECIALIST.login, offices.PASSWORD, shipped.clock)
    rescue.restore(folder, backup, key, shipped.clock)
    desk = office.sign_in(shipped, folder, offices.SPECIALIST.login, offices.PASSWORD)
    return Room(qtbot, Office({offices.SPECIALIST.login: desk}))


def asked(qtbot: QtBot, room: Room) -> GiveBackDialog:
    """The question after the button was pressed."""
    room.window.open_place("exchange")
    room.press(room.exchange.giving.button)
    (dialog,) = room.exchange.findChildren(GiveBackDialog)
    return dialog


def test_a_case_that_was_lost_with_a_disk_comes_back_from_the_neighbours_window(
    qtbot: QtBot, neighbours: tuple[Office, Office], shipped: Shipped, clock: SetClock, stick: Path
) -> None:
    okrug, department = (Room(qtbot, one) for one in neighbours)
    assert not okrug.exchange.restored.isVisibleTo(okrug.exchange)
    back_up_daily(okrug.office.desk)
    case_id = submitted(okrug)
    carry(okrug, department)
    for packet in stick.iterdir():
        packet.unlink()
    okrug = restored(qtbot, okrug, shipped)
    with pytest.raises(NoSuchCase):
        look_up.open_case(okrug.office.desk, case_id)
    assert okrug.exchange.restored.isVisibleTo(okrug.exchange)
    assert "Вернуть потерянное…" in words_on(okrug.exchange.restored)

    dialog = asked(qtbot, department)
    assert "1 дело" in words_on(dialog)
    assert str(stick) in words_on(dialog), "it is seen where to"
    dialog.give(GIVE_BACK)
    assert not department.exchange.giving.button.isEnabled(), "pressed again it would seal everything anew"
    settle(qtbot, department.office)
    assert department.exchange.giving.button.isEnabled()
    assert [path.suffix for path in stick.iterdir()] == [".kense"]
    okrug.read_packets()
    assert "применено всё" in words_on(okrug.exchange.reading).lower()
    assert look_up.open_case(okrug.office.desk, case_id).case.holder == department.office.desk.office.id
    clock.advance(days=31)
    okrug.exchange.refresh()
    settle(qtbot, okrug.office)
    assert not okrug.exchange.restored.isVisibleTo(okrug.exchange), "nobody needs to be asked any more"
    okrug.office.close()


def test_nothing_is_written_while_nobody_said_so(
    qtbot: QtBot, neighbours: tuple[Office, Office], stick: Path
) -> None:
    okrug, department = (Room(qtbot, one) for one in neighbours)
    department.window.open_place("exchange")
    department.press(department.exchange.giving.button)
    assert not department.exchange.findChildren(GiveBackDialog)
    assert "возвращать нечего" in words_on(department.exchange.news)
    submitted(okrug)
    carry(okrug, department)
    before = len(list(stick.iterdir()))
    asked(qtbot, department).give(HARMLESS)
    settle(qtbot, department.office)
    assert len(list(stick.iterdir())) == before


def test_another_folder_than_the_last_one_is_chosen_in_the_question_itself(
    qtbot: QtBot, okrug: Office, stick: Path, tmp_path: Path
) -> None:
    dialog = GiveBackDialog(None, Text("Бөлім", "Отдел"), 2, None)
    qtbot.addWidget(dialog)
    assert not dialog.write.isEnabled(), "nowhere to write to yet"
    dialog.where.choose.click()
    assert (dialog.folder, dialog.write.isEnabled()) == (stick, True)
    other = GiveBackDialog(None, Text("Бөлім", "Отдел"), 2, tmp_path)
    qtbot.addWidget(other)
    assert str(tmp_path) in words_on(other)
    other.where.choose.click()
    assert other.folder == stick
