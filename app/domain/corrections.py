"""The registered values of an applicant that can be put right: how each is read, and put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.people import Address, IdentityDocument, Person
from app.domain.side_events import Correction, Detail

_NAME = (Detail.SURNAME, Detail.GIVEN, Detail.PATRONYMIC)
_ADDRESS = (Detail.VILLAGE, Detail.STREET, Detail.HOUSE, Detail.FLAT)
_NO_ADDRESS, _NO_DOCUMENT = Address(""), IdentityDocument("", "")


def detail_of(person: Person, detail: Detail) -> str:
    """A value as it stands; "" where there is none."""
    return _READ[detail](person)


def corrected(person: Person, corrections: tuple[Correction, ...]) -> Person:
    """The person with every value put right."""
    for each in corrections:
        person = _put_in(person, each.detail, each.after)
    return person


def _put_in(person: Person, detail: Detail, value: str) -> Person:
    if detail in _NAME:
        return replace(person, name=replace(person.name, **{detail.value: value}))
    if detail in _ADDRESS:
        return replace(person, address=replace(person.address or _NO_ADDRESS, **{detail.value: value}))
    document = person.document or _NO_DOCUMENT
    if detail is Detail.DOCUMENT_NUMBER:
        return replace(person, document=replace(document, number=value))
    if detail is Detail.DOCUMENT_ISSUER:
        return replace(person, document=replace(document, issuer=value))
    return replace(person, phone=value)


def _of_name(detail: Detail) -> Callable[[Person], str]:
    return lambda person: str(getattr(person.name, detail.value))


def _of_address(detail: Detail) -> Callable[[Person], str]:
    return lambda person: str(getattr(person.address or _NO_ADDRESS, detail.value))


_READ: dict[Detail, Callable[[Person], str]] = {
    **{detail: _of_name(detail) for detail in _NAME},
    **{detail: _of_address(detail) for detail in _ADDRESS},
    Detail.DOCUMENT_NUMBER: lambda person: (person.document or _NO_DOCUMENT).number,
    Detail.DOCUMENT_ISSUER: lambda person: (person.document or _NO_DOCUMENT).issuer,
    Detail.PHONE: lambda person: person.phone,
}
