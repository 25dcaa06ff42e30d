"""The list of cases: found by typed words, filtered, each with its next step, whose it is and by when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.casework.course.offers import Offered
from app.casework.overview import register_list
from app.casework.overview.listing import Listed
from app.casework.overview.register_list import Query, SortBy
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.ui.language import counted, filled, language_switch, say
from app.ui.pages.cases.beside import BesideCard
from app.ui.pages.cases.columns import columns, next_words
from app.ui.pages.cases.filters import MOST_MARKED, Filters
from app.ui.pages.cases.paging import Paging, first_of
from app.ui.pages.cases.quick import QuickDialog, ask_offers
from app.ui.pages.why_link import WhyLink
from app.ui.printing.answers_button import AnswersButton
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import small
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import Choice
from app.ui.widgets.data_table import DataTable
from app.ui.widgets.layouts import bare, holding
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.page import Page
from app.ui.widgets.paged_model import PagedModel
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
        self.print_button = AnswersButton(session)
        self.print_button.clicked.connect(self._print_answers)
        self.add_to_head(self.print_button)
        self.add_to_head(self.search)
        self.add_to_head(self.filter)
        self._in_district = session.desk.office.kind is not OfficeKind.OKRUG
        self._sorting = (SortBy.DUE, False) if self._in_district else (SortBy.CHANGE, True)
        self._asked: Query | None = None
        self.filters = Filters(self._in_district)
        self.add(self.filters)
        self.beside = BesideCard(session) if self._in_district else None
        if self.beside is not None:
            self.beside.opened.connect(self.opened)
            self.add_columns(self._build_table(), self.beside)
        else:
            self.add(self._build_table(), 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Ask for the rows anew; of the same list, what is selected and looked at stays so."""
        self._session.ask(register_list.choices, self.filters.offer)
        self.print_button.look()
        query = self._query()
        if query != self._asked:
            self._asked = query
            self.paging.open(query)
            return
        top = self.table.indexAt(QPoint(0, 0))
        kept = (self.table.row(), self._model.row(top) if self._is_scrolled() else None)
        self.paging.renew(query, [listed.row.id for listed in kept if listed is not None])

    def _query(self) -> Query:
        today, which = self._session.desk.clock.now().date(), self.filter.key()
        wanted = self.filters.wanted(today, open_only=which != _ALL, mine=which == _MINE)
        words, language = self.search.text().strip(), language_switch().language
        return Query(words, wanted, *self._sorting, language)

    def _is_scrolled(self) -> bool:
        return self.table.verticalScrollBar().value() > 0

    def focus_first(self) -> None:
        """Begin in the table, as soon as there are rows in it."""
        self._focus_wanted = not self._model.rowCount()
        (self.table if self._model.rowCount() else self.search).setFocus()

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
        self._model.sorting_asked.connect(self._sort)
        self._model.dataChanged.connect(self._tell_what_came)
        self.paging.begun.connect(self._show_beginning)
        self.paging.renewed.connect(self._show_again)
        self.paging.counted.connect(self._tell_count)
        self.paging.outdated.connect(self.refresh)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        by = tuple(self._columns)[column]
        if by is not None:
            self._sorting = by, order is Qt.SortOrder.DescendingOrder
            self.refresh()

    def _show_beginning(self) -> None:
        self.table.scrollToTop()
        self.table.select_first()
        self._show_rows()

    def _show_again(self, rows: dict[str, int]) -> None:
        """The same rows stand where they stood, whatever came before them."""
        *_, top = (0, *rows.values())
        scrolled = len(rows) > 1 or self._is_scrolled()
        selected = next(iter(rows.values()), 0)
        self.table.setCurrentIndex(self._model.index(selected, 0))
        if scrolled:
            self.table.scrollTo(self._model.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        else:
            self.table.scrollToTop()
        self._show_rows()

    def _show_rows(self) -> None:
        there = bool(self._model.rowCount())
        self._stack.setCurrentIndex(0 if there else 1)
        self._count_marked()
        self._tell_chosen(self.table.row())
        if there and self._focus_wanted and not self.search.text():
            self._focus_wanted = False
            self.table.setFocus()
        self.shown.emit()

    def _tell_count(self, total: int) -> None:
        if self.paging.is_cut:
            self.set_subtitle(filled(N_("the latest {count} that have these words"), count=total))
        else:
            self.set_subtitle(counted("{count} case", "{count} cases", total) if total else "")

    def _tell_what_came(self, first: QModelIndex, last: QModelIndex) -> None:
        """Rows that were still coming are there: the selected one among them is told about now."""
        if first.row() <= self.table.currentIndex().row() <= last.row():
            self._tell_chosen(self.table.row())
            self._count_marked()

    def mark_alike(self) -> None:
        """Mark the cases that wait here for the same step of the same service as the selected one.

        Of a long list these are the ones that were read: those in sight and around.
        """
        listed = self.table.row()
        if listed is not None:
            alike = [each.row.id for each in self.table.rows() if _is_alike(each, listed)]
            self.table.mark(alike[:MOST_MARKED])
        self.table.setFocus()

    def work_on_marked(self) -> None:
        """Ask what is offered for the marked cases, the first of them if they are many; show the one form for them."""
        self.paging.rows_in(list(first_of(self.table.marked_ranges(), MOST_MARKED)), self._work_on)

    def _work_on(self, marked: list[Listed]) -> None:
        ids = [listed.row.id for listed in marked]
        if ids:
            self._session.ask(lambda desk: ask_offers(desk, ids), self._open_quick)

    def _open_quick(self, offered: dict[str, Offered]) -> None:
        marked = sum(map(len, self.table.marked_ranges()))
        self.dialog = QuickDialog(self, self._session, offered, marked)
        self.dialog.open()

    def _count_marked(self) -> None:
        marked = sum(map(len, self.table.marked_ranges()))
        say(self._count.setText, counted("{count} marked case", "{count} marked cases", marked))
        self.quick.setEnabled(bool(marked))
        self._allow_printing(marked)

    def _allow_printing(self, marked: int) -> None:
        held = self.table.marked()
        self.print_button.allow_for(len(held) < marked or any(listed.row.outcome for listed in held))

    def _print_answers(self) -> None:
        self.paging.rows_in(self.table.marked_ranges(), self._print_answers_of)

    def _print_answers_of(self, marked: list[Listed]) -> None:
        self.print_button.print_for([listed.row.id for listed in marked if listed.row.outcome])

    def chosen_words(self) -> str:
        """What the foot says of the selected row."""
        return "\n".join(label.text() for label in (self._service, self._step, self._place))

    def _build_table(self) -> Card:
        self._columns = columns(with_okrug=self._in_district)
        self._model: PagedModel[Listed] = PagedModel(tuple(self._columns.values()))
        self.table: DataTable[Listed] = DataTable(
            self._model.columns, lambda listed: listed.row.id, N_("Cases"), many=True, model=self._model
        )
        self.paging = Paging(self._session, self._model, self)
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
        if self.beside is not None:
            self.beside.show_case(listed.row.id if listed is not None else "")
        if listed is None:
            return
        say(self._service.setText, listed.service)
        say(self._step.setText, next_words(listed))
        say(self._place.setText, listed.holder)
        self.why.set_grounds(listed.grounds, self._session.desk.clock.now().date(), promised=listed.due)


def _is_alike(one: Listed, other: Listed) -> bool:
    """Whether two cases wait here for the same step."""
    same = one.step is not None and other.step is not None and one.step.no == other.step.no
    return same and one.here and other.here and one.row.edition == other.row.edition
