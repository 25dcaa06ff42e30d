"""A form being filled: values, what is shown and asked, sums, problems, progress. Widgets only draw it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.conditions import Facts, holds, is_empty
from app.forms.checking import quarter_before
from app.forms.fields import ChoiceField, IinField, MultiChoiceField, Option, QuarterField, TableField
from app.forms.filling import empty_other_table, fill_first_row, fill_other_table, row_before
from app.forms.formulas import Part
from app.forms.judging import Judgement
from app.forms.model import FormDefinition, Section
from app.forms.numbers import all_told_by_iin, told_by_iin
from app.forms.paths import parse_path, without_row
from app.forms.problems import FieldProblem
from app.forms.progress import Progress
from app.forms.reading import read
from app.forms.showing import shown_values
from app.forms.values import FormValues


class FormState:
    """The answers to one form. Paths are those of `app.forms.paths`; an unknown one raises `KeyError`."""

    def __init__(
        self,
        definition: FormDefinition,
        today: date,
        values: Mapping[str, Any] | None = None,
        overrides: Mapping[str, str] | None = None,
        touched: Iterable[str] = (),
    ) -> None:
        self.definition = definition
        self.today = today
        self.content = FormValues(definition, values)
        self._overrides = dict(overrides or {})
        self._touched = set(touched)
        self._from_iin = all_told_by_iin(self.content)
        self._judgement = Judgement(self)
        self._problems: tuple[FieldProblem, ...] | None = None
        self._shown: dict[str, Any] | None = None

    @classmethod
    def start(
        cls, definition: FormDefinition, today: date, known: Mapping[str, Any] | None = None
    ) -> FormState:
        """An empty form with what it takes from outside (`{"applicant.iin": …}`) and its first rows."""
        state = cls(definition, today)
        for field in definition.fields.values():
            usual = field.usual if isinstance(field, ChoiceField) else None
            if first := quarter_before(today) if isinstance(field, QuarterField) else usual:
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

    def facts(self) -> Facts:
        """The values of everything that is shown, tables with all their cells: what other conditions speak of."""
        return {id: self.get(id) for id in self._shown_values()}

    def get(self, path: str) -> Any:
        """The value at a path: kept, taken over or computed (as decimal text); `None` if there is none."""
        return self.content.get(path)

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
        self._problems = self._shown = None
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

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        return self.content.rows(table)

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

    def paths(self, section: Section | None = None) -> Iterator[str]:
        """Every path of a section (or of the form), row by row, in the order in which one types."""
        return self.content.paths(section)

    # Conditions

    def is_section_shown(self, section: Section) -> bool:
        """Whether the section is to be seen: whether any of its fields is."""
        return any(field.id in self._shown_values() for field in section.fields)

    def is_shown(self, path: str) -> bool:
        """Whether the field is to be seen."""
        place, field = self.content.resolve(path)
        if place.field not in self._shown_values():
            return False
        return place.row is None or field.shown_when is None or holds(field.shown_when, self.facts_at(path))

    def facts_at(self, path: str) -> Facts:
        """What a condition at a path speaks of: what is shown of the form, before it the row's own values."""
        return {**self._shown_values(), **self.content.row_at(path)}

    def options(self, path: str) -> tuple[Option, ...]:
        """The answers that a choice offers, as things stand; of retired ones, what was chosen before."""
        _, field = self.content.resolve(path)
        if not isinstance(field, ChoiceField | MultiChoiceField):
            raise KeyError(path)
        facts, kept = self.facts_at(path), self.get(path)
        chosen = kept if isinstance(kept, list) else [kept]
        return tuple(
            option
            for option in field.options
            if (option.when is None or holds(option.when, facts))
            and (not option.retired or option.code in chosen)
        )

    def is_required(self, path: str) -> bool:
        """Whether it must be filled, as things stand."""
        _, field = self.content.resolve(path)
        if isinstance(field.required, bool):
            return field.required
        return holds(field.required, self.facts_at(path))

    def is_allowed(self, path: str) -> bool:
        """Whether something may be typed there, as things stand; if not, the field is drawn read-only."""
        _, field = self.content.resolve(path)
        if not self.content.is_typed(path):
            return False
        return field.allowed_when is None or holds(field.allowed_when, self.facts_at(path))

    def is_filled(self, path: str) -> bool:
        """Whether there is a value."""
        return not is_empty(self.get(path))

    # Sums

    def computed(self, path: str) -> Decimal | None:
        """The number that the form works out at a path; `None` while it cannot be."""
        return self.content.computed(path)

    def working(self, path: str) -> tuple[Part, ...]:
        """The numbers that a computed field is made of, dividend first."""
        return self.content.working(path)

    def total(self, table: str, column: str) -> Decimal:
        """The sum of a column."""
        return self.content.total(table, column)

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
        """The shown sections that somebody filled and in which nothing stands in the way."""
        shown = (section for section in self.definition.sections if self.is_section_shown(section))
        return frozenset(section.id for section in shown if self.is_done(section.id))

    # Inside

    def _changed(self) -> None:
        """Rows come or go: everything is judged anew."""
        self._problems = self._shown = None
        self._judgement.forget()

    def _shown_values(self) -> Mapping[str, Any]:
        if self._shown is None:
            self._shown = shown_values(self.definition, self.content.facts())
        return self._shown

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
