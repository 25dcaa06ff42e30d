"""A bar that says which moment of a case is shown, leads to the moments beside it, and back to the present."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.casework.overview.look_up import CaseView
from app.domain.events import Event
from app.domain.language import N_
from app.ui.formats import moment_in_words
from app.ui.language import say, told
from app.ui.pages.cases.history_words import happened
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import secondary, small
from app.ui.widgets.date_field import DateField
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

_DAY_WIDTH = 150


class PastBar(QFrame):
    """Hidden in the present.

    Signals:
        asked(event_id): another moment is wanted.
        left: the present is wanted again.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._events: list[Event] = []
        self._place = 0
        self._when = WordsLabel("", Type.BODY_STRONG, lines=1)
        self._what = WordsLabel("", Type.META, Tone.TEXT_2, lines=3)
        self.day = DateField(N_("As it stood at the end of"))
        self.day.setFixedWidth(_DAY_WIDTH)
        self.before = small(N_("Earlier"), key="Alt+Left", icon="chevron-left")
        self.after = small(N_("Later"), key="Alt+Right", icon="chevron-right")
        self.back = secondary(N_("Back to the present"), key="Alt+Home")
        self.before.clicked.connect(lambda: self._go(-1))
        self.after.clicked.connect(lambda: self._go(1))
        self.back.clicked.connect(self.left)
        self.day.committed.connect(self._go_to_day)
        self._lay_out()
        self.hide()

    def show_moment(self, view: CaseView, everything: Sequence[Event]) -> None:
        """Tell which moment is shown; `everything` is the history as it is known now, the earliest first."""
        self.setVisible(view.as_of is not None)
        if view.as_of is None:
            return
        shown = view.as_of
        self._events = list(everything)
        self._place = next(n for n, event in enumerate(everything) if event.record.id == shown.record.id)
        say(self._when.setText, lambda tr: moment_in_words(shown.at, tr.language))
        said = happened(shown.body, view.offices)
        say(self._what.setText, lambda tr: tr(N_("The past, after: {event}"), event=told(said)))
        self.day.set_value(shown.at.date())
        self.before.setEnabled(self._place > 0)
        self.after.setEnabled(self._place < len(self._events) - 1)

    def _go(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._events):
            self.asked.emit(self._events[place].record.id)

    def _go_to_day(self) -> None:
        """To the last thing that happened until the end of a day."""
        day = self.day.value()
        if isinstance(day, date):
            until = [event for event in self._events if event.at.date() <= day]
            self.asked.emit((until or self._events)[-1 if until else 0].record.id)

    def _lay_out(self) -> None:
        words = bare(QVBoxLayout())
        words.addWidget(self._when)
        words.addWidget(self._what)
        across = QHBoxLayout(self)
        bare(across, Space.SMALL).setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.SMALL)
        across.addWidget(MarkLabel(Mark.PUT_ASIDE))
        across.addLayout(words, 1)
        for widget in (self.day, self.before, self.after, self.back):
            across.addWidget(widget)
