"""The list of cases: found by typed words, filtered, each with its next step, whose it is and by when."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.casework import listing
from app.casework.listing import Listed, Wanted
from app.casework.offers import Offered
from app.casework.today import UPDATE_NEEDED, Urgency
from app.domain.case import CaseStatus
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, counted, say, told
from app.ui.pages.cases.filters import MOST_MARKED, Filters
from app.ui.pages.cases.quick import QuickDialog, ask_offers
from app.ui.pages.today.rows import MARKS
from app.ui.pages.why_link import WhyLink
from app.ui.printing.batch_dialog import print_answers
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import secondary, small
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
_OPEN, _MINE, _ALL = "open", "mine", "all"


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
        self.filter = Choice([(_OPEN, N_("open ones")), (_MINE, N_("my turn")), (_ALL, N_("all"))])
        self.filter.choose(_OPEN)
        self.filter.setFixedWidth(150)
        self.search = LineEdit()
        self.search.setFixedWidth(260)
        self.search.setClearButtonEnabled(True)
        correct_letters(self.search)
        say(self.search.setPlaceholderText, N_("Surname, ИИН, number or telephone"))
        say(self.search.setAccessibleName, N_("Search among the cases"))
        say(self.filter.setAccessibleName, N_("Which cases are shown"))
        self.print_button = secondary(N_("Print answers…"), key="Ctrl+P")
        self.print_button.clicked.connect(self._print_answers)
        self.add_to_head(self.print_button)
        self.add_to_head(self.search)
        self.add_to_head(self.filter)
        self.filters = Filters(session.desk.office.kind is not OfficeKind.OKRUG)
        self.add(self.filters)
        self.add(self._build_table(), 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Ask for the rows anew; the selected one stays selected."""
        words, wanted = self.search.text().strip(), self._wanted()
        self._session.ask(listing.choices, self.filters.offer)
        self._session.ask(lambda desk: listing.cases(desk, words=words, wanted=wanted), self._show)

    def _wanted(self) -> Wanted:
        today, which = self._session.desk.clock.now().date(), self.filter.key()
        return self.filters.wanted(today, open_only=which != _ALL, mine=which == _MINE)

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
        self.filters.changed.connect(self.refresh)
        self.alike.clicked.connect(self.mark_alike)
        self.quick.clicked.connect(self.work_on_marked)
        self.table.opened.connect(lambda listed: self.opened.emit(listed.row.id))
        self.table.chosen.connect(self._tell_chosen)
        self.table.selectionModel().selectionChanged.connect(lambda *_change: self._count_marked())

    def _show(self, rows: list[Listed]) -> None:
        self.table.set_rows(rows)
        if rows and self.table.row() is None:
            self.table.select_first()
        self._stack.setCurrentIndex(0 if rows else 1)
        self.set_subtitle(counted("{count} case", "{count} cases", len(rows)) if rows else "")
        self._count_marked()
        self._tell_chosen(self.table.row())
        if rows and self._focus_wanted and not self.search.text():
            self._focus_wanted = False
            self.table.setFocus()
        self.shown.emit()

    def mark_alike(self) -> None:
        """Mark every case in the list that waits here for the same step of the same service as the selected one."""
        listed = self.table.row()
        if listed is not None:
            alike = [each.row.id for each in self.table.rows() if _is_alike(each, listed)]
            self.table.mark(alike[:MOST_MARKED])
        self.table.setFocus()

    def work_on_marked(self) -> None:
        """Ask what is offered for the marked cases, then show the one form for them."""
        ids = [listed.row.id for listed in self.table.marked()][:MOST_MARKED]
        if ids:
            self._session.ask(lambda desk: ask_offers(desk, ids), self._open_quick)

    def _open_quick(self, offered: dict[str, Offered]) -> None:
        self.dialog = QuickDialog(self, self._session, offered)
        self.dialog.open()

    def _count_marked(self) -> None:
        marked = len(self.table.marked())
        say(self._count.setText, counted("{count} marked case", "{count} marked cases", marked))
        self.quick.setEnabled(bool(marked))
        self._allow_printing()

    def _allow_printing(self) -> None:
        if any(listed.row.outcome for listed in self.table.marked()):
            self.print_button.allow()
        else:
            self.print_button.forbid(
                N_("Mark cases that have an answer: Ctrl or Shift with a click, Ctrl+A for all.")
            )

    def _print_answers(self) -> None:
        answered = [listed.row.id for listed in self.table.marked() if listed.row.outcome]
        print_answers(self, self._session, answered)

    def chosen_words(self) -> str:
        """What the foot says of the selected row."""
        return "\n".join(label.text() for label in (self._service, self._step, self._place))

    def _build_table(self) -> Card:
        columns = _columns(with_okrug=self._session.desk.office.kind is not OfficeKind.OKRUG)
        self.table: DataTable[Listed] = DataTable(
            columns, lambda listed: listed.row.id, N_("Cases"), many=True
        )
        self.empty = Empty(N_("No case is found."))
        full = bare(QVBoxLayout())
        full.addWidget(self.table, 1)
        full.addWidget(self._build_marking())
        full.addWidget(self._build_chosen())
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(holding(full))
        self._stack.addWidget(self.empty)
        card = Card(flush=True)
        card.add(holder, 1)
        return card

    def _build_marking(self) -> QFrame:
        """What may be done with the marked cases at once."""
        marking = QFrame()
        marking.setObjectName("sunken")
        self._count = WordsLabel("", Type.META, Tone.TEXT_2)
        self.alike = small(N_("Mark those that wait for the same"), key="F7")
        self.quick = small(N_("Do the next step in all of them…"), key="F6")
        across = QHBoxLayout(marking)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD, Space.HAIR, Space.CARD, Space.HAIR)
        across.addWidget(self._count, 1)
        across.addWidget(self.alike)
        across.addWidget(self.quick)
        return marking

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


def _is_alike(one: Listed, other: Listed) -> bool:
    """Whether two cases wait here for the same step."""
    same = one.step is not None and other.step is not None and one.step.no == other.step.no
    return same and one.here and other.here and one.row.edition == other.row.edition


def _columns(*, with_okrug: bool) -> list[Column[Listed]]:
    columns = [
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
        Column(
            N_("Service"),
            lambda listed: listed.service,
            width=150,
            tone=_quiet,
            order=lambda listed: listed.service.ru,
        ),
        Column(
            N_("With whom"), _with_whom, width=116, tone=_quiet, order=lambda listed: told(_with_whom(listed))
        ),
        Column(N_("Next step"), _next_words, tone=_quiet),
        Column(N_("Due"), _due_words, width=90, right=True, tone=_due_tone, order=lambda listed: listed.due),
    ]
    if with_okrug:
        okrug = Column[Listed](
            N_("Okrug"),
            lambda listed: listed.from_office,
            width=120,
            tone=_quiet,
            order=lambda listed: listed.from_office.ru,
        )
        columns.insert(3, okrug)
    return columns


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
