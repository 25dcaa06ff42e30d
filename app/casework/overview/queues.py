"""Keeping every open case in its queue: reckoned when somebody asks, if it was not yet, or by rules that changed since.

What is kept says by which rules it was reckoned: the files of the acts, the calendar, the office's hours, and the code
that counts by them. Nothing is kept that the clock could make wrong: what is late, is told when the queues are read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TypeVar

from app import __version__
from app.casework.desk import Desk
from app.casework.overview.step_terms import StepTerms, step_terms
from app.casework.overview.steps import Taker, may_act_for, taker_of
from app.casework.overview.upcoming import upcoming
from app.casework.overview.urgency import late_after
from app.db.queues import Queue, Waiting
from app.db.store import Transaction
from app.domain.case import CaseRow
from app.domain.roles import OfficeKind, Role
from app.errors import KenseError

RECKONED_BY = "queues_reckoned_by"
"""The fact that names the rules by which the queues were reckoned."""
RULES = 1
"""The number of the rules that are code: to be raised with every change of `urgency`, of `step_terms` or of `taker_of`.

The program's version does not stand for them: between two versions a store is opened by many states of the code.
"""
UNKNOWN_SERVICE = ""
"""What stands for an office where nobody knows whose step is next."""
_AT_ONCE = 1000

T = TypeVar("T")


def reading_queues(desk: Desk, read: Callable[[Transaction], T]) -> T:
    """What is read of the queues, every case being in its own.

    Raises:
        DiskFull: something was to be reckoned and cannot be kept.
    """
    with desk.store.reading() as transaction:
        if _is_reckoned(desk, transaction):
            return read(transaction)
    with desk.store.writing() as transaction:
        reckon(desk, transaction)
        return read(transaction)


def reckon(desk: Desk, transaction: Transaction) -> None:
    """Put every open case in its queue that is in none yet; all of them, if the rules are others now."""
    queues, rules = transaction.queues, _rules(desk)
    if transaction.office.fact(RECKONED_BY) != rules:
        queues.forget()
        transaction.office.save_fact(RECKONED_BY, rules)
    terms = step_terms(desk)
    while rows := queues.unreckoned(_AT_ONCE):
        queues.put({row.id: waiting_of(desk, row, terms) for row in rows})


def waiting_of(desk: Desk, row: CaseRow, terms: StepTerms) -> Waiting | None:
    """For whom a case waits, and from when on it is late; None when all its steps are done.

    A case of a service that this program does not know waits for the administrator to bring the program up to date.
    """
    try:
        coming = upcoming(desk, row, terms)
    except KenseError:
        role, title = Role.ADMINISTRATOR, Role.ADMINISTRATOR.full_name
        queue = Queue(row.holder, UNKNOWN_SERVICE, role.value, False, title.kk, title.ru)
        return Waiting(queue, late_after([(row.due, None)]).from_)
    if coming is None:
        return None
    taker, title, late = taker_of(coming.step), coming.step.actor.title, coming.late
    queue = Queue(
        holder=row.holder,
        office=taker.office.value,
        role=taker.role.value,
        on_sheet=taker.on_sheet,
        actor_kk=title.kk,
        actor_ru=title.ru,
        in_minutes=late.in_minutes,
        for_citizen=late.for_citizen,
    )
    return Waiting(queue, late.from_)


def is_mine(desk: Desk, queue: Queue) -> bool:
    """Whether a queue lies here and the person who is signed in may take its cases, or record them from paper."""
    if queue.holder != desk.office.id:
        return False
    if queue.office == UNKNOWN_SERVICE:
        return desk.may_act_as(Role(queue.role))
    return may_act_for(desk, Taker(OfficeKind(queue.office), Role(queue.role), queue.on_sheet), on_paper=True)


def _is_reckoned(desk: Desk, transaction: Transaction) -> bool:
    """Whether every open case is in the queue that the rules say; where none ever was, there are no rules yet."""
    by_these_rules = transaction.office.fact(RECKONED_BY) in (None, _rules(desk))
    return by_these_rules and not transaction.queues.unreckoned(1)


def _rules(desk: Desk) -> str:
    """What tells the rules by which terms are counted here from all others."""
    schedule, calendar, stamp = desk.office.schedule, desk.calendar, desk.catalogue.stamp
    key = "rules", desk.office.kind, schedule, id(desk.shipped.calendar), stamp

    def told() -> str:
        days = sorted(calendar.special_days.items())
        years = calendar.first_year, calendar.last_year, calendar.moves_until
        said = repr((RULES, __version__, stamp, desk.office.kind, schedule, days, years))
        return hashlib.sha256(said.encode()).hexdigest()

    return desk.own.worked_out(key, told)
