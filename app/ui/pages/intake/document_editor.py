"""One document of the application: how it came, its particulars, its scans."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.completeness import Line, State
from app.domain.documents import Document
from app.domain.language import N_
from app.ui.language import counted, say
from app.ui.pages.intake.focus import focus_chosen
from app.ui.pages.intake.requirement_words import NOT_VERIFIED, because, condition_of, note_of, what_is_wrong
from app.ui.pages.intake.twelfths import Twelfths
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import link, small
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import RadioField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.layouts import bare
from app.ui.widgets.text_fields import CountField, TextField
from app.ui.widgets.words import FREE, WordsLabel

ABSENT, ORIGINAL, COPY = "absent", "original", "copy"
_NO_TERM = N_("empty if it has no term")
_HOW = [(ABSENT, N_("not there")), (ORIGINAL, N_("original")), (COPY, N_("copy"))]


class DocumentEditor(Card):
    """The particulars of what answers one requirement; typing any of them means that the document is there.

    Signals:
        edited: the document is another one; `document()` tells it, `None` if it was not brought.
        scan_asked: a scan is to be added.
        dropped(paths): files were dropped here.
        finished: Enter in the last field.
    """

    edited = Signal()
    scan_asked = Signal()
    dropped = Signal(list)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self._document: Document | None = None
        self.setAcceptDrops(True)
        self.how = RadioField(N_("How it came"), _HOW)
        self.number = TextField(N_("Number"), letters=False, most=60)
        self.issued = DateField(N_("Date of issue"))
        self.issuer = TextField(N_("Issued by"), most=120)
        self.expires = DateField(N_("Valid until"), hint=_NO_TERM)
        self.pages = CountField(N_("Sheets"), most=3)
        self.scan = small(N_("Add a scan…"), key="F4", icon="scan")
        self.unscan = link(N_("Take the last scan away"))
        self._lay_out()
        self.how.changed.connect(self._how_changed)
        for field in (self.number, self.issued, self.issuer, self.expires, self.pages):
            field.changed.connect(self._typed)
        self.scan.clicked.connect(self.scan_asked)
        self.unscan.clicked.connect(self._drop_last_scan)

    def show_line(self, line: Line, document: Document | None) -> None:
        """Show a requirement and what was brought for it."""
        self._line, self._document = line, document
        say(self._title.setText, line.requirement.title)
        say(self._citation.setText, line.requirement.citation)
        why, condition, note = because(line), condition_of(line), note_of(line)
        self._badge.setVisible(why is not None)
        for label, words in ((self._because, why), (self._condition, condition), (self._note, note)):
            label.setVisible(words is not None)
            say(label.setText, words or "")
        self._show_document()
        self.tell(line)

    def document(self) -> Document | None:
        """What was brought; `None` if nothing was."""
        return self._document

    def show_scans(self, document: Document) -> None:
        """Further pages of the document were scanned; what is being typed is left alone."""
        self._document = document
        self.how.set_value(ORIGINAL if document.original else COPY)
        self.pages.set_value(document.pages)
        self._count_scans()

    def tell(self, line: Line) -> None:
        """Say beside the last day of validity that it is gone."""
        if line.state is State.EXPIRED:
            self.expires.set_hint(what_is_wrong(line), Mark.ATTENTION)
        else:
            self.expires.set_hint(_NO_TERM)

    def focus_first(self) -> None:
        """Begin with how it came."""
        focus_chosen(self.how)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _show_document(self) -> None:
        document = self._document
        self.how.set_value(ABSENT if document is None else ORIGINAL if document.original else COPY)
        self.number.set_value(document.number if document else "")
        self.issued.set_value(document.issued if document else None)
        self.issuer.set_value(document.issuer if document else "")
        self.expires.set_value(document.expires if document else None)
        self.pages.set_value(document.pages if document else None)
        self._count_scans()

    def _count_scans(self) -> None:
        scans = len(self._document.scans) if self._document else 0
        self.unscan.setVisible(scans > 0)
        kept = counted("{count} scan kept", "{count} scans kept", scans)
        say(self._scans.setText, kept if scans else N_("no scan yet"))

    def _how_changed(self) -> None:
        how = self.how.value()
        if how == ABSENT:
            self._document = None
        else:
            self._document = replace(self._document or self._fresh(original=True), original=how == ORIGINAL)
        self._show_document()
        self.edited.emit()

    def _typed(self) -> None:
        document = self._document or self._fresh(original=True)
        self._document = replace(
            document,
            number=self.number.value(),
            issued=self.issued.value(),
            issuer=self.issuer.value(),
            expires=self.expires.value(),
            pages=self.pages.value() or max(1, len(document.scans)),
        )
        self.how.set_value(ORIGINAL if self._document.original else COPY)
        self.edited.emit()

    def _drop_last_scan(self) -> None:
        if self._document is not None and self._document.scans:
            self._document = replace(self._document, scans=self._document.scans[:-1])
            self._show_document()
            self.edited.emit()

    def _fresh(self, *, original: bool) -> Document:
        assert self._line is not None
        return Document(self._line.requirement.code, self._line.requirement.title.kk, original=original)

    def _lay_out(self) -> None:
        self._title = WordsLabel("", Type.CARD_TITLE, lines=FREE)
        self._citation = WordsLabel("", Type.META, Tone.TEXT_2)
        self._badge = Badge(NOT_VERIFIED, Mark.UNVERIFIED)
        self._because = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self._condition = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self._note = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self._scans = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        place = bare(QHBoxLayout(), Space.SMALL)
        place.addWidget(self._citation)
        place.addWidget(self._badge)
        place.addStretch(1)
        words = bare(QVBoxLayout(), Space.HAIR)
        words.addWidget(self._title)
        words.addLayout(place)
        for label in (self._condition, self._note):
            words.addWidget(label)
        self.add(words)
        fields = Twelfths()
        for field, width in (
            (self.how, 12),
            (self.number, 6),
            (self.issued, 6),
            (self.issuer, 6),
            (self.expires, 6),
            (self.pages, 3),
        ):
            fields.add(field, width)
        self.add(fields)
        scans = bare(QHBoxLayout(), Space.SMALL)
        scans.addWidget(self.scan)
        scans.addWidget(self._scans, 1)
        scans.addWidget(self.unscan)
        self.add(scans)
        dropped = N_("A picture can also be dropped here with the mouse.")
        self.add(WordsLabel(dropped, Type.META, Tone.TEXT_3, lines=FREE))
        self.add(self._because)
