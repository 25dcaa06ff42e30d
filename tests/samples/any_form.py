"""Filling any form as somebody at the counter would: whatever is needed gets an answer of its kind."""

from __future__ import annotations

from dataclasses import replace

from app.casework.counter import intake as intakes
from app.casework.counter import requests
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.demo import counter
from app.demo.people import Family
from app.demo.plain_answers import answer_whatever_is_asked, plain_answer
from app.domain.documents import Document
from app.domain.language import Language
from app.forms.engine import FormState
from app.forms.fields import AnyField, YesNoField

REQUEST_NUMBER = "10100000017"
"""Of every application that comes by the portal."""


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
    """Answer whatever stands in the way, until nothing does; a question is agreed to."""

    def answer(form: FormState, path: str, field: AnyField) -> object:
        if isinstance(field, YesNoField) and field.expected is None:
            return True
        return plain_answer(form, path, field, family)

    answer_whatever_is_asked(form, answer)
