"""After an update: the projection is made anew, and what only a newer program could read is read once more."""

from __future__ import annotations

from app import __version__
from app.casework.desk import Desk
from app.casework.exchange.reception import LedgerView, readable_of
from app.casework.numbering import lost_records, recall_gaps
from app.db.codec import event_of
from app.db.packet_ledger import AsideLine
from app.db.store import Transaction
from app.domain.events import PaperIssued
from app.domain.records import Record
from app.packets.plan import PutAsideReason, make_plan

PROGRAM_VERSION = "program_version"
"""The fact that names the program which worked with the store last."""


def catch_up(desk: Desk) -> bool:
    """Bring what the store derived from its events to this version of the program; true if another wrote it."""
    with desk.store.reading() as transaction:
        if transaction.office.fact(PROGRAM_VERSION) == __version__:
            return False
    with desk.store.writing() as transaction:
        recall_gaps(transaction, desk.clock.now())
        read = [line.hash for line in transaction.packets.aside_lines() if _apply(desk, transaction, line)]
        transaction.packets.forget_aside(read)
        transaction.cases.rebuild()
        transaction.office.save_fact(PROGRAM_VERSION, __version__)
    return True


def _apply(desk: Desk, transaction: Transaction, line: AsideLine) -> bool:
    """Whether a record that was put aside is in the log now; what spoke in this office's name is never read again."""
    if line.reason == PutAsideReason.OWN_CHAIN:
        return False
    plan = make_plan([line.record], LedgerView(transaction), desk.office.id, lost_records(transaction))
    readable, _ = readable_of(plan)
    transaction.log.append(readable)
    for record in readable:
        _keep_paper(transaction, record)
    return bool(readable or plan.already_known)


def _keep_paper(transaction: Transaction, record: Record) -> None:
    """A paper whose event could not be read was kept like a scan."""
    event = event_of(record)
    body = event.body
    if not isinstance(body, PaperIssued):
        return
    content = transaction.archive.scan(body.sha256)
    if content is not None:
        transaction.archive.keep_paper(
            record.case_id, body.paper, body.language, body.size, event.at, content
        )
