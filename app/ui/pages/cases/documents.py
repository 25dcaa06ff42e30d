"""The documents of a case, and its papers: each opened as it was issued, or printed once more with a mark."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.look_up import CaseView
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
    """What the person handed in."""

    def __init__(self) -> None:
        super().__init__(N_("Documents"), flush=True)

    def show_case(self, view: CaseView, today: date) -> None:
        """Show the documents of a case."""
        self.clear()
        documents = view.case.documents
        self.set_count(len(documents))
        for number, document in enumerate(documents):
            if number:
                self.add(line())
            self.add(_document(view, document, today))
        if not documents:
            self.add(ListRow(N_("All that is needed stands in the form.")))


def _document(view: CaseView, document: Document, today: date) -> ListRow:
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
