"""Scenes of the places of an office: their pages, and what is asked there."""

from __future__ import annotations

from collections.abc import Iterator

from app.casework.counter import drafts
from app.casework.errors import ClockBehind
from app.casework.office.cards import own_card
from app.casework.overview import look_up
from app.domain.language import N_
from app.ui.dialogs.clock_dialog import ask_about_clock
from app.ui.dialogs.error_dialog import tell_error
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.office_window import OfficeWindow
from app.ui.pages.drafts.questions import ask_whether, ask_whom
from app.ui.pages.exchange.cards_card import CompareDialog
from app.ui.pages.reference.page import ReferencePage
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.staff.page import StaffPage
from app.ui.printing.errors import NoPaperLeft
from app.ui.scenes.entering import SAMPLE_CODE
from app.ui.scenes.printers import READY, STUCK, InventedPrinters
from app.ui.scenes.stage import Scene, Stage, page_of

_PLACES = ("today", "cases", "exchange", "complaints", "reports", "settings")


def places(stage: Stage, at_work: OfficeWindow, prefix: str = "") -> Iterator[Scene]:
    """The page of every place but intake, which has scenes of its own."""
    window = at_work.window
    for place in _PLACES:
        window.open_place(place)
        yield from stage.to_its_end(window, window.page_of(place), f"{prefix}{place}")
    page = page_of(at_work, "reference", ReferencePage)
    stage.settle()
    yield f"{prefix}reference", window
    page.show_pane(page.directory)
    stage.settle()
    yield f"{prefix}reference-offices", window
    page.show_pane(page.services)


def questions(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """What may be asked or told at any place."""
    window, session = at_work.window, at_work.session
    window.open_place("today")
    clock = ClockBehind(now="01.01.2009 06:00", last="08.12.2026 10:24")
    draft, people = drafts.listed(session.desk)[0], drafts.colleagues(session.desk)
    card = own_card(session.desk)
    for name, opens in (
        ("dialog-error", lambda: tell_error(window, NoPaperLeft(printer=READY.name))),
        ("dialog-unexpected", lambda: tell_error(window, ZeroDivisionError())),
        ("dialog-clock", lambda: ask_about_clock(window, session, clock)),
        ("dialog-card", CompareDialog(window, card).open),
        ("dialog-card-changed", CompareDialog(window, card, keys_changed=True).open),
        ("dialog-hand-over", lambda: ask_whom(window, draft, people, session.desk.staff, _ignore)),
        ("dialog-throw-away", lambda: ask_whether(window, draft, _nothing)),
        ("dialog-help", window.help_asked.emit),
        ("menu-person", window.rail.person.open_menu),
    ):
        yield from stage.over(window, name, opens)
    yield from _searching(stage, at_work)


def printing(stage: Stage, at_work: OfficeWindow, pdf: bytes) -> Iterator[Scene]:
    """Which printer, over the paper that is to be printed."""
    window = at_work.window
    for name, printers in (("ready", (READY, STUCK)), ("stuck", (STUCK,)), ("none", ())):
        paper = PaperDialog(window, pdf, N_("Talon"), "")
        paper.open()
        stage.settle()
        question = paper.print_through(InventedPrinters(*printers))
        stage.settle()
        yield f"dialog-print-{name}", window
        question.reject()
        paper.reject()
        stage.settle()


def rules(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """What is changed in the settings."""
    window = at_work.window
    page = page_of(at_work, "settings", SettingsPage)
    stage.settle()
    for name, opens in (
        ("dialog-day", page.holidays.add_asked.emit),
        ("dialog-office", page.office.change_asked.emit),
        ("dialog-letterhead", page.letterhead.change_asked.emit),
        ("dialog-add-requirement", page.supplements.add_asked.emit),
        ("dialog-wording", page.supplements.edit.click),
        ("dialog-strike", page.supplements.strike.click),
    ):
        yield from stage.over(window, name, opens)


def staff(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """Who works here: a new person with gaps, a new code, somebody switched off."""
    window = at_work.window
    at_work.open_staff()
    stage.settle()
    page = window.page()
    assert isinstance(page, StaffPage)
    yield from stage.to_its_end(window, page, "staff")
    page.new.button.click()
    page.code.show_code(SAMPLE_CODE)
    yield from stage.to_its_end(window, page, "staff-gaps")
    yield from stage.over(window, "dialog-switch-off", page.person.off_asked.emit)


def _searching(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """What a search found."""
    search = at_work.window.top.search
    name = look_up.recent(at_work.session.desk)[0].applicant.split()[0]
    at_work.window.activateWindow()
    stage.settle()
    search.setFocus()
    search.setText(name)
    search.asked.emit(name)
    stage.settle()
    yield "search", at_work.window
    search.clear()
    search.close_results()


def _ignore(_colleague: str) -> None:
    """Nothing is handed over on a picture."""


def _nothing() -> None:
    """Nothing is thrown away on a picture."""
