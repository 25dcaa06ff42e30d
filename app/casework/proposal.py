"""What the form's own sums suggest for an answer. The program computes; a person decides and may write otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.casework.application_form import form_of_case
from app.casework.compute import limits_on
from app.casework.desk import Desk
from app.casework.recurrence import period_of, quarter_of
from app.casework.steps import load
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.events import LimitUsed
from app.domain.language import Text
from app.forms.engine import FormState
from app.forms.fields import ComputedField
from app.forms.formulas import CountRows, Divide, Part
from app.forms.model import FormDefinition


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
    state = _form(desk, case)
    if state is None:
        return Proposal(start, end, None, None, ())
    sums = _per_head_sums(state.definition)
    workings = tuple(
        Working(field.label, state.working(field.id), state.computed(field.id)) for field in sums
    )
    if not sums:
        return Proposal(start, end, None, None, ())
    limits = limits_on(case.registered_at.date())
    return Proposal(start, end, _heads(state, sums[0]), workings[0].value, workings, limits)


def _form(desk: Desk, case: Case) -> FormState | None:
    if not case.form:
        return None
    return FormState.from_json(form_of_case(desk, case), case.form, case.registered_at.date())


def _per_head_sums(definition: FormDefinition) -> list[ComputedField]:
    """The sums that the form divides among the rows of a table: among people."""
    return [
        field
        for field in definition.fields.values()
        if isinstance(field, ComputedField) and _heads_part(field) is not None
    ]


def _heads_part(field: ComputedField) -> int | None:
    """Which part of the division counts rows."""
    if not isinstance(field.formula, Divide):
        return None
    return next((n for n, part in enumerate(field.formula.divide) if isinstance(part, CountRows)), None)


def _heads(state: FormState, field: ComputedField) -> int | None:
    place = _heads_part(field)
    return None if place is None else int(state.working(field.id)[place].value)
