"""The forms of a case as it was filed: its application, filled again from what the case keeps."""

from __future__ import annotations

from typing import Any

from app.casework.desk import Desk
from app.casework.office.application_form import form_of
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.people import Representative
from app.forms.engine import FormState
from app.forms.people import values_of


def filed_forms(desk: Desk, case: Case, edition: Edition) -> tuple[FormState, FormState]:
    """The form about the person and that of the application, as they were filed."""
    day = case.registered_at.date()
    person = values_of(case.applicant)
    if case.representative is not None:
        person |= _values_of_representative(case.representative)
    return (
        FormState(desk.forms.form(edition.person_form), day, person),
        FormState.from_json(form_of(desk.forms, edition), case.form, day),
    )


def blank_forms(desk: Desk, edition: Edition) -> tuple[FormState, FormState]:
    """The same forms with nothing in them."""
    day = desk.clock.now().date()
    return (
        FormState(desk.forms.form(edition.person_form), day),
        FormState(form_of(desk.forms, edition), day),
    )


def _values_of_representative(representative: Representative) -> dict[str, Any]:
    person = representative.person
    values = {
        "has_representative": True,
        "rep_surname": person.name.surname,
        "rep_given": person.name.given,
        "rep_patronymic": person.name.patronymic,
        "rep_iin": person.iin,
        "rep_birth_date": person.birth_date.isoformat(),
        "rep_phone": person.phone,
    }
    return {id: value for id, value in values.items() if value}
