"""A scanner: SANE's own test device where it is installed, and programs that fail, hang or are not there."""

from __future__ import annotations

import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from app.casework.counter.scans import LONG_SIDE, Pasted, pages_of
from app.ui.scans.scanner import SANE, Device, Driver, Scanner

TEST_DEVICE = "test:0"
needs_sane = pytest.mark.skipif(not SANE.is_here(), reason="scanimage is not installed")
needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def program(folder: Path, *lines: str) -> Driver:
    """A program that answers in the scanner's stead."""
    path = folder / "scanimage"
    path.write_text("\n".join(("#!/bin/sh", *lines)), encoding="utf-8")
    path.chmod(0o755)
    return replace(SANE, program=str(path))


@needs_sane
def test_a_page_comes_from_the_test_device_through_a_pipe(qtbot: QtBot) -> None:
    scanner = Scanner(driver=SANE)
    with qtbot.waitSignal(scanner.scanned, timeout=60_000) as scanned:
        scanner.scan(TEST_DEVICE)
    (page,) = pages_of(scanned.args[0])
    with Image.open(BytesIO(page)) as picture:
        assert 0 < max(picture.size) <= LONG_SIDE
    assert not scanner.is_busy


@needs_sane
def test_a_device_that_is_not_there_fails_with_the_drivers_words(qtbot: QtBot) -> None:
    scanner = Scanner(driver=SANE)
    with qtbot.waitSignal(scanner.failed, timeout=60_000) as failed:
        scanner.scan("nobody:0")
    assert failed.args[0]


@needs_shell
def test_scanners_are_found_with_the_names_that_people_know(qtbot: QtBot, tmp_path: Path) -> None:
    scanner = Scanner(
        driver=program(tmp_path, "echo noise", "printf 'kense:epson2:usb:001\\tEpson Perfection V39\\n'")
    )
    with qtbot.waitSignal(scanner.found) as found:
        scanner.find()
    assert found.args[0] == (Device("epson2:usb:001", "Epson Perfection V39"),)


@needs_shell
def test_no_scanner_is_an_empty_list(qtbot: QtBot, tmp_path: Path) -> None:
    scanner = Scanner(driver=program(tmp_path, "echo"))
    with qtbot.waitSignal(scanner.found) as found:
        scanner.find()
    assert found.args[0] == ()


@needs_shell
def test_a_driver_that_gives_up_is_told_in_its_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    scanner = Scanner(driver=program(tmp_path, "echo 'Error during device I/O' >&2", "exit 9"))
    with qtbot.waitSignal(scanner.failed) as failed:
        scanner.scan("epson2")
    assert failed.args[0] == "Error during device I/O"
    assert not scanner.is_busy


@needs_shell
def test_a_driver_that_hangs_is_stopped_and_the_next_page_can_be_asked(qtbot: QtBot, tmp_path: Path) -> None:
    scanner = Scanner(driver=program(tmp_path, "exec sleep 600"))
    scanner.scan("epson2")
    assert scanner.is_busy
    with qtbot.waitSignal(scanner.failed):
        scanner.cancel()
    assert not scanner.is_busy


def test_a_computer_without_the_program_says_so_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    scanner = Scanner(driver=replace(SANE, program=str(tmp_path / "nothing")))
    with qtbot.waitSignal(scanner.failed) as failed:
        scanner.find()
    assert failed.args[0] == ""


def test_what_is_pasted_has_no_name() -> None:
    assert Pasted(b"").name == ""


def test_a_start_that_fails_within_itself_leaves_the_scanner_free(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where there is no process in between."""
    monkeypatch.setattr(
        QProcess, "start", lambda process, *_: process.errorOccurred.emit(QProcess.ProcessError.FailedToStart)
    )
    scanner = Scanner()
    with qtbot.waitSignal(scanner.failed):
        scanner.find()
    assert not scanner.is_busy
