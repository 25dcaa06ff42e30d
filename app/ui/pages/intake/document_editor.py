"""One document of the application: whether it is asked for, how it came, its particulars, its scans."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.completeness import Line, State
from app.domain.documents import Document
from app.domain.language import N_
from app.ui.language import Words, counted, say
from app.ui.pages.intake.focus import focus_chosen
from app.ui.pages.intake.requirement_words import (
    NOT_VERIFIED,
    because,
    condition_of,
    note_of,
    supplied_by,
    taken_from,
    what_is_wrong,
)
from app.ui.pages.intake.twelfths import Twelfths
from app.ui.scans.scan_buttons import ScanButtons
from app.ui.scans.strip import ScanStrip
from app.ui.scans.taking import ScanTaking
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import RadioField, YesNoField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.digit_keys import DigitKeys
from app.ui.widgets.layouts import bare, holding
from app.ui.widgets.text_fields import CountField, TextField
from app.ui.widgets.words import FREE, WordsLabel

ABSENT, ORIGINAL, COPY = "absent", "original", "copy"
_NO_TERM = N_("empty if it has no term")
_HOW = [(ABSENT, N_("not there")), (ORIGINAL, N_("original")), (COPY, N_("copy"))]


class DocumentEditor(Card):
    """The particulars of what answers one requirement; typing any of them means that the document is there.

    Signals:
        edited: the document is another one; `document()` tells it, `None` if it was not brought.
        concern_said(answer): whether the condition holds for this person, as a bool.
        view_asked(place), turn_asked(place): a page is to be looked at, or turned; from 0.
    """

    edited = Signal()
    concern_said = Signal(bool)
    view_asked = Signal(int)
    turn_asked = Signal(int)

    def __init__(self, session: Session, taking: ScanTaking) -> None:
        super().__init__()
        self._clock = session.desk.clock
        self._line: Line | None = None
        self._document: Document | None = None
        self.concern = YesNoField(N_("Does this concern the person?"))
        self.how = RadioField(N_("How it came"), _HOW)
        self.number = TextField(N_("Number"), letters=False, most=60)
        DigitKeys(self.number.edit)
        self.issued = DateField(N_("Date of issue"), past=True)
        self.issuer = TextField(N_("Issued by"), most=120)
        self.expires = DateField(N_("Valid until"), hint=_NO_TERM)
        self.pages = CountField(N_("Sheets"), most=3)
        self.buttons = ScanButtons(taking)
        self.strip = ScanStrip(session)
        self._lay_out()
        self._connect()

    def show_line(self, line: Line, document: Document | None) -> None:
        """Show a requirement and what was brought for it."""
        self._line, self._document = line, document
        for day in (self.issued, self.expires):
            day.set_today(self._clock.now().date())
        say(self._title.setText, line.requirement.title)
        say(self._citation.setText, line.requirement.citation)
        self._badge.setVisible(because(line) is not None)
        for label, words in (
            (self._because, because(line)),
            (self._condition, condition_of(line)),
            (self._note, note_of(line)),
            (self._supplied, supplied_by(line)),
        ):
            _say_if_any(label, words)
        self._show_document()
        self.tell(line)

    def answer(self, event: QKeyEvent) -> bool:
        """Take a number typed in the list for how the document came; whether it was one."""
        return self.how.take_key(event)

    def document(self) -> Document | None:
        """What was brought; `None` if nothing was."""
        return self._document

    def show_document(self, document: Document | None) -> None:
        """Show it as it was changed elsewhere: taken over, or a page was turned."""
        self._document = document
        self._show_document()

    def show_scans(self, document: Document) -> None:
        """Further pages of the document were scanned; what is being typed is left alone."""
        self._document = document
        self.how.set_value(ORIGINAL if document.original else COPY)
        self.pages.set_value(document.pages)
        self._count_scans()

    def tell(self, line: Line) -> None:
        """Say beside the last day of validity that it is gone; ask what only a person can say."""
        asked = line.requirement.is_for_the_clerk_to_say
        self.concern.setVisible(asked)
        self.concern.set_value(_concern(line) if asked else None)
        self._particulars.setVisible(line.state is not State.NOT_CONCERNED)
        if line.state is State.EXPIRED:
            self.expires.set_hint(what_is_wrong(line), Mark.ATTENTION)
        else:
            self.expires.set_hint(_NO_TERM)

    def focus_first(self) -> None:
        """Begin with the question, or with how it came."""
        focus_chosen(self.concern if self.concern.isVisibleTo(self) else self.how)

    def _show_document(self) -> None:
        document = self._document
        self.how.set_value(ABSENT if document is None else ORIGINAL if document.original else COPY)
        self.number.set_value(document.number if document else "")
        self.issued.set_value(document.issued if document else None)
        self.issuer.set_value(document.issuer if document else "")
        self.expires.set_value(document.expires if document else None)
        self.pages.set_value(document.pages if document else None)
        _say_if_any(self._taken, taken_from(document) if document is not None else None)
        self._count_scans()

    def _count_scans(self) -> None:
        scans = self._document.scans if self._document else ()
        if scans != self.strip.scans:
            self.strip.show_scans(scans)
        kept = counted("{count} scan kept", "{count} scans kept", len(scans))
        say(self._scans.setText, kept if scans else N_("no scan yet"))
        self._keys.setVisible(bool(scans))

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

    def _take_away(self, place: int) -> None:
        if self._document is not None:
            self._changed(self._document.without_scan(place))

    def _move(self, place: int, by: int) -> None:
        if self._document is not None:
            self._changed(self._document.with_scan_moved(place, by))

    def _changed(self, document: Document) -> None:
        self._document = document
        self._count_scans()
        self.edited.emit()

    def _fresh(self, *, original: bool) -> Document:
        assert self._line is not None
        return Document(self._line.requirement.code, self._line.requirement.title.kk, original=original)

    def _connect(self) -> None:
        self.concern.changed.connect(lambda: self.concern_said.emit(bool(self.concern.value())))
        self.how.changed.connect(self._how_changed)
        for field in (self.number, self.issued, self.issuer, self.expires, self.pages):
            field.changed.connect(self._typed)
        self.strip.opened.connect(self.view_asked)
        self.strip.turn_asked.connect(self.turn_asked)
        self.strip.removal_asked.connect(self._take_away)
        self.strip.move_asked.connect(self._move)

    def _lay_out(self) -> None:
        self._title = WordsLabel("", Type.CARD_TITLE, lines=FREE)
        self._citation = WordsLabel("", Type.META, Tone.TEXT_2)
        self._badge = Badge(NOT_VERIFIED, Mark.UNVERIFIED)
        self._because, self._condition, self._note, self._supplied, self._taken = (
            WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE) for _ in range(5)
        )
        place = bare(QHBoxLayout(), Space.SMALL)
        place.addWidget(self._citation)
        place.addWidget(self._badge)
        place.addStretch(1)
        words = bare(QVBoxLayout(), Space.HAIR)
        words.addWidget(self._title)
        words.addLayout(place)
        for label in (self._condition, self._note, self._supplied):
            words.addWidget(label)
        self.add(words)
        self.add(self.concern)
        self._particulars = holding(self._lay_out_particulars())
        self.add(self._particulars)
        self.add(self._because)

    def _lay_out_particulars(self) -> QVBoxLayout:
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
        column = bare(QVBoxLayout(), Space.SMALL)
        column.addWidget(self._taken)
        column.addLayout(fields)
        column.addLayout(self._lay_out_scans())
        return column

    def _lay_out_scans(self) -> QVBoxLayout:
        self._scans = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self._keys = WordsLabel(
            N_("Enter: look · R: turn · Ctrl and an arrow: move · Delete: take away"),
            Type.META,
            Tone.TEXT_3,
            lines=FREE,
        )
        column = bare(QVBoxLayout(), Space.HAIR)
        column.addWidget(self.buttons)
        column.addWidget(self._scans)
        column.addWidget(self.strip)
        column.addWidget(self._keys)
        dropped = N_("Ctrl+V pastes a picture; files may be dropped here or on a row.")
        column.addWidget(WordsLabel(dropped, Type.META, Tone.TEXT_3, lines=FREE))
        return column


def _concern(line: Line) -> bool | None:
    """What was said of a condition in words."""
    if line.state is State.NOT_DECIDED:
        return None
    return line.state is not State.NOT_CONCERNED


def _say_if_any(label: QWidget, words: Words | None) -> None:
    assert isinstance(label, WordsLabel)
    label.setVisible(words is not None)
    say(label.setText, words or "")
