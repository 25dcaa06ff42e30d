"""One case in full: its next step first, then its steps, documents, papers and history."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea

from app.casework.counter import to_bring
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.casework.overview.look_up import CaseView
from app.casework.papers import papers
from app.casework.papers.paper_choices import choice_of, choose
from app.domain.case import Paper
from app.domain.documents import Document
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import Words, as_it_is
from app.ui.pages.cases.adding import Adding
from app.ui.pages.cases.applicant import ApplicantCard
from app.ui.pages.cases.deeds.around import AroundMenu
from app.ui.pages.cases.deeds.overtaken import OvertakenCard
from app.ui.pages.cases.deeds.panel import DeedPanel
from app.ui.pages.cases.documents import DocumentsCard, PapersCard
from app.ui.pages.cases.findings import FindingsCard
from app.ui.pages.cases.head import CaseHead
from app.ui.pages.cases.history import AsideCard, HistoryCard
from app.ui.pages.cases.lanes import LanesCard
from app.ui.pages.cases.office_papers import OfficePapers
from app.ui.pages.cases.past import PastBar
from app.ui.pages.cases.words import paper_words
from app.ui.pages.cases.work import Work, load_work, whose_turn
from app.ui.printing.paper_menu import open_choices
from app.ui.scans.viewer import ScanViewer
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
        self._shown: tuple[object, object] | None = None
        self._just_opened = False
        self.work: Work | None = None
        self.panel: DeedPanel | None = None
        self.around = AroundMenu(self, session)
        self.head, self.past = CaseHead(self.around.button), PastBar()
        self.turn = Card(N_("Next step"), note=" ")
        self.overtaken = OvertakenCard()
        self.lanes = LanesCard()
        self.documents, self.papers = DocumentsCard(), PapersCard()
        self.history, self.aside = HistoryCard(), AsideCard()
        self.applicant, self.findings = ApplicantCard(), FindingsCard()
        self.adding = Adding(self, session)
        self.making = OfficePapers(self, session)
        self._lay_out()
        self._connect()

    def open_case(self, case_id: str) -> None:
        """Show a case."""
        if case_id != self._case_id:
            self._case_id, self._shown, self.panel = case_id, None, None
            self.overtaken.hide()
        self.past.hide()
        self._just_opened = True
        self.refresh()

    def refresh(self) -> None:
        """Ask for the case anew; what is being typed in its next step stays while the step is the same."""
        case_id = self._case_id
        if case_id:
            self._session.ask(lambda desk: load_work(desk, case_id), self._show)

    def focus_first(self) -> None:
        """Begin where something is to be done."""
        if self.panel is not None:
            self.panel.begin()
        else:
            self.lanes.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._session.changed.connect(self.refresh)
        self._session.person_changed.connect(self.refresh)
        self.head.back_asked.connect(self.back_asked)
        self.history.moment_asked.connect(self.show_moment)
        self.past.asked.connect(self.show_moment)
        self.past.left.connect(self.show_present)
        self.papers.open_asked.connect(self._open_paper)
        self.papers.reprint_asked.connect(self._reprint)
        self.documents.view_asked.connect(self._view_document)
        self.findings.scans_asked.connect(self._view_photographs)
        self.documents.add_asked.connect(lambda: self._add(self.adding.ask_document))
        self.documents.note_asked.connect(lambda: self._add(self.adding.ask_note))
        self.documents.leaflet_asked.connect(self._offer_leaflet)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)

    def _lay_out(self) -> None:
        self.pin(self.head)
        self.pin(self.past)
        cards = (self.applicant, self.documents, self.papers, self.making.button)
        left = holding(column(*cards, spacing=Space.CARD, ends=True))
        left.setFixedWidth(_DOCUMENTS_WIDTH)
        right = holding(column(self.findings, self.aside, self.history, spacing=Space.CARD, ends=True))
        self.add(self.overtaken)
        self.add(self.turn)
        self.add(self.lanes)
        self.add(row(left, right, spacing=Space.CARD, stretches=(0, 1)))
        self.add_end()

    def _show(self, work: Work) -> None:
        if work.case_id != self._case_id:
            return
        self.work = work
        if self.past.isVisibleTo(self):
            return
        self.turn.show()
        self._show_turn(work)
        self.around.show_work(work)
        self._show_view(work.view)
        if self._just_opened:
            self._just_opened = False
            QTimer.singleShot(0, self, self.focus_first)
            QTimer.singleShot(0, self, self._scroll_up)

    def show_moment(self, event_id: str) -> None:
        """Show the case as it stood right after an event; nothing can be done with the past."""
        case_id = self._case_id
        self._session.ask(lambda desk: look_up.as_it_stood(desk, case_id, event_id), self._show_past)

    def show_present(self) -> None:
        """Show the case as it stands now; what was being typed in its next step is still there."""
        self.past.hide()
        if self.work is not None:
            self._show(self.work)
        self.refresh()

    def _show_past(self, view: CaseView) -> None:
        if self.work is None or view.case.id != self._case_id:
            return
        self.turn.hide()
        self.around.show_work(None)
        self.past.show_moment(view, look_up.in_order(self.work.view.history))
        self._show_view(view)

    def _show_view(self, view: CaseView) -> None:
        desk = self._session.desk
        today = desk.clock.now().date()
        self.head.show_case(view)
        self.lanes.show_case(view, desk.calendar, today)
        self.applicant.show_case(view)
        self.documents.show_case(view, today)
        self.papers.show_case(view, desk.office.id)
        self.making.show_case(view)
        self.findings.show_case(view.case)
        self.aside.show_case(view)
        self.history.show_case(view)

    def _leave(self) -> None:
        """Out of the past first, then out of the case."""
        if self.past.isVisibleTo(self):
            self.show_present()
        else:
            self.back_asked.emit()

    def _scroll_up(self) -> None:
        """A case is read from its beginning, even where the focus lies further down."""
        for area in self.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)

    def _show_turn(self, work: Work) -> None:
        """What may be done, rebuilt only when it has become something else.

        A hearing or marks change what is read in the same step: its forms stay as they are, unless they ask for
        something else now; then what was said in them is said again.
        """
        view = work.view
        step = view.next.no if view.next is not None else None
        case, person = view.case, self._session.desk.staff.id
        deeds = tuple((offer.deed, offer.step) for offer in work.offered.next)
        offered = (case.id, case.turn, step, case.incoming_number, case.draft, person, deeds)
        beside = (case.around.hearings, case.around.marks)
        if (offered, beside) == self._shown:
            return
        stays = self._shown is not None and self._shown[0] == offered
        self._shown = (offered, beside)
        if stays and self.panel is not None and self.panel.fits(work):
            self.panel.show_work(work)
            return
        said = self.panel.said() if self.panel is not None and stays else {}
        typed = self.panel.unrecorded() if self.panel is not None and not stays else []
        if typed:
            self.overtaken.tell(view, typed)
        self.turn.clear()
        self.turn.set_note(view.next.action if view.next is not None else "")
        self.panel = DeedPanel(self._session, work) if work.offered.next else None
        if self.panel is not None:
            self.turn.add(self.panel)
            self.panel.say_again(said)
        else:
            self.turn.add(WordsLabel(whose_turn(view), Type.BODY, Tone.TEXT_2, lines=FREE))

    def _add(self, ask: Callable[[CaseView], None]) -> None:
        if self.work is not None:
            ask(self.work.view)

    def _view_document(self, document: Document) -> None:
        ScanViewer(self, self._session, as_it_is(document.title), document.scans).open()

    def _view_photographs(self, scans: tuple[str, ...]) -> None:
        ScanViewer(self, self._session, N_("Photographs and the signed act"), scans).open()

    def _offer_leaflet(self) -> None:
        """What the person is still to bring: at first in the language of the application."""
        if self.work is None:
            return
        link, language = (
            self.documents.leaflet_button,
            papers.PaperLanguage(self.work.view.case.language.value),
        )
        case_id, show = self._case_id, self._showing(N_("What to bring"), "to-bring")

        def made(language: papers.PaperLanguage, size: papers.PaperSize, desk: Desk) -> bytes:
            choose(desk, to_bring.KIND, language, size)
            return to_bring.still_to_bring(desk, case_id, language, size)

        def chosen(language: papers.PaperLanguage, size: papers.PaperSize) -> None:
            self._session.do(partial(made, language, size), show)

        self._session.ask(
            lambda desk: choice_of(desk, to_bring.KIND, language, to_bring.SIZES),
            while_alive(link, lambda usual: open_choices(link, usual, to_bring.SIZES, chosen)),
        )

    def _open_paper(self, paper: Paper) -> None:
        show = self._showing(paper_words(paper.kind), paper.kind)
        self._session.ask(lambda desk: papers.kept(desk, paper.sha256), show)

    def _reprint(self, paper: Paper) -> None:
        case_id = self._case_id
        show = self._showing(paper_words(paper.kind), paper.kind)
        self._session.do(lambda desk: papers.reprint(desk, case_id, paper), show)

    def _showing(self, title: Words, kind: str) -> Callable[[bytes], None]:
        """Shows a paper once it comes, under this case's number: another case may be open by then."""
        number = self.work.view.case.number if self.work is not None else ""

        def show(pdf: bytes) -> None:
            show_paper(self, pdf, title, f"{kind}-{number}.pdf", kind)

        return show
