"""What the catalogue's check must know of the forms, and what is wrong with the forms themselves."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalogue.checking import FormOutline
from app.catalogue.findings import MESSAGES, Finding, letters_of
from app.forms.errors import FormFileBad
from app.forms.fields import AnyField, ChoiceField, MultiChoiceField, TableField
from app.forms.loading import Forms
from app.forms.model import FormDefinition


def form_outlines(forms: Forms) -> tuple[dict[str, FormOutline], list[Finding]]:
    """Every form that can be read, by its id; and what is wrong: mistakes in a file, letters mixed in a text."""
    outlines, found = {}, []
    for id in forms.ids:
        try:
            form = forms.form(id)
        except FormFileBad as bad:
            faults = "; ".join(map(str, bad.faults))
            found.append(Finding(id, bad.file, "file", MESSAGES["file"], {"faults": faults}))
        else:
            outlines[id] = _outline(form)
            letters = letters_of(form)
            found += [Finding(id, where, code, MESSAGES[code], params) for where, code, params in letters]
    return outlines, found


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
