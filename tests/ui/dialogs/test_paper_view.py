"""A paper is shown from memory, printed page by page, saved where a person says, and let go when it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.casework.papers import TALON, PaperLanguage, PaperSize, preview
from app.ui.dialogs.error_dialog import ErrorDialog
from app.ui.dialogs.paper_print import DPI, printer_for
from app.ui.dialogs.paper_view import PaperDialog, PaperView, show_paper
from tests.ui.offices_at_work import Office, register_family

POINTS_OF_A5 = (420, 595)


@pytest.fixture
def talon(okrug: Office) -> bytes:
    """A talon on two sheets' worth of A5."""
    case_id = register_family(okrug.desk)
    return preview(okrug.desk, case_id, TALON, PaperLanguage.KK, PaperSize.A5)


@pytest.fixture
def dialog(qtbot: QtBot, talon: bytes) -> Iterator[PaperDialog]:
    """The talon shown over a window."""
    window = QWidget()
    window.resize(1024, 690)
    qtbot.addWidget(window)
    yield show_paper(window, talon, "Talon", "talon-3147-26-00001-3.pdf")


def test_the_pages_are_there_and_nothing_lies_on_the_disk(
    dialog: PaperDialog, talon: bytes, home: Path
) -> None:
    assert dialog.view.pages >= 1
    assert dialog.view.size_held == len(talon)
    assert [path for path in home.rglob("*") if path.is_file() and b"%PDF" in path.read_bytes()] == []


def test_closing_lets_the_paper_go(dialog: PaperDialog) -> None:
    view = dialog.view
    dialog.close_button.click()
    assert (view.pages, view.size_held) == (0, 0)


def test_escape_closes_as_the_button_does(qtbot: QtBot, dialog: PaperDialog) -> None:
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()


def test_another_paper_takes_the_place_of_the_first(qtbot: QtBot, talon: bytes) -> None:
    view = PaperView(talon)
    qtbot.addWidget(view)
    view.show_paper(b"")
    assert view.size_held == 0


def test_a_closer_look_and_the_width_again(qtbot: QtBot, talon: bytes) -> None:
    view = PaperView(talon)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.zoom(2.0)
    closer = view.zoom_factor
    view.zoom(2.0)
    assert view.zoom_factor > closer
    view.fit_width()
    assert view.fits_width


def test_every_page_is_printed_in_its_own_size_without_holding_up_the_window(
    qtbot: QtBot, dialog: PaperDialog, tmp_path: Path
) -> None:
    printer = printer_for(dialog.view.document)
    assert printer.resolution() == DPI
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A5
    printed = tmp_path / "printed.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(printed))
    run = dialog.print_on(printer)
    if dialog.view.pages > 1:
        assert not dialog.close_button.isEnabled()
        with qtbot.waitSignal(run.finished):
            pass
    assert dialog.close_button.isEnabled()
    document = QPdfDocument()
    document.load(str(printed))
    assert document.pageCount() == dialog.view.pages
    size = document.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == POINTS_OF_A5


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_will_not_begin_is_told_and_the_paper_stays(
    dialog: PaperDialog, tmp_path: Path
) -> None:
    printer = printer_for(dialog.view.document)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    dialog.print_on(printer)
    assert dialog.findChildren(ErrorDialog)
    assert dialog.view.pages >= 1


def test_the_paper_is_saved_where_the_person_says(
    dialog: PaperDialog, talon: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "талон.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    dialog.save_button.click()
    assert target.read_bytes() == talon


def test_a_place_that_cannot_be_written_is_told(dialog: PaperDialog, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "missing" / "talon.pdf")
    assert dialog.findChildren(ErrorDialog)
