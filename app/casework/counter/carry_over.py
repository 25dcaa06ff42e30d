"""What an earlier case tells about a person is proposed for the new application.

Nothing is taken over silently: what is proposed is marked with its case and day (see `taken_over`). Sums of money,
quarters, consents and the dates of a period are asked anew each time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.casework.counter.intake import Intake, Taken
from app.casework.counter.known_people import KnownPerson
from app.casework.desk import Desk
from app.casework.office.application_form import form_of, form_of_case
from app.domain.case import Case
from app.domain.conditions import is_empty
from app.domain.involved import Involved, members_in
from app.domain.language import Text
from app.domain.people import Person, PersonName
from app.forms.engine import FormState
from app.forms.errors import NoSuchForm
from app.forms.fields import (
    ChoiceField,
    ComputedField,
    DateField,
    MoneyField,
    QuarterField,
    Scalar,
    TableField,
    YesNoField,
)
from app.forms.model import FormDefinition
from app.forms.people import values_of

PERSON, FORM = "person", "form"
_EXPIRES = "document_expires"
_OF_THE_DOCUMENT = ("document_number", "document_issuer", "document_issued", _EXPIRES)
_ASKED_OF_OTHERS = frozenset({"relation"})
"""Columns that mean something else when another member of the family applies."""
_UNKNOWN_DAY = date.max


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier cases propose, by field of the person's form and of the service's own.

    `expired` is the last day of the identity document that is therefore not proposed.
    """

    person: Mapping[str, Taken]
    form: Mapping[str, Taken]
    expired: date | None = None


def before(desk: Desk, intake: Intake, known: KnownPerson) -> Before:
    """What a person's earlier cases propose for an intake whose service is chosen."""
    edition = desk.edition(intake.edition)
    person, form = desk.forms.form(edition.person_form), form_of(desk.forms, edition)
    today = desk.clock.now().date()
    values, expired = _person_values(known, today)
    return Before(
        {id: taken for id, taken in values.items() if id in person.fields},
        _form_values(desk, form, known),
        expired,
    )


def take_over(proposed: Before, person: FormState, form: FormState) -> dict[str, Taken]:
    """Write what is proposed into fields that are still empty; what was written, by key.

    A table is taken over whole, and only while nothing but the applicant's own row stands in it.
    """
    taken = {}
    for name, state, values in ((PERSON, person, proposed.person), (FORM, form, proposed.form)):
        for id, value in sorted(values.items(), key=lambda one: _fills_another(state, one[0])):
            if _write(state, id, value.value):
                taken[key_of(name, id)] = value
    return taken


def has_more(proposed: Before, person: FormState, form: FormState) -> bool:
    """Whether something is proposed for a field that is still empty."""
    return any(
        _may_write(state, id, value.value)
        for state, values in ((person, proposed.person), (form, proposed.form))
        for id, value in values.items()
    )


def key_of(form: str, field: str) -> str:
    """How `Intake.taken` names a field of one of the two forms."""
    return f"{form}.{field}"


# What is proposed


def _person_values(known: KnownPerson, today: date) -> tuple[dict[str, Taken], date | None]:
    if known.read:
        case = known.read[0]
        values, expired = values_of(case.applicant), None
        document = case.applicant.document
        if document is not None and document.expires is not None and document.expires < today:
            expired = document.expires
            values = {id: value for id, value in values.items() if id not in _OF_THE_DOCUMENT}
    else:
        case, expired = known.hosts[0], None
        values = _values_of_member(known.person, case)
    return {id: _taken(value, case) for id, value in values.items()}, expired


def _values_of_member(member: Involved, case: Case) -> dict[str, Any]:
    """A member of a family as the person's form has them: they live where the applicant does."""
    born = member.birth_date or _UNKNOWN_DAY
    address = case.applicant.address
    values = values_of(Person(PersonName.of(member.name), member.iin, born, address=address))
    return values if member.birth_date else {id: value for id, value in values.items() if id != "birth_date"}


def _form_values(desk: Desk, form: FormDefinition, known: KnownPerson) -> dict[str, Taken]:
    """For each field the latest case that has something to say, the person's own before those of the family."""
    found: dict[str, Taken] = {}
    for case in known.read:
        for id, value in _carried(desk, form, case).items():
            found.setdefault(id, _taken(value, case))
    for case in known.hosts:
        for id, rows in _family_seen_by(known.person, _carried(desk, form, case)).items():
            found.setdefault(id, _taken(rows, case))
    return found


def _carried(desk: Desk, form: FormDefinition, case: Case) -> dict[str, Any]:
    """What a case's form says in the parts that it has in common with another form."""
    try:
        source = form_of_case(desk, case)
    except NoSuchForm:
        return {}
    said = FormState.from_json(source, case.form, case.registered_at.date()).values
    return {
        id: value
        for id, old in said.items()
        if _is_common(source, form, id)
        and not is_empty(value := _of_field(form.fields[id], source.fields[id], old))
    }


def _is_common(source: FormDefinition, form: FormDefinition, id: str) -> bool:
    """Whether two forms have a field in the same part: the same section, or any in the form of the same service."""
    field = form.fields.get(id)
    if field is None or id not in source.fields or source.fields[id].type != field.type:
        return False
    return source.id == form.id or source.section_of[id].id == form.section_of[id].id


def _of_field(field: Scalar | TableField, before: Scalar | TableField, value: Any) -> Any:
    if isinstance(field, ChoiceField) and isinstance(before, ChoiceField):
        return value if _words_of(field, value) == _words_of(before, value) else None
    if not isinstance(field, TableField):
        return value if _lasts(field) else None
    if field.mirrors is not None:
        return None
    columns = {column.id for column in field.columns if _lasts(column)}
    return [{id: cell for id, cell in row.items() if id in columns} for row in value]


def _words_of(field: ChoiceField, code: str) -> Text | None:
    """What an answer says: another edition may mean another category by the same code."""
    return next((option.label for option in field.options if option.code == code), None)


def _lasts(field: Scalar) -> bool:
    """Whether an answer outlives its application: no sums, no quarters, no consents, no dates but birth dates."""
    if isinstance(field, YesNoField):
        return field.expected is None
    if isinstance(field, DateField):
        return field.agrees_with is not None
    return not isinstance(field, MoneyField | QuarterField | ComputedField)


def _family_seen_by(member: Involved, values: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The tables of people of somebody else's form, the member's own row first, without the relations."""
    seen = {}
    for id, rows in values.items():
        people = list(members_in({id: rows}))
        if any(one.is_same_person(member) for one in people):
            named = [row for row in rows if row.get("name")]
            ordered = sorted(
                zip(people, named, strict=True), key=lambda pair: not pair[0].is_same_person(member)
            )
            seen[id] = [_without(row, _ASKED_OF_OTHERS) for _, row in ordered]
    return seen


def _without(row: Mapping[str, Any], columns: frozenset[str]) -> dict[str, Any]:
    return {id: cell for id, cell in row.items() if id not in columns}


def _taken(value: Any, case: Case) -> Taken:
    return Taken(value, case.number, case.registered_at.date())


# Writing it into the forms


def _may_write(state: FormState, id: str, value: Any) -> bool:
    """Whether a field is empty; in a table only the applicant's own row may stand, and there must be others to add."""
    field = state.definition.fields[id]
    if not isinstance(field, TableField):
        return not state.is_filled(id) or (_is_preset(state, field) and state.get(id) != value)
    return state.rows(id) <= (1 if field.first_row else 0) and state.rows(id) < len(value)


def _fills_another(state: FormState, id: str) -> bool:
    """Whether a table writes into another, which therefore is to be taken over before it."""
    field = state.definition.fields[id]
    return isinstance(field, TableField) and field.fills is not None


def _is_preset(state: FormState, field: Scalar) -> bool:
    """Whether a choice stands as a fresh form has it, in a section where nobody was yet."""
    if not isinstance(field, ChoiceField) or field.usual is None or state.get(field.id) != field.usual:
        return False
    return not state.progress(state.definition.section_of[field.id].id).touched


def _write(state: FormState, id: str, value: Any) -> bool:
    if not _may_write(state, id, value):
        return False
    if isinstance(state.definition.fields[id], TableField):
        _write_rows(state, id, value)
    else:
        state.set(id, value)
    return True


def _write_rows(state: FormState, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    while state.rows(table) < len(rows):
        state.add_row(table)
    for number, row in enumerate(rows):
        for column, cell in row.items():
            path = f"{table}[{number}].{column}"
            if not state.is_filled(path):
                state.set(path, cell)
