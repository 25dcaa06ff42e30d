"""What comes to a case later, from whichever office: a document with its pages, a note.

An addition advances nothing and needs no turn. It goes to the offices that the case was with in their next packets.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.counter.scans import MEDIA_TYPE
from app.casework.desk import Desk
from app.casework.errors import NothingWritten
from app.casework.overview.steps import load
from app.casework.recording import Entry, record
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.documents import Document
from app.domain.events import Body, DocumentAdded, NoteAdded


def add_document(desk: Desk, case_id: str, document: Document, pages: Sequence[bytes] = ()) -> Case:
    """Record a document that came after the registration, and keep its pages (JPEG, as `scans.pages_of` makes them).

    Raises:
        NothingWritten: it has no name. NoSuchCase, ClockBehind: nothing is recorded, and no page is kept.
    """
    if not document.title.strip():
        raise NothingWritten
    with desk.store.writing() as transaction:
        scans = [transaction.archive.keep_scan(page, MEDIA_TYPE) for page in pages]
        return _add(desk, transaction, case_id, DocumentAdded(document.with_scans(scans)))


def add_note(desk: Desk, case_id: str, text: str) -> Case:
    """Write something down about a case.

    Raises:
        NothingWritten: there are no words. NoSuchCase, ClockBehind: nothing is recorded.
    """
    if not text.strip():
        raise NothingWritten
    with desk.store.writing() as transaction:
        return _add(desk, transaction, case_id, NoteAdded(text.strip()))


def _add(desk: Desk, transaction: Transaction, case_id: str, body: Body) -> Case:
    case = load(transaction, case_id)
    return record(desk, transaction, case_id, case.turn, [Entry(body)])
