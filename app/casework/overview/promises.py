"""Papers that were promised at the counter and did not come yet: whose, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.casework.desk import Desk


@dataclass(frozen=True, slots=True)
class Promised:
    """An open case that waits for papers until a day."""

    case_id: str
    number: str
    applicant: str
    until: date
    is_late: bool


def promised(desk: Desk) -> tuple[Promised, ...]:
    """What this office's citizens are still to bring, the nearest day first; a case that lies elsewhere counts too.

    A late document is taken where the person lives, whoever has the case now.
    """
    today = desk.clock.now().date()
    with desk.store.reading() as transaction:
        rows = transaction.cases.promised()
    return tuple(
        Promised(row.id, row.number, row.applicant, row.promised_until, row.promised_until < today)
        for row in rows
        if row.promised_until is not None
    )
