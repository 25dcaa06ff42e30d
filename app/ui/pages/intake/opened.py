"""An intake as it is read from the store, and what the two states of its person's form come to."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.catalogue.model import Edition
from app.domain.people import PersonName
from app.forms.engine import FormState

_NAME = ("surname", "given", "patronymic")


@dataclass(frozen=True, slots=True)
class Opened:
    """An intake, the edition that it is for, and the states of its two forms."""

    intake: Intake
    edition: Edition
    person: FormState
    form: FormState


def opened(desk: Desk, intake: Intake) -> Opened:
    """An intake with its edition and the states of its forms; not to be asked for in the window's own thread."""
    return Opened(intake, desk.edition(intake.edition), *intakes.both_states(desk, intake))


def still_typed(typed: FormState | None, read: FormState) -> FormState:
    """The person's form as it is being typed, rather than as it was when the service was asked for."""
    if typed is None or typed.definition is read.definition:
        return typed or read
    return FormState.from_json(read.definition, typed.to_json(), read.today)


def name_in(person: FormState | None) -> str:
    """The applicant's name, as far as it was typed."""
    return "" if person is None else PersonName(*(str(person.get(id) or "") for id in _NAME)).full
