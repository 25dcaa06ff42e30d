"""One case in full: its next step first, then its steps, documents, papers and history."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea

from app.casework import papers
from app.domain.case import Paper
from app.domain.language import N_
from app.ui.dialogs.paper_view import show_paper
from app.ui.pages.cases.actions.base import Action, Work
from app.ui.pages.cases.actions.choosing import action_for, load_work, whose_turn
from app.ui.pages.cases.documents import DocumentsCard, PapersCard
from app.ui.pages.cases.head import CaseHead
from app.ui.pages.cases.history import AsideCard, HistoryCard
from app.ui.pages.cases.lanes import LanesCard
from app.ui.pages.cases.words import paper_words
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import column, holding, row
from app.ui.widgets.page import Page
from app.ui.widgets.words import FREE, WordsLabel

_DOCUMENTS_WIDTH = 274


class CasePage(Page):
    """Everything about one case, and what the person at the desk may do with it now.

    Signals:
        back_asked: the list is wanted again.
    """

    back_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._case_id = ""
        self._shown: object = None
        self._just_opened = False
        self.work: Work | None = None
        self.action: Action | None = None
        self.head = CaseHead()
        self.turn = Card(N_("Next step"), note=" ")
        self.lanes = LanesCard()
        self.documents, self.papers = DocumentsCard(), PapersCard()
        self.history, self.aside = HistoryCard(), AsideCard()
        self._lay_out()
        self._connect()

    def open_case(self, case_id: str) -> None:
        """Show a case."""
        if case_id != self._case_id:
            self._case_id, self._shown = case_id, None
        self._just_opened = True
        self.refresh()

    def refresh(self) -> None:
        """Ask for the case anew; what is being typed in its next step stays while the step is the same."""
        case_id = self._case_id
        if case_id:
            self._session.ask(lambda desk: load_work(desk, case_id), self._show)

    def focus_first(self) -> None:
        """Begin where something is to be done."""
        (self.action or self.lanes.chart).setFocus(Qt.FocusReason.OtherFocusReason)
        if self.action is not None:
            self.action.focusNextChild()

    def _connect(self) -> None:
        self._session.changed.connect(self.refresh)
        self._session.person_changed.connect(self.refresh)
        self.head.back_asked.connect(self.back_asked)
        self.papers.open_asked.connect(self._open_paper)
        self.papers.reprint_asked.connect(self._reprint)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_asked)

    def _lay_out(self) -> None:
        self.pin(self.head)
        left = holding(column(self.documents, self.papers, spacing=Space.CARD, ends=True))
        left.setFixedWidth(_DOCUMENTS_WIDTH)
        right = holding(column(self.aside, self.history, spacing=Space.CARD, ends=True))
        self.add(self.turn)
        self.add(self.lanes)
        self.add(row(left, right, spacing=Space.CARD, stretches=(0, 1)))
        self.add_end()

    def _show(self, work: Work) -> None:
        if work.case_id != self._case_id:
            return
        self.work = work
        desk = self._session.desk
        today = desk.clock.now().date()
        self.head.show_case(work.view)
        self._show_turn(work)
        self.lanes.show_case(work.view, desk.calendar, today)
        self.documents.show_case(work.view, today)
        self.papers.show_case(work.view, desk.office.id)
        self.aside.show_case(work.view)
        self.history.show_case(work.view)
        if self._just_opened:
            self._just_opened = False
            self.focus_first()
            QTimer.singleShot(0, self, self._scroll_up)

    def _scroll_up(self) -> None:
        """A case is read from its beginning, even where the focus lies further down."""
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    def _show_turn(self, work: Work) -> None:
        """What may be done, rebuilt only when it has become something else."""
        view = work.view
        step = view.next.no if view.next is not None else None
        case, person = view.case, self._session.desk.staff.id
        offered = (case.id, case.turn, step, case.incoming_number, case.draft, person, work.departments)
        if offered == self._shown:
            return
        self._shown = offered
        self.turn.clear()
        self.turn.set_note(view.next.action if view.next is not None else "")
        self.action = action_for(self._session, work)
        if self.action is not None:
            self.turn.add(self.action)
        else:
            self.turn.add(WordsLabel(whose_turn(work), Type.BODY, Tone.TEXT_2, lines=FREE))

    def _open_paper(self, paper: Paper) -> None:
        self._session.ask(
            lambda desk: papers.kept(desk, paper.sha256), lambda pdf: self._show_paper(paper, pdf)
        )

    def _reprint(self, paper: Paper) -> None:
        case_id = self._case_id
        self._session.do(
            lambda desk: papers.reprint(desk, case_id, paper), lambda pdf: self._show_paper(paper, pdf)
        )

    def _show_paper(self, paper: Paper, pdf: bytes) -> None:
        number = self.work.view.case.number if self.work is not None else ""
        show_paper(self, pdf, paper_words(paper.kind), f"{paper.kind}-{number}.pdf")
