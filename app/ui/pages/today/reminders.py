"""Beside the queue: what no next step says and yet must not be forgotten, the earliest day first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.casework.overview.reminders import Reminder, ReminderKind, reminders
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.formats import numeric_date
from app.ui.language import as_it_is, filled
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.widgets.card import Card
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

_SHOWN = 5
_WORDS = {
    ReminderKind.COMPLAINT: N_("complaint, to be answered by {day}"),
    ReminderKind.UNCOLLECTED: N_("the answer is ready since {day}"),
    ReminderKind.CONFIRMATION: N_("the right is to be confirmed, the period ends on {day}"),
    ReminderKind.JOINED_IN_VAIN: N_("a case was joined on {day} to this closed one: register it anew"),
}


class RemindersCard(Card):
    """Hidden while there is nothing to remember.

    Signals:
        opened(case_id): the case is wanted.
    """

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(N_("To be remembered"), flush=True)
        self._session = session
        self._cases: dict[str, str] = {}
        self.rows = RowList(N_("To be remembered"), grows=True, wraps=True, at_one_click=True)
        self.rows.opened.connect(self._open)
        self.add(self.rows)
        self.hide()
        session.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask anew what is to be remembered."""
        self._session.ask(reminders, while_alive(self, self.show_reminders))

    def show_reminders(self, every: Sequence[Reminder]) -> None:
        """Show the earliest of them."""
        shown = every[:_SHOWN]
        self._cases = {str(number): one.case_id for number, one in enumerate(shown)}
        self.set_count(len(every))
        self.rows.set_rows([_row(str(number), one) for number, one in enumerate(shown)])
        self.setVisible(bool(every))

    def _open(self, key: str) -> None:
        if key in self._cases:
            self.opened.emit(self._cases[key])


def _row(key: str, one: Reminder) -> Row:
    mark = Mark.OVERDUE if one.is_late and one.kind is ReminderKind.COMPLAINT else Mark.ATTENTION
    words = filled(_WORDS[one.kind], day=numeric_date(one.on))
    return Row(key, as_it_is(one.applicant), words, mark, strong=False)
