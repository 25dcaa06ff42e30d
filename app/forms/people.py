"""Between the form about a person and the person: what a case keeps, what a form starts with.

The form's field ids for a person are those of `resources/forms/person.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.people import Address, IdentityDocument, Person, PersonName, Representative, Sex
from app.forms.engine import FormState
from app.forms.fields import ChoiceField

_ADDRESS = ("okrug", "village", "street", "house", "flat")


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
        address=address_in(state),
        phone=_text(state, "phone"),
        iin_reason=state.overrides.get("iin", ""),
    )


def address_in(state: FormState) -> Address:
    """Where the person lives, as far as it is filled."""
    return Address(**{id: _text(state, id) for id in _ADDRESS})


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
        phone=_text(state, "rep_phone"),
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
        **{id: getattr(address, id) for id in _ADDRESS},
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
    """The basis in both languages, with the particulars of its paper that are to be seen."""
    field = state.definition.fields["rep_basis"]
    assert isinstance(field, ChoiceField)
    labels = {option.code: f"{option.label.kk} / {option.label.ru}" for option in field.options}
    until = _seen_day(state, "rep_document_expires")
    parts = (
        labels.get(_text(state, "rep_basis"), ""),
        _seen(state, "rep_document"),
        f"№ {number}" if (number := _text(state, "rep_document_number")) else "",
        _seen_day(state, "rep_document_date"),
        _text(state, "rep_document_issuer"),
        f"→ {until}" if until else "",
        _seen(state, "rep_powers"),
    )
    return ", ".join(part for part in parts if part)


def _seen(state: FormState, id: str) -> str:
    return _text(state, id) if state.is_shown(id) else ""


def _seen_day(state: FormState, id: str) -> str:
    day = _day(state, id) if state.is_shown(id) else None
    return f"{day:%d.%m.%Y}" if day else ""


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
