"""The filters above the list of cases: by okrug, service, step, whose turn it is, who was charged, and the term."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.casework.overview.listing import Wanted
from app.casework.overview.register_list import Choices
from app.domain.language import N_
from app.domain.roles import Role
from app.domain.steps import ActionKind
from app.ui.language import as_it_is, say
from app.ui.pages.cases.step_words import STEPS
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import link
from app.ui.widgets.choice import CHOICE_EDGES, Choice, Options
from app.ui.widgets.layouts import bare

MOST_MARKED = 50
"""How many cases are worked on at once at most: a sitting, not a mass."""
_ANY = ""
_OVERDUE, _TODAY, _WEEK = "overdue", "today", "week"
_AHEAD = {_OVERDUE: timedelta(days=-1), _TODAY: timedelta(0), _WEEK: timedelta(days=7)}


class _Filter(Choice):
    """A list as wide as its first line, "all of them", where there is room; what is chosen does not move the rest."""

    def __init__(self, options: Options = ()) -> None:
        super().__init__(options)
        self.currentTextChanged.connect(lambda _words: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Its first line whole."""
        words = self.fontMetrics().horizontalAdvance(self.itemText(0))
        return QSize(words + CHOICE_EDGES, super().sizeHint().height())


class Filters(QWidget):
    """Lists side by side, and a link that chooses everything again.

    Signals:
        changed: other cases are wanted.
    """

    changed = Signal()

    def __init__(self, with_okrug: bool) -> None:
        super().__init__()
        self.office, self.service, self.step = _Filter(), _Filter(), _Filter()
        self.role, self.executor = _Filter(), _Filter()
        self.due = _Filter(
            [
                (_ANY, N_("any term")),
                (_OVERDUE, N_("the term has passed")),
                (_TODAY, N_("due until today")),
                (_WEEK, N_("due within a week")),
            ]
        )
        self.due.choose(_ANY)
        self.reset = link(N_("Show everything"))
        self._all = (self.office, self.service, self.step, self.role, self.executor, self.due)
        names = (N_("Okrug"), N_("Service"), N_("Next step"), N_("With whom"), N_("Executor"), N_("Due"))
        across = bare(QHBoxLayout(self), Space.SMALL)
        for choice, name in zip(self._all, names, strict=True):
            say(choice.setAccessibleName, name)
            choice.activated.connect(lambda _index: self._tell())
            across.addWidget(choice)
        across.addWidget(self.reset)
        self.office.setVisible(with_okrug)
        self.reset.clicked.connect(self._reset)
        self.reset.hide()
        self.offer(Choices())

    def offer(self, choices: Choices) -> None:
        """Offer what there is; what is chosen stays so. Where nobody was ever charged, nobody is offered."""
        for choice, every, of_all in (
            (self.office, choices.offices, N_("all okrugs")),
            (self.service, choices.services, N_("all services")),
            (self.step, [(kind.value, STEPS[kind]) for kind in choices.steps], N_("any step")),
            (self.role, [(role.value, role.short_name) for role in choices.roles], N_("with anybody")),
            (self.executor, [(name, as_it_is(name)) for name in choices.executors], N_("any executor")),
        ):
            choice.set_options([(_ANY, of_all), *every])
            if choice.key() is None:
                choice.choose(_ANY)
        self.executor.setVisible(bool(choices.executors))

    def wanted(self, today: date, *, open_only: bool, mine: bool) -> Wanted:
        """What is asked for."""
        ahead = _AHEAD.get(self.due.key() or _ANY)
        step, role = self.step.key(), self.role.key()
        return Wanted(
            open_only=open_only,
            edition=self.service.key() or _ANY,
            registered_office=self.office.key() or _ANY,
            due_until=today + ahead if ahead is not None else None,
            mine=mine,
            step=ActionKind(step) if step else None,
            role=Role(role) if role else None,
            executor=self.executor.key() or _ANY,
        )

    def _reset(self) -> None:
        for choice in self._all:
            choice.choose(_ANY)
        self.service.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        """The way back to everything is offered to whoever left it: the lists need its room."""
        self.reset.setVisible(any(choice.key() != _ANY for choice in self._all))
        self.changed.emit()
