"""What an application's form works out of its tables: an income per head, and what each of the family declared."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.casework.desk import Desk
from app.casework.office.application_form import form_of_case
from app.domain.case import Case
from app.domain.course_events import MemberIncome
from app.forms.engine import FormState
from app.forms.fields import ComputedField
from app.forms.formulas import CountRows, Divide, SumColumn
from app.forms.model import FormDefinition


def form_of_sums(desk: Desk, case: Case) -> FormState | None:
    """The form as it was filed; `None` where the case keeps none."""
    if not case.form:
        return None
    return FormState.from_json(form_of_case(desk, case), case.form, case.registered_at.date())


def per_head_sums(definition: FormDefinition) -> list[ComputedField]:
    """The sums that the form divides among the rows of a table: among people."""
    return [
        field
        for field in definition.fields.values()
        if isinstance(field, ComputedField) and _heads_part(field) is not None
    ]


def heads_of(state: FormState, field: ComputedField) -> int | None:
    """Among how many people a sum is divided."""
    place = _heads_part(field)
    return None if place is None else int(state.working(field.id)[place].value)


def declared_incomes(state: FormState) -> tuple[MemberIncome, ...]:
    """What each row of the table of incomes comes to, tenge; none where the form works out no income per head."""
    return tuple(income for field in per_head_sums(state.definition)[:1] for income in _rows(state, field))


def _rows(state: FormState, field: ComputedField) -> Iterator[MemberIncome]:
    """The people whose column of sums is divided."""
    formula = field.formula
    if not isinstance(formula, Divide) or not isinstance(formula.divide[0], SumColumn):
        return
    table, _, column = formula.divide[0].sum_column.partition(".")
    for row in range(state.rows(table)):
        name = str(state.get(f"{table}[{row}].name") or "").strip()
        if name:
            yield MemberIncome(name, Decimal(state.get(f"{table}[{row}].{column}") or 0))


def _heads_part(field: ComputedField) -> int | None:
    """Which part of the division counts rows."""
    if not isinstance(field.formula, Divide):
        return None
    return next((n for n, part in enumerate(field.formula.divide) if isinstance(part, CountRows)), None)
