"""An office with its window open: what a person does at its pages, click by click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.casework.course.offers import Deed
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.pages.cases.deeds.panel import DeedPanel
from app.ui.pages.cases.page import CasesPage
from app.ui.pages.exchange.page import ExchangePage
from app.ui.shell.main_window import MainWindow
from app.ui.widgets.buttons import Button
from app.ui.widgets.text_fields import LineField, LinesField
from tests.ui.offices_at_work import Office, register_family, settle, type_words


class Room:
    """The pages of one office as a person sees them."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot, self.office = qtbot, office
        self.errors: list[Exception] = []
        office.session.failed.connect(self.errors.append)
        self.cases, self.exchange = CasesPage(office.session), ExchangePage(office.session)
        self.window = MainWindow(office.desk.clock)
        self.window.add_place("cases", "cases", "Cases", self.cases)
        self.window.add_place("exchange", "exchange", "Exchange", self.exchange)
        qtbot.addWidget(self.window)
        self.window.show()
        settle(qtbot, office)

    def open(self, case_id: str) -> DeedPanel:
        """Open a case; the panel with what is offered."""
        self.window.open_place("cases")
        self.cases.open_case(case_id)
        settle(self.qtbot, self.office)
        return self.panel

    @property
    def panel(self) -> DeedPanel:
        """The panel of the case that is open."""
        panel = self.cases.case.panel
        assert panel is not None
        return panel

    def take(self, deed: Deed, **typed: object) -> None:
        """Fill in the form of a deed that the open case offers, and press its button."""
        panel = self.panel
        fill_in(panel, deed, **typed)
        self.press(panel.buttons[deed])

    def press(self, button: Button) -> None:
        """Click and wait for what follows."""
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(self.qtbot, self.office)
        assert self.errors == []

    def papers_offered(self, link: Button) -> QMenu:
        """Click what offers a paper; the menu of languages and sizes that opens."""
        self.press(link)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose_paper(self, menu: QMenu, words: str) -> PaperDialog:
        """Choose a line of that menu; the paper that is shown."""
        action = next(action for action in menu.actions() if action.text() == words)
        menu.close()
        action.trigger()
        settle(self.qtbot, self.office)
        assert self.errors == []
        return next(dialog for dialog in self.window.findChildren(PaperDialog) if dialog.isVisible())

    def write_packets(self) -> None:
        """Seal and write what waits for the other office."""
        self.window.open_place("exchange")
        self.press(self.exchange.writing.write)

    def read_packets(self) -> None:
        """Read the folder."""
        self.window.open_place("exchange")
        self.press(self.exchange.incoming.read)


def fill_in(panel: DeedPanel, deed: Deed, **typed: object) -> None:
    """Type what is typed, choose what is chosen, in the form of a deed."""
    form = panel.forms[deed]
    for code, value in typed.items():
        entry = form.entries[code]
        if isinstance(entry, LineField | LinesField):
            entry.set_value(None)
            type_words(entry.edit, str(value))
        else:
            form.entry(code).set_value(value)
            form.changed.emit()
            form.entry(code).changed.emit()


def submitted(okrug: Room) -> str:
    """An application that the akim has submitted by hand, and the specialist recorded."""
    case_id = register_family(okrug.office.desk)
    okrug.open(case_id)
    okrug.take(Deed.SUBMIT, given_by="Жақыпов Тимур Әлібекұлы", paper_number="17")
    return case_id


def carry(sender: Room, receiver: Room) -> None:
    """A packet there, its confirmation back."""
    sender.write_packets()
    receiver.read_packets()
    receiver.write_packets()
    sender.read_packets()


def always_choose(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person chooses this folder whenever one is asked for."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
