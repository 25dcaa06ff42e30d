"""The names that a form's conditions, sums, mirrors and checks speak of: every one must be a field of the form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from app.domain.conditions import fields_of
from app.forms.fields import ComputedField, IinField, Scalar, TableField
from app.forms.sections import CrossCheck, Section


class NamedParts(Protocol):
    """What of a form its names are looked up in."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its pages, in their order."""

    @property
    def fields(self) -> Mapping[str, Scalar | TableField]:
        """Every field by its id."""

    @property
    def checks(self) -> tuple[CrossCheck, ...]:
        """The checks of all pages."""


def unknown_names(form: NamedParts) -> list[str]:
    """Names that are no field and no `table.column` of the form, sorted."""
    known = {*form.fields, *_columns(form)}
    return sorted({name for name in _names_asked(form) if name not in known})


def asked_too_early(form: NamedParts) -> list[str]:
    """Fields whose being shown depends on a field that is not before them."""
    before: set[str] = set()
    early = []
    for section in form.sections:
        for field in section.fields:
            if not before.issuperset((*_asked_by(section.shown_when), *_asked_by(field.shown_when))):
                early.append(field.id)
            before |= {field.id, *_columns_of(field)}
    return early


def judges_of_others(form: NamedParts) -> frozenset[str]:
    """The fields and columns (without their tables) whose values decide what is shown, asked or wrong elsewhere.

    What no condition, shape, agreement or check speaks of can be answered anew without judging the others again.
    """
    asked: set[str] = set()
    for section in form.sections:
        asked |= _asked_by(section.shown_when)
    for field in form.fields.values():
        columns = field.columns if isinstance(field, TableField) else ()
        asked.update(name for each in (field, *columns) for name in _judging(each))
        asked.update(column.id for column in columns if stands_once(column))
    for check in form.checks:
        asked |= _asked_by(check.problem_when)
    return frozenset(name.rpartition(".")[2] for name in asked)


def stands_once(column: Scalar, answer: Any = None) -> bool:
    """Whether no two rows should say the same in a column: a person's number, and an answer (any) for one row alone."""
    options = getattr(column, "options", ())
    once = (option for option in options if option.once)
    return isinstance(column, IinField) or any(answer in (None, option.code) for option in once)


def _judging(field: Scalar | TableField) -> Iterator[str]:
    conditions = [field.required, field.shown_when, field.allowed_when]
    conditions += [part.when for part in (*getattr(field, "options", ()), *getattr(field, "shapes", ()))]
    for condition in conditions:
        yield from _asked_by(condition)
    agreed = getattr(field, "agrees_with", None)
    if agreed is not None:
        yield agreed


def _columns(form: NamedParts) -> Iterator[str]:
    for field in form.fields.values():
        yield from _columns_of(field)


def _columns_of(field: Scalar | TableField) -> Iterator[str]:
    if isinstance(field, TableField):
        yield from (f"{field.id}.{column.id}" for column in field.columns)


def _names_asked(form: NamedParts) -> Iterator[str]:
    """Every name that a condition, a check, a mirror or a total speaks of."""
    for section in form.sections:
        yield from _asked_by(section.shown_when)
    for field in form.fields.values():
        for condition in (field.required, field.shown_when, field.allowed_when):
            yield from _asked_by(condition)
        for option in getattr(field, "options", ()):
            yield from _asked_by(option.when)
        if isinstance(field, TableField):
            yield from _asked_by_table(field)
        elif isinstance(field, ComputedField):
            yield from field.formula.names
    for check in form.checks:
        yield check.at if check.each_row is None else f"{check.each_row}.{check.at}"
        columns = _column_ids(form, check.each_row)
        yield from (name for name in _asked_by(check.problem_when) if name not in columns)


def _asked_by_table(table: TableField) -> Iterator[str]:
    own = {column.id for column in table.columns}
    yield from (f"{table.id}.{id}" for id in table.total_of)
    yield from (f"{table.id}.{id}" for group in table.groups for id in group.columns)
    yield from (f"{table.id}.{id}" for id in table.first_row)
    for other in (table.mirrors, table.fills):
        if other is not None:
            yield from (f"{other.table}.{id}" for id in other.columns)
    for column in table.columns:
        for condition in (column.required, column.shown_when, column.allowed_when):
            yield from (name for name in _asked_by(condition) if name not in own)
        if isinstance(column, ComputedField):
            yield from (name for name in column.formula.names if name not in own)


def _asked_by(condition: Any) -> frozenset[str]:
    return frozenset() if condition is None or isinstance(condition, bool) else fields_of(condition)


def _column_ids(form: NamedParts, table: str | None) -> frozenset[str]:
    field = form.fields.get(table or "")
    return frozenset(column.id for column in field.columns) if isinstance(field, TableField) else frozenset()
