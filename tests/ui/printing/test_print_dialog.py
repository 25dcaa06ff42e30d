"""The question before a paper is printed: it remembers, it says what hinders the printer, and it changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.casework.overview import look_up
from app.casework.papers import papers
from app.domain.language import Language
from app.paths import data_dir
from app.settings import PrintChoice, load_print_choice, save_print_choice
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import language_switch
from app.ui.printing.cups import CupsPort
from app.ui.printing.memory import MEMORY
from app.ui.printing.print_dialog import PrintDialog
from tests.ui.offices_at_work import Office, register_family
from tests.ui.printing.print_service import PrintService

PATIENCE = 30_000
A5, A4 = QSizeF(419.53, 595.28), QSizeF(595.28, 841.89)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1024, 768)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def russian() -> Iterator[None]:
    language_switch().set_language(Language.RU)
    yield
    language_switch().set_language(Language.RU)


def opened(
    qtbot: QtBot, window: QWidget, paper: bytes, page: QSizeF = A5, port: CupsPort | None = None
) -> PrintDialog:
    """The dialog with the printers that it found."""
    dialog = PrintDialog(window, paper, page, "talon", port or CupsPort())
    dialog.open()
    qtbot.waitUntil(lambda: dialog.choice.printer.value() is not None, timeout=PATIENCE)
    return dialog


def test_a_paper_goes_to_the_printer_and_the_window_closes_when_it_is_out(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    dialog = opened(qtbot, window, paper)
    assert dialog.choice.go.isEnabled()
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert service.pages == [paper]


def test_what_is_looked_at_printed_saved_and_kept_is_one_and_the_same_file(
    qtbot: QtBot, window: QWidget, service: PrintService, okrug: Office, tmp_path: Path
) -> None:
    case_id = register_family(okrug.desk)
    (issued,) = look_up.open_case(okrug.desk, case_id).case.papers
    shown = show_paper(window, papers.kept(okrug.desk, issued.sha256), "Talon", "talon.pdf", "talon")
    shown.save_to(tmp_path / "talon.pdf")
    looked_at = shown.view._buffer.data().data()
    question = shown.print_through(CupsPort())
    qtbot.waitUntil(question.choice.go.isEnabled, timeout=PATIENCE)
    with qtbot.waitSignal(question.finished, timeout=PATIENCE):
        question.send()
    (printed,) = service.pages
    saved = (tmp_path / "talon.pdf").read_bytes()
    assert {hashlib.sha256(each).hexdigest() for each in (looked_at, printed, saved)} == {issued.sha256}
    shown.close()


def test_a_printer_that_is_removed_under_the_paper_is_said_and_another_can_be_chosen(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    service.add_printer("borrowed")
    dialog = opened(qtbot, window, paper)
    (service.tray / "empty").touch()
    dialog.choice.printer.set_value("borrowed")
    qtbot.waitUntil(dialog.choice.go.isEnabled, timeout=PATIENCE)
    dialog.send()
    qtbot.waitUntil(lambda: "нет бумаги" in dialog.news.accessibleName(), timeout=PATIENCE)
    service.order("lpadmin", "-x", "borrowed")
    qtbot.waitUntil(lambda: "больше не знает" in dialog.news.accessibleName(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: dialog.choice.printer.value() == "okrug", timeout=PATIENCE)
    (service.tray / "empty").unlink()
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    assert service.pages == [paper]


def test_printer_and_sheet_are_offered_again_for_the_same_kind_of_paper(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    dialog = opened(qtbot, window, paper)
    dialog.choice.printer.set_value("tray")
    dialog.choice.sheet.set_value("A4")
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    assert load_print_choice(data_dir(), "talon") == PrintChoice("tray", "A4")
    assert load_print_choice(data_dir(), "notice") is None
    again = opened(qtbot, window, paper)
    assert (again.choice.printer.value(), again.choice.sheet.value()) == ("tray", "A4")
    again.reject()


def test_each_person_is_offered_what_that_person_chose(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    MEMORY.sit_down("aigul")
    dialog = opened(qtbot, window, paper)
    dialog.choice.printer.set_value("tray")
    dialog.choice.sheet.set_value("A4")
    dialog.choice.both_sides.setChecked(True)
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    MEMORY.sit_down("daniyar")
    dialog = opened(qtbot, window, paper)
    assert dialog.choice.printer.value() == "tray", "who never chose is offered what was chosen here last"
    dialog.choice.printer.set_value("okrug")
    dialog.choice.sheet.set_value("")
    dialog.choice.both_sides.setChecked(False)
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    for person, chosen in (("aigul", ("tray", "A4", True)), ("daniyar", ("okrug", "", False))):
        MEMORY.sit_down(person)
        dialog = opened(qtbot, window, paper)
        choice = dialog.choice
        assert (choice.printer.value(), choice.sheet.value(), choice.both_sides.isChecked()) == chosen
        dialog.reject()
    MEMORY.sit_down("")


def test_so_many_copies_come_out_as_were_asked_for_and_one_the_next_time(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    dialog = opened(qtbot, window, paper)
    dialog.choice.copies.set_value(2)
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    assert service.copies == 2
    again = opened(qtbot, window, paper)
    assert again.choice.copies.value() == 1
    again.reject()


def test_a_remembered_printer_that_is_gone_gives_way_to_one_that_is_there(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    save_print_choice(data_dir(), "talon", PrintChoice("gone", "A6"))
    dialog = opened(qtbot, window, paper)
    assert (dialog.choice.printer.value(), dialog.choice.sheet.value()) == ("okrug", "")
    dialog.reject()


def test_a_paper_that_is_larger_than_the_sheet_is_not_printed(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes, russian: None
) -> None:
    dialog = opened(qtbot, window, paper, A4)
    dialog.choice.sheet.set_value("A5")
    dialog.choice.sheet.changed.emit()
    assert not dialog.choice.go.isEnabled()
    assert "A4" in dialog.choice.go.toolTip()
    dialog.reject()


def test_a_sheet_that_the_printer_does_not_take_is_said(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    roll = QSizeF(80 / 25.4 * 72, 210 / 25.4 * 72)
    dialog = opened(qtbot, window, paper, roll)
    dialog.choice.printer.set_value("tray")
    dialog.choice.printer.changed.emit()
    qtbot.waitUntil(lambda: not dialog.choice.go.isEnabled(), timeout=PATIENCE)
    assert "80 × 210" in dialog.choice.go.toolTip()
    dialog.reject()


def test_an_empty_tray_is_said_and_the_window_stays_alive_and_goes_on(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes, russian: None
) -> None:
    (service.tray / "empty").touch()
    dialog = opened(qtbot, window, paper)
    dialog.send()
    qtbot.waitUntil(dialog.news.isVisible, timeout=PATIENCE)
    assert dialog.news.accessibleName() == "В принтере Кабинет 3 нет бумаги."
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        (service.tray / "empty").unlink()
    assert service.pages == [paper]


def test_a_paper_is_taken_back_and_printed_on_another_printer(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes
) -> None:
    service.order("cupsdisable", "okrug")
    dialog = opened(qtbot, window, paper)
    dialog.send()
    qtbot.waitUntil(dialog.news.isVisible, timeout=PATIENCE)
    dialog.news.button.click()
    qtbot.waitUntil(dialog.choice.go.isEnabled, timeout=PATIENCE)
    assert not service.order("lpstat", "-o")
    dialog.choice.printer.set_value("tray")
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    assert len(service.pages) == 1


def test_what_a_silent_service_keeps_is_not_taken_back_and_the_form_stays_closed(
    qtbot: QtBot,
    window: QWidget,
    service: PrintService,
    paper: bytes,
    monkeypatch: pytest.MonkeyPatch,
    russian: None,
) -> None:
    (service.tray / "empty").touch()
    dialog = opened(qtbot, window, paper)
    dialog.send()
    qtbot.waitUntil(dialog.news.isVisible, timeout=PATIENCE)
    assert dialog.news.button.isVisible()
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    dialog.news.button.click()
    qtbot.waitUntil(lambda: "не отвечает" in dialog.news.accessibleName(), timeout=PATIENCE)
    assert not dialog.news.button.isVisible(), "nothing can be taken back from who does not answer"
    assert not dialog.choice.go.isEnabled()
    monkeypatch.setenv("CUPS_SERVER", service.address)
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        (service.tray / "empty").unlink()
    assert service.pages == [paper]


def test_no_print_service_is_said_and_nothing_can_be_sent(
    qtbot: QtBot,
    window: QWidget,
    service: PrintService,
    paper: bytes,
    monkeypatch: pytest.MonkeyPatch,
    russian: None,
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    dialog = PrintDialog(window, paper, A5, "talon", CupsPort())
    dialog.open()
    qtbot.waitUntil(lambda: "нет принтера" in dialog.choice.state.words.text(), timeout=PATIENCE)
    assert not dialog.choice.go.isEnabled()
    dialog.reject()


def test_no_paper_lies_about_in_files(
    qtbot: QtBot, window: QWidget, service: PrintService, paper: bytes, home: Path
) -> None:
    dialog = opened(qtbot, window, paper)
    with qtbot.waitSignal(dialog.finished, timeout=PATIENCE):
        dialog.send()
    assert service.spooled == []
    assert [path for path in home.rglob("*") if path.is_file() and b"%PDF" in path.read_bytes()] == []


TROUBLES = {
    "away": "не отвечает",
    "empty": "нет бумаги",
    "stopped": "остановлен",
    "refusing": "не принимает",
    "removed": "больше не знает",
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_whatever_hinders_the_printer_is_said_and_the_case_stays_where_it_was(
    qtbot: QtBot,
    window: QWidget,
    service: PrintService,
    okrug: Office,
    russian: None,
    trouble: str,
) -> None:
    case_id = register_family(okrug.desk)
    before = look_up.open_case(okrug.desk, case_id)
    talon = papers.kept(okrug.desk, before.case.papers[0].sha256)
    service.add_printer("spare", "-D", "Кабинет 5")
    dialog = opened(qtbot, window, talon)
    dialog.choice.find()
    qtbot.waitUntil(lambda: _offers(dialog, "spare"), timeout=PATIENCE)
    dialog.choice.printer.set_value("spare")
    orders = {"stopped": "cupsdisable", "refusing": "cupsreject"}
    if trouble in orders:
        service.order(orders[trouble], "spare")
    elif trouble == "removed":
        service.order("lpadmin", "-x", "spare")
    else:
        (service.tray / trouble).touch()
    dialog.send()
    qtbot.waitUntil(dialog.news.isVisible, timeout=PATIENCE)
    assert TROUBLES[trouble] in dialog.news.accessibleName()
    assert "Кабинет 5" in dialog.news.accessibleName()
    dialog.news.acted.emit()
    assert look_up.open_case(okrug.desk, case_id) == before
    assert service.pages == []
    dialog.reject()
    if trouble != "removed":
        service.order("lpadmin", "-x", "spare")


def _offers(dialog: PrintDialog, printer: str) -> bool:
    return any(each.id == printer for each in dialog.choice._printers)
