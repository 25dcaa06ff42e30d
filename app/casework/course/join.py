"""One application opened twice: the later case is joined to the earlier, and the earlier goes on.

The order is that of the registrations, the same in every office: two offices that hold a case each can never close
both, whatever either of them does before it hears of the other.
"""

from __future__ import annotations

from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn, load
from app.casework.recording import Entry, record
from app.db.store import Transaction
from app.domain.case import Case, CaseRow, CaseStatus
from app.domain.events import CaseClosed, CaseJoined, Closing
from app.domain.language import N_, Text


def same_applications(transaction: Transaction, case: Case) -> list[CaseRow]:
    """Other open cases of the same person for the same service that were registered before this one."""
    return [
        row
        for row in transaction.cases.of_person(case.applicant.iin)
        if row.edition == case.edition
        and row.status is not CaseStatus.CLOSED
        and (row.registered_at, row.number) < (case.registered_at, case.number)
    ]


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    others = [row.number for row in same_applications(transaction, turn.case)]
    return (
        OfferedField(
            "other",
            FieldKind.CHOICE,
            N_("Case that goes on"),
            choices=tuple((number, Text(number, number)) for number in others),
            value=others[0] if len(others) == 1 else None,
        ),
        OfferedField("reason", FieldKind.LINES, N_("Reason"), required=False),
    )


def _join(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    others = {row.number: row.id for row in same_applications(transaction, turn.case)}
    reason, other = said.text("reason"), load(transaction, others[said.text("other")])
    joined = CaseJoined(turn.case.id, turn.case.number, reason)
    record(desk, transaction, other.id, other.turn, [Entry(joined)])
    closed = CaseClosed(Closing.JOINED, reason, joined_to=other.id, joined_number=other.number)
    return turn.record(desk, transaction, Entry(closed))


JOIN = Verb(Deed.JOIN, N_("Join to another case"), _form, _join)
