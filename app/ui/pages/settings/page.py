"""Settings: what the office is, by which acts it works, what it settled of their supplements, its days off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from app.casework.desk import Desk
from app.casework.office import acts, holidays, our_office, stationery, supplements
from app.casework.office.acts import ActView, SharedService
from app.casework.office.districts import offered
from app.casework.office.holidays import Imported, YearView
from app.casework.office.our_office import Changed
from app.casework.office.rule_keepers import keeps_rules
from app.casework.office.supplements import SupplementView
from app.catalogue.model import Edition
from app.domain.calendar import SpecialDay
from app.domain.language import N_, Text
from app.domain.own_rules import Amendable, Supplement
from app.domain.roles import Role
from app.paths import cache_dir
from app.ui.entry.office_dialog import change_office
from app.ui.language import counted, told
from app.ui.pages.settings.acts_card import ActsCard
from app.ui.pages.settings.day_dialog import SET, DayDialog
from app.ui.pages.settings.holidays_card import HolidaysCard
from app.ui.pages.settings.letterhead_card import LetterheadCard
from app.ui.pages.settings.letterhead_dialog import change_letterhead
from app.ui.pages.settings.office_card import OfficeCard
from app.ui.pages.settings.supplements_card import SupplementsCard
from app.ui.pages.settings.wording_dialog import (
    ADD,
    REPLACE,
    STRIKE,
    AddingDialog,
    StrikingDialog,
    WordingDialog,
)
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.widgets.page import Page
from app.ui.widgets.telling import MessagePanel

_DAY_FILES = "*.csv *.yaml *.yml"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows, asked in one go."""

    district: Text | None
    changed: Changed | None
    letters_changed: Changed | None
    acts: tuple[ActView, ...]
    shared: tuple[SharedService, ...]
    was_chosen: bool
    editions: tuple[Edition, ...]
    supplements: tuple[SupplementView, ...]
    days: YearView


class SettingsPage(Page):
    """Five cards; every change holds at once, and is noted with who made it."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Settings"), N_("what this office decides for itself"))
        self._session = session
        self._edition = ""
        self._titles: dict[str, Text] = {}
        self._year = session.desk.clock.now().year
        self.news = MessagePanel()
        self.office, self.acts, self.supplements = OfficeCard(), ActsCard(), SupplementsCard()
        self.holidays = HolidaysCard(self._year)
        self.letterhead = LetterheadCard()
        for part in (self.news, self.office, self.letterhead, self.acts, self.supplements, self.holidays):
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
        self.office.change_asked.connect(lambda: change_office(self, session))
        self.letterhead.change_asked.connect(lambda: change_letterhead(self, session))
        self.supplements.edition_asked.connect(self._look_at_edition)
        self.supplements.confirm_asked.connect(lambda one: self._settle(supplements.confirm, one))
        self.supplements.withdraw_asked.connect(lambda one: self._settle(supplements.remove, one))
        self.supplements.edit_asked.connect(self._edit)
        self.supplements.strike_asked.connect(self._strike)
        self.supplements.add_asked.connect(self._add)
        self.holidays.year_asked.connect(self._look_at_year)
        self.holidays.add_asked.connect(lambda: self._ask_day(None))
        self.holidays.edit_asked.connect(lambda view: self._ask_day(view.special))
        self.holidays.remove_asked.connect(lambda day: self._do(lambda desk: holidays.remove_day(desk, day)))
        self.holidays.restore_asked.connect(
            lambda day: self._do(lambda desk: holidays.restore_day(desk, day))
        )
        self.holidays.import_asked.connect(self._import)

    def _show(self, shown: Shown) -> None:
        desk = self._session.desk
        may_change, may_set = desk.may_act_as(Role.ADMINISTRATOR), keeps_rules(desk)
        self.office.show_office(desk.office, shown.district, shown.changed, may_change=may_change)
        letters = desk.office.stationery
        self.letterhead.show_stationery(letters, shown.letters_changed, may_change=may_change)
        self._titles = {edition.id: Text(edition.title.kk, edition.title.ru) for edition in shown.editions}
        self.acts.show_acts(shown.acts, shown.shared, was_chosen=shown.was_chosen, may_set=may_set)
        if not self._edition and shown.editions:
            self._edition = shown.editions[0].id
        self.supplements.show_editions(shown.editions, self._edition)
        self.supplements.show_supplements(shown.supplements, may_set=may_set)
        self.holidays.show_days(shown.days, may_set=may_set)

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

    def _strike(self, view: SupplementView) -> None:
        dialog, one = StrikingDialog(self, view), view.supplement

        def strike(answer: str) -> None:
            why = dialog.why.text()
            if answer == STRIKE:
                self._do(lambda desk: supplements.strike_out(desk, one.edition, one.kind, one.code, why))

        dialog.answered.connect(strike)
        dialog.open()

    def _add(self) -> None:
        edition = self._edition
        dialog = AddingDialog(self, self._titles.get(edition, Text("", "")))

        def add(answer: str) -> None:
            kind, words = Amendable(dialog.kind.value()), dialog.wording()
            if answer == ADD:
                self._do(lambda desk: supplements.add(desk, edition, kind, words.text, words.source))

        dialog.answered.connect(add)
        dialog.open()

    # Holidays

    def _look_at_year(self, year: int) -> None:
        self._year = year
        self.refresh()

    def _ask_day(self, special: SpecialDay | None) -> None:
        dialog = DayDialog(self, self._year, special)
        was = None if special is None else special.day
        dialog.answered.connect(lambda answer: self._set_day(dialog, was) if answer == SET else None)
        dialog.open()

    def _set_day(self, dialog: DayDialog, was: date | None) -> None:
        day, kind, name = dialog.day_kind_and_name()
        official = dialog.is_official()
        self._look_at_year_of(day)
        self._do(lambda desk: holidays.set_day(desk, day, kind, name, official=official, instead_of=was))

    def _look_at_year_of(self, day: date) -> None:
        self._year = day.year
        self.holidays.choose_year(day.year)

    def _import(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, told(N_("Table of days")), "", _DAY_FILES)
        if chosen:
            path = Path(chosen)
            self.news.clear()
            self._session.do(lambda desk: holidays.import_days(desk, path), self._imported)

    def _imported(self, came: Imported) -> None:
        what = counted("{count} day was set from the file", "{count} days were set from the file", came.count)
        self.news.tell(
            what,
            N_("Terms that are counted from now on follow them. Dates promised earlier stay as they are."),
            mark=Mark.DONE,
        )
        if came.years and self._year not in came.years:
            self._look_at_year_of(date(came.years[0], 1, 1))
            self.refresh()


def _ask(desk: Desk, edition_id: str, year: int) -> Shown:
    chosen = set(acts.chosen_acts(desk))
    of_chosen = (edition for edition in desk.catalogue.editions() if edition.act.id in chosen)
    editions = tuple(sorted(of_chosen, key=lambda edition: not edition.unverified))
    ours = {district.key: district.title for district in offered(desk.office, cache_dir())}
    looked_at = edition_id or (editions[0].id if editions else "")
    return Shown(
        district=ours.get(desk.office.district),
        changed=our_office.last_change(desk),
        letters_changed=stationery.last_change(desk),
        acts=acts.acts(desk),
        shared=acts.shared_services(desk),
        was_chosen=acts.was_chosen(desk),
        editions=editions,
        supplements=supplements.verified(desk, looked_at) if looked_at else (),
        days=holidays.year_view(desk, year),
    )
