"""What comes next in a case, by when and how soon: out of its row alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.casework.desk import Desk
from app.casework.overview.step_terms import StepTerms
from app.casework.overview.urgency import Late, Urgency, late_after, urgency_at
from app.catalogue.due import Grounds, waits_for_citizen
from app.catalogue.model import Step
from app.domain.case import CaseRow


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next step of a case, by when it must be done and why then; `due_at` where that is counted in minutes.

    `late` and `urgency` are those of the step or of the whole case, whichever ends first; `whole` tells the latter's
    term.
    """

    step: Step
    grounds: Grounds
    due: date
    due_at: datetime | None
    late: Late
    urgency: Urgency
    whole: Grounds


def upcoming(desk: Desk, row: CaseRow, terms: StepTerms) -> Upcoming | None:
    """What comes next in a case, out of its row alone; None when all steps are done.

    A step's term runs from the moment the step before it was done.

    Raises:
        NoSuchEdition, NoSuchChannel, CatalogueFileBad: this program does not know the service.
    """
    edition = terms.edition(row.edition)
    step = edition.next_step(row.channel, row.last_step or 0)
    if step is None:
        return None
    since = row.last_step_at or row.registered_at
    term = terms.of(edition, row.channel, step, since, row.registered_at, row.due)
    whole = terms.of_case(edition, row.channel, row.registered_at)
    whole_at = whole.due_at if whole.due_day == row.due else None
    late = late_after([(term.due, term.due_at), (row.due, whole_at)], for_citizen=waits_for_citizen(step))
    moments = [moment for moment in (term.due_at, whole_at) if moment is not None]
    return Upcoming(
        step=step,
        grounds=term.grounds,
        due=term.due,
        due_at=min(moments, default=None),
        late=late,
        urgency=urgency_at(desk.clock.now(), late),
        whole=whole,
    )
