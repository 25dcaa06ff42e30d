"""The electronic request that an application came by: asked at the intake of the portal's channel, kept in the case."""

from __future__ import annotations

from datetime import date, datetime, time

from app.casework.desk import Desk
from app.domain.events import RequestCame
from app.forms.engine import FormState

PORTAL = "egov.kz"
NUMBER, DAY = "request_number", "request_day"


def request_of(desk: Desk, person: FormState) -> RequestCame | None:
    """The request that was entered before the person, as of the beginning of its day; none where none is asked for.

    Raises:
        ValueError: the day is missing or no date; a form without errors has it.
    """
    if NUMBER not in person.definition.fields:
        return None
    day = date.fromisoformat(str(person.get(DAY) or ""))
    return RequestCame(
        PORTAL, str(person.get(NUMBER)), datetime.combine(day, time(), desk.clock.now().tzinfo)
    )
