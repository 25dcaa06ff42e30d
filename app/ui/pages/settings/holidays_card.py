"""The days of a year that are not what their weekday says, as they were shipped and as the office set them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout

from app.casework.office.holidays import DayView, YearTable, YearView
from app.domain.calendar import DayKind
from app.domain.language import N_
from app.domain.own_rules import DayChange, DayDeed
from app.i18n import Translator
from app.ui.formats import long_date, numeric_date, weekday
from app.ui.language import Words, as_it_is, say
from app.ui.pages.settings.keeping import let_press
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.layouts import bare, column, holding
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.words import FREE, WordsLabel

FIRST_YEAR, YEARS_AHEAD = 2011, 3
KINDS = (
    (DayKind.HOLIDAY, N_("holiday")),
    (DayKind.TRANSFERRED_OFF, N_("transferred day off")),
    (DayKind.WORKED_WEEKEND, N_("worked weekend")),
)


_DEEDS = {
    DayDeed.SET: N_("{day}, {name}: set as «{words}»"),
    DayDeed.MADE_ORDINARY: N_("{day}, {name}: made an ordinary day"),
    DayDeed.RESTORED: N_("{day}, {name}: left as it was shipped"),
}


class HolidaysCard(Card):
    """The table of one year.

    Signals:
        year_asked(year): another year is to be shown.
        add_asked, import_asked: a day, or a file of them, is to be set.
        edit_asked(view): the selected day is to be another one, or to be called something else.
        remove_asked(day), restore_asked(day): the selected day is to be an ordinary one, or as it was shipped.
    """

    year_asked = Signal(int)
    add_asked = Signal()
    import_asked = Signal()
    edit_asked = Signal(object)
    remove_asked = Signal(object)
    restore_asked = Signal(object)

    def __init__(self, year: int) -> None:
        super().__init__(N_("Holidays and worked weekends"), icon="today", flush=True)
        self._views: dict[str, DayView] = {}
        years = range(year + YEARS_AHEAD, FIRST_YEAR - 1, -1)
        self.year = ChoiceField(N_("Year"), [(str(one), as_it_is(str(one))) for one in years])
        self.year.choice.activated.connect(self._ask_year)
        self.list = RowList(N_("Days of the year"), grows=True)
        self.list.chosen.connect(self._tell)
        self.notice = WordsLabel("", Type.META, Tone.ATTENTION, lines=FREE)
        self.history = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self.add_day = secondary(N_("Add a day…"), icon="plus")
        self.take_in = secondary(N_("Import a table…"), icon="download")
        self.edit = secondary(N_("Change…"))
        self.remove = secondary(N_("Make it an ordinary day"))
        self.restore = secondary(N_("As it was shipped"))
        self.add_day.clicked.connect(self.add_asked)
        self.take_in.clicked.connect(self.import_asked)
        self.edit.clicked.connect(self._ask_edit)
        self.remove.clicked.connect(lambda: self._emit(self.remove_asked))
        self.restore.clicked.connect(lambda: self._emit(self.restore_asked))
        self._lay_out()
        self.choose_year(year)
        self._tell("")

    def choose_year(self, year: int) -> None:
        """Show the year in its field."""
        self.year.set_value(str(year))

    def show_days(self, shown: YearView, *, may_set: bool) -> None:
        """The days of the year that is shown, what is to be known about them, and whether one may change them."""
        let_press(self._buttons(), may_set=may_set)
        self._views = {view.day.isoformat(): view for view in shown.days}
        notices = list(_notices(shown))
        self.notice.setVisible(bool(notices))
        say(self.notice.setText, lambda tr: "\n".join(tr(words, year=year) for words, year in notices))
        self.list.set_rows([_row(key, view) for key, view in self._views.items()])
        if not self.list.key():
            self.list.select_first()
        self._tell(self.list.key())

    def selected(self) -> date | None:
        """The day that is selected."""
        view = self._views.get(self.list.key())
        return None if view is None else view.day

    def _lay_out(self) -> None:
        self.year.setFixedWidth(120)
        above = bare(QHBoxLayout(), Space.SMALL)
        above.addWidget(self.year)
        above.addStretch()
        self.add_padded(holding(above))
        self.add_padded(self.notice)
        self.add_line()
        self.add(self.list)
        below = bare(QHBoxLayout(), Space.SMALL)
        for button in self._buttons():
            below.addWidget(button)
        below.addStretch()
        self.add_foot(holding(column(self.history, holding(below), spacing=Space.SMALL)))

    def _buttons(self) -> tuple[Button, ...]:
        return (self.add_day, self.take_in, self.edit, self.remove, self.restore)

    def _tell(self, key: str) -> None:
        view = self._views.get(key)
        changes = () if view is None else view.history
        self.history.setVisible(bool(changes))
        say(self.history.setText, lambda tr: "\n".join(_told(tr, change) for change in changes))
        self.edit.setVisible(view is not None and view.special is not None)
        self.remove.setVisible(view is not None and view.special is not None)
        self.restore.setVisible(view is not None and view.own is not None)

    def _ask_year(self, _index: int) -> None:
        if self.year.value():
            self.year_asked.emit(int(self.year.value() or 0))

    def _ask_edit(self) -> None:
        view = self._views.get(self.list.key())
        if view is not None:
            self.edit_asked.emit(view)

    def _emit(self, signal: SignalInstance) -> None:
        day = self.selected()
        if day is not None:
            signal.emit(day)


def _row(key: str, view: DayView) -> Row:
    def title(tr: Translator) -> str:
        return f"{long_date(view.day, tr.language)}, {weekday(view.day, tr.language)}"

    mark = Mark.CURRENT if view.own is not None else None
    return Row(key, title, _name(view), mark, _kind(view), _origin(view), strong=False)


def _name(view: DayView) -> Words:
    return "" if view.special is None else view.special.name


def _kind(view: DayView) -> Words:
    special = view.special
    return N_("ordinary day") if special is None else dict(KINDS)[special.kind]


def _origin(view: DayView) -> Words:
    """Whether the date is an estimate; who set the day and when, or which file it came with."""

    def said(tr: Translator) -> str:
        estimated = view.special is not None and not view.special.official
        parts = [tr(N_("estimated"))] if estimated else []
        if view.own is not None:
            parts += [part for part in (view.own.imported, view.own.author_name) if part]
            parts.append(numeric_date(view.own.at.date()))
        return ", ".join(parts)

    return said


def _told(tr: Translator, change: DayChange) -> str:
    """One deed: who did it and when, what the day is since, and which file it came with."""
    words = "" if change.now is None else change.now.name.in_(tr.language)
    day = numeric_date(change.at.date())
    told = tr(_DEEDS[change.deed], day=day, name=change.author_name, words=words)
    return f"{told} ({change.imported})" if change.imported else told


def _notices(shown: YearView) -> Iterator[tuple[str, int]]:
    """What is wanting in the year that is shown, and that the next one is due."""
    if shown.table is YearTable.NONE:
        yield N_("There is no table of {year}: its terms are counted without holidays."), shown.year
    elif shown.table is YearTable.WITHOUT_MOVES:
        words = N_(
            "The table of {year} has what the law fixes; days that were moved by an order are not in it yet."
        )
        yield words, shown.year
    if shown.wanted is not None:
        yield (
            N_("It is time to import the days off of {year}, once the order about them is out."),
            shown.wanted,
        )
