"""What a form fills in by itself in its tables: the first row from outside, rows of one table from those of another.

Nothing that a person wrote is lost: a cell follows only while it is empty or still as it was filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from app.domain.conditions import is_empty
from app.forms.fields import DateField, Mirror, TableField
from app.forms.paths import parse_path
from app.forms.values import FormValues, Row


class Filled(Protocol):
    """What must be known of a form whose tables are filled."""

    content: FormValues

    def add_row(self, table: str) -> int:
        """A new empty row at the end; its index."""
        ...

    def remove_row(self, table: str, row: int) -> None:
        """Take a row away."""
        ...

    def keep(self, path: str, raw: Any) -> bool:
        """Keep a value, whoever gives it."""
        ...


def fill_first_row(form: Filled, table: TableField, known: Mapping[str, Any]) -> None:
    """Write into the first row what it starts with, as far as it is known."""
    for column, cell in table.first_row.items():
        value = cell.value if cell.known is None else known.get(cell.known)
        if value is not None:
            if not form.content.rows(table.id):
                form.add_row(table.id)
            form.keep(f"{table.id}[0].{column}", value)


def row_before(form: Filled, path: str) -> Row:
    """What stands in the row of a path, as a copy: it is about to be changed."""
    return dict(form.content.row_at(path))


def fill_other_table(form: Filled, path: str, before: Row) -> None:
    """Let the row in another table that stands for the row of a path follow it; one is added where there is none.

    `before` is what stood in the row until now: by it the other row is recognised.
    """
    place = parse_path(path)
    fills = _filled_by(form, place.field)
    if fills is None or place.column not in fills.columns:
        return
    now = form.content.row_at(path)
    row, was = _standing_for(form, fills, before), before
    if row is None or _are_two_people(now, form.content.row_at(f"{fills.table}[{row}].{fills.columns[0]}")):
        row, was = _standing_for(form, fills, now), {}
    if row is None:
        row = _free_row(form, fills)
    for column in fills.columns:
        cell = f"{fills.table}[{row}].{column}"
        if form.content.get(cell) in (None, "", was.get(column)):
            form.keep(cell, now.get(column))


def empty_other_table(form: Filled, table: str, going: int) -> None:
    """A row goes: take the one of the other table away that stands for it, unless somebody wrote more into it."""
    fills = _filled_by(form, table)
    if fills is None:
        return
    row = _standing_for(form, fills, form.content.row_at(f"{table}[{going}].{fills.columns[0]}"))
    if row is None:
        return
    there = form.content.row_at(f"{fills.table}[{row}].{fills.columns[0]}")
    if all(is_empty(value) or column in fills.columns for column, value in there.items()):
        form.remove_row(fills.table, row)


def _filled_by(form: Filled, field: str) -> Mirror | None:
    table = form.content.definition.fields[field]
    return table.fills if isinstance(table, TableField) else None


def _standing_for(form: Filled, fills: Mirror, row: Row) -> int | None:
    """The row of the other table that says the same, or most of it; never one with another ИИН, nor the first one.

    A person is known by the name or the ИИН, never by a birth date alone, for twins share it. Of two that are alike it
    is the later: while a name is typed it may for a moment be that of the row before.
    """
    alike: dict[int, tuple[int, int]] = {}
    for number in _rows_of_others(form, fills):
        there = [form.content.get(f"{fills.table}[{number}].{column}") for column in fills.columns]
        here = [row.get(column) for column in fills.columns]
        same = sum(one == other and not is_empty(one) for one, other in zip(here, there, strict=True))
        known = here == there or _share_a_name(form, fills, row, number)
        if same and known and not _are_two_people(row, dict(zip(fills.columns, there, strict=True))):
            alike[number] = (same, -sum(one != other for one, other in zip(here, there, strict=True)))
    return max(alike, key=lambda number: (alike[number], number), default=None)


def _share_a_name(form: Filled, fills: Mirror, row: Row, number: int) -> bool:
    table = form.content.definition.fields[fills.table]
    days = (
        {column.id for column in table.columns if isinstance(column, DateField)}
        if isinstance(table, TableField)
        else set()
    )
    telling = (column for column in fills.columns if column not in days)
    there = ((column, form.content.get(f"{fills.table}[{number}].{column}")) for column in telling)
    return any(not is_empty(value) and value == row.get(column) for column, value in there)


def _rows_of_others(form: Filled, fills: Mirror) -> range:
    """The rows of the other table, without the first where that is somebody's who is known from outside."""
    table = form.content.definition.fields[fills.table]
    begins = 1 if isinstance(table, TableField) and table.first_row else 0
    return range(begins, form.content.rows(fills.table))


def _free_row(form: Filled, fills: Mirror) -> int:
    """The first row in which nobody stands yet; a new one if there is none."""
    for number in _rows_of_others(form, fills):
        if all(is_empty(form.content.get(f"{fills.table}[{number}].{column}")) for column in fills.columns):
            return number
    return form.add_row(fills.table)


def _are_two_people(one: Row, other: Row) -> bool:
    numbers = {row["iin"] for row in (one, other) if not is_empty(row.get("iin"))}
    return len(numbers) > 1
