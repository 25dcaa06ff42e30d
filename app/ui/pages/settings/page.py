"""Settings: by which acts the office works, what it confirmed of their supplements, which days it keeps free."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from app.casework import acts, holidays, supplements
from app.casework.acts import ActView
from app.casework.desk import Desk
from app.casework.holidays import DayView
from app.casework.supplements import SupplementView
from app.catalogue.model import Edition
from app.domain.language import N_
from app.domain.own_rules import Supplement
from app.ui.language import counted, told
from app.ui.pages.settings.acts_card import ActsCard
from app.ui.pages.settings.day_dialog import SET, DayDialog
from app.ui.pages.settings.holidays_card import HolidaysCard
from app.ui.pages.settings.supplements_card import SupplementsCard
from app.ui.pages.settings.wording_dialog import REPLACE, WordingDialog
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.widgets.page import Page
from app.ui.widgets.telling import MessagePanel

_DAY_FILES = "*.csv *.yaml *.yml"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows, asked in one go."""

    acts: tuple[ActView, ...]
    editions: tuple[Edition, ...]
    supplements: tuple[SupplementView, ...]
    days: tuple[DayView, ...]


class SettingsPage(Page):
    """Three cards; every change holds at once, and is noted with who made it."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Settings"), N_("what this office decides for itself"))
        self._session = session
        self._edition = ""
        self._year = session.desk.clock.now().year
        self.news = MessagePanel()
        self.acts, self.supplements = ActsCard(), SupplementsCard()
        self.holidays = HolidaysCard(self._year)
        for part in (self.news, self.acts, self.supplements, self.holidays):
            self.add(part)
        self.add_end()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Ask everything anew."""
        edition, year = self._edition, self._year
        self._session.ask(lambda desk: _ask(desk, edition, year), self._show)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self.refresh)
        session.person_changed.connect(self.refresh)
        self.acts.chosen.connect(lambda ids: self._do(lambda desk: acts.choose_acts(desk, ids)))
        self.supplements.edition_asked.connect(self._look_at_edition)
        self.supplements.confirm_asked.connect(lambda one: self._settle(supplements.confirm, one))
        self.supplements.withdraw_asked.connect(lambda one: self._settle(supplements.remove, one))
        self.supplements.edit_asked.connect(self._edit)
        self.holidays.year_asked.connect(self._look_at_year)
        self.holidays.add_asked.connect(self._add_day)
        self.holidays.remove_asked.connect(lambda day: self._do(lambda desk: holidays.remove_day(desk, day)))
        self.holidays.restore_asked.connect(
            lambda day: self._do(lambda desk: holidays.restore_day(desk, day))
        )
        self.holidays.import_asked.connect(self._import)

    def _show(self, shown: Shown) -> None:
        self.acts.show_acts(shown.acts)
        if not self._edition and shown.editions:
            self._edition = shown.editions[0].id
        self.supplements.show_editions(shown.editions, self._edition)
        self.supplements.show_supplements(shown.supplements)
        self.holidays.show_days(shown.days)

    def _do(self, deed: Callable[[Desk], Any]) -> None:
        self.news.clear()
        self._session.do(deed)

    # Supplements

    def _look_at_edition(self, edition_id: str) -> None:
        self._edition = edition_id
        self.refresh()

    def _settle(self, deed: Callable[..., object], one: Supplement) -> None:
        self._do(lambda desk: deed(desk, one.edition, one.kind, one.code))

    def _edit(self, view: SupplementView) -> None:
        dialog = WordingDialog(self, view)
        dialog.answered.connect(lambda answer: self._replace(dialog, view) if answer == REPLACE else None)
        dialog.open()

    def _replace(self, dialog: WordingDialog, view: SupplementView) -> None:
        words, one = dialog.wording(), view.supplement
        self._do(
            lambda desk: supplements.replace_text(
                desk, one.edition, one.kind, one.code, words.text, words.source
            )
        )

    # Holidays

    def _look_at_year(self, year: int) -> None:
        self._year = year
        self.refresh()

    def _add_day(self) -> None:
        dialog = DayDialog(self, self._year)
        dialog.answered.connect(lambda answer: self._set_day(dialog) if answer == SET else None)
        dialog.open()

    def _set_day(self, dialog: DayDialog) -> None:
        day, kind, name = dialog.day_kind_and_name()
        self._look_at_year_of(day)
        self._do(lambda desk: holidays.set_day(desk, day, kind, name))

    def _look_at_year_of(self, day: date) -> None:
        self._year = day.year
        self.holidays.choose_year(day.year)

    def _import(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, told(N_("Table of days")), "", _DAY_FILES)
        if chosen:
            path = Path(chosen)
            self.news.clear()
            self._session.do(lambda desk: holidays.import_days(desk, path), self._imported)

    def _imported(self, count: int) -> None:
        what = counted("{count} day was set from the file", "{count} days were set from the file", count)
        self.news.tell(what, N_("Terms that are counted from now on follow them."), mark=Mark.DONE)


def _ask(desk: Desk, edition_id: str, year: int) -> Shown:
    chosen = set(acts.chosen_acts(desk))
    editions = tuple(
        edition for edition in desk.catalogue.editions() if edition.unverified and edition.act.id in chosen
    )
    looked_at = edition_id or (editions[0].id if editions else "")
    return Shown(
        acts=acts.acts(desk),
        editions=editions,
        supplements=supplements.verified(desk, looked_at) if looked_at else (),
        days=holidays.days(desk, year),
    )
