"""What an ИИН in a form tells of the fields beside it: the birth date and the sex that must agree with it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.iin import Iin, read_iin
from app.forms.fields import ChoiceField, DateField, IinField, TableField
from app.forms.paths import Path
from app.forms.values import FormValues


def told_by_iin(values: FormValues, path: str) -> Iterator[tuple[str, str]]:
    """The paths beside an ИИН and what it says stands there; nothing while it is no right number."""
    place, field = values.resolve(path)
    reading = read_iin(str(values.get(path) or ""))
    if not isinstance(field, IinField) or not isinstance(reading, Iin):
        return
    whole = values.definition.fields[place.field]
    neighbours = whole.columns if isinstance(whole, TableField) else values.definition.fields.values()
    for beside in neighbours:
        if isinstance(beside, DateField | ChoiceField) and beside.agrees_with == field.id:
            said = _said(reading, beside)
            if said is not None:
                where = Path(beside.id) if place.row is None else Path(place.field, place.row, beside.id)
                yield str(where), said


def _said(iin: Iin, field: DateField | ChoiceField) -> str | None:
    """What a field has to say by the number; of several answers with that sex, a person chooses."""
    if isinstance(field, ChoiceField):
        codes = [option.code for option in field.options if option.sex is not None and option.sex is iin.sex]
        return codes[0] if len(codes) == 1 else None
    return iin.birth_date.isoformat() if iin.birth_date else None


def all_told_by_iin(values: FormValues) -> dict[str, str]:
    """What every ИИН of a form tells, where the form says the same."""
    fields = values.definition.fields.values()
    every = (
        one for field in fields for one in (field.columns if isinstance(field, TableField) else (field,))
    )
    iins = {one.id for one in every if isinstance(one, IinField)}
    paths = (path for path in values.paths() if path.rpartition(".")[2] in iins)
    told = (pair for path in paths for pair in told_by_iin(values, path))
    return {path: said for path, said in told if values.get(path) == said}
