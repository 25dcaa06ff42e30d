"""Where the values of a form being filled lie: fields, rows of tables, cells taken over from another table, sums.

Knows nothing of conditions or problems. Values are JSON-able; what this version of the form does not know is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.domain.conditions import Facts, is_empty
from app.forms.fields import ComputedField, MultiChoiceField, Scalar, TableField
from app.forms.formulas import Part, working
from app.forms.model import FormDefinition, Section
from app.forms.paths import Path, parse_path
from app.forms.reading import read_number

Row = dict[str, Any]


class FormValues:
    """The values of one form. An unknown path raises `KeyError`."""

    def __init__(self, definition: FormDefinition, stored: Mapping[str, Any] | None = None) -> None:
        self.definition = definition
        self._leaders = {
            id: _leader(definition, field).id
            for id, field in definition.fields.items()
            if isinstance(field, TableField)
        }
        self._fields: dict[str, Any] = {}
        self._kept_aside: dict[str, Any] = {}
        self._worked_out: dict[str, Decimal | None] = {}
        for id, value in (stored or {}).items():
            self._take(id, value)
        self._fill_up_tables()

    def stored(self) -> dict[str, Any]:
        """What there is, for a draft or an event; tables as lists of rows, without mirrored and computed cells."""
        return {**self._kept_aside, **self.present()}

    def present(self) -> dict[str, Any]:
        """The values of this version's fields that are not empty; rows are copies."""
        return {
            id: [dict(row) for row in value] if isinstance(self.definition.fields[id], TableField) else value
            for id, value in self._fields.items()
            if not is_empty(value)
        }

    def resolve(self, path: str) -> tuple[Path, Scalar | TableField]:
        """The place of a path and the field or column that stands there."""
        place = parse_path(path)
        field = self.definition.fields[place.field]
        if place.row is None:
            return place, field
        if not isinstance(field, TableField) or place.row >= self.rows(field.id):
            raise KeyError(path)
        return place, field.column(place.column)

    def is_typed(self, path: str) -> bool:
        """Whether the value at a path is typed there: not computed, not taken over, not a whole table."""
        place, field = self.resolve(path)
        return not isinstance(field, TableField | ComputedField) and self._source(place) == place

    def get(self, path: str) -> Any:
        """The value at a path: kept, taken over or computed (as decimal text); `None` if there is none."""
        place, field = self.resolve(path)
        if isinstance(field, TableField):
            return [self._whole_row(field, row) for row in range(self.rows(field.id))]
        return self.cell(place, field)

    def cell(self, place: Path, field: Scalar) -> Any:
        """The value at a place that is known to be there, and what stands there; see `get`."""
        if isinstance(field, ComputedField):
            number = self.computed(str(place))
            return None if number is None else f"{number:f}"
        source = self._source(place)
        return self._holder(source).get(source.column or source.field)

    def put(self, path: str, value: Any) -> bool:
        """Keep a value at a path where one is typed; whether it is another than before."""
        if not self.is_typed(path):
            raise KeyError(path)
        place = parse_path(path)
        holder, id = self._holder(place), place.column or place.field
        changed: bool = holder.get(id) != value
        holder[id] = value
        self._worked_out.clear()
        return changed

    def row_at(self, path: str) -> Row:
        """What stands in the row of a path, what is taken over from its leader before all; of no table, nothing."""
        place = parse_path(path)
        return {} if place.row is None else {**self._holder(self._source(place)), **self._holder(place)}

    def facts(self) -> Facts:
        """Every kept value, by field."""
        return self._fields

    # Rows

    def rows(self, table: str) -> int:
        """How many rows a table has; a mirroring one has those of its leader."""
        return len(self._rows(self._leaders[table]))

    def add_row(self, table: str) -> int:
        """A new empty row at the end; its index."""
        self._worked_out.clear()
        for id in self.tables_led_by(table):
            self._rows(id).append({})
        return self.rows(table) - 1

    def remove_row(self, table: str, row: int) -> None:
        """Take a row away, and the rows of tables that mirror it."""
        self._worked_out.clear()
        for id in self.tables_led_by(table):
            del self._rows(id)[row]

    def tables_led_by(self, table: str) -> tuple[str, ...]:
        """A table's leader and every table that mirrors it."""
        leader = self._leaders[table]
        tables = (field for field in self.definition.fields.values() if isinstance(field, TableField))
        return leader, *(field.id for field in tables if field.mirrors and field.mirrors.table == leader)

    def paths(self, section: Section | None = None) -> Iterator[str]:
        """Every path of a section (or of the form), row by row, in the order in which one types."""
        sections = self.definition.sections if section is None else (section,)
        for field in (field for part in sections for field in part.fields):
            if isinstance(field, TableField):
                for row in range(self.rows(field.id)):
                    yield from (f"{field.id}[{row}].{column.id}" for column in field.columns)
            else:
                yield field.id

    # Sums

    def computed(self, path: str) -> Decimal | None:
        """The number that the form works out at a path; `None` while it cannot be.

        Remembered until an answer changes: a row's sum is wanted by its cell, by the total and by what is made of that.
        """
        if path not in self._worked_out:
            place, field = self.resolve(path)
            if not isinstance(field, ComputedField):
                raise KeyError(path)
            self._worked_out[path] = field.formula.value(_NumbersAt(self, place))
        return self._worked_out[path]

    def working(self, path: str) -> tuple[Part, ...]:
        """The numbers that a computed field is made of."""
        place, field = self.resolve(path)
        if not isinstance(field, ComputedField):
            raise KeyError(path)
        return working(field.formula, _NumbersAt(self, place))

    def total(self, table: str, column: str) -> Decimal:
        """The sum of a column."""
        return sum(_NumbersAt(self, Path(table)).column(table, column), Decimal(0))

    # Inside

    def _take(self, id: str, value: Any) -> None:
        """Put a stored value where this version of the form keeps it; aside, if the field is of another kind now."""
        if value is None:
            return
        field = self.definition.field_once_named(id)
        if field is None or not _is_of_kind(field, value):
            self._kept_aside[id] = value
        elif isinstance(field, TableField):
            self._fields[field.id] = [_row(field, row) for row in value]
        else:
            self._fields[field.id] = value

    def _fill_up_tables(self) -> None:
        """Give every table its least rows, and a mirroring one as many as its leader has."""
        tables = [field for field in self.definition.fields.values() if isinstance(field, TableField)]
        for table in sorted(tables, key=lambda table: table.mirrors is not None):
            rows = self._rows(table.id)
            least = self.rows(table.mirrors.table) if table.mirrors else table.min_rows
            rows.extend({} for _ in range(least - len(rows)))

    def _holder(self, place: Path) -> Row:
        return self._fields if place.row is None else self._rows(place.field)[place.row]

    def _source(self, place: Path) -> Path:
        """Where a cell's value is really kept: in the mirrored table, or where it stands."""
        table = self.definition.fields[place.field]
        if isinstance(table, TableField) and table.mirrors and place.column in table.mirrors.columns:
            return Path(table.mirrors.table, place.row, place.column)
        return place

    def _rows(self, table: str) -> list[Row]:
        rows: list[Row] = self._fields.setdefault(table, [])
        return rows

    def _whole_row(self, table: TableField, row: int) -> Row:
        return {column.id: self.cell(Path(table.id, row, column.id), column) for column in table.columns}


def _is_of_kind(field: Scalar | TableField, value: Any) -> bool:
    """Whether a stored value has the shape that a field's values have; whether it is right is for others to say."""
    match field:
        case TableField():
            return isinstance(value, list) and all(isinstance(row, Mapping) for row in value)
        case MultiChoiceField():
            return isinstance(value, list) and all(isinstance(code, str) for code in value)
        case _:
            return isinstance(value, str | bool | int | float)


def _row(table: TableField, stored: Mapping[str, Any]) -> Row:
    """A row as this version of the form has it; a cell of another kind stays as text, for a person to see."""
    row: Row = {}
    for id, cell in stored.items():
        name = table.column_once_named(id)
        column = next((one for one in table.columns if one.id == name), None)
        fits = column is None or is_empty(cell) or _is_of_kind(column, cell)
        row[name] = cell if fits else str(cell)
    return row


def _leader(definition: FormDefinition, table: TableField) -> TableField:
    """The table whose rows a mirroring one has; any other leads itself."""
    if table.mirrors is None:
        return table
    leader = definition.fields[table.mirrors.table]
    assert isinstance(leader, TableField)
    return _leader(definition, leader)


class _NumbersAt:
    """The numbers of a form, seen from one place of it."""

    def __init__(self, values: FormValues, place: Path) -> None:
        self._values = values
        self._place = place

    def number(self, name: str) -> Decimal:
        if self._place.row is None:
            return _decimal(self._values.get(name))
        return self._cell(self._place.field, self._place.row, name)

    def column(self, table: str, column: str) -> Iterable[Decimal]:
        for row in range(self._values.rows(table)):
            yield self._cell(table, row, column)

    def _cell(self, table: str, row: int, column: str) -> Decimal:
        """By its place: after every answer a sum of a large table is worked out anew."""
        field = self._values.definition.fields[table]
        assert isinstance(field, TableField)
        return _decimal(self._values.cell(Path(table, row, column), field.column(column)))

    def row_count(self, table: str) -> int:
        return self._values.rows(table)


def _decimal(value: Any) -> Decimal:
    """A kept value as a number; what is empty or is no number adds nothing."""
    return (read_number(str(value)) if value is not None else None) or Decimal(0)
