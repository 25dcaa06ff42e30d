"""The filters above the list of cases: by okrug, by service, by the day on which the answer is due."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.casework.listing import Choices, Wanted
from app.domain.language import N_
from app.ui.language import say
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import link
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.layouts import bare

MOST_MARKED = 50
"""How many cases are worked on at once at most: a sitting, not a mass."""
_ANY = ""
_OVERDUE, _TODAY, _WEEK = "overdue", "today", "week"
_AHEAD = {_OVERDUE: timedelta(days=-1), _TODAY: timedelta(0), _WEEK: timedelta(days=7)}


class Filters(QWidget):
    """Three lists side by side, and a link that chooses everything again.

    Signals:
        changed: other cases are wanted.
    """

    changed = Signal()

    def __init__(self, with_okrug: bool) -> None:
        super().__init__()
        self.office, self.service = Choice(), Choice()
        self.due = Choice(
            [
                (_ANY, N_("any term")),
                (_OVERDUE, N_("the term has passed")),
                (_TODAY, N_("due until today")),
                (_WEEK, N_("due within a week")),
            ]
        )
        self.due.choose(_ANY)
        self.reset = link(N_("Show everything"))
        across = bare(QHBoxLayout(self), Space.SMALL)
        for choice, name in (
            (self.office, N_("Okrug")),
            (self.service, N_("Service")),
            (self.due, N_("Due")),
        ):
            say(choice.setAccessibleName, name)
            choice.activated.connect(lambda _index: self.changed.emit())
            across.addWidget(choice, 1)
        across.addWidget(self.reset)
        self.office.setVisible(with_okrug)
        self.reset.clicked.connect(self._reset)
        self.offer(Choices((), ()))

    def offer(self, choices: Choices) -> None:
        """Offer the services and offices that there are; what is chosen stays so."""
        for choice, every, of_all in (
            (self.office, choices.offices, N_("all okrugs")),
            (self.service, choices.services, N_("all services")),
        ):
            choice.set_options([(_ANY, of_all), *every])
            if choice.key() is None:
                choice.choose(_ANY)

    def wanted(self, today: date, *, open_only: bool, mine: bool) -> Wanted:
        """What is asked for."""
        ahead = _AHEAD.get(self.due.key() or _ANY)
        return Wanted(
            open_only=open_only,
            edition=self.service.key() or _ANY,
            registered_office=self.office.key() or _ANY,
            due_until=today + ahead if ahead is not None else None,
            mine=mine,
        )

    def _reset(self) -> None:
        for choice in (self.office, self.service, self.due):
            choice.choose(_ANY)
        self.changed.emit()
