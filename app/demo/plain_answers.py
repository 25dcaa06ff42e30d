"""What stands in a field of which nobody told anything: a plain answer of its kind, until nothing is asked any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.demo.people import Family
from app.domain.iin import make_iin
from app.domain.people import Sex
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
from app.forms.paths import parse_path

BORN = date(2015, 3, 5)
"""Of whoever stands in a table beside the applicant."""
ROUNDS = 12
"""Answers may ask for others; no form goes deeper."""
Asked = Callable[[FormState, str, AnyField], object]
"""What is answered at a path."""


def answer_whatever_is_asked(form: FormState, answer: Asked) -> None:
    """Answer what stands in the way of a form, until nothing does.

    Raises:
        ValueError: something still does; the paths with what is wrong there.
    """
    for _ in range(ROUNDS):
        errors = form.errors()
        if not errors:
            return
        for problem in errors:
            _answer(form, problem.path, answer)
    raise ValueError([(problem.path, problem.fault) for problem in form.errors()])


def _answer(form: FormState, path: str, answer: Asked) -> None:
    _, field = form.content.resolve(path)
    if isinstance(field, TableField):
        form.add_row(path)
    elif form.is_allowed(path):
        form.set(path, answer(form, path, field))
    else:
        form.set(path, None)


def plain_answer(form: FormState, path: str, field: AnyField, family: Family) -> object:
    """An answer of the field's kind; of words, that they are there."""
    match field:
        case TextField():
            return "1" * field.shapes[0].digits if field.shapes else "көрсетілген"
        case NameField():
            return family.applicant.name.full
        case IinField():
            place = parse_path(path)
            return family.applicant.iin if place.row is None else make_iin(BORN, Sex.FEMALE, place.row)
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
            return bool(field.expected)
        case _:
            return None
