"""Adding to a case, from whichever office: a document that came later with its scans, a note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.casework.counter import scans
from app.casework.counter.scans import Source
from app.casework.course import additions
from app.casework.desk import Desk
from app.casework.overview.look_up import CaseView
from app.domain.case import Case
from app.domain.documents import Document
from app.domain.language import N_
from app.errors import KenseError
from app.ui.alive import while_alive
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, counted, say
from app.ui.scans.pdf_pages import read_pdf
from app.ui.scans.scan_buttons import ScanButtons
from app.ui.scans.taking import ScanTaking
from app.ui.session import Session
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import Kind
from app.ui.widgets.choice_fields import ChoiceField, RadioField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.layouts import fields_row
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.text_fields import LinesField, TextField
from app.ui.widgets.words import FREE, WordsLabel

ADD = "add"
_OTHER = ""
_ORIGINAL, _COPY = "original", "copy"


class DocumentDialog(Dialog):
    """A document that came after the registration. Its pages are in memory until the document is recorded."""

    def __init__(self, parent: QWidget | None, session: Session, view: CaseView) -> None:
        super().__init__(parent, N_("Which document came?"))
        self._session = session
        self._reading = 0
        self.pages: list[bytes] = []
        self._titles = {requirement.code: requirement.title for requirement in view.edition.requirements}
        self.what = ChoiceField(N_("Document"), _options(view))
        self.title = TextField(N_("What it is called"), most=160)
        self.how = RadioField(N_("How it came"), [(_ORIGINAL, N_("original")), (_COPY, N_("copy"))])
        self.number = TextField(N_("Number"), letters=False, most=60)
        self.issued = DateField(N_("Date of issue"))
        self.issuer = TextField(N_("Issued by"), most=120)
        self.expires = DateField(N_("Valid until"))
        self.message = MessagePanel()
        self.taking = ScanTaking(self, session)
        self.buttons = ScanButtons(self.taking)
        self._lay_out()
        self._connect()
        self.what.set_value(next(iter(view.case.awaited), next(iter(self._titles), _OTHER)))
        self.how.set_value(_ORIGINAL)
        self._show_title()

    def document(self) -> Document:
        """What was typed; its scans come when it is recorded."""
        code = self.what.value() or _OTHER
        title = self._titles[code].kk if code in self._titles else self.title.value()
        return Document(
            code,
            title,
            number=self.number.value(),
            issued=self.issued.value(),
            issuer=self.issuer.value(),
            expires=self.expires.value(),
            original=self.how.value() == _ORIGINAL,
            pages=max(1, len(self.pages)),
        )

    def add_sources(self, sources: Sequence[Source], _row: str = "") -> None:
        """Have files made small beside the lane; the document is recorded with their pages."""
        self.message.clear()
        for source in sources:
            self._reading += 1
            read, failed = while_alive(self, self._read), while_alive(self, self._not_read)
            self._session.prepare(partial(_pages_of, source, self.taking.in_colour), read, failed)
        self._count()

    def _read(self, pages: tuple[bytes, ...]) -> None:
        self._reading -= 1
        self.pages.extend(pages)
        self._count()

    def _not_read(self, error: Exception) -> None:
        self._reading -= 1
        self._count()
        self._tell_problem(error)

    def _tell_problem(self, error: Exception) -> None:
        self.message.tell(*sentences(error))
        if not isinstance(error, KenseError):
            self._session.failed.emit(error)
        self._fit_shown()

    def _count(self) -> None:
        kept = counted("{count} page scanned", "{count} pages scanned", len(self.pages))
        say(self._scans.setText, N_("being read…") if self._reading else kept if self.pages else "")
        if self._reading:
            self.add_button.forbid(N_("The scans are still being read."))
        else:
            self.add_button.allow()
        self._fit_shown()

    def _show_title(self) -> None:
        self.title.setVisible((self.what.value() or _OTHER) == _OTHER)
        self._fit_shown()

    def _fit_shown(self) -> None:
        if self.isVisible():
            self.fit()

    def _connect(self) -> None:
        self.what.changed.connect(self._show_title)
        self.taking.taken.connect(self.add_sources)
        self.taking.failed.connect(self._tell_problem)

    def _lay_out(self) -> None:
        self._scans = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        for field in (self.what, self.title, self.how):
            self.add(field)
        self.add(fields_row(self.number, self.issued))
        self.add(fields_row(self.issuer, self.expires))
        self.add(self.buttons)
        self.add(self._scans)
        self.add(self.message)
        travels = N_("It goes to the other office of the case with the next packet.")
        self.add(WordsLabel(travels, Type.META, Tone.TEXT_2, lines=FREE))
        self.add_button = self.add_verb(ADD, N_("Add the document"), Kind.PRIMARY, shortcut="Ctrl+Enter")


class NoteDialog(Dialog):
    """A note about the case."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            N_("What is to be written down?"),
            N_("Everybody who has the case sees it; it goes with the next packet and cannot be taken back."),
        )
        self.text = LinesField(N_("Note about the case"), lines=4)
        self.add(self.text)
        self.add_verb(ADD, N_("Write it down"), Kind.PRIMARY, shortcut="Ctrl+Enter")


class Adding(QObject):
    """Asks for what is to be added to the case that a page shows, and records it.

    Signals:
        added: it is recorded.
    """

    added = Signal()

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self._page, self._session = page, session
        self.dialog: DocumentDialog | NoteDialog | None = None

    def ask_document(self, view: CaseView) -> None:
        """Ask which document came, and record it."""
        dialog = self.dialog = DocumentDialog(self._page, self._session, view)

        def deed() -> Callable[[Desk], Case]:
            document, pages = dialog.document(), tuple(dialog.pages)
            return lambda desk: additions.add_document(desk, view.case.id, document, pages)

        self._open(dialog, deed)

    def ask_note(self, view: CaseView) -> None:
        """Ask what is to be written down, and record it."""
        dialog = self.dialog = NoteDialog(self._page)

        def deed() -> Callable[[Desk], Case]:
            text = dialog.text.value()
            return lambda desk: additions.add_note(desk, view.case.id, text)

        self._open(dialog, deed)

    def _open(self, dialog: DocumentDialog | NoteDialog, deed: Callable[[], Callable[[Desk], Case]]) -> None:
        def answered(answer: str) -> None:
            self.dialog = None
            if answer == ADD:
                self._session.do(deed(), lambda _case: self.added.emit())

        dialog.answered.connect(answered)
        dialog.open()


def _pages_of(source: Source, in_colour: bool) -> tuple[bytes, ...]:
    return scans.pages_of(source, read_pdf, in_colour=in_colour)


def _options(view: CaseView) -> list[tuple[str, Words]]:
    """What is awaited first, then what else the edition asks for, then anything."""
    titles = {requirement.code: requirement.title for requirement in view.edition.requirements}
    awaited = [code for code in view.case.awaited if code in titles]
    others = [code for code in titles if code not in awaited]
    return [*((code, titles[code]) for code in (*awaited, *others)), (_OTHER, N_("another paper"))]
