"""Filling any form as somebody at the counter would: whatever is needed gets an answer of its kind."""

from __future__ import annotations

from dataclasses import replace

from app.casework import intake as intakes
from app.casework import requests
from app.casework.desk import Desk
from app.casework.intake import Intake
from app.demo import counter
from app.demo.people import Family
from app.domain.documents import Document
from app.domain.language import Language
from app.forms.engine import FormState
from app.forms.fields import (
    AnyField,
    ChoiceField,
    DateField,
    IbanField,
    IinField,
    MoneyField,
    MultiChoiceField,
    NameField,
    NumberField,
    PhoneField,
    TableField,
    TextField,
    YesNoField,
)

REQUEST_NUMBER = "10100000017"
"""Of every application that comes by the portal."""
ROUNDS = 12
"""Answers may ask for others; no form goes deeper."""


def any_intake(desk: Desk, edition: str, channel: str, family: Family) -> Intake:
    """An intake for any service in any channel, saved, with every document that is asked for."""
    intake = replace(intakes.begin(desk, Language.KK), edition=edition, channel=channel)
    person = intakes.person_state(desk, intake)
    for path, value in counter.person_answers(family).items():
        person.set(path, value)
    if requests.NUMBER in person.definition.fields:
        person.set(requests.NUMBER, REQUEST_NUMBER)
        person.set(requests.DAY, desk.clock.now().date().isoformat())
    intake = replace(intake, person=person.to_json(), person_name=family.applicant.name.full)
    form = intakes.form_state(desk, intake)
    fill_needed(form, family)
    documents = tuple(
        Document(requirement.code, requirement.title.kk) for requirement in desk.edition(edition).requirements
    )
    return intakes.save(desk, replace(intake, form=form.to_json(), documents=documents))


def fill_needed(form: FormState, family: Family) -> None:
    """Answer whatever stands in the way, until nothing does."""
    for _ in range(ROUNDS):
        errors = form.errors()
        if not errors:
            return
        for problem in errors:
            _answer(form, problem.path, family)
    raise AssertionError([(problem.path, problem.fault) for problem in form.errors()])


def _answer(form: FormState, path: str, family: Family) -> None:
    _, field = form.content.resolve(path)
    if isinstance(field, TableField):
        form.add_row(path)
    elif form.is_allowed(path):
        form.set(path, _value(form, path, field, family))
    else:
        form.set(path, None)


def _value(form: FormState, path: str, field: AnyField, family: Family) -> object:
    match field:
        case TextField():
            return "1" * field.shapes[0].digits if field.shapes else "иә, бар"
        case NameField():
            return family.applicant.name.full
        case IinField():
            return family.applicant.iin
        case DateField():
            return "03.11.2031" if field.validity else "05.03.2012"
        case MoneyField():
            return "45000"
        case NumberField():
            return str(max(field.least, 1))
        case PhoneField():
            return family.phone
        case IbanField():
            return family.iban
        case ChoiceField():
            return form.options(path)[0].code
        case MultiChoiceField():
            return [form.options(path)[0].code]
        case YesNoField():
            return True if field.expected is None else field.expected
        case _:
            raise AssertionError(path)
