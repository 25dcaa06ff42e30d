"""The page Settings: what a person chooses, confirms, replaces and sets, and that it holds at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.casework.office import acts, supplements
from app.casework.office.office_errors import DaysUnreadable
from app.demo.story import EDITION
from app.domain.calendar import DayKind
from app.domain.language import Text
from app.domain.own_rules import Amendable
from app.domain.roles import Role
from app.ui.pages.intake.service_step import offers_of
from app.ui.pages.settings.day_dialog import SET, DayDialog
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.settings.wording_dialog import (
    ADD,
    REPLACE,
    STRIKE,
    AddingDialog,
    StrikingDialog,
    WordingDialog,
)
from app.ui.widgets.buttons import Button
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import Office, settle

SATURDAY = date(2026, 11, 28)
T = TypeVar("T", bound=QWidget)


class Settings:
    """The page as a person uses it."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot, self.office = qtbot, office
        self.errors: list[Exception] = []
        office.session.failed.connect(self.errors.append)
        self.page = SettingsPage(office.session)
        qtbot.addWidget(self.page)
        self.page.resize(1024, 768)
        self.page.show()
        settle(qtbot, office)

    def press(self, button: Button) -> None:
        """Click and wait for what follows."""
        assert button.isVisible()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(self.qtbot, self.office)

    def look_at(self, edition: str) -> None:
        """Choose an edition in the list."""
        field = self.page.supplements.edition
        field.set_value(edition)
        field.choice.activated.emit(field.choice.currentIndex())
        settle(self.qtbot, self.office)


@pytest.fixture
def settings(qtbot: QtBot, department: Office) -> Iterator[Settings]:
    made = Settings(qtbot, department)
    yield made
    settle(qtbot, department)


def open_dialog(kind: type[T]) -> T:
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind)]
    return dialog


def test_only_services_of_the_ticked_acts_are_offered(settings: Settings) -> None:
    for id, box in settings.page.acts.boxes.items():
        box.setChecked(id == "kyzylorda-2011")
    settings.press(settings.page.acts.save)
    desk = settings.office.desk
    assert acts.chosen_acts(desk) == ("kyzylorda-2011",)
    assert {offer.edition.act.id for offer in offers_of(desk)} == {"kyzylorda-2011"}


def test_an_office_cannot_be_left_without_an_act(settings: Settings) -> None:
    for box in settings.page.acts.boxes.values():
        if box.isChecked():
            settings.qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert settings.page.acts.ticked() == ()
    assert not settings.page.acts.save.isEnabled()


def test_a_document_is_confirmed_and_the_confirmation_taken_back(settings: Settings) -> None:
    settings.look_at(EDITION)
    card = settings.page.supplements
    card.list.select("requirement/bank_account")
    settings.press(card.confirm)
    assert not settings.office.desk.edition(EDITION).requirement("bank_account").unverified
    assert settings.office.desk.staff.name.full in card.because.text()
    settings.press(card.withdraw)
    assert settings.office.desk.edition(EDITION).requirement("bank_account").unverified


def test_a_ground_is_replaced_once_all_its_words_are_there(settings: Settings) -> None:
    settings.look_at(EDITION)
    card = settings.page.supplements
    card.list.select("ground/right_lost")
    settings.press(card.edit)
    dialog = open_dialog(WordingDialog)
    dialog.text.ru.set_value("право утрачено")
    dialog.give(REPLACE)
    assert dialog.isVisible()
    assert dialog.source.kk.problem()
    dialog.source.kk.set_value("№ 394 стандарт, 16-тармақ")
    dialog.source.ru.set_value("стандарт № 394, пункт 16")
    dialog.give(REPLACE)
    settle(settings.qtbot, settings.office)
    desk = settings.office.desk
    assert desk.edition(EDITION).ground("right_lost").text.ru == "право утрачено"
    (deed,) = supplements.history(desk, EDITION, Amendable.GROUND, "right_lost")
    assert deed.now.source.ru == "стандарт № 394, пункт 16"


def test_a_document_is_struck_out_once_the_reason_is_there_in_both_languages_and_taken_back(
    settings: Settings,
) -> None:
    settings.look_at(EDITION)
    card, desk = settings.page.supplements, settings.office.desk
    card.list.select("requirement/bank_account")
    settings.press(card.strike)
    dialog = open_dialog(StrikingDialog)
    dialog.why.ru.set_value("у нас не спрашивают")
    dialog.give(STRIKE)
    assert dialog.isVisible()
    assert dialog.why.kk.problem()
    dialog.why.kk.set_value("бізде сұралмайды")
    dialog.give(STRIKE)
    settle(settings.qtbot, settings.office)
    assert [one.code for one in desk.edition(EDITION).struck] == ["bank_account"]
    assert "у нас не спрашивают" in card.because.text()
    assert (card.strike.isVisible(), card.edit.isVisible()) == (False, False)
    settings.press(card.withdraw)
    assert desk.edition(EDITION).struck == ()
    assert card.strike.isVisible()


@pytest.mark.parametrize(("kind", "things"), [("requirement", "requirements"), ("ground", "refusal_grounds")])
def test_what_the_edition_lacks_is_added_and_taken_back_and_added_again(
    settings: Settings, kind: str, things: str
) -> None:
    settings.look_at(EDITION)
    card, desk = settings.page.supplements, settings.office.desk
    settings.press(card.more)
    dialog = open_dialog(AddingDialog)
    dialog.kind.set_value(kind)
    for pair, words in ((dialog.text, Text("өзіміздікі", "наше")), (dialog.source, Text("хат", "письмо"))):
        pair.hold(words)
    dialog.give(ADD)
    settle(settings.qtbot, settings.office)
    added = getattr(desk.edition(EDITION), things)[-1]
    assert added.code == "own_1"
    card.list.select(f"{kind}/own_1")
    assert (card.confirm.isVisible(), card.strike.isVisible()) == (False, False)
    settings.press(card.withdraw)
    assert getattr(desk.edition(EDITION), things)[-1].code != "own_1"
    settings.press(card.edit)
    open_dialog(WordingDialog).give(REPLACE)
    settle(settings.qtbot, settings.office)
    assert getattr(desk.edition(EDITION), things)[-1].code == "own_1"


def test_a_service_whose_act_lists_everything_can_be_added_to_as_well(settings: Settings) -> None:
    editions = [
        settings.page.supplements.edition.choice.itemData(n)
        for n in range(settings.page.supplements.edition.choice.count())
    ]
    chosen = acts.chosen_acts(settings.office.desk)
    assert {
        edition.id for edition in settings.office.desk.catalogue.editions() if edition.act.id in chosen
    } == set(editions)


def test_that_no_act_is_in_force_is_said_plainly(settings: Settings) -> None:
    said = [label.text() for label in settings.page.acts.findChildren(WordsLabel) if label.isVisible()]
    assert any("Ни один из этих актов не действует" in words for words in said)


def test_the_office_is_told_and_only_an_administrator_may_change_it(settings: Settings) -> None:
    office = settings.office.desk.office
    said = [label.text() for label in settings.page.office.findChildren(WordsLabel)]
    assert {office.name.ru, office.address.ru, office.phone, office.hours.ru} <= set(said)
    assert settings.page.office.change.isEnabled() == settings.office.desk.may_act_as(Role.ADMINISTRATOR)


def test_a_worked_saturday_is_set_and_made_ordinary_again(settings: Settings) -> None:
    card = settings.page.holidays
    settings.press(card.add_day)
    dialog = open_dialog(DayDialog)
    dialog.kind.set_value(DayKind.WORKED_WEEKEND.value)
    dialog.day.set_value(date(2026, 11, 27))
    dialog.name_kk.set_value("жұмыс күні")
    dialog.name_ru.set_value("рабочий день")
    dialog.give(SET)
    assert dialog.day.problem()
    dialog.day.set_value(SATURDAY)
    dialog.give(SET)
    settle(settings.qtbot, settings.office)
    assert settings.office.desk.calendar.is_working(SATURDAY)
    card.list.select(SATURDAY.isoformat())
    settings.press(card.remove)
    assert not settings.office.desk.calendar.is_working(SATURDAY)


def test_a_shipped_holiday_is_covered_and_given_back(settings: Settings) -> None:
    card = settings.page.holidays
    day = date(2026, 12, 16)
    card.list.select(day.isoformat())
    assert not card.restore.isVisible()
    settings.press(card.remove)
    assert settings.office.desk.calendar.is_working(day)
    settings.press(card.restore)
    assert not settings.office.desk.calendar.is_working(day)


def test_a_table_of_days_is_imported_or_its_bad_line_named(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "days.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(table), ""))
    table.write_text("2026-11-24;holiday;Аудан күні;День района\n", encoding="utf-8")
    settings.press(settings.page.holidays.take_in)
    assert settings.office.desk.calendar.why_not(date(2026, 11, 24)) == Text("Аудан күні", "День района")
    table.write_text("nonsense\n", encoding="utf-8")
    settings.press(settings.page.holidays.take_in)
    assert [type(error) for error in settings.errors] == [DaysUnreadable]


def test_another_year_shows_its_own_days(settings: Settings) -> None:
    field = settings.page.holidays.year
    field.set_value("2018")
    field.choice.activated.emit(field.choice.currentIndex())
    settle(settings.qtbot, settings.office)
    settings.page.holidays.list.select_first()
    selected = settings.page.holidays.selected()
    assert selected is not None
    assert selected.year == 2018
