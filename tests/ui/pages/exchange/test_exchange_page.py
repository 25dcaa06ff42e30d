"""The page Exchange: packets that arrive, that do not, that are damaged; media that fail; cards that are compared."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.casework.exchange.exchange import Stage, overview, unanswered
from app.casework.office import cards
from app.casework.overview import look_up
from app.domain import events
from app.domain.language import Language
from app.packets.errors import CourierFull, CourierGone
from app.ui.language import language_switch, told
from app.ui.pages.exchange.cards_card import CompareDialog
from app.ui.pages.exchange.packet_row import put_aside_there
from app.ui.pages.today.side import PacketsCard
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, settle
from tests.ui.pages.room import Room, always_choose, submitted


@pytest.fixture(autouse=True)
def chosen_folder(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packets always go by the same folder."""
    always_choose(stick, monkeypatch)


@pytest.fixture
def rooms(qtbot: QtBot, neighbours: tuple[Office, Office]) -> tuple[Room, Room]:
    """The okrug's window and the department's."""
    okrug, department = neighbours
    return Room(qtbot, okrug), Room(qtbot, department)


def packets(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.kense"))


def words_on(page: object) -> str:
    assert hasattr(page, "findChildren")
    return "\n".join(label.text() for label in page.findChildren(WordsLabel))


def stages(room: Room) -> list[Stage]:
    return [sent.stage for sent in overview(room.office.desk).neighbours[0].packets]


def test_a_packet_climbs_its_ladder_until_the_other_office_has_confirmed_it(rooms: tuple[Room, Room]) -> None:
    okrug, department = rooms
    submitted(okrug)
    assert stages(okrug) == []
    okrug.write_packets()
    assert stages(okrug) == [Stage.WRITTEN]
    department.read_packets()
    department.write_packets()
    okrug.read_packets()
    assert stages(okrug)[-1] is Stage.CONFIRMED


def test_a_tampered_packet_shows_its_three_sentences_and_changes_nothing(
    rooms: tuple[Room, Room], stick: Path
) -> None:
    okrug, department = rooms
    submitted(okrug)
    okrug.write_packets()
    (packet,) = packets(stick)
    content = bytearray(packet.read_bytes())
    content[len(content) // 2] ^= 1
    packet.write_bytes(bytes(content))
    department.read_packets()
    assert department.exchange.reading.isVisible()
    said = words_on(department.exchange.reading)
    for sentence in ("Пакет повреждён", "Ничего не принято", "Попросите отправителя"):
        assert sentence in said
    assert look_up.recent(department.office.desk) == []
    assert overview(department.office.desk).incoming == ()


def test_a_folder_that_has_vanished_leaves_the_packet_sealed_and_it_can_be_written_later(
    rooms: tuple[Room, Room], stick: Path
) -> None:
    okrug, _ = rooms
    submitted(okrug)
    shutil.rmtree(stick)
    okrug.exchange.writing.write.click()
    settle(okrug.qtbot, okrug.office)
    assert [type(error) for error in okrug.errors] == [CourierGone]
    assert stages(okrug) == [Stage.SEALED]
    okrug.errors.clear()
    stick.mkdir()
    okrug.write_packets()
    assert stages(okrug) == [Stage.WRITTEN]
    assert len(packets(stick)) == 1


@contextmanager
def no_room_for(size: int) -> Iterator[None]:
    """Files may not grow beyond so many bytes, as on a full medium."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_medium_is_told_and_the_packet_stays_to_be_written(
    rooms: tuple[Room, Room], stick: Path
) -> None:
    okrug, _ = rooms
    submitted(okrug)
    shutil.rmtree(stick)
    okrug.exchange.writing.write.click()
    settle(okrug.qtbot, okrug.office)
    okrug.errors.clear()
    stick.mkdir()
    with no_room_for(512):
        okrug.exchange.writing.write.click()
        settle(okrug.qtbot, okrug.office)
    assert [type(error) for error in okrug.errors] == [CourierFull]
    assert packets(stick) == []
    assert stages(okrug) == [Stage.SEALED]


def test_a_packet_that_did_not_arrive_carries_its_remedy_and_is_written_as_the_same_bytes(
    rooms: tuple[Room, Room], stick: Path
) -> None:
    okrug, department = rooms
    submitted(okrug)
    okrug.write_packets()
    (lost,) = packets(stick)
    content = lost.read_bytes()
    lost.unlink()
    submitted(okrug)
    okrug.write_packets()
    department.read_packets()
    department.write_packets()
    okrug.read_packets()
    assert Stage.LOST in stages(okrug)
    row = next(row for row in okrug.exchange.outgoing.rows if row.again is not None)
    okrug.press(row.again)
    assert lost.read_bytes() == content
    department.read_packets()
    assert len(look_up.recent(department.office.desk)) == 2


def test_a_folder_without_packets_says_so(rooms: tuple[Room, Room]) -> None:
    okrug, _ = rooms
    okrug.read_packets()
    assert "нет пакета" in words_on(okrug.exchange.reading)


def test_a_packet_read_twice_changes_nothing_the_second_time(rooms: tuple[Room, Room]) -> None:
    okrug, department = rooms
    submitted(okrug)
    okrug.write_packets()
    department.read_packets()
    department.read_packets()
    assert len(look_up.recent(department.office.desk)) == 1
    assert len(overview(department.office.desk).incoming) == 1


def open_dialog(room: Room) -> CompareDialog:
    (dialog,) = room.exchange.findChildren(CompareDialog)
    return dialog


def test_another_office_is_known_only_after_its_eight_words_were_compared(
    qtbot: QtBot, okrug: Office, department: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = cards.write_own_card(department.desk, stick)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    room = Room(qtbot, okrug)
    room.window.open_place("exchange")
    room.press(room.exchange.cards.add_card)
    dialog = open_dialog(room)
    assert all(word in dialog.words.accessibleName() for word in cards.own_card(department.desk).fingerprint)
    assert cards.known_offices(okrug.desk) == []
    room.press(dialog.back)
    assert cards.known_offices(okrug.desk) == []
    room.press(room.exchange.cards.add_card)
    room.press(open_dialog(room).accept_button)
    assert [card.office_id for card in cards.known_offices(okrug.desk)] == [department.desk.office.id]
    assert room.exchange.neighbour() is not None


@pytest.mark.parametrize("language", list(Language))
def test_the_page_fits_the_smallest_window(rooms: tuple[Room, Room], language: Language) -> None:
    okrug, _ = rooms
    submitted(okrug)
    okrug.write_packets()
    language_switch().set_language(language)
    assert okrug.exchange.minimumSizeHint().width() <= 1024 - 184
    assert okrug.window.minimumSizeHint().height() <= 690


def test_a_packet_of_which_something_was_put_aside_says_why_and_what_to_do(
    qtbot: QtBot, rooms: tuple[Room, Room]
) -> None:
    okrug, department = rooms
    submitted(okrug)
    okrug.write_packets()
    with pytest.MonkeyPatch.context() as older:
        older.delitem(events.BODIES, events.CompletenessConfirmed.kind)
        department.read_packets()
        department.write_packets()
    okrug.read_packets()
    (sent,) = overview(okrug.office.desk).neighbours[0].packets
    assert (sent.stage, sent.put_aside) == (Stage.PARTLY, ("unknown_event",))
    words = put_aside_there("unknown_event", department.office.desk.office.name)
    assert told(words) in words_on(okrug.exchange)
    morning = PacketsCard()
    qtbot.addWidget(morning)
    morning.show_packets(unanswered(okrug.office.desk))
    assert department.office.desk.office.name.in_(language_switch().language) in words_on(morning)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_cover_letter_is_offered_in_each_language_and_the_choice_is_remembered(
    rooms: tuple[Room, Room],
) -> None:
    language_switch().set_language(Language.RU)
    okrug, _ = rooms
    submitted(okrug)
    okrug.write_packets()
    menu = okrug.papers_offered(okrug.exchange.outgoing.rows[0].letter)
    assert [action.text() for action in menu.actions()][:2] == ["на двух языках", "на казахском"]
    okrug.choose_paper(menu, "на русском").reject()
    menu = okrug.papers_offered(okrug.exchange.outgoing.rows[0].letter)
    assert menu.actions()[0].text() == "на русском"
    menu.close()
