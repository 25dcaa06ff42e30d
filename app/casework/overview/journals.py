"""The journals of the office for any period, read from the log of events: registered, came in, went out.

A journal may have any number of lines. They are read a portion at a time, so that others can ask the store in between,
and each is on its page before the next is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.errors import PeriodUpsideDown
from app.casework.office.rendering import head_of
from app.casework.overview import journal_lines
from app.casework.overview.journal_lines import Lines
from app.db.event_log import BEGINNING as BEGINNING
from app.db.event_log import Place as Place
from app.db.event_log import Wanted
from app.domain.events import ApplicationRegistered, CaseTakenIn, DecisionSigned
from app.printing.content_journals import Incoming, JournalContent, JournalLine, Outgoing, Registration
from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.pdf import RegisterFile

_PORTION = 100
"""How many lines are read at once."""


class Journal(StrEnum):
    """The journals that an office keeps."""

    REGISTRATION = "registration"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of journal: the event that is a line of it, what the line is on paper, and how it is told."""

    event: str
    line: type[JournalLine]
    lines: Lines


_KINDS = {
    Journal.REGISTRATION: _Kind(ApplicationRegistered.kind, Registration, journal_lines.registered),
    Journal.INCOMING: _Kind(CaseTakenIn.kind, Incoming, journal_lines.came),
    Journal.OUTGOING: _Kind(DecisionSigned.kind, Outgoing, journal_lines.went),
}


@dataclass(frozen=True, slots=True)
class Book:
    """A journal for a period: what stands around its lines, and how many there are."""

    kind: Journal
    content: JournalContent
    count: int


@dataclass(frozen=True, slots=True)
class Portion:
    """Some lines in their order; `end` is where the next begin, `None` after the last."""

    lines: tuple[JournalLine, ...]
    end: Place | None


def open_book(desk: Desk, kind: Journal, first: date, last: date) -> Book:
    """A journal from one day to another, both included; its lines are numbered from the beginning of the year.

    Raises:
        PeriodUpsideDown: the last day lies before the first.
    """
    if last < first:
        raise PeriodUpsideDown(first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}")
    new_year = date(first.year, 1, 1)
    with desk.store.reading() as transaction:
        before = transaction.log.count(_wanted(desk, kind, new_year, first - timedelta(days=1)))
        count = transaction.log.count(_wanted(desk, kind, first, last))
    content = JournalContent(
        office=head_of(desk.office),
        first=first,
        last=last,
        keeper=desk.staff.name,
        kind=_KINDS[kind].line,
        before=before,
    )
    return Book(kind, content, count)


def read(desk: Desk, book: Book, begin: Place = BEGINNING) -> Portion:
    """The next lines of a journal, from where the portion before it ended."""
    wanted = _wanted(desk, book.kind, book.content.first, book.content.last)
    with desk.store.reading() as transaction:
        records, end = transaction.log.some(wanted, begin, _PORTION)
        lines = tuple(_KINDS[book.kind].lines(desk, transaction, records))
    return Portion(lines, end if len(records) == _PORTION else None)


class JournalPages:
    """A journal on its way to paper. Nothing here asks the store."""

    def __init__(self, book: Book, language: PaperLanguage) -> None:
        self._book, self._language = book, language
        self._file = RegisterFile(journal.layout(book.content, language))
        self.lines = 0

    def add(self, portion: Portion) -> None:
        """Set the next lines."""
        first = self._book.content.before + self.lines + 1
        self._file.add(journal.rows_of(portion.lines, first, self._language))
        self.lines += len(portion.lines)

    def end(self) -> bytes:
        """The whole journal as a file."""
        return self._file.end()


def print_journal(desk: Desk, kind: Journal, first: date, last: date, language: PaperLanguage) -> bytes:
    """A journal from one day to another, both included, as pages.

    Raises:
        PeriodUpsideDown: the last day lies before the first.
    """
    book = open_book(desk, kind, first, last)
    pages = JournalPages(book, language)
    begin: Place | None = BEGINNING
    while begin is not None:
        portion = read(desk, book, begin)
        pages.add(portion)
        begin = portion.end
    return pages.end()


def _wanted(desk: Desk, kind: Journal, first: date, last: date) -> Wanted:
    until = (last + timedelta(days=1)).isoformat()
    return Wanted(_KINDS[kind].event, desk.office.id, first.isoformat(), until)
