"""What an application's form works out of its tables: an income per head, and what each declared of when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.casework.desk import Desk
from app.casework.office.application_form import form_of_case
from app.casework.overview.recurrence import quarter_of
from app.domain.case import Case
from app.domain.involved import Involved, of_row
from app.domain.money import MONTHS_OF_QUARTER
from app.forms.engine import FormState
from app.forms.fields import ComputedField, QuarterField, TableField
from app.forms.formulas import CountRows, Divide, SumColumn
from app.forms.model import FormDefinition
from app.forms.quarters import read_quarter


@dataclass(frozen=True, slots=True)
class Declared:
    """What the application declares of somebody in the family: who it is, as the row says, and the sum, tenge."""

    person: Involved
    amount: Decimal


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


def declared_incomes(state: FormState) -> tuple[Declared, ...]:
    """What each row of the table of incomes comes to, tenge; none where the form works out no income per head."""
    return tuple(income for field in per_head_sums(state.definition)[:1] for income in _rows(state, field))


def declared_quarter(state: FormState) -> tuple[date, date] | None:
    """First and last day of the quarter that the form's incomes are of; `None` where it says none."""
    fields = (each.id for each in state.definition.fields.values() if isinstance(each, QuarterField))
    quarters = (read_quarter(str(state.get(field) or "")) for field in fields)
    return next((_days_of(*quarter) for quarter in quarters if quarter is not None), None)


def _days_of(year: int, quarter: int) -> tuple[date, date] | None:
    try:
        return quarter_of(date(year, quarter * MONTHS_OF_QUARTER, 1))
    except (ValueError, OverflowError):
        return None  # a year that no calendar has, in a form that was filled elsewhere


def _rows(state: FormState, field: ComputedField) -> Iterator[Declared]:
    """The people whose column of sums is divided, known by all that the table tells which the rows are taken from."""
    formula = field.formula
    if not isinstance(formula, Divide) or not isinstance(formula.divide[0], SumColumn):
        return
    table, _, column = formula.divide[0].sum_column.partition(".")
    people = state.get(_people_of(state.definition, table))
    for row, person in enumerate(people[: state.rows(table)]):
        if person.get("name"):
            yield Declared(of_row(person), Decimal(state.get(f"{table}[{row}].{column}") or 0))


def _people_of(definition: FormDefinition, table: str) -> str:
    """The table that tells who the rows of a table are: the one that it mirrors, or itself."""
    field = definition.fields[table]
    return field.mirrors.table if isinstance(field, TableField) and field.mirrors is not None else table


def _heads_part(field: ComputedField) -> int | None:
    """Which part of the division counts rows."""
    if not isinstance(field.formula, Divide):
        return None
    return next((n for n, part in enumerate(field.formula.divide) if isinstance(part, CountRows)), None)
