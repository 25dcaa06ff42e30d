"""Confirming a right for another quarter or year: a short case that is linked to the one that gave the right."""

from __future__ import annotations

from dataclasses import replace

from app.casework.counter import carry_over, known_people
from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.casework.errors import NotOffered
from app.casework.overview.steps import load
from app.catalogue.confirming import CONFIRMATION, is_confirmation
from app.domain.case import Case
from app.domain.events import Outcome
from app.domain.involved import involved_in


def may_confirm(desk: Desk, case: Case) -> bool:
    """Whether a case gave a right that its act wants confirmed, and that is taken in this kind of office."""
    if case.decision is None or case.decision.answer.outcome is not Outcome.GRANTED:
        return False
    edition = desk.edition(case.edition)
    here = edition.channel(case.channel).provider.office is desk.office.kind
    return here and edition.recurrence is not None and not is_confirmation(case.edition)


def begin(desk: Desk, case_id: str) -> Intake:
    """A fresh intake of the confirmation: the person as known, the form as far as it outlives its application.

    Incomes are asked anew. The intake is stored, and registered as any other.

    Raises:
        NoSuchCase: it is not here.
        NotOffered: it gave no right that is to be confirmed, or it is not confirmed in this office.
    """
    with desk.store.reading() as transaction:
        case = load(transaction, case_id)
    if not may_confirm(desk, case):
        raise NotOffered(number=case.number)
    intake = replace(
        intakes.begin(desk, case.language),
        edition=f"{case.edition}{CONFIRMATION}",
        channel=case.channel,
        person_name=case.applicant.name.full,
        confirms=case.id,
    )
    return intakes.save(desk, _carried(desk, intake, case))


def _carried(desk: Desk, intake: Intake, case: Case) -> Intake:
    known = known_people.known(desk, involved_in(case.applicant, None, {})[0])
    if known is None:
        return intake
    person, form = intakes.both_states(desk, intake)
    taken = carry_over.take_over(carry_over.before(desk, intake, known), person, form)
    return replace(intake, person=person.to_json(), form=form.to_json(), taken=taken)
