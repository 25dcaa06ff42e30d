"""Step 4: what was brought, laid beside what the edition asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.register import Assessment
from app.domain.completeness import Completeness, Line, State
from app.domain.documents import Document
from app.domain.language import N_
from app.errors import KenseError
from app.i18n import Translator
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, told
from app.ui.pages.intake.document_editor import DocumentEditor
from app.ui.pages.intake.focus import FocusFollower
from app.ui.pages.intake.requirement_words import MARKS, NOT_VERIFIED, STATES, condition_of, pages_of
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.theme.tokens import Space
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, scrolling
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.telling import MessagePanel

SIDE = 400
_PICTURES = "*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp"


class DocumentsStep(Step):
    """The checklist at the left, the chosen document at the right.

    Signals:
        edited: a document is another one.
    """

    edited = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.lines: dict[str, Line] = {}
        self._edited_key = ""
        self.list = RowList(N_("Documents"), grows=True)
        self.editor = DocumentEditor()
        self.message = MessagePanel()
        self._lay_out()
        self.list.chosen.connect(self._show_chosen)
        self.list.opened.connect(lambda _key: self.editor.focus_first())
        self.editor.edited.connect(self._edited)
        self.editor.scan_asked.connect(self._choose_files)
        self.editor.dropped.connect(self.add_files)
        work.scanned.connect(self._scanned)
        work.not_scanned.connect(self._not_scanned)

    def show_work(self) -> None:
        """Show another intake."""
        self.lines = {}
        self._edited_key = ""
        self.list.set_rows([])
        self.message.clear()

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the checklist; the document that is being typed is left alone."""
        completeness = assessment.completeness
        self.lines = {line.requirement.code: line for line in completeness.lines}
        self._card.set_note(count_in_words(completeness))
        blocked = self.list.blockSignals(True)
        self.list.set_rows([_row(line) for line in completeness.lines])
        if not self.list.key() and self.lines:
            gap = next(iter(completeness.gaps), completeness.lines[0])
            self.list.select(gap.requirement.code)
        self.list.blockSignals(blocked)
        self.editor.setVisible(bool(self.lines))
        if self.list.key() != self._edited_key:
            self._show_chosen(self.list.key())
        elif self._edited_key in self.lines:
            self.editor.tell(self.lines[self._edited_key])

    def choose(self, requirement: str) -> None:
        """Go to a document."""
        self.list.select(requirement)
        self.editor.focus_first()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_files(self, paths: Sequence[str]) -> None:
        """Add scans from files to the chosen document."""
        line = self.lines.get(self.list.key())
        if line is None:
            return
        self.message.clear()
        requirement = line.requirement
        self._work.add_scans(requirement.code, requirement.title.kk, [Path(path) for path in paths])

    def _choose_files(self) -> None:
        kinds = f"{told(N_('Pictures'))} ({_PICTURES})"
        paths, _kind = QFileDialog.getOpenFileNames(self, told(N_("Which pictures are the scan?")), "", kinds)
        self.add_files(paths)

    def _scanned(self, requirement: str) -> None:
        document = self._document(requirement)
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
            self.editor.show_line(line, self._document(key))

    def _document(self, requirement: str) -> Document | None:
        documents = self._work.intake.documents
        return next((document for document in documents if document.requirement == requirement), None)

    def _edited(self) -> None:
        key, document = self.list.key(), self.editor.document()
        others = [one for one in self._work.intake.documents if one.requirement != key]
        self._work.set_documents((*others, document) if document is not None else tuple(others))
        self.edited.emit()

    def _lay_out(self) -> None:
        self._card = Card(N_("Documents"), flush=True)
        self._card.add(self.list)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.PAGE, Space.CARD, Space.CARD, Space.CARD)
        column.setSpacing(Space.CARD)
        column.addWidget(self.message)
        column.addWidget(self._card)
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


def count_in_words(completeness: Completeness) -> Words:
    """«6 есть, 1 просрочен, 1 нет»."""
    there = sum(not line.is_gap for line in completeness.lines)
    expired, missing = len(completeness.expired), len(completeness.missing)

    def said(tr: Translator) -> str:
        parts = [tr(N_("{count} there"), count=there)]
        if expired:
            parts.append(tr(N_("{count} expired"), count=expired))
        if missing:
            parts.append(tr(N_("{count} missing"), count=missing))
        return ", ".join(parts)

    return said


def _row(line: Line) -> Row:
    requirement = line.requirement

    def place(tr: Translator) -> str:
        condition = condition_of(line)
        parts = [requirement.citation.in_(tr.language)]
        if condition is not None:
            parts.append(condition.in_(tr.language))
        if requirement.unverified:
            parts.append(tr(NOT_VERIFIED))
        return " · ".join(parts)

    pages = "" if line.state is State.FROM_FORM else pages_of(line.documents)
    return Row(requirement.code, requirement.title, place, MARKS[line.state], STATES[line.state], pages)
