"""What the form's own sums suggest for an answer. The program computes; a person decides and may write otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.casework.course.compute import limits_on
from app.casework.desk import Desk
from app.casework.overview.recurrence import period_of, quarter_of
from app.casework.overview.steps import load
from app.casework.papers.form_sums import form_of_sums, heads_of, per_head_sums
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.events import LimitUsed
from app.domain.language import Text
from app.forms.formulas import Part


@dataclass(frozen=True, slots=True)
class Working:
    """A sum that the form worked out: its name, the numbers it is made of (divided in this order), its result."""

    label: Text
    parts: tuple[Part, ...]
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be put into an answer; `None` where the form has nothing to propose.

    `limits` are those of the day of the application, where the form works out an income per head.
    """

    period_start: date
    period_end: date
    family_size: int | None
    per_head: Decimal | None
    workings: tuple[Working, ...]
    limits: tuple[LimitUsed, ...] = ()


def propose(desk: Desk, case_id: str) -> Proposal:
    """The period that the edition confirms the right for, and the sums of the case's form with their working.

    Raises:
        NoSuchCase: it is not here.
    """
    with desk.store.reading() as transaction:
        case = load(transaction, case_id)
    return propose_for(desk, case, desk.edition(case.edition))


def propose_for(desk: Desk, case: Case, edition: Edition) -> Proposal:
    """The same for a case that was read already."""
    today = desk.clock.now().date()
    start, end = period_of(edition, today) or quarter_of(today)
    state = form_of_sums(desk, case)
    if state is None:
        return Proposal(start, end, None, None, ())
    sums = per_head_sums(state.definition)
    workings = tuple(
        Working(field.label, state.working(field.id), state.computed(field.id)) for field in sums
    )
    if not sums:
        return Proposal(start, end, None, None, ())
    limits = limits_on(case.registered_at.date())
    return Proposal(start, end, heads_of(state, sums[0]), workings[0].value, workings, limits)
