"""Filling an intake of the month: what the story says first, then what is usual, then whatever is still asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.casework.counter import intake as intakes
from app.casework.counter import requests
from app.casework.counter.intake import Intake
from app.casework.counter.register import assess
from app.casework.desk import Desk
from app.demo import counter
from app.demo.month.scenario import Application
from app.demo.people import Family
from app.demo.plain_answers import answer_whatever_is_asked, plain_answer
from app.domain.completeness import Completeness, Required
from app.domain.documents import Document
from app.forms.engine import FormState
from app.forms.fields import AnyField

IDENTITY = "identity_document"
ISSUED, EXPIRES = date(2026, 9, 14), date(2027, 9, 13)
"""Of every other paper that is valid for a time."""
CHILDREN = ("son", "daughter")


def fill(desk: Desk, told: Application, village: str, usual: Mapping[str, Any], serial: int) -> Intake:
    """An intake as the story tells it, typed and saved, with every paper but those that the story leaves out."""
    family = household(told, serial)
    intake = replace(intakes.begin(desk, told.language), edition=told.service, channel=told.channel)
    person = intakes.person_state(desk, intake)
    for path, value in counter.person_answers(family, village).items():
        person.set(path, value)
    for path, value in {**_representative(told), **_request(desk, told)}.items():
        person.set(path, value)
    intake = replace(intake, person=person.to_json(), person_name=family.applicant.name.full)
    form = intakes.form_state(desk, intake)
    _tell_form(form, told, family)
    _answer_rest(form, family, usual)
    intake = replace(intake, form=form.to_json())
    intake = intakes.save(desk, replace(intake, concerns=_concerns(desk, intake, told)))
    return intakes.save(desk, replace(intake, documents=_documents(desk, intake, told, family)))


def _request(desk: Desk, told: Application) -> dict[str, Any]:
    """The electronic request, if it is one, which came on the day on which it is taken in."""
    if not told.request:
        return {}
    return {requests.NUMBER: told.request, requests.DAY: desk.clock.now().date().isoformat()}


def _representative(told: Application) -> dict[str, Any]:
    """Who files for the applicant, by a power of attorney."""
    if told.representative is None:
        return {}
    member = told.representative.member
    return {
        "has_representative": True,
        "rep_basis": "power_of_attorney",
        "rep_document_number": "2-1187",
        "rep_document_date": "16.11.2026",
        "rep_document_issuer": "Қарасаз ауданының нотариусы",
        "rep_document_expires": "15.11.2027",
        "rep_iin": member.iin,
        "rep_birth_date": member.born.isoformat(),
        "rep_surname": member.name.surname,
        "rep_given": member.name.given,
        "rep_patronymic": member.name.patronymic,
    }


def household(told: Application, serial: int) -> Family:
    """The household of a story; `serial` keeps its numbers apart from others'."""
    return Family(
        members=told.members,
        document_number=f"{41_300_000 + serial * 13_577:09}",
        street=told.who.street,
        house=told.who.house,
        phone=f"+7701555{serial:04}",
        iban=iban_of(f"856{880_000 + serial:013}"),
    )


def iban_of(account: str) -> str:
    """An account number with its check digits (ISO 13616: the rest of the whole by 97 is 1)."""
    return f"KZ{98 - int(account + '203500') % 97:02}{account}"


def _tell_form(form: FormState, told: Application, family: Family) -> None:
    sections = {section.id for section in form.definition.sections}
    if "family" in sections:
        counter.fill_members(form, family.members)
    if "children" in sections:
        _fill_children(form, family)
    if told.farm:
        form.set("has_farm", True)
        _say(form, "farm", [told.farm])
    for path, value in told.form.items():
        _say(form, path, value)


def _fill_children(form: FormState, family: Family) -> None:
    children = [member for member in family.members if member.relation in CHILDREN]
    rows = [
        {
            "name": child.name.full,
            "iin": child.iin,
            "birth_date": child.born.isoformat(),
            "certificate": f"ТУ {child.born:%y}-{child.born:%m%d}",
        }
        for child in children
    ]
    _say(form, "children", rows)


def _say(form: FormState, path: str, value: Any) -> None:
    """An answer, or the rows of a table."""
    if not (isinstance(value, list) and value and isinstance(value[0], Mapping)):
        form.set(path, value)
        return
    for number, row in enumerate(value):
        if form.rows(path) <= number:
            form.add_row(path)
        for column, answer in row.items():
            form.set(f"{path}[{number}].{column}", answer)


def _answer_rest(form: FormState, family: Family, usual: Mapping[str, Any]) -> None:
    def answer(form: FormState, path: str, field: AnyField) -> object:
        name = re.sub(r".*\.", "", path)
        if name in usual and not form.is_filled(path):
            return usual[name]
        return plain_answer(form, path, field, family)

    answer_whatever_is_asked(form, answer)


# The papers on the table


def _completeness(desk: Desk, intake: Intake) -> Completeness:
    return assess(desk, intake).completeness


def _concerns(desk: Desk, intake: Intake, told: Application) -> dict[str, bool]:
    """What only the person at the counter can say: nothing of it holds but what the story has to bring."""
    undecided = (line.requirement.code for line in _completeness(desk, intake).not_decided)
    return {code: code in told.missing for code in undecided}


def _documents(desk: Desk, intake: Intake, told: Application, family: Family) -> tuple[Document, ...]:
    missing = (line.requirement for line in _completeness(desk, intake).missing)
    valid_for_a_time = {each.code for each in desk.edition(told.service).requirements if each.expires}
    return tuple(
        _document(desk, required, family, expires=required.code in valid_for_a_time)
        for required in missing
        if required.code not in told.missing
    )


def _document(desk: Desk, required: Required, family: Family, *, expires: bool) -> Document:
    scan = intakes.keep_scan(desk, scan_of(required.title.kk), "image/jpeg")
    plain = Document(required.code, required.title.kk, scans=(scan,))
    if required.code == IDENTITY:
        last = date(2031, 11, 3)
        return replace(plain, number=family.document_number, issued=date(2021, 11, 4), expires=last)
    if not expires:
        return plain
    return replace(plain, number=f"{family.house}-{family.phone[-4:]}", issued=ISSUED, expires=EXPIRES)


def scan_of(title: str) -> bytes:
    """A scanned page of nothing that bears the name of a paper."""
    return counter.page(title)
