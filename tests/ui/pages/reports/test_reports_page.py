"""The place Reports: a journal for the days that are asked for, a blank form of a service."""

from __future__ import annotations

import os
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.overview import journals, look_up
from app.domain.language import Language
from app.ui.dialogs.paper_view import PaperDialog
from app.ui.language import language_switch
from app.ui.office_window import OfficeWindow
from app.ui.pages.reports.page import ReportsPage
from app.ui.pages.reports.periods import Period, usual
from app.ui.widgets.buttons import Button
from tests.ui.offices_at_work import Office, register_family, settle


@pytest.fixture
def page(qtbot: QtBot, okrug: Office) -> ReportsPage:
    """The page in the okrug's window, opened by its key."""
    window = OfficeWindow(okrug.session)
    qtbot.addWidget(window.window)
    window.window.resize(1024, 690)
    window.window.show()
    window.window.open_place("reports")
    settle(qtbot, okrug)
    made = window.window.page_of("reports")
    assert isinstance(made, ReportsPage)
    return made


def shown(page: ReportsPage) -> PaperDialog:
    (dialog,) = page.findChildren(PaperDialog)
    return dialog


def press(qtbot: QtBot, office: Office, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, office)


def words_of(dialog: PaperDialog) -> str:
    document = dialog.view.document
    return " ".join(document.getAllText(number).text() for number in range(document.pageCount()))


def test_the_journal_of_this_month_is_proposed_and_lists_what_was_registered(
    qtbot: QtBot, okrug: Office, page: ReportsPage
) -> None:
    case_id = register_family(okrug.desk)
    number = look_up.open_case(okrug.desk, case_id).case.number
    press(qtbot, okrug, page.journal.print_button)
    dialog = shown(page)
    assert number in words_of(dialog)
    dialog.close()


def test_a_journal_comes_portion_by_portion_and_others_ask_the_store_in_between(
    qtbot: QtBot, okrug: Office, page: ReportsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_PORTION", 1)
    for _ in range(3):
        register_family(okrug.desk)
    told: list[tuple[int, int] | str] = []
    page.journal.print_button.click()
    run = page.journal.run
    assert run is not None
    assert not page.journal.print_button.isEnabled()
    run.far.connect(lambda lines, count: told.append((lines, count)))
    run.far.connect(lambda *_: okrug.session.ask(lambda desk: "asked", told.append))
    settle(qtbot, okrug)
    assert told[:4] == [(1, 3), "asked", (2, 3), "asked"]
    assert page.journal.print_button.isEnabled()
    dialog = shown(page)
    dialog.close()


def test_a_journal_that_is_given_up_leaves_the_page_as_it_was(
    qtbot: QtBot, okrug: Office, page: ReportsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_PORTION", 1)
    for _ in range(3):
        register_family(okrug.desk)
    page.journal.print_button.click()
    run = page.journal.run
    assert run is not None
    with qtbot.waitSignal(run.far):
        pass
    page.journal.progress.cancelled.emit()
    settle(qtbot, okrug)
    assert page.journal.print_button.isEnabled()
    assert page.journal.run is None
    assert page.journal.progress.isHidden()
    assert not page.findChildren(PaperDialog)


def test_a_journal_is_not_shown_to_somebody_else_who_sat_down_meanwhile(
    qtbot: QtBot, okrug: Office, page: ReportsPage
) -> None:
    register_family(okrug.desk)
    page.journal.print_button.click()
    okrug.sit_down(next(login for login, desk in okrug.people.items() if desk is not okrug.desk))
    settle(qtbot, okrug)
    assert not page.findChildren(PaperDialog)


def test_a_period_is_taken_with_one_press(qtbot: QtBot, okrug: Office, page: ReportsPage) -> None:
    today = okrug.desk.clock.now().date()
    press(qtbot, okrug, page.journal.periods[2])
    assert (page.journal.first.value(), page.journal.last.value()) == (date(today.year, 1, 1), today)


def test_a_journal_without_a_day_asks_for_it(qtbot: QtBot, okrug: Office, page: ReportsPage) -> None:
    page.journal.first.set_value(None)
    press(qtbot, okrug, page.journal.print_button)
    assert not page.findChildren(PaperDialog)
    assert page.journal.first.problem


def test_a_blank_form_has_room_for_every_answer(qtbot: QtBot, okrug: Office, page: ReportsPage) -> None:
    assert page.forms.service.value()
    press(qtbot, okrug, page.forms.print_button)
    dialog = shown(page)
    assert dialog.view.pages >= 2
    dialog.close()


@pytest.mark.parametrize("language", Language)
def test_nothing_is_cut_off_in_the_smallest_window(
    qtbot: QtBot, okrug: Office, page: ReportsPage, language: Language
) -> None:
    language_switch().set_language(language)
    settle(qtbot, okrug)
    QApplication.processEvents()
    for button in filter(Button.isVisible, page.findChildren(Button)):
        assert button.width() >= button.minimumSizeHint().width()
    if pictures := os.environ.get("KENSE_PICTURES"):
        page.window().grab().save(f"{pictures}/reports-{language.value}.png")


def test_the_usual_periods_end_where_the_next_begins() -> None:
    assert [period for _, period in usual(date(2026, 1, 15))] == [
        Period(date(2026, 1, 1), date(2026, 1, 15)),
        Period(date(2025, 12, 1), date(2025, 12, 31)),
        Period(date(2026, 1, 1), date(2026, 1, 15)),
    ]
