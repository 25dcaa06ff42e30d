"""Pages from scanners at the counter: one, several, one that fails; in grey or colour, as each person likes it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.settings import ScannerSettings, load_scanner
from app.ui.dialogs.errors import NoScanner, ScannerFailed
from app.ui.pages.intake.documents_step import DocumentsStep
from app.ui.pages.intake.progress import DOCUMENTS
from app.ui.scans.scanner_dialog import ScannerDialog
from tests.ui.pages.intake.at_the_counter import Counter

K = Qt.Key
HP, EPSON = "hp:usb:1", "epson2:usb:2"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


class Scanners:
    """A `scanimage` of our own, first on the path: it lists what is connected and gives one page."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        Image.new("RGB", (300, 200), (200, 30, 30)).save(folder / "page.png")
        self.connect(HP)

    def connect(self, *devices: str) -> None:
        listed = "".join(f"kense:{device}\\tСканер {device}\\n" for device in devices)
        self._say(f'case "$1" in -f) printf "{listed}" ;; *) cat "{self.folder}/page.png" ;; esac')

    def fail(self) -> None:
        self._say(
            'case "$1" in -f) printf "kense:hp:usb:7\\tHP\\n" ;; *) echo "Paper jam" >&2; exit 7 ;; esac'
        )

    def hang(self) -> None:
        self._say("exec sleep 600")

    @property
    def asked(self) -> list[str]:
        """The command lines so far."""
        return (self.folder / "asked").read_text("utf-8").splitlines()

    def _say(self, answer: str) -> None:
        program = self.folder / "scanimage"
        program.write_text(f'#!/bin/sh\necho "$*" >> "{self.folder}/asked"\n{answer}\n', encoding="utf-8")
        program.chmod(0o755)


@pytest.fixture
def scanners(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scanners:
    folder = tmp_path / "scanners"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return Scanners(folder)


@pytest.fixture
def step(scanners: Scanners, counter: Counter) -> DocumentsStep:
    """The documents of an application, the identity document chosen."""
    counter.choose_service()
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    counter.page.documents.choose("identity_document")
    return counter.page.documents


def take_page(counter: Counter) -> None:
    with counter.qtbot.waitSignal(counter.page.documents.taking.taken):
        counter.press(K.Key_F3)
    counter.settle()


def question(counter: Counter, ask: Callable[[], None]) -> ScannerDialog:
    """The question which scanner is used, as soon as the keys go to it.

    A screen that is not there does not always give them to a window that has just been shown, as a desktop does.
    """
    taking = counter.page.documents.taking
    with counter.qtbot.waitSignal(taking.scanner.found):
        ask()
    dialog = taking.dialog
    assert dialog is not None
    dialog.activateWindow()
    counter.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def remembered(counter: Counter) -> ScannerSettings:
    return load_scanner(counter.office.desk.folder.path)


def kept_mode(counter: Counter) -> str:
    (document,) = counter.page.work.intake.documents
    with counter.office.desk.store.reading() as transaction:
        content = transaction.archive.scan(document.scans[-1])
    assert content is not None
    with Image.open(BytesIO(content)) as page:
        return page.mode


def test_the_only_scanner_is_used_at_once_and_remembered(
    counter: Counter, step: DocumentsStep, scanners: Scanners
) -> None:
    take_page(counter)
    assert len(counter.page.work.intake.documents[0].scans) == 1
    assert remembered(counter).device == HP
    take_page(counter)
    assert [line.split()[0] for line in scanners.asked] == ["-f", "-d", "-d"]


def test_of_several_scanners_one_is_chosen_by_keys_and_used_from_then_on(
    counter: Counter, step: DocumentsStep, scanners: Scanners
) -> None:
    scanners.connect(HP, EPSON)
    dialog = question(counter, lambda: counter.press(K.Key_F3))
    assert dialog.isVisible()
    assert dialog.device == HP
    with counter.qtbot.waitSignal(step.taking.taken):
        counter.press(K.Key_2)
    counter.settle()
    with counter.qtbot.waitActive(counter.window):
        counter.window.activateWindow()
    step.focus_first()
    assert remembered(counter).device == EPSON
    take_page(counter)
    assert all(f"-d {EPSON}" in line for line in scanners.asked[1:])
    assert len(counter.page.work.intake.documents[0].scans) == 2


def test_another_scanner_can_be_chosen_and_going_back_changes_nothing(
    counter: Counter, step: DocumentsStep, scanners: Scanners
) -> None:
    take_page(counter)
    scanners.connect(HP, EPSON)
    for answer, used in ((K.Key_Escape, HP), (K.Key_Return, EPSON)):
        dialog = question(counter, step.editor.buttons.other.click)
        dialog.choice.set_value(EPSON)
        dialog.choice.stand().setFocus()
        if answer == K.Key_Escape:
            counter.press(answer)
        else:
            with counter.qtbot.waitSignal(step.taking.taken):
                counter.press(answer)
        assert remembered(counter).device == used
    counter.settle()


def test_a_scanner_that_gives_up_is_quoted_and_looked_for_anew(
    counter: Counter, step: DocumentsStep, scanners: Scanners
) -> None:
    take_page(counter)
    scanners.fail()
    with counter.qtbot.waitSignal(step.taking.failed) as failed:
        counter.press(K.Key_F3)
    assert isinstance(failed.args[0], ScannerFailed)
    assert failed.args[0].params["said"] == "Paper jam"
    assert step.message.isVisible()
    scanners.connect(EPSON)
    take_page(counter)
    assert remembered(counter).device == EPSON
    assert counter.errors == []


def test_the_key_of_the_scanner_stops_it_while_it_is_at_work(
    counter: Counter, step: DocumentsStep, scanners: Scanners
) -> None:
    scanners.hang()
    before = step.editor.buttons.scanner.text()
    with counter.qtbot.waitSignal(step.taking.scanning):
        counter.press(K.Key_F3)
    assert step.editor.buttons.scanner.text() == "Остановить сканер"
    with counter.qtbot.waitSignal(step.taking.scanning, check_params_cb=lambda busy: not busy):
        counter.press(K.Key_F3)
    assert step.editor.buttons.scanner.text() == before
    assert not step.message.isVisible()
    assert counter.errors == []


def test_no_scanner_is_said_and_what_else_can_be_done(
    counter: Counter, step: DocumentsStep, scanners: Scanners
) -> None:
    scanners.connect()
    with counter.qtbot.waitSignal(step.taking.failed) as failed:
        counter.press(K.Key_F3)
    assert isinstance(failed.args[0], NoScanner)
    assert step.message.isVisible()


def test_colours_are_kept_for_who_wants_them_and_for_nobody_else(
    counter: Counter, step: DocumentsStep, scanners: Scanners, tmp_path: Path
) -> None:
    take_page(counter)
    assert kept_mode(counter) == "L"
    assert "--mode Gray" in scanners.asked[-1]
    step.editor.buttons.in_colour.setFocus()
    counter.press(K.Key_Space)
    take_page(counter)
    assert kept_mode(counter) == "RGB"
    assert "--mode Color" in scanners.asked[-1]
    step.add_sources([scanners.folder / "page.png"])
    counter.settle()
    assert kept_mode(counter) == "RGB"
    first, second, *_ = counter.office.people
    assert counter.office.desk.staff.login == first
    counter.office.sit_down(second)
    assert not step.taking.in_colour
    counter.office.sit_down(first)
    assert step.taking.in_colour
