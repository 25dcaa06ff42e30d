"""What a form file says and can never be: answers that nobody can give, sums of words, one code for two answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.conditions import Condition, asked
from app.forms.fields import (
    ChoiceField,
    Choosing,
    ComputedField,
    MoneyField,
    MultiChoiceField,
    NumberField,
    Scalar,
    TableField,
    YesNoField,
)
from app.forms.names import NamedParts


def impossible_answers(form: NamedParts) -> list[str]:
    """The answers that conditions wait for and that no field has, as `field: answer`, sorted."""
    found = set()
    for table, condition in _conditions(form):
        for name, answers in asked(condition):
            field = _field(form, table, name)
            given = None if field is None else _answers(field)
            found |= {f"{name}: {answer}" for answer in answers if given is not None and answer not in given}
    return sorted(found)


def not_numbers(form: NamedParts) -> list[str]:
    """The fields and columns that are summed and are no numbers, sorted."""
    numbers = MoneyField | NumberField | ComputedField
    return sorted(
        {
            name
            for table, names in _sums(form)
            for name in names
            if not isinstance(_field(form, table, name), numbers | TableField)
        }
    )


def answers_twice(form: NamedParts) -> list[str]:
    """The answers of a choice that stand under a code of another, as `field: code`, sorted."""
    found = set()
    for _, field in _every_field(form):
        codes = [option.code for option in field.options] if isinstance(field, Choosing) else []
        found |= {f"{field.id}: {code}" for code in codes if codes.count(code) > 1}
    return sorted(found)


def _every_field(form: NamedParts) -> Iterator[tuple[TableField | None, Scalar | TableField]]:
    for field in form.fields.values():
        yield None, field
        if isinstance(field, TableField):
            yield from ((field, column) for column in field.columns)


def _conditions(form: NamedParts) -> Iterator[tuple[TableField | None, Condition]]:
    """Every condition of a form, with the table whose row it speaks of."""
    for section in form.sections:
        if section.shown_when is not None:
            yield None, section.shown_when
    for table, field in _every_field(form):
        parts = (*getattr(field, "options", ()), *getattr(field, "shapes", ()))
        conditions = [field.required, field.shown_when, field.allowed_when, *(part.when for part in parts)]
        yield from ((table, one) for one in conditions if one is not None and not isinstance(one, bool))
    for check in form.checks:
        row_of = form.fields.get(check.each_row or "")
        yield row_of if isinstance(row_of, TableField) else None, check.problem_when


def _sums(form: NamedParts) -> Iterator[tuple[TableField | None, tuple[str, ...]]]:
    for table, field in _every_field(form):
        if isinstance(field, ComputedField):
            yield table, field.formula.names
        elif isinstance(field, TableField):
            yield field, field.total_of


def _field(form: NamedParts, table: TableField | None, name: str) -> Scalar | TableField | None:
    """The column of the row that is spoken of, else the field or `table.column` of that name; None if there is none."""
    if table is not None and name in (column.id for column in table.columns):
        return table.column(name)
    whole, _, column = name.partition(".")
    field = form.fields.get(whole)
    if not column or not isinstance(field, TableField):
        return field
    return next((one for one in field.columns if one.id == column), None)


def _answers(field: Scalar | TableField) -> frozenset[Any] | None:
    """All that can be answered; None where anything can, or where the edition gives the answers."""
    if isinstance(field, YesNoField):
        return frozenset({True, False})
    if isinstance(field, ChoiceField | MultiChoiceField) and field.options_from is None:
        return frozenset(option.code for option in field.options)
    return None
