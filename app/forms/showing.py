"""What of a form is to be seen, as things stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.conditions import TODAY, holds
from app.forms.fields import ChoiceField, MultiChoiceField, Scalar, TableField
from app.forms.model import FormDefinition


def shown_values(definition: FormDefinition, kept: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The fields that are to be seen, in the form's order, each with its kept value.

    A field is shown by the answers to those before it alone (`names.asked_too_early`), so one walk settles all, and
    what a hidden field holds shows no other. A choice without answers is not asked.
    """
    facts: dict[str, Any] = {TODAY: today.isoformat()}
    for field in _asked_for(definition, facts):
        if field.shown_when is None or holds(field.shown_when, facts):
            facts[field.id] = kept.get(field.id)
    del facts[TODAY]
    return facts


def _asked_for(definition: FormDefinition, facts: Mapping[str, Any]) -> Iterator[Scalar | TableField]:
    for section in definition.sections:
        if section.shown_when is None or holds(section.shown_when, facts):
            for field in section.fields:
                if not isinstance(field, ChoiceField | MultiChoiceField) or field.options:
                    yield field
