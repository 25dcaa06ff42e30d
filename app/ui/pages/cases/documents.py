"""What was handed in and what is still awaited; the papers that were issued, to be opened or printed again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.overview.look_up import CaseView
from app.domain.case import Paper
from app.domain.documents import Document
from app.domain.events import PaperIssued
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import numeric_date, short_moment
from app.ui.language import Words, as_it_is, counted, filled, told
from app.ui.pages.cases.words import LANGUAGES, paper_words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.buttons import link
from app.ui.widgets.card import Card, IconLabel
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.list_row import ListRow
from app.ui.widgets.words import WordsLabel


class DocumentsCard(Card):
    """What the person handed in, what was promised, and the ways to add to it: from whichever office.

    Signals:
        view_asked(document): its scans are to be looked at.
        add_asked, note_asked: a document came, or something is to be written down.
        leaflet_asked: the person is to be told what is still missing.
    """

    view_asked = Signal(object)
    add_asked = Signal()
    note_asked = Signal()
    leaflet_asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("Documents"), flush=True)

    def show_case(self, view: CaseView, today: date) -> None:
        """Show the documents of a case."""
        self.clear()
        documents = view.case.documents
        self.set_count(len(documents))
        for document in documents:
            self.add(self._document(view, document, today))
            self.add(line())
        for code in view.case.awaited:
            self.add(_awaited(view, code, today))
            self.add(line())
        if not documents and not view.case.awaited:
            self.add(ListRow(N_("All that is needed stands in the form.")))
            self.add(line())
        self.set_warns(_is_late(view, today))
        self.add_padded(self._deeds(view))

    def _document(self, view: CaseView, document: Document, today: date) -> QWidget:
        """A document; with scans, it can be looked at."""
        row = _document_row(view, document, today)
        if not document.scans:
            return row
        holder = QWidget()
        column = bare(QVBoxLayout(holder))
        column.addWidget(row)
        look = link(counted("Look at {count} scan", "Look at {count} scans", len(document.scans)), icon="eye")
        look.clicked.connect(lambda: self.view_asked.emit(document))
        below = QHBoxLayout()
        bare(below).setContentsMargins(Space.CARD + Space.BROAD, 0, Space.CARD, Space.HAIR)
        below.addWidget(look)
        below.addStretch(1)
        column.addLayout(below)
        return holder

    def _deeds(self, view: CaseView) -> QVBoxLayout:
        self.add_button = link(N_("Add a document…"), icon="plus")
        self.note_button = link(N_("Write a note…"), icon="note")
        self.leaflet_button = link(N_("What to bring…"), icon="printer")
        deeds = [(self.add_button, self.add_asked), (self.note_button, self.note_asked)]
        if view.case.awaited:
            deeds.append((self.leaflet_button, self.leaflet_asked))
        column = bare(QVBoxLayout(), Space.HAIR)
        for button, asked in deeds:
            button.clicked.connect(asked)
            across = bare(QHBoxLayout())
            across.addWidget(button)
            across.addStretch(1)
            column.addLayout(across)
        return column


def _document_row(view: CaseView, document: Document, today: date) -> ListRow:
    expired = document.is_expired(today)
    asked = {requirement.code: requirement.title for requirement in view.edition.requirements}
    expires = document.expires
    below: Words = as_it_is(document.number) if document.number else ""
    if expires is not None and expired:
        below = filled(N_("expired on {day}"), day=numeric_date(expires))
    return ListRow(
        asked.get(document.requirement) or as_it_is(document.title),
        below,
        mark=Mark.OVERDUE if expired else Mark.DONE,
        right_line=counted("{count} page", "{count} pages", document.pages),
    )


def _awaited(view: CaseView, code: str, today: date) -> ListRow:
    """Something that was missing at the registration, with the day that was promised."""
    asked = {requirement.code: requirement.title for requirement in view.edition.requirements}
    until = view.case.promised_until
    below: Words = N_("was missing at the registration")
    if until is not None:
        below = filled(N_("promised by {day}"), day=numeric_date(until))
    mark = Mark.OVERDUE if _is_late(view, today) else Mark.ATTENTION
    return ListRow(asked.get(code) or as_it_is(code), below, mark=mark)


def _is_late(view: CaseView, today: date) -> bool:
    until = view.case.promised_until
    return bool(view.case.awaited) and until is not None and until < today


class PapersCard(Card):
    """What was issued.

    Signals:
        open_asked(paper): show it as it was issued.
        reprint_asked(paper): make it once more, marked as a reprint.
    """

    open_asked = Signal(object)
    reprint_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(N_("Papers"), flush=True)

    def show_case(self, view: CaseView, here: str) -> None:
        """Show the papers of a case; those that the office `here` issued can be printed again with a mark."""
        self.clear()
        issued_here = {
            event.body.sha256
            for event in view.history
            if isinstance(event.body, PaperIssued) and event.record.office_id == here
        }
        papers = view.case.papers
        self.set_count(len(papers))
        for number, paper in enumerate(papers):
            if number:
                self.add(line())
            self.add(self._paper(paper, may_reprint=paper.sha256 in issued_here and not paper.copy))
        if not papers:
            self.add(ListRow(N_("No paper was issued yet.")))

    def _paper(self, paper: Paper, *, may_reprint: bool) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD - 1, 6, Space.SMALL, Space.HAIR)
        across.addWidget(IconLabel("file", Size.ICON_SMALL))
        column = bare(QVBoxLayout())
        column.addWidget(WordsLabel(_title(paper), Type.BODY, lines=2))
        about = WordsLabel(lambda tr: short_moment(paper.at, tr.language), Type.META, Tone.TEXT_3)
        column.addWidget(about)
        deeds = bare(QHBoxLayout(), Space.SMALL)
        opening = link(N_("Open the paper"))
        opening.clicked.connect(lambda: self.open_asked.emit(paper))
        deeds.addWidget(opening)
        if may_reprint:
            again = link(N_("Print again"))
            again.clicked.connect(lambda: self.reprint_asked.emit(paper))
            deeds.addWidget(again)
        deeds.addStretch()
        column.addLayout(deeds)
        across.addLayout(column, 1)
        return holder


def _title(paper: Paper) -> Words:
    """«Talon of the application, in Kazakh»."""

    def said(tr: Translator) -> str:
        kind = told(paper_words(paper.kind))
        language = tr(LANGUAGES.get(paper.language, paper.language))
        again = ", " + tr(N_("reprint No. {copy}"), copy=paper.copy) if paper.copy else ""
        return f"{kind}, {language}{again}"

    return said
