"""Papers into a real queue of CUPS: the very bytes go in, and what hinders the printer is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.printing.cups import CupsPort
from app.ui.printing.errors import NoPrintService, PaperGivenUp, PrinterGone, PrinterRefuses
from app.ui.printing.printer import SHEETS, Hindrance, Media, Order, Printer, Sending
from tests.ui.printing.print_service import PrintService

PATIENCE = 30_000
A4, A5, _ = SHEETS
ASKER = QObject()
OKRUG, TRAY = Printer("okrug", "Кабинет 3"), Printer("tray", "tray")


@pytest.fixture
def port() -> CupsPort:
    return CupsPort()


def found(qtbot: QtBot, port: CupsPort) -> dict[str, Printer]:
    """The printers that the port finds, by id."""
    answers: list[tuple[Printer, ...]] = []
    port.find(ASKER, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    return {printer.id: printer for printer in answers[0]}


def sent(qtbot: QtBot, port: CupsPort, paper: bytes, printer: Printer = OKRUG, media: Media = A5) -> Sending:
    """A paper that the queue has taken."""
    sending = port.send(Order(paper, printer, media, "Kense talon"))
    with qtbot.waitSignal(sending.taken, timeout=PATIENCE):
        pass
    return sending


def test_printers_are_found_by_the_names_that_people_gave_them(
    qtbot: QtBot, service: PrintService, port: CupsPort
) -> None:
    printers = found(qtbot, port)
    assert set(printers) == {"okrug", "tray"}
    assert printers["okrug"].name == "Кабинет 3"
    assert printers["okrug"].hindrance is None


def test_the_very_bytes_come_out_and_the_queue_keeps_nothing(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    sending = sent(qtbot, port, paper)
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        pass
    assert service.pages == [paper]
    assert service.spooled == []
    assert "media=A5" in service.options


def test_a_driver_is_given_the_sheet_and_the_scale_that_were_chosen(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    sending = sent(qtbot, port, paper, TRAY, A4)
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        pass
    assert "PageSize=A4" in service.options
    assert "print-scaling=none" in service.options
    assert len(service.pages) == 1


@pytest.mark.parametrize(
    ("both_sides", "is_across", "sides"),
    [
        (False, False, "one-sided"),
        (True, False, "two-sided-long-edge"),
        (True, True, "two-sided-short-edge"),
    ],
)
def test_copies_and_sides_reach_the_printer(
    qtbot: QtBot,
    service: PrintService,
    port: CupsPort,
    paper: bytes,
    both_sides: bool,
    is_across: bool,
    sides: str,
) -> None:
    order = Order(paper, OKRUG, A5, "Kense talon", copies=3, both_sides=both_sides, is_across=is_across)
    sending = port.send(order)
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        pass
    assert f"sides={sides}" in service.options
    assert service.copies == 3


def test_a_printer_says_which_sizes_it_takes(qtbot: QtBot, service: PrintService, port: CupsPort) -> None:
    answers: list[frozenset[str]] = []
    port.sizes(ASKER, TRAY, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)
    assert answers == [frozenset({"A4", "A5"})]


def test_an_empty_tray_is_told_and_the_paper_goes_on_when_it_is_filled(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    (service.tray / "empty").touch()
    sending = port.send(Order(paper, OKRUG, A5, "Kense talon"))
    with qtbot.waitSignal(sending.hindered, timeout=PATIENCE) as told:
        pass
    assert told.args == [Hindrance.NO_PAPER]
    assert found(qtbot, port)["okrug"].hindrance is Hindrance.NO_PAPER
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        (service.tray / "empty").unlink()
    assert service.pages == [paper]


def test_a_printer_that_is_away_is_told_and_the_paper_can_be_taken_back(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    (service.tray / "away").touch()
    sending = port.send(Order(paper, OKRUG, A5, "Kense talon"))
    with qtbot.waitSignal(sending.hindered, timeout=PATIENCE) as told:
        pass
    assert told.args == [Hindrance.AWAY]
    sending.withdraw()
    qtbot.waitUntil(lambda: not service.order("lpstat", "-o"), timeout=PATIENCE)
    assert service.pages == []


def test_a_stopped_printer_is_told(qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes) -> None:
    service.order("cupsdisable", "okrug")
    assert found(qtbot, port)["okrug"].hindrance is Hindrance.STOPPED
    sending = port.send(Order(paper, OKRUG, A5, "Kense talon"))
    with qtbot.waitSignal(sending.hindered, timeout=PATIENCE) as told:
        pass
    assert told.args == [Hindrance.STOPPED]
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        service.order("cupsenable", "okrug")


def test_a_queue_that_takes_nothing_refuses_the_paper(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    service.order("cupsreject", "okrug")
    assert found(qtbot, port)["okrug"].hindrance is Hindrance.REFUSES
    with qtbot.waitSignal(port.send(Order(paper, OKRUG, A5, "")).failed, timeout=PATIENCE) as failed:
        pass
    assert isinstance(failed.args[0], PrinterRefuses)


def test_a_printer_that_was_removed_is_told(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    gone = Printer("gone", "gone")
    with qtbot.waitSignal(port.send(Order(paper, gone, A5, "")).failed, timeout=PATIENCE) as failed:
        pass
    assert isinstance(failed.args[0], PrinterGone)


def test_a_print_service_that_is_down_is_told(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    assert found(qtbot, port) == {}
    with qtbot.waitSignal(port.send(Order(paper, OKRUG, A5, "")).failed, timeout=PATIENCE) as failed:
        pass
    assert isinstance(failed.args[0], NoPrintService)


def test_a_printer_that_is_removed_while_the_paper_waits_is_told(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    service.add_printer("borrowed")
    (service.tray / "empty").touch()
    sending = sent(qtbot, port, paper, Printer("borrowed", "borrowed"))
    with qtbot.waitSignal(sending.failed, timeout=PATIENCE) as failed:
        service.order("lpadmin", "-x", "borrowed")
    assert isinstance(failed.args[0], PrinterGone)
    assert service.pages == []


def test_a_paper_that_somebody_cancels_in_the_queue_has_not_come_out(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    (service.tray / "empty").touch()
    sending = sent(qtbot, port, paper)
    with qtbot.waitSignal(sending.failed, timeout=PATIENCE) as failed:
        service.order("cancel", "-a", "okrug")
    assert isinstance(failed.args[0], PaperGivenUp)
    assert service.pages == []


def test_a_paper_that_the_printer_gives_up_has_not_come_out(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    (service.tray / "away").touch()
    service.order("lpadmin", "-p", "okrug", "-o", "printer-error-policy=abort-job")
    with qtbot.waitSignal(port.send(Order(paper, OKRUG, A5, "")).failed, timeout=PATIENCE) as failed:
        pass
    service.order("lpadmin", "-p", "okrug", "-o", "printer-error-policy=retry-job")
    assert isinstance(failed.args[0], PaperGivenUp)


def test_a_print_service_that_goes_down_while_the_paper_waits_is_told_and_so_is_that_it_goes_on(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (service.tray / "empty").touch()
    sending = sent(qtbot, port, paper)
    told: list[Hindrance | None] = []
    sending.hindered.connect(told.append)
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    qtbot.waitUntil(lambda: Hindrance.NO_SERVICE in told, timeout=PATIENCE)
    with qtbot.waitSignal(sending.hindered, timeout=PATIENCE):
        monkeypatch.setenv("CUPS_SERVER", service.address)
    assert told[-1] is Hindrance.NO_PAPER
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        (service.tray / "empty").unlink()
    assert service.pages == [paper]


def test_of_a_paper_that_was_taken_back_nothing_is_told_any_more(
    qtbot: QtBot, service: PrintService, port: CupsPort, paper: bytes
) -> None:
    (service.tray / "empty").touch()
    sending = sent(qtbot, port, paper)
    told: list[object] = []
    sending.done.connect(lambda: told.append("done"))
    sending.failed.connect(told.append)
    sending.withdraw()
    qtbot.waitUntil(lambda: not service.order("lpstat", "-o"), timeout=PATIENCE)
    other = sent(qtbot, port, paper, TRAY)
    with qtbot.waitSignal(other.done, timeout=PATIENCE):
        (service.tray / "empty").unlink()
    assert told == []
