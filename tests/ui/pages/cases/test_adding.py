"""Adding to a case in the window: a late document with its pages, a note, and what is still awaited."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from app.casework.overview.look_up import open_case
from app.ui.pages.cases.adding import ADD, DocumentDialog, NoteDialog
from app.ui.scans.viewer import ScanViewer
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.pages.room import Room, always_choose, carry, submitted


@pytest.fixture
def room(qtbot: QtBot, okrug: Office) -> Room:
    """An okrug's window with one case open."""
    room = Room(qtbot, okrug)
    room.open(register_family(okrug.desk))
    return room


def page(folder: Path, name: str = "page.png") -> Path:
    path = folder / name
    Image.new("L", (620, 877), 200).save(path)
    return path


def asked_document(room: Room) -> DocumentDialog:
    room.cases.case.documents.add_button.click()
    dialog = room.cases.case.adding.dialog
    assert isinstance(dialog, DocumentDialog)
    return dialog


def test_a_late_document_is_recorded_with_its_pages_and_can_be_looked_at(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    dialog = asked_document(room)
    dialog.number.set_value("17")
    dialog.add_sources([page(tmp_path)])
    assert not dialog.add_button.isEnabled()
    settle(qtbot, room.office)
    assert (dialog.add_button.isEnabled(), len(dialog.pages)) == (True, 1)
    dialog.give(ADD)
    settle(qtbot, room.office)
    settle(qtbot, room.office)
    work = room.cases.case.work
    assert work is not None
    added = work.view.case.documents[-1]
    assert (added.number, len(added.scans), added.pages) == ("17", 1, 1)
    room.cases.case.documents.view_asked.emit(added)
    settle(qtbot, room.office)
    (viewer,) = room.cases.case.findChildren(ScanViewer)
    assert not viewer.view.is_empty
    assert not viewer.turn.isVisible()
    viewer.close_button.click()
    assert viewer.view.is_empty


def test_a_file_that_is_no_page_is_told_in_the_dialog(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    dialog = asked_document(room)
    (tmp_path / "letter.doc").write_bytes(b"letter")
    dialog.add_sources([tmp_path / "letter.doc"])
    settle(qtbot, room.office)
    assert dialog.message.isVisible()
    assert dialog.add_button.isEnabled()
    dialog.back.click()
    assert room.errors == []


def test_another_paper_needs_its_name(qtbot: QtBot, room: Room) -> None:
    dialog = asked_document(room)
    assert not dialog.title.isVisible()
    dialog.what.set_value("")
    dialog.what.changed.emit()
    assert dialog.title.isVisible()
    dialog.title.set_value("Көршілердің хаты")
    dialog.give(ADD)
    settle(qtbot, room.office)
    work = room.cases.case.work
    assert work is not None
    view = open_case(room.office.desk, work.case_id)
    assert (view.case.documents[-1].requirement, view.case.documents[-1].title) == ("", "Көршілердің хаты")


def test_a_note_of_the_office_that_has_not_the_case_reaches_the_one_that_has(
    qtbot: QtBot, neighbours: tuple[Office, Office], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    always_choose(stick, monkeypatch)
    okrug, department = (Room(qtbot, office) for office in neighbours)
    case_id = submitted(okrug)
    okrug.cases.open_case(case_id)
    settle(qtbot, okrug.office)
    okrug.cases.case.documents.note_button.click()
    dialog = okrug.cases.case.adding.dialog
    assert isinstance(dialog, NoteDialog)
    dialog.text.set_value("Анасы қоңырау шалды.")
    dialog.give(ADD)
    settle(qtbot, okrug.office)
    carry(okrug, department)
    assert open_case(department.office.desk, case_id).case.notes == ("Анасы қоңырау шалды.",)
