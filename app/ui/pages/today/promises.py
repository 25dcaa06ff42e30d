"""Beside the queue: papers that citizens promised to bring, the nearest day first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.casework.overview.promises import Promised, promised
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


class PromisesCard(Card):
    """Promised papers; hidden while there are none.

    Signals:
        opened(case_id): the case is wanted.
    """

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Promised papers"), flush=True)
        self._session = session
        self.rows = RowList(N_("Promised papers"), grows=True, wraps=True, at_one_click=True)
        self.rows.opened.connect(self.opened)
        self.add(self.rows)
        self.hide()
        session.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Ask anew what is promised."""
        self._session.ask(promised, while_alive(self, self.show_promised))

    def show_promised(self, every: Sequence[Promised]) -> None:
        """Show the nearest of them."""
        self.set_count(len(every))
        self.set_warns(any(one.is_late for one in every))
        self.rows.set_rows([_row(one) for one in every[:_SHOWN]])
        self.setVisible(bool(every))


def _row(one: Promised) -> Row:
    words = N_("the day has passed: {day}") if one.is_late else N_("to be brought by {day}")
    mark = Mark.OVERDUE if one.is_late else Mark.ATTENTION
    day = numeric_date(one.until)
    return Row(one.case_id, as_it_is(one.applicant), filled(words, day=day), mark, strong=False)
