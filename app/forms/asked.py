"""What a form asks as its answers stand: what is shown, offered, needed and allowed, and what it works out.

Nothing is changed here; whoever changes an answer says so (`answers_changed`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.conditions import TODAY, Facts, holds, is_empty
from app.forms.fields import ChoiceField, MultiChoiceField, Option
from app.forms.formulas import Part
from app.forms.model import FormDefinition, Section
from app.forms.showing import shown_values
from app.forms.values import FormValues


class AskedForm:
    """A form with answers. Paths are those of `app.forms.paths`; an unknown one raises `KeyError`."""

    def __init__(self, definition: FormDefinition, today: date, values: Mapping[str, Any] | None) -> None:
        self.definition = definition
        self.today = today
        self.content = FormValues(definition, values)
        self._shown: dict[str, Any] | None = None

    def answers_changed(self) -> None:
        """Another answer stands somewhere: what is shown may be something else."""
        self._shown = None

    # Values

    def facts(self) -> Facts:
        """The values of everything that is shown, tables with all their cells: what other conditions speak of."""
        return {id: self.get(id) for id in self._shown_values()}

    def get(self, path: str) -> Any:
        """The value at a path: kept, taken over or computed (as decimal text); `None` if there is none."""
        return self.content.get(path)

    def rows(self, table: str) -> int:
        """How many rows a table has."""
        return self.content.rows(table)

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
        """What a condition at a path speaks of: today, what is shown of the form, the row's own values."""
        today = self.today.isoformat()
        return {TODAY: today, **self._shown_values(), **self.content.row_at(path)}

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
        """Whether something may be typed there, as things stand; if not, what stands there is told."""
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

    # Inside

    def _shown_values(self) -> Mapping[str, Any]:
        if self._shown is None:
            self._shown = shown_values(self.definition, self.content.facts(), self.today)
        return self._shown
