"""A form being filled: values, what is shown and asked, sums, problems, progress. Widgets only draw it.

Values are JSON-able and survive a change of the form's version: what a newer or older form does not know is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.conditions import Facts, holds, is_empty
from app.domain.iin import Iin, read_iin
from app.domain.language import Text
from app.forms.checking import findings, quarter_before
from app.forms.formulas import Part, working
from app.forms.model import (
    ChoiceField,
    ComputedField,
    DateField,
    FormDefinition,
    IinField,
    QuarterField,
    Scalar,
    Section,
    TableField,
)
from app.forms.paths import Path, parse_path
from app.forms.problems import Fault, FieldProblem, Finding
from app.forms.reading import read, read_number

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section is: needed values, those filled, problems that stand in the way."""

    needed: int
    filled: int
    errors: int
    touched: bool

    @property
    def is_done(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.errors and self.filled >= self.needed


class FormState:
    """The answers to one form. Paths are those of `app.forms.paths`; an unknown one raises `KeyError`."""

    def __init__(
        self,
        definition: FormDefinition,
        today: date,
        values: Mapping[str, Any] | None = None,
        overrides: Mapping[str, str] | None = None,
    ) -> None:
        self.definition = definition
        self.today = today
        self._values: dict[str, Any] = {}
        self._kept_aside: dict[str, Any] = {}
        self._overrides = dict(overrides or {})
        self._problems: tuple[FieldProblem, ...] | None = None
        for id, value in (values or {}).items():
            self._place(id, value)
        self._fill_up_tables()

    @classmethod
    def start(
        cls, definition: FormDefinition, today: date, known: Mapping[str, Any] | None = None
    ) -> FormState:
        """An empty form with what it takes from outside (`{"applicant.iin": …}`) and its first rows."""
        state = cls(definition, today)
        for field in definition.fields.values():
            if isinstance(field, QuarterField):
                state.set(field.id, quarter_before(today))
        state.know(known or {})
        return state

    @classmethod
    def from_json(cls, definition: FormDefinition, data: Mapping[str, Any], today: date) -> FormState:
        """The state that `to_json` wrote, by this version of the form or another."""
        return cls(definition, today, data.get("values"), data.get("overrides"))

    def to_json(self) -> dict[str, Any]:
        """Everything, for a draft or an event: form, version, values and accepted problems."""
        return {
            "form": self.definition.id,
            "version": self.definition.version,
            "values": {**self._kept_aside, **self.values},
            "overrides": dict(self._overrides),
        }

    # Values

    @property
    def values(self) -> dict[str, Any]:
        """The values that are there, JSON-able; tables as lists of rows, their mirrored and computed cells left out."""
        return {
            id: [dict(row) for row in value] if isinstance(self.definition.fields[id], TableField) else value
            for id, value in self._values.items()
            if not is_empty(value)
        }

    @property
    def overrides(self) -> Mapping[str, str]:
        """Reasons with which problems were accepted, by path."""
        return dict(self._overrides)

    def facts(self) -> Facts:
        """What conditions speak of: the values of everything that is shown, tables with all their cells."""
        shown = (field for field in self.definition.fields.values() if self.is_shown(field.id))
        return {field.id: self._whole(field) for field in shown}

    def get(self, path: str) -> Any:
        """The value at a path: kept, mirrored or computed (as decimal text); `None` if there is none."""
        place, field = self._resolve(path)
        if isinstance(field, ComputedField):
            return _decimal_text(self.computed(path))
        if isinstance(field, TableField):
            return self._whole(field)
        if place.row is None:
            return self._values.get(place.field)
        source = self._source(place)
        return self._rows(source.field)[place.row].get(source.column)

    def set(self, path: str, raw: Any) -> None:
        """Keep what was given at a path, in its stored form if it can be read, else as it is.

        Raises:
            KeyError: there is no such path, or nothing can be typed there.
        """
        place, field = self._resolve(path)
        if isinstance(field, TableField | ComputedField) or self._source(place) != place:
            raise KeyError(path)
        value = read(field, raw)
        row = self._values if place.row is None else self._rows(place.field)[place.row]
        if row.get(field.id) == value:
            return
        row[field.id] = value
        self._changed(path)
        if isinstance(field, IinField):
            self._take_from_iin(place, field)

    def know(self, known: Mapping[str, Any]) -> None:
        """Take in what is known from outside; cells of a first row follow it, other fields only while empty."""
        for field in self.definition.fields.values():
            if isinstance(field, TableField):
                self._know_first_row(field, known)
            elif field.known and field.known in known and is_empty(self._values.get(field.id)):
                self.set(field.id, known[field.known])

    # Rows

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        return len(self._rows(self._leader(table).id))

    def add_row(self, table: str) -> int:
        """A new empty row at the end; its index."""
        leader = self._leader(table)
        for id in self._led_by(leader):
            self._rows(id).append({})
        self._changed()
        return self.rows(leader.id) - 1

    def remove_row(self, table: str, row: int) -> None:
        """Take a row away, and the rows of tables that mirror it."""
        for id in self._led_by(self._leader(table)):
            del self._rows(id)[row]
            self._overrides = _without_row(self._overrides, id, row)
        self._changed()

    # Conditions

    def is_shown(self, path: str) -> bool:
        """Whether the field is to be seen."""
        place, field = self._resolve(path)
        section = self.definition.section_of[place.field]
        table = self.definition.fields[place.field]
        facts = self._row_facts(place)
        conditions = (section.shown_when, table.shown_when, field.shown_when)
        return all(condition is None or holds(condition, facts) for condition in conditions)

    def is_required(self, path: str) -> bool:
        """Whether it must be filled, as things stand."""
        place, field = self._resolve(path)
        if isinstance(field.required, bool):
            return field.required
        return holds(field.required, self._row_facts(place))

    def is_allowed(self, path: str) -> bool:
        """Whether something may be typed there, as things stand."""
        place, field = self._resolve(path)
        if isinstance(field, ComputedField) or self._source(place) != place:
            return False
        return field.allowed_when is None or holds(field.allowed_when, self._row_facts(place))

    def is_filled(self, path: str) -> bool:
        """Whether there is a value."""
        return not is_empty(self.get(path))

    # Sums

    def computed(self, path: str) -> Decimal | None:
        """The number that the form works out at a path."""
        place, field = self._resolve(path)
        assert isinstance(field, ComputedField)
        return field.formula.value(_Numbers(self, place))

    def working(self, path: str) -> tuple[Part, ...]:
        """The numbers that a computed field is made of."""
        place, field = self._resolve(path)
        assert isinstance(field, ComputedField)
        return working(field.formula, _Numbers(self, place))

    def total(self, table: str, column: str) -> Decimal:
        """The sum of a column."""
        return sum(_Numbers(self, Path(table)).column(table, column), Decimal(0))

    # Problems

    def problems(self) -> tuple[FieldProblem, ...]:
        """Everything wrong with what is shown, in the form's order."""
        if self._problems is None:
            self._problems = tuple(self._find_problems())
        return self._problems

    def problems_at(self, path: str) -> tuple[FieldProblem, ...]:
        """What is wrong at a path."""
        return tuple(problem for problem in self.problems() if problem.path == path)

    def errors(self) -> tuple[FieldProblem, ...]:
        """What stands in the way."""
        return tuple(problem for problem in self.problems() if problem.is_error)

    def override(self, path: str, reason: str) -> None:
        """Accept the value at a path with a reason, or (with an empty one) no longer. A new value needs it again."""
        self._resolve(path)
        if reason.strip():
            self._overrides[path] = reason.strip()
        else:
            self._overrides.pop(path, None)
        self._problems = None

    def progress(self, section: str) -> Progress:
        """How far a section is."""
        paths = [
            path for path in self.paths(self.definition.section(section)) if self.is_shown(path)
        ]
        needed = [path for path in paths if self.is_required(path)]
        ids = {field.id for field in self.definition.section(section).fields}
        errors = sum(problem.is_error and parse_path(problem.path).field in ids for problem in self.problems())
        filled = sum(self.is_filled(path) for path in needed)
        return Progress(len(needed), filled, errors, any(not is_empty(self._values.get(id)) for id in ids))

    @property
    def sections_done(self) -> frozenset[str]:
        """The shown sections in which nothing stands in the way."""
        shown = (section for section in self.definition.sections if self.is_section_shown(section))
        return frozenset(section.id for section in shown if self.progress(section.id).is_done)

    def is_section_shown(self, section: Section) -> bool:
        """Whether the section is to be seen."""
        return section.shown_when is None or holds(section.shown_when, self._values)

    def paths(self, section: Section | None = None) -> Iterator[str]:
        """Every path of a section (or of the form), row by row, in the order in which one types."""
        sections = self.definition.sections if section is None else (section,)
        for field in (field for part in sections for field in part.fields):
            if isinstance(field, TableField):
                for row in range(self.rows(field.id)):
                    yield from (f"{field.id}[{row}].{column.id}" for column in field.columns)
            else:
                yield field.id

    # Inside

    def _place(self, id: str, value: Any) -> None:
        """Put a stored value where this version of the form keeps it."""
        by_old_id = {old: field.id for field in self.definition.fields.values() for old in field.renamed_from}
        field = self.definition.fields.get(by_old_id.get(id, id))
        if field is None:
            self._kept_aside[id] = value
        elif isinstance(field, TableField):
            self._values[field.id] = [dict(row) for row in value if isinstance(row, Mapping)]
        else:
            self._values[field.id] = value

    def _fill_up_tables(self) -> None:
        """Give every table its least rows, and a mirroring table as many rows as the one it mirrors."""
        tables = [field for field in self.definition.fields.values() if isinstance(field, TableField)]
        for table in sorted(tables, key=lambda table: table.mirrors is not None):
            rows = self._rows(table.id)
            least = self.rows(table.mirrors.table) if table.mirrors else table.min_rows
            rows.extend({} for _ in range(least - len(rows)))

    def _know_first_row(self, table: TableField, known: Mapping[str, Any]) -> None:
        for column, cell in table.first_row.items():
            value = cell.value if cell.known is None else known.get(cell.known)
            if value is not None:
                if not self.rows(table.id):
                    self.add_row(table.id)
                self.set(f"{table.id}[0].{column}", value)

    def _take_from_iin(self, place: Path, iin: IinField) -> None:
        """Birth date and sex stand in the number: fields that must agree with it follow it."""
        reading = read_iin(str(self.get(str(place)) or ""))
        if not isinstance(reading, Iin):
            return
        table = self.definition.fields[place.field]
        fields: Iterable[Any] = table.columns if isinstance(table, TableField) else self.definition.fields.values()
        for field in fields:
            if not isinstance(field, DateField | ChoiceField) or field.agrees_with != iin.id:
                continue
            value = reading.birth_date if isinstance(field, DateField) else reading.sex
            if value is not None:
                self.set(str(Path(field.id) if place.row is None else Path(place.field, place.row, field.id)), value)

    def _changed(self, path: str | None = None) -> None:
        self._problems = None
        if path is not None:
            self._overrides.pop(path, None)

    def _resolve(self, path: str) -> tuple[Path, Scalar | TableField]:
        place = parse_path(path)
        field = self.definition.fields[place.field]
        if place.row is None:
            return place, field
        if not isinstance(field, TableField) or place.row >= self.rows(field.id):
            raise KeyError(path)
        return place, field.column(place.column)

    def _source(self, place: Path) -> Path:
        """Where a cell's value is really kept: in the mirrored table, or where it stands."""
        table = self.definition.fields[place.field]
        if isinstance(table, TableField) and table.mirrors and place.column in table.mirrors.columns:
            return Path(table.mirrors.table, place.row, place.column)
        return place

    def _rows(self, table: str) -> list[Row]:
        rows: list[Row] = self._values.setdefault(table, [])
        return rows

    def _leader(self, table: str) -> TableField:
        field = self.definition.fields[table]
        if not isinstance(field, TableField):
            raise KeyError(table)
        return self._leader(field.mirrors.table) if field.mirrors else field

    def _led_by(self, leader: TableField) -> list[str]:
        fields = self.definition.fields.values()
        mirrors = [
            field.id
            for field in fields
            if isinstance(field, TableField) and field.mirrors and field.mirrors.table == leader.id
        ]
        return [leader.id, *mirrors]

    def _whole(self, field: Scalar | TableField) -> Any:
        if not isinstance(field, TableField):
            return self.get(field.id)
        return [self._whole_row(field, row) for row in range(self.rows(field.id))]

    def _whole_row(self, table: TableField, row: int) -> Row:
        return {column.id: self.get(f"{table.id}[{row}].{column.id}") for column in table.columns}

    def _row_facts(self, place: Path) -> Facts:
        table = self.definition.fields[place.field]
        if place.row is None or not isinstance(table, TableField):
            return self._values
        return {**self._values, **self._rows(self._source(place).field)[place.row], **self._rows(table.id)[place.row]}

    def _find_problems(self) -> Iterator[FieldProblem]:
        for section in self.definition.sections:
            if self.is_section_shown(section):
                for field in section.fields:
                    yield from self._problems_of(field)

    def _problems_of(self, field: Scalar | TableField) -> Iterator[FieldProblem]:
        if not self.is_shown(field.id):
            return
        if not isinstance(field, TableField):
            yield from self._problems_of_value(field.id, field)
            return
        yield from (finding.at(field.id, field.label) for finding in self._row_count_findings(field))
        for row in range(self.rows(field.id)):
            for column in field.columns:
                path = f"{field.id}[{row}].{column.id}"
                if self.is_shown(path):
                    yield from self._problems_of_value(path, column)

    def _row_count_findings(self, table: TableField) -> Iterator[Finding]:
        rows = self.rows(table.id)
        if table.mirrors is None and rows < max(table.min_rows, int(self.is_required(table.id))):
            yield Finding(Fault.FEW_ROWS, {"least": max(table.min_rows, 1)})
        if rows > table.max_rows:
            yield Finding(Fault.MANY_ROWS, {"most": table.max_rows})

    def _problems_of_value(self, path: str, field: Scalar) -> Iterator[FieldProblem]:
        place = parse_path(path)
        if isinstance(field, ComputedField) or self._source(place) != place:
            return
        found = [*self._findings_of_value(path, field), *self._cross_findings(place, field)]
        for finding in found:
            problem = finding.at(path, Text(field.label.kk, field.label.ru))
            reason = self._overrides.get(path, "")
            yield problem.accepted(reason) if reason and problem.overridable else problem

    def _findings_of_value(self, path: str, field: Scalar) -> Iterable[Finding]:
        value = self.get(path)
        if is_empty(value):
            missing = Finding(Fault.REQUIRED, overridable=isinstance(field, IinField))
            return (missing,) if self.is_required(path) and self.is_allowed(path) else ()
        if not self.is_allowed(path):
            return (Finding(Fault.NOT_ALLOWED),)
        return findings(field, value, self._row_facts(parse_path(path)), self.today)

    def _cross_findings(self, place: Path, field: Scalar) -> Iterator[Finding]:
        for check in self.definition.checks:
            here = check.at == field.id and check.each_row == (None if place.row is None else place.field)
            if here and holds(check.problem_when, self._row_facts(place)):
                yield Finding(Fault.CHECK, severity=check.severity, message=check.message)


class _Numbers:
    """The numbers of a form, seen from one place of it."""

    def __init__(self, state: FormState, place: Path) -> None:
        self._state = state
        self._place = place

    def number(self, name: str) -> Decimal:
        path = Path(name) if self._place.row is None else Path(self._place.field, self._place.row, name)
        return _decimal(self._state.get(str(path)))

    def column(self, table: str, column: str) -> Iterator[Decimal]:
        for row in range(self._state.rows(table)):
            yield _decimal(self._state.get(f"{table}[{row}].{column}"))

    def row_count(self, table: str) -> int:
        return self._state.rows(table)


def _decimal(value: Any) -> Decimal:
    """A kept value as a number; what is empty or is no number adds nothing."""
    return (read_number(str(value)) if value is not None else None) or Decimal(0)


def _decimal_text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def _without_row(overrides: Mapping[str, str], table: str, removed: int) -> dict[str, str]:
    """Accepted problems by path, after a row of a table was taken away: those below it move up."""
    kept = {}
    for path, reason in overrides.items():
        place = parse_path(path)
        if place.field != table or place.row is None or place.row < removed:
            kept[path] = reason
        elif place.row > removed:
            kept[str(Path(table, place.row - 1, place.column))] = reason
    return kept
