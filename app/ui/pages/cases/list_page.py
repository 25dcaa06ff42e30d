"""The list of cases: found by typed words, filtered, each with its next step, whose it is and by when."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.casework import listing
from app.casework.listing import Listed
from app.casework.today import UPDATE_NEEDED, Urgency
from app.domain.case import CaseStatus
from app.domain.language import N_
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, counted, say
from app.ui.pages.today.rows import MARKS
from app.ui.pages.why_link import WhyLink
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.data_table import DataTable
from app.ui.widgets.layouts import bare, holding
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.page import Page
from app.ui.widgets.table_model import Column
from app.ui.widgets.telling import Empty
from app.ui.widgets.typing import correct_letters
from app.ui.widgets.words import WordsLabel

_PAUSE_MS = 200
_OPEN, _ALL = "open", "all"


class CaseList(Page):
    """All cases of this office's register.

    Signals:
        opened(case_id): one is to be shown in full.
        shown: the rows that were asked for are there.
    """

    opened = Signal(str)
    shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Cases"), scrolls=False)
        self._session = session
        self._focus_wanted = False
        self.filter = Choice([(_OPEN, N_("open ones")), (_ALL, N_("all"))])
        self.filter.choose(_OPEN)
        self.filter.setFixedWidth(150)
        self.search = LineEdit()
        self.search.setFixedWidth(260)
        self.search.setClearButtonEnabled(True)
        correct_letters(self.search)
        say(self.search.setPlaceholderText, N_("Surname, ИИН, number or telephone"))
        say(self.search.setAccessibleName, N_("Search among the cases"))
        say(self.filter.setAccessibleName, N_("Which cases are shown"))
        self.add_to_head(self.search)
        self.add_to_head(self.filter)
        self.add(self._build_table(), 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Ask for the rows anew; the selected one stays selected."""
        words, open_only = self.search.text().strip(), self.filter.key() == _OPEN
        self._session.ask(lambda desk: listing.cases(desk, words=words, open_only=open_only), self._show)

    def focus_first(self) -> None:
        """Begin in the table, as soon as there are rows in it."""
        self._focus_wanted = not self.table.rows()
        (self.table if self.table.rows() else self.search).setFocus()

    def _connect(self) -> None:
        self._session.changed.connect(self.refresh)
        self._session.person_changed.connect(self.refresh)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.table.setFocus)
        self.filter.activated.connect(lambda _index: self.refresh())
        self.table.opened.connect(lambda listed: self.opened.emit(listed.row.id))
        self.table.chosen.connect(self._tell_chosen)

    def _show(self, rows: list[Listed]) -> None:
        self.table.set_rows(rows)
        if rows and self.table.row() is None:
            self.table.select_first()
        self._stack.setCurrentIndex(0 if rows else 1)
        self.set_subtitle(counted("{count} case", "{count} cases", len(rows)) if rows else "")
        self._tell_chosen(self.table.row())
        if rows and self._focus_wanted and not self.search.text():
            self._focus_wanted = False
            self.table.setFocus()
        self.shown.emit()

    def chosen_words(self) -> str:
        """What the foot says of the selected row."""
        return "\n".join(label.text() for label in (self._service, self._step, self._place))

    def _build_table(self) -> Card:
        self.table: DataTable[Listed] = DataTable(_columns(), lambda listed: listed.row.id, N_("Cases"))
        self.empty = Empty(N_("No case is found."))
        full = bare(QVBoxLayout())
        full.addWidget(self.table, 1)
        full.addWidget(self._build_chosen())
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(holding(full))
        self._stack.addWidget(self.empty)
        card = Card(flush=True)
        card.add(holder, 1)
        return card

    def _build_chosen(self) -> QFrame:
        """The selected row with everything that the table cuts."""
        self._chosen = QFrame()
        self._chosen.setObjectName("sunken")
        self._service = WordsLabel("", Type.META, Tone.TEXT, lines=2)
        self._step = WordsLabel("", Type.META, Tone.TEXT_2, lines=2)
        self._place = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self.why = WhyLink()
        last = bare(QHBoxLayout(), Space.SMALL)
        last.addWidget(self._place, 1)
        last.addWidget(self.why)
        inside = QVBoxLayout(self._chosen)
        inside.setContentsMargins(Space.CARD - 1, Space.SMALL, Space.CARD - 1, Space.SMALL)
        inside.setSpacing(2)
        inside.addWidget(self._service)
        inside.addWidget(self._step)
        inside.addLayout(last)
        return self._chosen

    def _tell_chosen(self, listed: Listed | None) -> None:
        self._chosen.setVisible(listed is not None)
        if listed is None:
            return
        say(self._service.setText, listed.service)
        say(self._step.setText, _next_words(listed))
        say(self._place.setText, listed.holder)
        self.why.set_grounds(listed.grounds, self._session.desk.clock.now().date(), promised=listed.due)


def _columns() -> list[Column[Listed]]:
    return [
        Column(
            N_("Case"),
            lambda listed: as_it_is(listed.row.number),
            width=152,
            mark=_mark,
            order=lambda listed: listed.row.number,
        ),
        Column(
            N_("Applicant"),
            lambda listed: as_it_is(listed.row.applicant),
            width=190,
            order=lambda listed: listed.row.applicant,
        ),
        Column(N_("Service"), lambda listed: listed.service, width=170, tone=_quiet),
        Column(N_("With whom"), _with_whom, width=124, tone=_quiet),
        Column(N_("Next step"), _next_words, tone=_quiet),
        Column(N_("Due"), _due_words, width=90, right=True, tone=_due_tone, order=lambda listed: listed.due),
    ]


def _mark(listed: Listed) -> Mark:
    if listed.row.status is CaseStatus.CLOSED:
        return Mark.DONE
    if not listed.here:
        return Mark.ELSEWHERE
    return MARKS[listed.urgency] if listed.urgency is not None else Mark.NOT_BEGUN


def _with_whom(listed: Listed) -> Words:
    if listed.row.status is CaseStatus.CLOSED:
        return N_("closed")
    if listed.step is not None:
        return listed.step.actor.role.short_name
    return listed.holder


def _next_words(listed: Listed) -> Words:
    if not listed.known:
        return UPDATE_NEEDED
    return listed.step.action if listed.step is not None else N_("all steps are done")


def _due_words(listed: Listed) -> Words:
    return as_it_is(numeric_date(listed.due)) if listed.step is not None or not listed.known else ""


def _due_tone(listed: Listed) -> Tone:
    return Tone.ERROR if listed.urgency is Urgency.OVERDUE else Tone.TEXT


def _quiet(_listed: Listed) -> Tone:
    return Tone.TEXT_2
