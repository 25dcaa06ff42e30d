"""What nobody's next step says and yet must not be forgotten: complaints, results in the safe, rights to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.overview import complaints
from app.casework.overview.recurrence import period_of
from app.catalogue.confirming import is_confirmation
from app.catalogue.model import Edition
from app.db.codec import event_of
from app.db.store import Transaction
from app.domain.case import Case, CaseRow, CaseStatus
from app.domain.events import CaseClosed, CaseJoined, ConfirmationFiled, Event
from app.errors import KenseError

UNCOLLECTED_AFTER = timedelta(days=7)
"""How long an answer lies ready before it is worth a telephone call: a habit, the acts are silent."""
REMINDED_BEFORE = timedelta(days=14)
"""How long before its end a confirmed period is worth a word."""
_FORGOTTEN_AFTER = timedelta(days=366)


class ReminderKind(StrEnum):
    """What is to be remembered."""

    COMPLAINT = "complaint"
    UNCOLLECTED = "uncollected"
    CONFIRMATION = "confirmation"
    JOINED_IN_VAIN = "joined_in_vain"


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing about one case.

    `on` is the day of a complaint's answer, of the signature, of a period's end, or of joining.
    """

    kind: ReminderKind
    case_id: str
    number: str
    applicant: str
    on: date
    is_late: bool


def reminders(desk: Desk) -> tuple[Reminder, ...]:
    """Everything to be remembered, the earliest day first."""
    found = (*_complaints(desk), *_uncollected(desk), *_confirmations(desk), *_joined_in_vain(desk))
    return tuple(sorted(found, key=lambda each: (each.on, each.number)))


def _complaints(desk: Desk) -> list[Reminder]:
    return [
        Reminder(
            ReminderKind.COMPLAINT,
            filed.case_id,
            filed.complaint.taken.number,
            filed.complaint.taken.by,
            filed.complaint.taken.due,
            filed.is_late,
        )
        for filed in complaints.every(desk)
        if filed.is_open
    ]


def _uncollected(desk: Desk) -> list[Reminder]:
    """Answers that lie here, ready to be handed over, and that nobody came for."""
    before = desk.clock.now() - UNCOLLECTED_AFTER
    with desk.store.reading() as transaction:
        rows = transaction.cases.decided(desk.office.id)
    return [
        Reminder(
            ReminderKind.UNCOLLECTED,
            row.id,
            row.number,
            row.applicant,
            row.last_step_at.date(),
            True,
        )
        for row in rows
        if row.last_step_at is not None and row.last_step_at <= before and _waits_for_citizen(desk, row)
    ]


def _waits_for_citizen(desk: Desk, row: CaseRow) -> bool:
    try:
        step = desk.catalogue.edition(row.edition).next_step(row.channel, row.last_step or 0)
    except KenseError:
        return False
    return step is not None and step.kind.traits.closes


def _confirmations(desk: Desk) -> list[Reminder]:
    """Rights that were given here, near the end of the period they were given or last confirmed for, or past it.

    A right that was not confirmed for a whole further year is nobody's business any more.
    """
    today = desk.clock.now().date()
    since = today - _FORGOTTEN_AFTER
    editions = {each.id: each for each in desk.catalogue.editions() if _is_confirmed(each)}
    with desk.store.reading() as transaction:
        rows = transaction.cases.granted(editions, desk.office.id, since)
        confirmed = _confirmed_since(transaction, since)
    found: list[Reminder] = []
    for row in rows:
        period = period_of(editions[row.edition], confirmed.get(row.id, row.registered_at.date()))
        if period is None or row.status is not CaseStatus.CLOSED or period[1] - today > REMINDED_BEFORE:
            continue
        ends = period[1]
        found.append(
            Reminder(ReminderKind.CONFIRMATION, row.id, row.number, row.applicant, ends, ends < today)
        )
    return found


def _joined_in_vain(desk: Desk) -> list[Reminder]:
    """Cases to which this office joined another before it heard that they had ended: the person has none now."""
    since = desk.clock.now().date() - _FORGOTTEN_AFTER
    found: list[Reminder] = []
    with desk.store.reading() as transaction:
        for record in transaction.log.of_kinds((CaseJoined.kind,), since=since.isoformat()):
            case = (
                _ended_before(transaction, event_of(record)) if record.office_id == desk.office.id else None
            )
            if case is not None and not _has_another(transaction, case):
                name, on = case.applicant.name.full, event_of(record).at.date()
                found.append(Reminder(ReminderKind.JOINED_IN_VAIN, case.id, case.number, name, on, True))
    return found


def _ended_before(transaction: Transaction, joined: Event) -> Case | None:
    """The case that another was joined to, if it was closed without an answer by then."""
    folded = transaction.cases.folded(joined.record.case_id)
    closed = [event for event in folded.applied if isinstance(event.body, CaseClosed)]
    return folded.case if closed and closed[-1].at <= joined.at else None


def _has_another(transaction: Transaction, case: Case) -> bool:
    """Whether the person has an open case of the service: it was registered anew."""
    rows = transaction.cases.of_person(case.applicant.iin)
    return any(row.edition == case.edition and row.status is not CaseStatus.CLOSED for row in rows)


def _is_confirmed(edition: Edition) -> bool:
    return edition.recurrence is not None and not is_confirmation(edition.id)


def _confirmed_since(transaction: Transaction, since: date) -> dict[str, date]:
    """Cases whose right was confirmed, each with a day of the latest period that it was confirmed for."""
    latest: dict[str, date] = {}
    for record in transaction.log.of_kinds((ConfirmationFiled.kind,), since=since.isoformat()):
        event = event_of(record)
        body = event.body
        if isinstance(body, ConfirmationFiled):
            day = body.period_start or event.at.date()
            latest[record.case_id] = max(day, latest.get(record.case_id, day))
    return latest
