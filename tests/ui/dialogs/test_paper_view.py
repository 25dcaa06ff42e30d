"""A paper is shown from memory, printed page by page, saved where a person says, and let go when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from app.casework.papers.papers import TALON, PaperLanguage, PaperSize, preview
from app.paths import data_dir
from app.settings import PRINTERS_FILE, PrintChoice, load_print_choice, save_print_choice
from app.ui.dialogs.error_dialog import ErrorDialog
from app.ui.dialogs.paper_view import PaperDialog, PaperView, show_paper
from app.ui.printing.printer import Order, Printer, Sending
from tests.ui.offices_at_work import Office, register_family


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
    yield show_paper(window, talon, "Talon", "talon-3147-26-00001-3.pdf", "talon")


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


class TakesEverything:
    """Stands where printers would: one that takes every paper at once, and keeps it."""

    def __init__(self) -> None:
        self.orders: list[Order] = []

    def find(self, _asker: QObject, then: Callable[[tuple[Printer, ...]], None]) -> None:
        then((Printer("okrug", "HP LaserJet"),))

    def sizes(self, _asker: QObject, _printer: Printer, then: Callable[[frozenset[str]], None]) -> None:
        then(frozenset({"A4", "A5"}))

    def send(self, order: Order) -> Sending:
        self.orders.append(order)
        return Sending()


def test_what_is_printed_is_what_is_shown_to_the_byte(dialog: PaperDialog, talon: bytes) -> None:
    printers = TakesEverything()
    question = dialog.print_through(printers)
    question.send()
    (order,) = printers.orders
    assert order.pdf == talon
    assert order.media.name == "A5"
    assert order.title == "Kense talon"
    assert "3147" not in order.title
    question.choice.allow(True)
    question.reject()
    assert dialog.view.size_held == len(talon)


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


def test_pages_are_turned_by_keys_and_told_where_there_are_several(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(1024, 690)
    qtbot.addWidget(window)
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for _ in range(3):
        canvas.drawString(72, 500, "page")
        canvas.showPage()
    canvas.save()
    dialog = show_paper(window, out.getvalue(), "Notice", "notice.pdf", "notice")
    assert "1" in dialog.foot._status.text()
    dialog.view.turn(1)
    assert dialog.view.page == 2
    assert "2" in dialog.foot._status.text()
    dialog.view.turn(5)
    assert dialog.view.page == 3
    dialog.view.turn(-9)
    assert dialog.view.page == 1


def test_a_list_of_printers_that_cannot_be_read_is_no_list() -> None:
    save_print_choice(data_dir(), "talon", PrintChoice("okrug", "A5"))
    save_print_choice(data_dir(), "notice", PrintChoice("HP"))
    assert load_print_choice(data_dir(), "talon") == PrintChoice("okrug", "A5")
    (data_dir() / PRINTERS_FILE).write_bytes(b"{")
    assert load_print_choice(data_dir(), "talon") is None
    save_print_choice(data_dir(), "talon", PrintChoice("okrug"))
    assert load_print_choice(data_dir(), "talon") == PrintChoice("okrug")
