"""No scan is ever a loose file of ours: whichever way it comes in, nothing of it is written in the clear.

Every file of the office, of the temporary folder and of the home is read while the scan is at work and after it; what
is looked for are pieces of the picture as it came, of its points, and of the page as it is kept.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from app.casework.counter import scans
from app.ui.pages.intake.progress import DOCUMENTS
from tests.ui.pages.intake.at_the_counter import CONTROL, LEFT, PLAIN, Counter

K = Qt.Key
SIZE = (600, 800)
PIECE = 24


def grain() -> Image.Image:
    """A picture that nobody else has, so that a piece of it is found nowhere by chance."""
    return Image.frombytes("L", SIZE, os.urandom(SIZE[0] * SIZE[1]))


class Seeker:
    """Knows pieces of a scan, and reads every file it might have been written to."""

    def __init__(self, content: bytes, picture: Image.Image, *folders: Path) -> None:
        self._folders = folders
        self._own: set[Path] = set()
        kept = scans.pages_of(scans.Pasted(content))
        wholes = (content, picture.tobytes(), picture.convert("RGBA").tobytes(), *kept)
        self._pieces = [
            whole[at : at + PIECE] for whole in wholes for at in (len(whole) // 4, len(whole) // 2)
        ]
        self.looks = 0

    def brought_by_hand(self, path: Path) -> None:
        """The file that the person has there; it is theirs."""
        self._own.add(path)

    def found(self) -> list[str]:
        """The files with a piece of the scan in them."""
        self.looks += 1
        return [path.name for path in self._files() if self._is_in(path)]

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            for path in folder.rglob("*"):
                if path.is_file() and path not in self._own:
                    yield path

    def _is_in(self, path: Path) -> bool:
        try:
            content = path.read_bytes()
        except OSError:
            return False
        return any(piece in content for piece in self._pieces)


@pytest.fixture
def step(counter: Counter) -> Counter:
    counter.choose_service()
    counter.page.go_to(DOCUMENTS)
    counter.settle()
    counter.page.documents.choose("identity_document")
    return counter


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that is this test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def choose_file(counter: Counter, path: Path) -> None:
    counter.page.documents.taking.taken.emit([path], "")


def drop(counter: Counter, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, copied = QPoint(9, 9), Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(place, copied, data, LEFT, PLAIN),
        QDropEvent(QPointF(place), copied, data, LEFT, PLAIN),
    ):
        QApplication.sendEvent(counter.page.documents, event)


def paste(counter: Counter, path: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(path)))
    counter.press(K.Key_V, modifier=CONTROL)


def from_folder(counter: Counter, path: Path) -> None:
    inbox = counter.page.documents.inbox
    with counter.qtbot.waitSignal(inbox.inbox.offered, check_params_cb=lambda: bool(inbox.files)):
        inbox.set_folder(path.parent)
    inbox.take_asked.emit(path)


def from_scanner(counter: Counter, path: Path) -> None:
    program = path.parent / "scanimage"
    program.write_text(f'#!/bin/sh\ncase "$1" in -f) echo "kense:a\tA" ;; *) cat "{path}" ;; esac\n', "utf-8")
    program.chmod(0o755)
    os.environ["PATH"] = f"{path.parent}{os.pathsep}{os.environ['PATH']}"
    with counter.qtbot.waitSignal(counter.page.documents.taking.taken):
        counter.press(K.Key_F3)


WAYS = [choose_file, drop, paste, from_folder]
if sys.platform != "win32":
    WAYS.append(from_scanner)


@pytest.mark.parametrize("bring", WAYS)
def test_nothing_of_a_scan_is_a_loose_file_whichever_way_it_comes(
    step: Counter,
    tmp_path: Path,
    home: Path,
    temporary: Path,
    monkeypatch: pytest.MonkeyPatch,
    bring: Callable[[Counter, Path], None],
) -> None:
    monkeypatch.setenv("PATH", os.environ["PATH"])  # put back afterwards
    picture, path = grain(), tmp_path / "by hand" / "scan.png"
    path.parent.mkdir()
    picture.save(path)
    seeker = Seeker(path.read_bytes(), picture, tmp_path, home, temporary)
    assert seeker.found() == ["scan.png"]
    seeker.brought_by_hand(path)
    during: list[str] = []
    looking = QTimer()
    looking.timeout.connect(lambda: during.extend(seeker.found()))
    looking.start(1)
    bring(step, path)
    step.settle()
    looking.stop()
    (document,) = step.page.work.intake.documents
    assert len(document.scans) == 1
    step.wait_until_saved()
    during += seeker.found()
    assert seeker.looks > 2
    assert during == []
    with step.office.desk.store.reading() as transaction:
        kept = transaction.archive.scan(document.scans[0])
    assert kept is not None and Image.open(BytesIO(kept)).size == SIZE


def test_what_lies_open_in_the_folder_is_told_and_removed_on_a_word_alone(
    step: Counter, tmp_path: Path
) -> None:
    folder = tmp_path / "scanner"
    folder.mkdir()
    for name in ("one.png", "two.png"):
        grain().save(folder / name)
    inbox = step.page.documents.inbox
    with step.qtbot.waitSignal(inbox.inbox.offered, check_params_cb=lambda: len(inbox.files) == 2):
        inbox.set_folder(folder)
    inbox.take_asked.emit(folder / "one.png")
    step.settle()
    assert inbox.remove.isVisible()
    assert inbox.isAncestorOf(inbox.remove)
    assert sorted(path.name for path in folder.iterdir()) == ["one.png", "two.png"]
    assert [path.name for path in inbox.files] == ["two.png"]
    inbox.remove.setFocus()
    step.press(K.Key_Space)
    assert [path.name for path in folder.iterdir()] == ["two.png"]
    assert len(step.page.work.intake.documents[0].scans) == 1


def test_a_file_that_was_taken_and_is_written_anew_is_not_removed_unread(
    step: Counter, tmp_path: Path
) -> None:
    folder = tmp_path / "scanner"
    folder.mkdir()
    path = folder / "scan.png"
    grain().save(path)
    inbox = step.page.documents.inbox
    with step.qtbot.waitSignal(inbox.inbox.offered, check_params_cb=lambda: len(inbox.files) == 1):
        inbox.set_folder(folder)
    inbox.take_asked.emit(path)
    step.settle()
    assert inbox.files == ()
    grain().save(path)
    inbox.remove_taken()
    assert path.exists()
    with step.qtbot.waitSignal(inbox.inbox.offered, check_params_cb=lambda: len(inbox.files) == 1):
        pass
