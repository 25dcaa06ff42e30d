"""What an office keeps of its queues, and the same reckoned anew from every open case, one after the other."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text

from app.casework.desk import Desk
from app.casework.overview import today
from app.casework.overview.queues import waiting_of
from app.casework.overview.step_terms import StepTerms
from app.casework.overview.steps import may_take
from app.casework.overview.urgency import Urgency
from app.catalogue.due import waits_for_citizen
from app.db.queues import Queue, Waiting
from app.domain.case import CaseRow, CaseStatus
from app.domain.records import Record

Kept = dict[str, Waiting | None]
ALL = 1_000_000


def kept(desk: Desk) -> Kept:
    """Where each open case waits as it is stored; what is in no queue waits for nobody."""
    told = ", ".join(f"q.{field.name}" for field in fields(Queue))
    with desk.store.file.reading() as connection:
        rows = connection.execute(
            text(
                f"SELECT c.id, c.late_from, {told} FROM cases c LEFT JOIN queues q ON q.seq = c.queue "
                "WHERE c.status <> 'closed'"
            )
        ).all()
    return {id: _waiting(late, tuple(queue)) for id, late, *queue in rows}


def _waiting(late: int | None, queue: tuple[object, ...]) -> Waiting | None:
    if late is None:
        return None
    holder, office, role, on_sheet, kk, ru, in_minutes, for_citizen = queue
    told = Queue(
        str(holder),
        str(office),
        str(role),
        bool(on_sheet),
        str(kk),
        str(ru),
        bool(in_minutes),
        bool(for_citizen),
    )
    return Waiting(told, datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=late))


def anew(desk: Desk) -> Kept:
    """The same, counted by nothing that was counted before."""
    terms = StepTerms(desk)
    return {row.id: waiting_of(desk, row, terms) for row in open_rows(desk)}


def open_rows(desk: Desk) -> list[CaseRow]:
    """Every open case."""
    with desk.store.reading() as transaction:
        return transaction.cases.rows(open_only=True, limit=None)


def counted(desk: Desk) -> dict[int, tuple[int, int]]:
    """How many wait in each queue as the database counts along, and as they are."""
    with desk.store.file.reading() as connection:
        every = connection.execute(text("SELECT seq, waiting FROM queues"))
        along: dict[int, int] = {row.seq: row.waiting for row in every}
        there = Counter(connection.execute(text("SELECT queue FROM cases WHERE queue > 0")).scalars())
    return {seq: (count, there[seq]) for seq, count in along.items()}


def mine_by_urgency(desk: Desk) -> dict[Urgency, set[str]]:
    """My tasks by urgency, each case told by its own terms: by days and minutes, not by the moment that is stored."""
    found: dict[Urgency, set[str]] = {}
    terms = StepTerms(desk)
    for row in open_rows(desk):
        edition = terms.edition(row.edition)
        step = edition.next_step(row.channel, row.last_step or 0)
        if step is None or row.holder != desk.office.id or not may_take(desk, step, on_paper=True):
            continue
        since = row.last_step_at or row.registered_at
        term = terms.of(edition, row.channel, step, since, row.registered_at, row.due)
        whole = terms.of_case(edition, row.channel, row.registered_at)
        whole_at = whole.due_at if whole.due_day == row.due else None
        now = desk.clock.now()
        urgency = min(
            _plain(now, term.due, term.due_at), _plain(now, row.due, whole_at), key=list(Urgency).index
        )
        if urgency is Urgency.OVERDUE and waits_for_citizen(step):
            urgency = Urgency.UNCOLLECTED
        found.setdefault(urgency, set()).add(row.id)
    return found


def told_by_urgency(desk: Desk) -> dict[Urgency, set[str]]:
    """The same as the board tells it."""
    board = today.board(desk, most=ALL, most_places=ALL)
    assert [section.count for section in board.mine] == [len(section.tasks) for section in board.mine]
    assert all(task.urgency is section.urgency for section in board.mine for task in section.tasks)
    return {section.urgency: {task.case_id for task in section.tasks} for section in board.mine}


def _plain(now: datetime, due: date, at: datetime | None) -> Urgency:
    if (at is not None and at < now) or due < now.date():
        return Urgency.OVERDUE
    if at is not None:
        return Urgency.MINUTES
    if due == now.date():
        return Urgency.TODAY
    return Urgency.THIS_WEEK if due <= now.date() + timedelta(days=6 - now.weekday()) else Urgency.LATER


def check(desk: Desk) -> None:
    """What is stored is what one would reckon now, and the board tells each case where it belongs.

    Raises:
        AssertionError: somebody forgot to reckon something anew.
    """
    told = told_by_urgency(desk)
    assert kept(desk) == anew(desk)
    assert all(along == there for along, there in counted(desk).values())
    assert told == mine_by_urgency(desk)


def check_step_by_step(source: Desk, empty: Desk) -> int:
    """Let everything that one office recorded happen anew in another, and look at the case after each event.

    The board is asked after each, so that what it stored is old when the next comes. Returns how many were looked at.

    Raises:
        AssertionError: what is stored of a case is not what one would reckon.
    """
    looked_at = 0
    for record in _recorded(source):
        with empty.store.writing() as transaction:
            transaction.log.append([record])
            transaction.cases.project(record.case_id)
        today.board(empty, most=1)
        with empty.store.reading() as transaction:
            row = transaction.cases.row(record.case_id)
        if row is not None and row.status is not CaseStatus.CLOSED:
            assert kept(empty)[row.id] == waiting_of(empty, row, StepTerms(empty)), record.kind
            looked_at += 1
    check(empty)
    return looked_at


def _recorded(desk: Desk) -> list[Record]:
    with desk.store.reading() as transaction:
        every = [record for id in transaction.log.case_ids() for record in transaction.log.of_case(id)]
    return sorted(every, key=lambda record: (record.at, record.office_id, record.office_seq))
