"""Between the form about a person and the person: what a case keeps, what a form starts with.

The form's field ids for a person are those of `resources/forms/person.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.people import Address, IdentityDocument, Person, PersonName, Representative, Sex
from app.forms.engine import FormState
from app.forms.model import ChoiceField


def person_of(state: FormState) -> Person:
    """The person that a filled form tells of.

    Raises:
        ValueError: the birth date is missing or no date; a form without errors has it.
    """
    return Person(
        name=_name(state, "surname", "given", "patronymic"),
        iin=_text(state, "iin"),
        birth_date=_needed_day(state, "birth_date"),
        sex=Sex(state.get("sex")) if state.is_filled("sex") else None,
        document=_document(state),
        address=Address(*(_text(state, id) for id in ("village", "street", "house", "flat"))),
        phone=_text(state, "phone"),
        iin_reason=state.overrides.get("iin", ""),
    )


def representative_of(state: FormState) -> Representative | None:
    """Who acts for the person, if somebody does.

    Raises:
        ValueError: the birth date is missing or no date.
    """
    if state.get("has_representative") is not True:
        return None
    person = Person(
        name=_name(state, "rep_surname", "rep_given", "rep_patronymic"),
        iin=_text(state, "rep_iin"),
        birth_date=_needed_day(state, "rep_birth_date"),
        iin_reason=state.overrides.get("rep_iin", ""),
    )
    return Representative(person, _basis(state))


def values_of(person: Person) -> dict[str, Any]:
    """The form's values for a person who is known already."""
    document = person.document or IdentityDocument("", "")
    address = person.address or Address("")
    values = {
        "iin": person.iin,
        "birth_date": person.birth_date,
        "sex": person.sex,
        "surname": person.name.surname,
        "given": person.name.given,
        "patronymic": person.name.patronymic,
        "document_kind": document.kind,
        "document_number": document.number,
        "document_issuer": document.issuer,
        "document_issued": document.issued,
        "document_expires": document.expires,
        "village": address.village,
        "street": address.street,
        "house": address.house,
        "flat": address.flat,
        "phone": person.phone,
    }
    return {id: _stored(value) for id, value in values.items() if value}


def known_of(person: Person) -> Mapping[str, str]:
    """What the form of a service takes over from the applicant, for `FormState.start` and `know`."""
    return {
        "applicant.full_name": person.name.full,
        "applicant.iin": person.iin,
        "applicant.birth_date": person.birth_date.isoformat(),
    }


def _name(state: FormState, *ids: str) -> PersonName:
    return PersonName(*(_text(state, id) for id in ids))


def _document(state: FormState) -> IdentityDocument | None:
    if not state.is_filled("document_number"):
        return None
    return IdentityDocument(
        kind=_text(state, "document_kind"),
        number=_text(state, "document_number"),
        issuer=_text(state, "document_issuer"),
        issued=_day(state, "document_issued"),
        expires=_day(state, "document_expires"),
    )


def _basis(state: FormState) -> str:
    """The basis in both languages, with the particulars of its paper."""
    field = state.definition.fields["rep_basis"]
    assert isinstance(field, ChoiceField)
    labels = {option.code: f"{option.label.kk} / {option.label.ru}" for option in field.options}
    parts = (labels.get(_text(state, "rep_basis"), ""), _text(state, "rep_basis_details"))
    return ", ".join(part for part in parts if part)


def _text(state: FormState, id: str) -> str:
    return str(state.get(id) or "")


def _day(state: FormState, id: str) -> date | None:
    value = _text(state, id)
    return date.fromisoformat(value) if value else None


def _needed_day(state: FormState, id: str) -> date:
    day = _day(state, id)
    if day is None:
        raise ValueError(f"{id} is not filled")
    return day


def _stored(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
