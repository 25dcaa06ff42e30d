"""What the catalogue's check must know of the forms: their sections, fields and the answers these may have."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.checking import FormOutline
from app.forms.fields import AnyField, ChoiceField, MultiChoiceField, TableField
from app.forms.loading import Forms
from app.forms.model import FormDefinition


def form_outlines() -> dict[str, FormOutline]:
    """Every form by its id."""
    forms = Forms.load()
    return {id: _outline(forms.form(id)) for id in forms.ids}


def _outline(form: FormDefinition) -> FormOutline:
    fields = {name: answers for field in form.fields.values() for name, answers in _fields(field)}
    return FormOutline(frozenset(section.id for section in form.sections), fields)


def _fields(field: AnyField) -> Iterator[tuple[str, frozenset[str]]]:
    """A field and, of a table, its columns, with the codes that one may answer by."""
    yield field.id, _answers(field)
    if isinstance(field, TableField):
        for column in field.columns:
            yield f"{field.id}.{column.id}", _answers(column)


def _answers(field: AnyField) -> frozenset[str]:
    if isinstance(field, ChoiceField | MultiChoiceField) and field.options_from is None:
        return frozenset(option.code for option in field.options)
    return frozenset()
