"""Everything that is wrong with a form as it stands: what is missing, does not fit, or contradicts something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Protocol

from app.domain.conditions import Facts, holds, is_empty
from app.forms.checking import findings
from app.forms.fields import (
    ChoiceField,
    IinField,
    MultiChoiceField,
    Option,
    Scalar,
    Severity,
    TableField,
)
from app.forms.names import judges_of_others, stands_once
from app.forms.paths import Path, parse_path
from app.forms.problems import Fault, FieldProblem, Finding
from app.forms.values import FormValues


class Judged(Protocol):
    """What the judgement must know of a form being filled."""

    content: FormValues
    today: date

    def is_shown(self, path: str) -> bool:
        """Whether the field is to be seen."""
        ...

    def facts_at(self, path: str) -> Facts:
        """What a condition at a path speaks of."""
        ...

    def options(self, path: str) -> tuple[Option, ...]:
        """The answers that a choice offers."""
        ...

    def is_required(self, path: str) -> bool:
        """Whether it must be filled."""
        ...

    def is_allowed(self, path: str) -> bool:
        """Whether something may be typed there."""
        ...


Found = tuple[FieldProblem, ...]


class Judgement:
    """What is wrong in a form, remembered: after an answer that judges no other, only that answer is judged again.

    A key must not wait for the forty rows of a large family.
    """

    def __init__(self, form: Judged) -> None:
        self._form = form
        self._judges = judges_of_others(form.content.definition)
        self._found: dict[str, Found] = {}
        self._stale: set[str] = set()
        self._knows = False

    def forget(self) -> None:
        """Anything may have changed."""
        self._knows = False

    def changed(self, path: str) -> None:
        """Another value stands at a path."""
        place = parse_path(path)
        if (place.column or place.field) in self._judges:
            self.forget()
        else:
            self._stale.add(path)

    def problems(self) -> Iterator[FieldProblem]:
        """What is wrong with everything that is shown, in the form's order."""
        if self._knows:
            for path in self._stale & self._found.keys():
                self._found[path] = tuple(_of_value(self._form, path, _field_at(self._form, path)))
        else:
            self._found = dict(_judged(self._form))
        self._stale.clear()
        self._knows = True
        return (problem for found in self._found.values() for problem in found)


def _field_at(form: Judged, path: str) -> Scalar:
    field = form.content.resolve(path)[1]
    assert not isinstance(field, TableField)
    return field


def _judged(form: Judged) -> Iterator[tuple[str, Found]]:
    """Everything that is shown, path by path in the form's order, with what is wrong there."""
    for section in form.content.definition.sections:
        for field in section.fields:
            if form.is_shown(field.id):
                yield from _of_field(form, field)


def _of_field(form: Judged, field: Scalar | TableField) -> Iterator[tuple[str, Found]]:
    if not isinstance(field, TableField):
        yield field.id, tuple(_of_value(form, field.id, field))
        return
    yield field.id, tuple(finding.at(field.id, field.label) for finding in _of_row_count(form, field))
    for row in range(form.content.rows(field.id)):
        for column in field.columns:
            path = f"{field.id}[{row}].{column.id}"
            if form.is_shown(path):
                yield path, tuple(_of_value(form, path, column))


def _of_row_count(form: Judged, table: TableField) -> Iterator[Finding]:
    rows = form.content.rows(table.id)
    least = max(table.min_rows, int(form.is_required(table.id)))
    if rows < least:
        yield Finding(Fault.FEW_ROWS, {"least": least})
    if rows > table.max_rows:
        yield Finding(Fault.MANY_ROWS, {"most": table.max_rows})


def _of_value(form: Judged, path: str, field: Scalar) -> Iterator[FieldProblem]:
    if form.content.is_typed(path):
        found = (*_of_answer(form, path, field), *_crossing(form, path, field))
        yield from (finding.at(path, field.label) for finding in found)


def _of_answer(form: Judged, path: str, field: Scalar) -> Iterable[Finding]:
    value = form.content.get(path)
    if is_empty(value):
        missing = Finding(Fault.REQUIRED, overridable=field.waivable or isinstance(field, IinField))
        return (missing,) if form.is_required(path) and form.is_allowed(path) else ()
    if not form.is_allowed(path):
        return (Finding(Fault.NOT_ALLOWED),)
    if isinstance(field, ChoiceField | MultiChoiceField) and not _is_offered(form, path, field, value):
        return (Finding(Fault.OPTION),)
    found = findings(field, value, form.facts_at(path), form.today)
    return found or tuple(_repeated(form, path, field, value))


def _repeated(form: Judged, path: str, field: Scalar, value: Any) -> Iterator[Finding]:
    """A row above says what only one row can: somebody was typed twice, and would be counted twice."""
    place = parse_path(path)
    if place.row is None or not stands_once(field, value):
        return
    above = (
        row for row in range(place.row) if form.content.get(str(Path(place.field, row, field.id))) == value
    )
    row = next(above, None)
    if row is not None:
        severity = Severity.ERROR if isinstance(field, IinField) else Severity.REMARK
        yield Finding(Fault.REPEATED, {"row": row + 1}, severity, overridable=True)


def _is_offered(form: Judged, path: str, field: ChoiceField | MultiChoiceField, value: Any) -> bool:
    """Whether what was chosen may be chosen as things stand: other answers may have taken it away."""
    withdrawn = {option.code for option in field.options}.difference(o.code for o in form.options(path))
    return withdrawn.isdisjoint(value if isinstance(value, list) else [value])


def _crossing(form: Judged, path: str, field: Scalar) -> Iterator[Finding]:
    """The form's own cross-checks that are shown at this field."""
    place = parse_path(path)
    table = None if place.row is None else place.field
    for check in form.content.definition.checks:
        here = check.at == field.id and check.each_row == table
        if here and holds(check.problem_when, form.facts_at(path)):
            yield Finding(Fault.CHECK, severity=check.severity, message=check.message)
