"""Many answers on a real queue: progress, a stop, going on where it stopped, and a printer that stands still."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import delete

from app.casework.papers import print_jobs
from app.db import tables
from app.db.print_runs_table import PrintRun
from app.ui.pages.cases.list_page import CaseList
from app.ui.printing.batch_dialog import BatchDialog
from app.ui.printing.cups import CupsPort
from tests.ui.offices_at_work import Office, register_family, settle
from tests.ui.printing.print_service import PrintService

PATIENCE = 60_000
MANY = 6


@pytest.fixture
def window(qtbot: QtBot, okrug: Office) -> QWidget:
    window = QWidget()
    window.resize(1024, 768)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def run(okrug: Office, paper: bytes) -> PrintRun:
    """A printing of papers of the archive, each of them its own."""
    with okrug.desk.store.writing() as transaction:
        now = okrug.desk.clock.now()
        kept = [
            transaction.archive.keep_paper(f"case{number}", "notice", "ru", "a4", now, each)
            for number, each in enumerate(papers_of(paper))
        ]
        transaction.print_runs.begin("run", kept, now)
    found = print_jobs.unfinished(okrug.desk)
    assert found is not None
    return found


def papers_of(paper: bytes) -> list[bytes]:
    """Papers that differ in their last line."""
    return [paper + f"% {number}\n".encode() for number in range(MANY)]


@pytest.fixture
def dialog(
    qtbot: QtBot, window: QWidget, okrug: Office, service: PrintService, run: PrintRun
) -> Iterator[BatchDialog]:
    """The dialog, ready to go on with the run."""
    yield opened(qtbot, window, okrug, run)


def opened(
    qtbot: QtBot, window: QWidget, okrug: Office, run: PrintRun | None, cases: Sequence[str] = ()
) -> BatchDialog:
    dialog = BatchDialog(window, okrug.session, cases, run, CupsPort())
    dialog.open()
    qtbot.waitUntil(dialog.choice.go.isEnabled, timeout=PATIENCE)
    return dialog


def printed(okrug: Office) -> int | None:
    """How many are out, by the store; `None` if nothing is left to print."""
    stopped = print_jobs.unfinished(okrug.desk)
    return None if stopped is None else stopped.printed


def lose(okrug: Office, *papers: bytes) -> None:
    """Let these papers be gone from the archive."""
    digests = [hashlib.sha256(each).hexdigest() for each in papers]
    with okrug.desk.store.file.writing() as connection:
        connection.execute(delete(tables.papers).where(tables.papers.c.sha256.in_(digests)))


def ended(qtbot: QtBot, okrug: Office, dialog: BatchDialog) -> None:
    """Wait until the run stands."""
    qtbot.waitUntil(lambda: not dialog.is_running, timeout=PATIENCE)
    settle(qtbot, okrug)


def test_all_come_out_once_in_their_order(
    qtbot: QtBot, dialog: BatchDialog, service: PrintService, okrug: Office, paper: bytes
) -> None:
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert service.pages == papers_of(paper)
    assert printed(okrug) is None
    assert dialog.bar.share == 1


def test_a_stop_ends_after_the_paper_that_is_out_and_the_rest_goes_on_later(
    qtbot: QtBot, window: QWidget, dialog: BatchDialog, service: PrintService, okrug: Office, paper: bytes
) -> None:
    dialog.start()
    qtbot.waitUntil(lambda: dialog.bar.share > 0, timeout=PATIENCE)
    dialog.stop_button.click()
    ended(qtbot, okrug, dialog)
    out = len(service.pages)
    assert 0 < out < MANY
    assert printed(okrug) == out
    dialog.reject()
    stopped = print_jobs.unfinished(okrug.desk)
    again = opened(qtbot, window, okrug, stopped)
    again.start()
    ended(qtbot, okrug, again)
    assert service.pages == papers_of(paper)


def test_an_empty_tray_holds_up_one_paper_and_stopping_takes_it_back(
    qtbot: QtBot, dialog: BatchDialog, service: PrintService, okrug: Office, paper: bytes
) -> None:
    (service.tray / "empty").touch()
    dialog.start()
    qtbot.waitUntil(dialog.news.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "бумаги" in dialog.news.accessibleName(), timeout=PATIENCE)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    ended(qtbot, okrug, dialog)
    qtbot.waitUntil(lambda: not service.order("lpstat", "-o"), timeout=PATIENCE)
    assert printed(okrug) == 0
    (service.tray / "empty").unlink()
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert service.pages == papers_of(paper)


def test_a_print_service_that_goes_down_stops_it_and_nothing_is_lost(
    qtbot: QtBot,
    dialog: BatchDialog,
    service: PrintService,
    okrug: Office,
    paper: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert "не отвечает" in dialog.news.accessibleName()
    assert printed(okrug) == 0
    monkeypatch.setenv("CUPS_SERVER", service.address)
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert service.pages == papers_of(paper)


def test_a_paper_that_is_gone_is_said_and_the_others_come_out_without_it(
    qtbot: QtBot, dialog: BatchDialog, okrug: Office, service: PrintService, paper: bytes
) -> None:
    first, *others = papers_of(paper)
    lose(okrug, first)
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert "не хранится" in dialog.news.accessibleName()
    assert service.pages == []
    dialog.news.button.click()
    settle(qtbot, okrug)
    ended(qtbot, okrug, dialog)
    assert service.pages == others
    assert printed(okrug) is None


def test_where_the_only_paper_is_gone_nothing_is_left_and_the_window_closes(
    qtbot: QtBot, window: QWidget, okrug: Office, service: PrintService, run: PrintRun, paper: bytes
) -> None:
    only, *_others = papers_of(paper)
    with okrug.desk.store.writing() as transaction:
        transaction.print_runs.begin("one", [hashlib.sha256(only).hexdigest()], okrug.desk.clock.now())
    lose(okrug, only)
    dialog = opened(qtbot, window, okrug, print_jobs.unfinished(okrug.desk))
    dialog.start()
    ended(qtbot, okrug, dialog)
    dialog.news.button.click()
    settle(qtbot, okrug)
    assert not dialog.is_running
    assert dialog.choice.state.words.text() == "Печатать больше нечего."
    assert not dialog.choice.go.isEnabled()
    assert service.pages == []
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.reject()


def test_where_the_last_paper_is_gone_the_others_are_all_out(
    qtbot: QtBot, dialog: BatchDialog, okrug: Office, service: PrintService, paper: bytes
) -> None:
    *others, last = papers_of(paper)
    lose(okrug, last)
    dialog.start()
    ended(qtbot, okrug, dialog)
    dialog.news.button.click()
    settle(qtbot, okrug)
    assert service.pages == others
    assert dialog.bar.share == 1
    assert not dialog.news.isVisible()
    assert dialog.choice.state.words.text() == "Все документы напечатаны."


def test_two_presses_leave_one_paper_out_and_forget_nothing(
    qtbot: QtBot, dialog: BatchDialog, okrug: Office, service: PrintService, paper: bytes
) -> None:
    first, *others = papers_of(paper)
    lose(okrug, first)
    dialog.start()
    ended(qtbot, okrug, dialog)
    QTest.mouseClick(dialog.news.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.news.button, Qt.MouseButton.LeftButton)
    dialog.news.acted.emit()
    settle(qtbot, okrug)
    ended(qtbot, okrug, dialog)
    assert service.pages == others


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_paper_left_in_a_queue_that_is_silent_comes_out_once(
    qtbot: QtBot,
    window: QWidget,
    dialog: BatchDialog,
    service: PrintService,
    okrug: Office,
    paper: bytes,
    monkeypatch: pytest.MonkeyPatch,
    is_closed: bool,
) -> None:
    (service.tray / "empty").touch()
    dialog.start()
    qtbot.waitUntil(lambda: "бумаги" in dialog.news.accessibleName(), timeout=PATIENCE)
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    qtbot.waitUntil(lambda: "не отвечает" in dialog.news.accessibleName(), timeout=PATIENCE)
    dialog.stop_button.click()
    ended(qtbot, okrug, dialog)
    assert "остался в очереди" in dialog.news.accessibleName()
    assert printed(okrug) == 0
    monkeypatch.setenv("CUPS_SERVER", service.address)
    if is_closed:
        dialog.reject()
        dialog = opened(qtbot, window, okrug, print_jobs.unfinished(okrug.desk))
    dialog.start()
    qtbot.waitUntil(lambda: "бумаги" in dialog.news.accessibleName(), timeout=PATIENCE)
    (service.tray / "empty").unlink()
    ended(qtbot, okrug, dialog)
    assert service.pages == papers_of(paper)


def test_what_the_queue_does_not_give_back_is_not_counted_as_taken_back(
    qtbot: QtBot,
    dialog: BatchDialog,
    service: PrintService,
    okrug: Office,
    paper: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (service.tray / "empty").touch()
    dialog.start()
    qtbot.waitUntil(lambda: "бумаги" in dialog.news.accessibleName(), timeout=PATIENCE)
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    dialog.stop_button.click()
    ended(qtbot, okrug, dialog)
    assert "остался в очереди" in dialog.news.accessibleName()
    monkeypatch.setenv("CUPS_SERVER", service.address)
    (service.tray / "empty").unlink()
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert service.pages == papers_of(paper)


def test_a_paper_that_is_cancelled_at_the_printer_does_not_count_as_printed(
    qtbot: QtBot, dialog: BatchDialog, okrug: Office, service: PrintService, paper: bytes
) -> None:
    (service.tray / "empty").touch()
    dialog.start()
    qtbot.waitUntil(lambda: dialog.news.isVisible(), timeout=PATIENCE)
    service.order("cancel", "-a", "okrug")
    ended(qtbot, okrug, dialog)
    assert printed(okrug) == 0
    (service.tray / "empty").unlink()
    dialog.start()
    ended(qtbot, okrug, dialog)
    assert service.pages == papers_of(paper)


def test_what_was_stopped_can_be_left(
    qtbot: QtBot, dialog: BatchDialog, okrug: Office, service: PrintService
) -> None:
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.news.button.click()
    assert printed(okrug) is None
    assert service.pages == []


def test_several_cases_are_marked_in_the_list_and_those_without_an_answer_are_not_printed(
    qtbot: QtBot, okrug: Office
) -> None:
    for _ in range(3):
        register_family(okrug.desk)
    page = CaseList(okrug.session)
    qtbot.addWidget(page)
    page.resize(844, 768)
    page.show()
    settle(qtbot, okrug)
    qtbot.waitUntil(lambda: len(page.table.marked()) == 1, timeout=PATIENCE)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.table.marked()) == 3
    assert not page.print_button.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Home)
    assert len(page.table.marked()) == 1
