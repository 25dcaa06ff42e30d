"""The days of a year that are not what their weekday says, as they were shipped and as the office set them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout

from app.casework.holidays import DayView
from app.domain.calendar import DayKind
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import long_date, weekday
from app.ui.language import Words, as_it_is
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import secondary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.layouts import bare, holding
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

FIRST_YEAR, YEARS_AHEAD = 2011, 3
KINDS = (
    (DayKind.HOLIDAY, N_("holiday")),
    (DayKind.TRANSFERRED_OFF, N_("transferred day off")),
    (DayKind.WORKED_WEEKEND, N_("worked weekend")),
)


class HolidaysCard(Card):
    """The table of one year.

    Signals:
        year_asked(year): another year is to be shown.
        add_asked, import_asked: a day, or a file of them, is to be set.
        remove_asked(day), restore_asked(day): the selected day is to be an ordinary one, or as it was shipped.
    """

    year_asked = Signal(int)
    add_asked = Signal()
    import_asked = Signal()
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
        self.add_day = secondary(N_("Add a day…"), icon="plus")
        self.take_in = secondary(N_("Import a table…"), icon="download")
        self.remove = secondary(N_("Make it an ordinary day"))
        self.restore = secondary(N_("As it was shipped"))
        self.add_day.clicked.connect(self.add_asked)
        self.take_in.clicked.connect(self.import_asked)
        self.remove.clicked.connect(lambda: self._emit(self.remove_asked))
        self.restore.clicked.connect(lambda: self._emit(self.restore_asked))
        self._lay_out()
        self.choose_year(year)
        self._tell("")

    def choose_year(self, year: int) -> None:
        """Show the year in its field."""
        self.year.set_value(str(year))

    def show_days(self, views: Sequence[DayView]) -> None:
        """The days of the year that is shown."""
        self._views = {view.day.isoformat(): view for view in views}
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
        self.add_line()
        self.add(self.list)
        below = bare(QHBoxLayout(), Space.SMALL)
        for button in (self.add_day, self.take_in, self.remove, self.restore):
            below.addWidget(button)
        below.addStretch()
        self.add_foot(holding(below))

    def _tell(self, key: str) -> None:
        view = self._views.get(key)
        self.remove.setVisible(view is not None and view.special is not None)
        self.restore.setVisible(view is not None and view.own is not None)

    def _ask_year(self, _index: int) -> None:
        if self.year.value():
            self.year_asked.emit(int(self.year.value() or 0))

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
    if view.own is not None:
        return as_it_is(view.own.imported or view.own.author_name)
    return "" if view.special is None or view.special.official else N_("estimated")
