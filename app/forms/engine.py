"""A form being filled: what is typed, rows, problems, progress. Widgets only draw it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.forms.asked import AskedForm
from app.forms.fields import ChoiceField, IinField, QuarterField, Scalar, TableField
from app.forms.filling import empty_other_table, fill_first_row, fill_other_table, row_before
from app.forms.judging import Judgement
from app.forms.model import FormDefinition, Section
from app.forms.numbers import all_told_by_iin, told_by_iin
from app.forms.paths import parse_path, without_row
from app.forms.problems import Fault, FieldProblem
from app.forms.progress import Progress
from app.forms.quarters import usual_quarter
from app.forms.reading import read


class FormState(AskedForm):
    """The answers to one form. Paths are those of `app.forms.paths`; an unknown one raises `KeyError`."""

    def __init__(
        self,
        definition: FormDefinition,
        today: date,
        values: Mapping[str, Any] | None = None,
        overrides: Mapping[str, str] | None = None,
        touched: Iterable[str] = (),
    ) -> None:
        super().__init__(definition, today, values)
        self._overrides = dict(overrides or {})
        self._touched = set(touched)
        self._from_iin = all_told_by_iin(self.content)
        self._judgement = Judgement(self)
        self._problems: tuple[FieldProblem, ...] | None = None

    @classmethod
    def start(
        cls, definition: FormDefinition, today: date, known: Mapping[str, Any] | None = None
    ) -> FormState:
        """An empty form with what it takes from outside (`{"applicant.iin": …}`) and its first rows."""
        state = cls(definition, today)
        for field in definition.fields.values():
            if first := _begins_with(field, today):
                state.keep(field.id, first)
        state.know(known or {})
        return state

    @classmethod
    def from_json(cls, definition: FormDefinition, data: Mapping[str, Any], today: date) -> FormState:
        """The state that `to_json` wrote, by this version of the form or another.

        What was written before sections were remembered counts as touched wherever something is filled.
        """
        state = cls(definition, today, data.get("values"), data.get("overrides"), data.get("touched", ()))
        if "touched" not in data:
            typed = (path for path in state.paths() if state.content.is_typed(path) and state.is_filled(path))
            state._touched = {state._section_of(path).id for path in typed}
        return state

    def to_json(self) -> dict[str, Any]:
        """Everything, for a draft or an event: form, version, values and reasons."""
        return {
            "form": self.definition.id,
            "version": self.definition.version,
            "values": self.content.stored(),
            "overrides": dict(self._overrides),
            "touched": sorted(self._touched),
        }

    # Values

    @property
    def values(self) -> dict[str, Any]:
        """The values that are there, JSON-able; tables as lists of rows, without mirrored and computed cells."""
        return self.content.present()

    @property
    def overrides(self) -> Mapping[str, str]:
        """Reasons with which problems were accepted, by path."""
        return dict(self._overrides)

    def set(self, path: str, raw: Any) -> None:
        """Keep what was given at a path, in its stored form if it can be read, else as it is.

        A reason given for the value before it no longer holds; what an ИИН tells is filled in beside it.

        Raises:
            KeyError: there is no such path, or nothing can be typed there.
        """
        if self.keep(path, raw):
            self._touched.add(self._section_of(path).id)

    def keep(self, path: str, raw: Any) -> bool:
        """Keep a value, whoever gives it; whether it is another than before.

        Raises:
            KeyError: there is no such path, or nothing can be typed there.
        """
        _, field = self.content.resolve(path)
        if isinstance(field, TableField):
            raise KeyError(path)
        before = row_before(self, path)
        if not self.content.put(path, read(field, raw)):
            return False
        self._problems = None
        self.answers_changed()
        self._judgement.changed(path)
        self._overrides.pop(path, None)
        if isinstance(field, IinField):
            self._take_from_iin(path)
        fill_other_table(self, path, before)
        return True

    def leave(self, section: str) -> None:
        """A person was in a section and goes on: what is empty there is meant to be.

        Raises:
            KeyError: the form has no such section.
        """
        self._touched.add(self.definition.section(section).id)

    def know(self, known: Mapping[str, Any]) -> None:
        """Take in what is known from outside; cells of a first row follow it, other fields only while empty."""
        for field in self.definition.fields.values():
            if isinstance(field, TableField):
                fill_first_row(self, field, known)
            elif field.known and field.known in known and not self.is_filled(field.id):
                self.keep(field.id, known[field.known])

    # Rows

    def add_row(self, table: str) -> int:
        """A new empty row at the end, and in the tables that mirror this one; its index."""
        self._changed()
        return self.content.add_row(table)

    def remove_row(self, table: str, row: int) -> None:
        """Take a row away, and the rows of tables that mirror it or were filled from it."""
        empty_other_table(self, table, row)
        self._changed()
        self.content.remove_row(table, row)
        for id in self.content.tables_led_by(table):
            self._overrides = without_row(self._overrides, id, row)
            self._from_iin = without_row(self._from_iin, id, row)

    # Problems

    def problems(self) -> tuple[FieldProblem, ...]:
        """Everything wrong with what is shown, in the form's order; what was accepted is only a remark."""
        if self._problems is None:
            self._problems = tuple(self._accepted(problem) for problem in self._judgement.problems())
        return self._problems

    def problems_at(self, path: str) -> tuple[FieldProblem, ...]:
        """What is wrong at a path."""
        return tuple(problem for problem in self.problems() if problem.path == path)

    def errors(self) -> tuple[FieldProblem, ...]:
        """What stands in the way."""
        return tuple(problem for problem in self.problems() if problem.is_error)

    def override(self, path: str, reason: str) -> None:
        """Accept the value at a path with a reason, or (with an empty one) no longer. A new value needs it again."""
        self.content.resolve(path)
        self._problems = None
        if reason.strip():
            self._overrides[path] = reason.strip()
        else:
            self._overrides.pop(path, None)

    def progress(self, section: str) -> Progress:
        """How far a section is."""
        part = self.definition.section(section)
        ids = {field.id for field in part.fields}
        shown = [path for path in self.paths(part) if self.is_shown(path)]
        needed = [path for path in shown if self.content.is_typed(path) and self.is_required(path)]
        return Progress(
            needed=len(needed),
            filled=sum(self.is_filled(path) for path in needed),
            errors=sum(parse_path(problem.path).field in ids for problem in self.errors()),
            touched=section in self._touched,
        )

    def is_touched(self, section: str) -> bool:
        """Whether a person answered something in a section or left it."""
        return section in self._touched

    def is_done(self, section: str) -> bool:
        """Whether somebody was in a section and nothing stands in the way there."""
        return self.is_touched(section) and not self.has_errors(section)

    def has_errors(self, section: str) -> bool:
        """Whether something stands in the way in a section."""
        part = self.definition.section(section)
        return any(self._section_of(problem.path) is part for problem in self.errors())

    @property
    def sections_done(self) -> frozenset[str]:
        """The shown sections that somebody filled, where nothing stands in the way and nothing was left for later."""
        shown = (section for section in self.definition.sections if self.is_section_shown(section))
        done = {section.id for section in shown if self.is_done(section.id)}
        return frozenset(done.difference(self._section_of(problem.path).id for problem in self._left_empty()))

    # Inside

    def _left_empty(self) -> Iterable[FieldProblem]:
        """What is needed and was left empty with a reason. Whoever has no ИИН need not bring one."""
        for problem in self.problems():
            is_number = isinstance(self.content.resolve(problem.path)[1], IinField)
            if problem.fault is Fault.REQUIRED and problem.reason and not is_number:
                yield problem

    def _changed(self) -> None:
        """Rows come or go: everything is judged anew."""
        self._problems = None
        self.answers_changed()
        self._judgement.forget()

    def _section_of(self, path: str) -> Section:
        return self.definition.section_of[parse_path(path).field]

    def _accepted(self, problem: FieldProblem) -> FieldProblem:
        reason = self._overrides.get(problem.path)
        return problem.accepted(reason) if reason and problem.overridable else problem

    def _take_from_iin(self, iin: str) -> None:
        """What stands in the number is filled in beside it, unless a person said otherwise there."""
        for path, said in told_by_iin(self.content, iin):
            if self.get(path) in (None, self._from_iin.get(path)):
                self.keep(path, said)
                self._from_iin[path] = said


def _begins_with(field: Scalar | TableField, today: date) -> str | None:
    """What a fresh form has in a field before anybody answers."""
    match field:
        case QuarterField():
            return usual_quarter(field, today)
        case ChoiceField(usual=usual):
            return usual
        case _:
            return None
