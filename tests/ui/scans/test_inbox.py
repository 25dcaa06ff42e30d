"""The scanner's folder: a page is offered when it is whole, and removed only when somebody says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import ScannerSettings, load_scanner, save_scanner
from app.ui.scans.inbox import ScannerInbox


@pytest.fixture
def inbox(qtbot: QtBot, tmp_path: Path) -> ScannerInbox:
    watched = ScannerInbox()
    (tmp_path / "scans").mkdir()
    watched.watch(tmp_path / "scans")
    return watched


def names(inbox: ScannerInbox) -> list[str]:
    return [path.name for path in inbox.files]


def written(inbox: ScannerInbox, name: str, content: bytes = b"page") -> Path:
    assert inbox.folder is not None
    path = inbox.folder / name
    path.write_bytes(content)
    return path


def test_what_lay_there_before_is_offered_too(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "old.jpg").write_bytes(b"page")
    inbox = ScannerInbox()
    with qtbot.waitSignal(inbox.offered, check_params_cb=lambda: bool(inbox.files)):
        inbox.watch(tmp_path)
    assert names(inbox) == ["old.jpg"]


def test_a_new_file_is_offered_once_it_is_quiet(qtbot: QtBot, inbox: ScannerInbox) -> None:
    with qtbot.waitSignal(inbox.offered):
        written(inbox, "page.pdf")
        assert inbox.files == ()
    assert names(inbox) == ["page.pdf"]


def test_a_file_that_grows_is_not_offered_before_its_end(qtbot: QtBot, inbox: ScannerInbox) -> None:
    path = written(inbox, "page.tif", b"first ")
    with qtbot.waitSignal(inbox.offered), path.open("ab") as growing:
        for part in (b"second ", b"third"):
            growing.write(part)
            growing.flush()
            inbox.look_again()
            assert inbox.files == ()
    assert inbox.files[0].read_bytes() == b"first second third"


def test_a_file_that_grows_after_it_was_offered_is_taken_back(qtbot: QtBot, inbox: ScannerInbox) -> None:
    with qtbot.waitSignal(inbox.offered):
        path = written(inbox, "page.jpg")
    with qtbot.waitSignal(inbox.offered):
        path.write_bytes(b"page and more of it")
    assert inbox.files == ()
    with qtbot.waitSignal(inbox.offered):
        pass
    assert names(inbox) == ["page.jpg"]


def test_only_what_can_be_a_scan_and_is_finished_is_offered(qtbot: QtBot, inbox: ScannerInbox) -> None:
    with qtbot.waitSignal(inbox.offered):
        written(inbox, "~page.jpg")
        written(inbox, ".page.jpg.tmp")
        written(inbox, "page.jpg.part")
        written(inbox, "list.docx")
        written(inbox, "empty.jpg", b"")
        written(inbox, "page.JPG")
        written(inbox, "IMG_0001.HEIC")
    assert sorted(names(inbox)) == ["IMG_0001.HEIC", "page.JPG"]


def test_a_file_that_gets_its_name_at_the_end_is_offered_under_it(qtbot: QtBot, inbox: ScannerInbox) -> None:
    part = written(inbox, "page.jpg.part")
    with qtbot.waitSignal(inbox.offered):
        part.rename(part.with_name("page.jpg"))
    assert names(inbox) == ["page.jpg"]


def test_what_is_gone_is_offered_no_more(qtbot: QtBot, inbox: ScannerInbox) -> None:
    with qtbot.waitSignal(inbox.offered):
        path = written(inbox, "page.jpg")
    with qtbot.waitSignal(inbox.offered):
        path.unlink()
    assert inbox.files == ()


def test_a_folder_that_is_away_offers_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    inbox = ScannerInbox()
    inbox.watch(tmp_path / "pulled-out")
    inbox.look_again()
    assert inbox.files == ()


def test_the_folder_is_a_setting_of_this_computer(tmp_path: Path) -> None:
    assert load_scanner(tmp_path) == ScannerSettings()
    save_scanner(tmp_path, ScannerSettings("/сканер", "test:0"))
    assert load_scanner(tmp_path) == ScannerSettings("/сканер", "test:0")
    (tmp_path / "scanner.json").write_text("{", encoding="utf-8")
    assert load_scanner(tmp_path) == ScannerSettings()
