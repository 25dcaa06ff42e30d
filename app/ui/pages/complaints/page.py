"""Complaints: which are to be answered by when, what was complained of, what was answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.casework.overview import complaints
from app.casework.overview.complaints import Filed
from app.domain.language import N_
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, counted, filled
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import primary
from app.ui.widgets.card import Card
from app.ui.widgets.data_table import DataTable
from app.ui.widgets.layouts import column, holding, scrolling
from app.ui.widgets.page import SIDE_WIDTH, Page
from app.ui.widgets.table_model import Column
from app.ui.widgets.telling import Empty
from app.ui.widgets.words import FREE, WordsLabel


class ComplaintsPage(Page):
    """The list at the left, the chosen complaint at the right. Enter opens its case, where it is answered.

    Signals:
        counted: how many are to be answered.
    """

    slim_rail = True
    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Complaints"), scrolls=False)
        self._session = session
        self.table: DataTable[Filed] = DataTable(
            _columns(), lambda filed: filed.complaint.taken.number, N_("Complaints")
        )
        self.empty = Empty(N_("There is no complaint. One is taken on the page of its case."))
        self.chosen = Card(as_it_is(" "))
        self.open_button = primary(N_("Open the case"), key="Enter")
        self.open_button.clicked.connect(lambda: self._open(self.table.row()))
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        card = Card(flush=True)
        card.add(holder, 1)
        self.add_columns(card, self.chosen, SIDE_WIDTH)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._tell)
        session.changed.connect(self.refresh)
        session.person_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the complaints anew."""
        self._session.ask(complaints.every, self._show)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def _show(self, every: tuple[Filed, ...]) -> None:
        waiting = sum(filed.is_open for filed in every)
        self.counted.emit(waiting)
        self.set_subtitle(counted("{count} to be answered", "{count} to be answered", waiting))
        self.table.set_rows(every)
        if every and self.table.row() is None:
            self.table.select_first()
        self._stack.setCurrentIndex(0 if every else 1)
        self._tell(self.table.row())

    def _open(self, filed: Filed | None) -> None:
        if filed is not None:
            self._session.open_case.emit(filed.case_id)

    def _tell(self, filed: Filed | None) -> None:
        """The chosen complaint in full."""
        self.chosen.setVisible(filed is not None)
        if filed is None:
            return
        taken, answered = filed.complaint.taken, filed.complaint.answered
        self.chosen.clear()
        self.chosen.set_title(as_it_is(f"№ {taken.number}"))
        facts: list[tuple[Words, Words]] = [
            (N_("Who complains"), as_it_is(taken.by)),
            (N_("Case"), as_it_is(filed.case_number)),
            (N_("What is complained of"), as_it_is(taken.text)),
            (N_("To whom"), as_it_is(taken.to or "–")),
            (N_("To be answered by"), as_it_is(numeric_date(taken.due))),
        ]
        if answered is not None:
            justified = N_("justified") if answered.justified else N_("not justified")
            facts.append((filled(N_("Answered on {day}"), day=numeric_date(answered.on)), justified))
            facts.append((as_it_is(answered.signed_by), answered.words))
        labels = [
            label
            for name, value in facts
            for label in (
                WordsLabel(name, Type.META, Tone.TEXT_2, lines=1),
                WordsLabel(value, Type.BODY, lines=FREE),
            )
        ]
        area = scrolling(holding(column(*labels, spacing=Space.HAIR, ends=True)))
        area.setObjectName("surface")
        self.chosen.add(area, 1)


def _columns() -> list[Column[Filed]]:
    return [
        Column(
            N_("Number"),
            lambda filed: as_it_is(filed.complaint.taken.number),
            width=120,
            mark=_mark,
            order=lambda filed: filed.complaint.taken.number,
        ),
        Column(
            N_("Who complains"),
            lambda filed: as_it_is(filed.complaint.taken.by),
            order=lambda filed: filed.complaint.taken.by,
        ),
        Column(
            N_("Case"), lambda filed: as_it_is(filed.case_number), width=140, tone=lambda _filed: Tone.TEXT_2
        ),
        Column(
            N_("Taken on"),
            lambda filed: as_it_is(numeric_date(filed.complaint.taken.on)),
            width=108,
            order=lambda filed: filed.complaint.taken.on,
        ),
        Column(
            N_("Due"),
            lambda filed: as_it_is(numeric_date(filed.complaint.taken.due)),
            width=96,
            right=True,
            tone=lambda filed: Tone.ERROR if filed.is_late else Tone.TEXT,
            order=lambda filed: filed.complaint.taken.due,
        ),
    ]


def _mark(filed: Filed) -> Mark:
    if not filed.is_open:
        return Mark.DONE
    return Mark.OVERDUE if filed.is_late else Mark.ATTENTION
