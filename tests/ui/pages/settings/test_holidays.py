"""The calendar in Settings: a day is changed, an estimate becomes official, and what is wanting is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.roles import Role
from app.ui.pages.settings.day_dialog import SET, DayDialog
from app.ui.pages.settings.page import SettingsPage
from app.ui.widgets.buttons import Button
from tests.ui.offices_at_work import Office, settle

ESTIMATE, OFFICIAL = date(2026, 5, 27), date(2026, 5, 26)


class Card:
    """The card of holidays as a person uses it."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot, self.office = qtbot, office
        self.page = SettingsPage(office.session)
        self.card = self.page.holidays
        qtbot.addWidget(self.page)
        self.page.resize(1024, 768)
        self.page.show()
        settle(qtbot, office)

    def press(self, button: Button) -> None:
        """Click and wait for what follows."""
        assert button.isVisible()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(self.qtbot, self.office)

    def show_year(self, year: int) -> None:
        """Choose a year."""
        self.card.choose_year(year)
        self.card.year_asked.emit(year)
        settle(self.qtbot, self.office)


@pytest.fixture
def card(qtbot: QtBot, department: Office) -> Iterator[Card]:
    made = Card(qtbot, department)
    yield made
    settle(qtbot, department)


def test_kurban_ait_is_moved_to_its_official_day(card: Card) -> None:
    card.card.list.select(ESTIMATE.isoformat())
    card.press(card.card.edit)
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, DayDialog)]
    assert dialog.day.value() == ESTIMATE
    assert dialog.name_ru.value() == "первый день Курбан-айта"
    dialog.day.set_value(OFFICIAL)
    dialog.give(SET)
    settle(card.qtbot, card.office)
    calendar = card.office.desk.calendar
    assert calendar.is_working(ESTIMATE)
    assert not calendar.is_working(OFFICIAL)
    assert calendar.is_sure(OFFICIAL)


def test_a_day_may_be_left_an_estimate(card: Card) -> None:
    card.card.list.select(ESTIMATE.isoformat())
    card.press(card.card.edit)
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, DayDialog)]
    dialog.official.set_value(False)
    dialog.day.set_value(OFFICIAL)
    dialog.give(SET)
    settle(card.qtbot, card.office)
    assert not card.office.desk.calendar.is_sure(OFFICIAL)


def test_what_is_wanting_in_a_year_is_said_and_in_november_that_the_next_is_due(card: Card) -> None:
    assert "2026 года только дни, установленные законом" in card.card.notice.text()
    assert "Пора импортировать выходные дни 2027 года" in card.card.notice.text()
    card.show_year(2028)
    assert "Таблицы 2028 года нет" in card.card.notice.text()
    card.show_year(2018)
    assert card.card.notice.text() == "Пора импортировать выходные дни 2027 года: проверьте, вышел ли приказ."


def test_the_year_of_an_imported_table_is_shown(
    card: Card, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "2027.csv"
    table.write_text("01.01.2027;holiday;Жаңа жыл;Новый год\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(table), ""))
    card.press(card.card.take_in)
    settle(card.qtbot, card.office)
    assert card.card.year.value() == "2027"
    card.card.list.select("2027-01-01")
    assert card.card.selected() == date(2027, 1, 1)
    assert not card.card.notice.isVisible()


def test_all_that_was_done_with_the_selected_day_is_told(card: Card) -> None:
    card.card.list.select(ESTIMATE.isoformat())
    assert not card.card.history.isVisible()
    card.press(card.card.remove)
    card.press(card.card.restore)
    name = card.office.desk.staff.name.full
    assert card.card.history.text().splitlines() == [
        f"20.11.2026, {name}: оставлен как в программе",
        f"20.11.2026, {name}: сделан обычным днём",
    ]


def test_who_does_not_set_the_offices_rules_sees_them_and_is_told_who_does(card: Card) -> None:
    clerk = replace(card.office.desk.staff, roles=(Role.DEPARTMENT_CLERK,))
    card.office.session.sit_down(replace(card.office.desk, staff=clerk))
    settle(card.qtbot, card.office)
    page = card.page
    buttons = [page.holidays.add_day, page.holidays.take_in, page.supplements.more, page.acts.save]
    assert not any(button.isEnabled() for button in buttons)
    assert {button.toolTip() for button in buttons} == {
        "Это устанавливает руководитель учреждения, специалист или администратор."
    }
