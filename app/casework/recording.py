"""Writing events: the envelope, the chain, the clock's guard and the projection, within the caller's transaction."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from app import BUILT_ON
from app.casework.desk import Desk
from app.casework.errors import ClockBehind, NoLongerHere
from app.casework.numbering import records_begin_after
from app.clock import ALMATY
from app.db.codec import body_to_json
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import Body
from app.domain.records import ACTING, Record
from app.domain.roles import Role


@dataclass(frozen=True, slots=True)
class Entry:
    """A body to record, and the regulation's step that it completes."""

    body: Body
    step: int | None = None


def new_id() -> str:
    """An id that no other office will ever make."""
    return uuid.uuid4().hex


def check_clock(desk: Desk, transaction: Transaction) -> datetime:
    """The present moment, if it can be believed.

    Raises:
        ClockBehind: it lies before this office's last event or the program's build date, and nobody confirmed it.
    """
    now = desk.clock.now()
    last = transaction.log.last_moment(desk.office.id)
    floor = datetime.combine(BUILT_ON, time.min, ALMATY)
    if last is not None:
        floor = max(floor, datetime.fromisoformat(last))
    if now < floor and not desk.confirmed_clock.covers(now):
        raise ClockBehind(now=f"{now:%d.%m.%Y %H:%M}", last=f"{floor:%d.%m.%Y %H:%M}")
    return now


def check_still_works_here(desk: Desk, transaction: Transaction) -> None:
    """Let nobody record who was switched off after signing in.

    Raises:
        NoLongerHere: the person was.
    """
    if not any(member.active for member in transaction.office.all_staff() if member.id == desk.staff.id):
        raise NoLongerHere


def confirm_clock(desk: Desk) -> None:
    """A person says that the clock is right: recording goes on for the rest of this working day."""
    desk.confirmed_clock.since = desk.clock.now()


def record(
    desk: Desk,
    transaction: Transaction,
    case_id: str,
    turn: int,
    entries: Sequence[Entry],
    role: Role | None = None,
    *,
    more_follows: bool = False,
) -> Case:
    """Append events of one case to this office's chain, project it anew and return what it has become.

    `role` is the one that the step belongs to. Where `more_follows` of the same case in the same transaction, the
    projection is left to that.

    Raises:
        ClockBehind: see `check_clock`; nothing is recorded.
        NoLongerHere: the author was switched off meanwhile; nothing is recorded.
    """
    check_still_works_here(desk, transaction)
    now = check_clock(desk, transaction)
    seq, head = transaction.log.head(desk.office.id)
    seq = max(seq, records_begin_after(transaction))
    author_role = _role_of_author(desk, role, now)
    records: list[Record] = []
    for offset, entry in enumerate(entries, start=1):
        sealed = _record(desk, case_id, turn, entry, seq + offset, now, head, author_role)
        records.append(sealed)
        head = sealed.hash
    transaction.log.append(records)
    cases = transaction.cases
    case = (cases.folded(case_id) if more_follows else cases.project(case_id)).case
    assert case is not None
    return case


def _record(
    desk: Desk,
    case_id: str,
    turn: int,
    entry: Entry,
    seq: int,
    now: datetime,
    prev: str,
    author_role: str,
) -> Record:
    return Record(
        id=new_id(),
        case_id=case_id,
        kind=entry.body.kind,
        office_id=desk.office.id,
        office_seq=seq,
        turn=turn,
        step=entry.step,
        at=now.isoformat(),
        author_id=desk.staff.id,
        author_name=desk.staff.name.full,
        author_role=author_role,
        body=body_to_json(entry.body),
        prev_hash=prev,
    ).sealed()


def _role_of_author(desk: Desk, asked: Role | None, now: datetime) -> str:
    """The role that the step asks for, if the author holds it, for good or for a time; else the first of their own."""
    roles = desk.staff.roles
    if asked is not None and asked not in roles and asked in desk.staff.roles_on(now.date()):
        return ACTING + asked.value
    role = asked if asked in roles else next(iter(roles), None)
    return role.value if role is not None else ""
