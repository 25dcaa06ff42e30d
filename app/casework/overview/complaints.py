"""Every complaint that this office knows of: of which case, by when it is to be answered, what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.casework.desk import Desk
from app.db.codec import event_of
from app.domain.case import Complaint
from app.domain.events import ComplaintAnswered, ComplaintTaken

_KINDS = (ComplaintTaken.kind, ComplaintAnswered.kind)


@dataclass(frozen=True, slots=True)
class Filed:
    """A complaint with the case that it is about; `is_late` if its day has passed and nobody answered."""

    case_id: str
    case_number: str
    complaint: Complaint
    is_late: bool

    @property
    def is_open(self) -> bool:
        """Whether it is still to be answered."""
        return self.complaint.answered is None


def every(desk: Desk) -> tuple[Filed, ...]:
    """Open complaints first, the nearest day before the others; then those that were answered, the latest first."""
    today = desk.clock.now().date()
    taken: list[tuple[str, ComplaintTaken]] = []
    answers: dict[str, ComplaintAnswered] = {}
    with desk.store.reading() as transaction:
        for record in transaction.log.of_kinds(_KINDS):
            body = event_of(record).body
            if isinstance(body, ComplaintTaken):
                taken.append((record.case_id, body))
            elif isinstance(body, ComplaintAnswered):
                answers[body.number] = body
        numbers = {row.id: row.number for row in transaction.cases.some({case_id for case_id, _ in taken})}
    filed = [
        Filed(
            case_id,
            numbers.get(case_id, ""),
            Complaint(body, answers.get(body.number)),
            body.number not in answers and body.due < today,
        )
        for case_id, body in taken
    ]
    waiting = sorted((each for each in filed if each.is_open), key=lambda each: each.complaint.taken.due)
    done = sorted((each for each in filed if not each.is_open), key=_answered_on, reverse=True)
    return (*waiting, *done)


def _answered_on(filed: Filed) -> date:
    answered = filed.complaint.answered
    return answered.on if answered is not None else date.min
