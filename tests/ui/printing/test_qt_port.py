"""Papers drawn page by page, as Windows prints them: tried here into files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.ui.printing.errors import PrinterFailed, PrinterGone
from app.ui.printing.printer import SHEETS, Media, Order, Printer, media_of
from app.ui.printing.qt_port import QtPort

PATIENCE = 30_000
ANY = Printer("any", "Any")


def into_file(path: Path) -> QtPort:
    """A port whose one printer writes a file."""

    def maker(_id: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    return QtPort(maker)


def size_of(path: Path) -> tuple[int, int]:
    """The first page's size in whole points."""
    document = QPdfDocument()
    document.load(str(path))
    size = document.pagePointSize(0)
    return round(size.width()), round(size.height())


@pytest.mark.parametrize(("sheet", "points"), [(SHEETS[0], (595, 842)), (SHEETS[1], (420, 595))])
def test_a_page_is_drawn_on_the_sheet_that_was_chosen(
    qtbot: QtBot, tmp_path: Path, paper: bytes, sheet: Media, points: tuple[int, int]
) -> None:
    printed = tmp_path / "printed.pdf"
    sending = into_file(printed).send(Order(paper, ANY, sheet, "Kense talon"))
    with qtbot.waitSignals([sending.taken, sending.done], timeout=PATIENCE):
        pass
    assert size_of(printed) == points


def test_the_printer_is_asked_for_copies(qtbot: QtBot, tmp_path: Path, paper: bytes) -> None:
    made: list[QPrinter] = []

    def maker(_id: str) -> QPrinter:
        made.append(QPrinter(QPrinter.PrinterMode.HighResolution))
        made[0].setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made[0].setOutputFileName(str(tmp_path / "printed.pdf"))
        return made[0]

    order = Order(paper, ANY, SHEETS[1], "Kense talon", copies=2)
    sending = QtPort(maker).send(order)
    with qtbot.waitSignal(sending.done, timeout=PATIENCE):
        pass
    assert made[0].copyCount() == 2


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_will_not_begin_is_told(qtbot: QtBot, tmp_path: Path, paper: bytes) -> None:
    sending = into_file(tmp_path / "missing" / "printed.pdf").send(Order(paper, ANY, SHEETS[1], ""))
    with qtbot.waitSignal(sending.failed, timeout=PATIENCE) as failed:
        pass
    assert isinstance(failed.args[0], PrinterFailed)


def test_a_printer_that_was_removed_is_told(qtbot: QtBot, paper: bytes) -> None:
    sending = QtPort(lambda _id: None).send(Order(paper, ANY, SHEETS[1], ""))
    with qtbot.waitSignal(sending.failed, timeout=PATIENCE) as failed:
        pass
    assert isinstance(failed.args[0], PrinterGone)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_known_by_its_size_upright_and_across(sheet: Media) -> None:
    points = QSizeF(sheet.width / 25.4 * 72, sheet.height / 25.4 * 72)
    assert media_of(points) == media_of(points.transposed()) == sheet


def test_a_piece_of_a_roll_has_a_size_of_its_own() -> None:
    roll = media_of(QSizeF(80 / 25.4 * 72, 60 / 25.4 * 72))
    assert (roll.name, roll.is_custom) == ("Custom.80x60mm", True)
    assert SHEETS[0].holds(roll)
    assert not roll.holds(SHEETS[2])
