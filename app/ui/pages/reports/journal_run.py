"""A journal on its way to paper: read by the lane a portion at a time and set beside it, so that nobody else waits."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.casework.overview import journals
from app.casework.overview.journals import Book, Journal, JournalPages, Place, Portion
from app.casework.papers.papers import PaperLanguage
from app.ui.session import Session


class JournalRun(QObject):
    """One journal.

    Signals:
        far(lines, count): so many of its lines stand on pages.
        made(pdf): it is done.
        failed(error): it cannot be made.
        stopped: nothing is made any more, before whatever came of it is told.
    """

    far = Signal(int, int)
    made = Signal(bytes)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session, language: PaperLanguage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self._book: Book | None = None
        self._pages: JournalPages | None = None
        self._stopped = False
        self._person = session.desk.staff.id
        session.person_changed.connect(self._see_who_is_there)

    def begin(self, kind: Journal, first: date, last: date) -> None:
        """Open the journal and go on portion by portion."""
        self._session.ask(
            lambda desk: journals.open_book(desk, kind, first, last), self._opened, self._could_not
        )

    def stop(self) -> None:
        """Make no more of it."""
        if not self._stopped:
            self._stopped, self._pages = True, None
            self.stopped.emit()

    def _see_who_is_there(self) -> None:
        """What one person asked for is not shown to another."""
        if self._session.desk.staff.id != self._person:
            self.stop()

    def _opened(self, book: Book) -> None:
        if self._stopped:
            return
        self._book = book
        self._session.prepare(lambda: JournalPages(book, self._language), self._begun, self._could_not)

    def _begun(self, pages: JournalPages) -> None:
        self._pages = pages
        self._read(journals.BEGINNING)

    def _read(self, begin: Place) -> None:
        book = self._book
        if self._stopped or book is None:
            return
        self._session.ask(lambda desk: journals.read(desk, book, begin), self._set, self._could_not)

    def _set(self, portion: Portion) -> None:
        pages = self._pages
        if pages is None:
            return
        self._session.prepare(
            lambda: pages.add(portion), lambda _: self._go_on(pages, portion.end), self._could_not
        )

    def _go_on(self, pages: JournalPages, begin: Place | None) -> None:
        if self._stopped or self._book is None:
            return
        self.far.emit(pages.lines, self._book.count)
        if begin is None:
            self._session.prepare(pages.end, self._done, self._could_not)
        else:
            self._read(begin)

    def _done(self, pdf: bytes) -> None:
        if not self._stopped:
            self.stop()
            self.made.emit(pdf)

    def _could_not(self, error: Exception) -> None:
        if not self._stopped:
            self.stop()
            self.failed.emit(error)
