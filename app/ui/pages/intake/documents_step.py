"""Step 4: what was brought, laid beside what the edition asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.counter import known_documents
from app.casework.counter.known_documents import Known
from app.casework.counter.register import Assessment
from app.casework.counter.scans import Source
from app.domain.completeness import Line, State
from app.domain.documents import Document
from app.domain.language import N_, Text
from app.errors import KenseError
from app.ui.alive import while_alive
from app.ui.dialogs.error_dialog import sentences
from app.ui.pages.intake.document_editor import DocumentEditor
from app.ui.pages.intake.document_rows import count_in_words, first_to_look_at, row_of
from app.ui.pages.intake.inbox_card import InboxCard
from app.ui.pages.intake.known_banner import KnownBanner
from app.ui.pages.intake.page_turning import PageTurning
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.scans.taking import ScanTaking
from app.ui.theme.tokens import Space
from app.ui.widgets.card import Card
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import bare, scrolling
from app.ui.widgets.row_list import RowList
from app.ui.widgets.telling import MessagePanel

SIDE = 400


class DocumentsStep(Step):
    """The checklist at the left, the chosen document at the right; scans come by key, mouse, scanner or its folder.

    Signals:
        edited: a document is another one.
    """

    edited = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.lines: dict[str, Line] = {}
        self._edited_key = ""
        self._earlier: tuple[Known, ...] = ()
        self._asked_for: object = None
        self.list = RowList(N_("Documents"), grows=True, wraps=True)
        self.taking = ScanTaking(self, work.session, self.list)
        self.editor = DocumentEditor(work.session, self.taking)
        self.pages = PageTurning(self, work)
        self.known = KnownBanner()
        self.inbox = InboxCard(work.session)
        self.message = MessagePanel()
        self._lay_out()
        self._connect()

    def show_work(self) -> None:
        """Show another intake."""
        self.lines = {}
        self._edited_key = ""
        self._earlier, self._asked_for = (), None
        self.list.set_rows([])
        self.message.clear()

    def enter(self) -> None:
        """Ask what is known of the person's papers; look at the scanner's folder."""
        self.inbox.inbox.look_again()
        self._ask_earlier()

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the checklist; the document that is being typed is left alone."""
        completeness = assessment.completeness
        self.lines = {line.requirement.code: line for line in completeness.lines}
        self._card.set_note(count_in_words(completeness))
        blocked = self.list.blockSignals(True)
        self.list.set_rows([row_of(line) for line in completeness.lines])
        if not self.list.key() and self.lines:
            self.list.select(first_to_look_at(completeness).requirement.code)
        self.list.blockSignals(blocked)
        self.editor.setVisible(bool(self.lines))
        if self.list.key() != self._edited_key:
            self._show_chosen(self.list.key())
        elif self._edited_key in self.lines:
            self.editor.tell(self.lines[self._edited_key])
        self._show_known()

    def choose(self, requirement: str) -> None:
        """Go to a document."""
        self.list.select(requirement)
        self.editor.focus_first()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_sources(self, sources: Sequence[Source], requirement: str = "") -> None:
        """Add scans to a document, or to the chosen one."""
        line = self.lines.get(requirement or self.list.key())
        if line is None:
            return
        self.message.clear()
        self.list.select(line.requirement.code)
        self._work.add_scans(
            line.requirement.code, line.requirement.title.kk, sources, in_colour=self.taking.in_colour
        )

    def take_over(self) -> None:
        """Take over every document that is known already and was not brought yet."""
        held = self._work.intake.documents
        taken = [known.document for _title, known in self._offered()]
        self._work.set_documents((*held, *taken))
        if any(document.requirement == self._edited_key for document in taken):
            self.editor.show_document(self._work.document(self._edited_key))
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list, − says that a document does not concern the person, + that it does; 1 2 3 say how it came."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            answer = {Qt.Key.Key_Minus: False, Qt.Key.Key_Plus: True}.get(Qt.Key(event.key()))
            line = self.lines.get(self.list.key())
            if answer is not None and line is not None and line.requirement.is_for_the_clerk_to_say:
                self._say_concern(answer)
                return True
            if line is not None and line.state is not State.FROM_FORM and self.editor.answer(event):
                self.go_to_next_gap()
                return True
        return super().eventFilter(watched, event)

    def go_to_next_gap(self) -> bool:
        """Stand in the list on the next paper that was not brought; whether there is one."""
        codes = [code for code, line in self.lines.items() if line.requirement.form_section is None]
        here = codes.index(self.list.key()) + 1 if self.list.key() in codes else 0
        waiting = (State.MISSING, State.NOT_DECIDED)
        for code in (*codes[here:], *codes[:here]):
            if self.lines[code].state in waiting and self._work.document(code) is None:
                self.list.select(code)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    # Inside

    def _scanned(self, requirement: str) -> None:
        document = self._work.document(requirement)
        if document is not None and requirement == self._edited_key:
            self.editor.show_scans(document)
        self.edited.emit()

    def _not_scanned(self, error: Exception) -> None:
        """Said here; by the window too where this step is not in sight and nobody else will say it."""
        known = isinstance(error, KenseError)
        if isinstance(error, KenseError):
            self.message.tell(*sentences(error))
        if not self._work.is_waiting and not (known and self.isVisible()):
            self._work.session.failed.emit(error)

    def _show_chosen(self, key: str) -> None:
        line = self.lines.get(key)
        if line is not None:
            self._edited_key = key
            self.editor.show_line(line, self._work.document(key))

    def _edited(self) -> None:
        key, document = self.list.key(), self.editor.document()
        others = [one for one in self._work.intake.documents if one.requirement != key]
        self._work.set_documents((*others, document) if document is not None else tuple(others))
        self.edited.emit()

    def _say_concern(self, answer: bool) -> None:
        self._work.set_concern(self.list.key(), answer)
        self.edited.emit()

    def _ask_earlier(self) -> None:
        """Which documents the person's earlier cases have: asked once for a person and a service."""
        intake = self._work.intake
        iin = str(self._work.person.get("iin") or "") if self._work.person is not None else ""
        wanted = (intake.id, intake.edition, iin)
        if not intake.edition or wanted == self._asked_for:
            return
        self._asked_for = wanted
        show = while_alive(self, self._keep_earlier, wanted)
        self._work.session.ask(
            lambda desk: known_documents.from_earlier_cases(desk, intake, iin), show, lambda _error: None
        )

    def _keep_earlier(self, wanted: object, found: tuple[Known, ...]) -> None:
        if wanted == self._asked_for:
            self._earlier = found
            self._show_known()

    def _offered(self) -> list[tuple[Text, Known]]:
        """What is known and was not brought, by the title of what it answers; what was typed last comes first."""
        edition, person = self._work.edition, self._work.person
        typed = known_documents.from_person(edition, person) if edition and person else None
        by_code: dict[str, Known] = {}
        for one in (*((typed,) if typed else ()), *self._earlier):
            by_code.setdefault(one.document.requirement, one)
        return [
            (line.requirement.title, by_code[code])
            for code, line in self.lines.items()
            if code in by_code and line.state in (State.MISSING, State.NOT_DECIDED)
        ]

    def _show_known(self) -> None:
        self.known.show_known(self._offered())

    def _view(self, place: int) -> None:
        self.pages.view(
            self._work.document(self._edited_key), self.lines[self._edited_key].requirement.title, place
        )

    def _turned(self, document: Document) -> None:
        if document.requirement == self._edited_key:
            self.editor.show_scans(document)
        self.edited.emit()

    def _connect(self) -> None:
        work, editor = self._work, self.editor
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(lambda _key: editor.focus_first())
        self.list.installEventFilter(self)
        editor.edited.connect(self._edited)
        editor.concern_said.connect(self._say_concern)
        editor.view_asked.connect(self._view)
        editor.turn_asked.connect(lambda place: self.pages.turn(self._edited_key, place))
        self.pages.turned.connect(self._turned)
        self.pages.failed.connect(self._not_scanned)
        self.pages.closed.connect(editor.strip.setFocus)
        self.known.asked.connect(self.take_over)
        self.taking.taken.connect(self.add_sources)
        self.taking.failed.connect(self._not_scanned)
        self.inbox.take_asked.connect(lambda path: self.add_sources([path]))
        self.inbox.not_removed.connect(self._not_scanned)
        work.source_kept.connect(self.inbox.mark_taken)
        work.scanned.connect(self._scanned)
        work.not_scanned.connect(self._not_scanned)

    def _lay_out(self) -> None:
        self._card = Card(N_("Documents"), flush=True)
        self._card.add(self.list)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.PAGE, Space.CARD, Space.CARD, Space.CARD)
        column.setSpacing(Space.CARD)
        for part in (self.message, self.known, self._card, self.inbox):
            column.addWidget(part)
        column.addStretch(1)
        side = QWidget()
        edited = QVBoxLayout(side)
        edited.setContentsMargins(0, Space.CARD, Space.PAGE, Space.CARD)
        edited.addWidget(self.editor)
        edited.addStretch(1)
        right = scrolling(side)
        FocusFollower(right)
        right.setFixedWidth(SIDE)
        across = bare(QHBoxLayout(self))
        across.addWidget(scrolling(left), 1)
        across.addWidget(right)
