"""The form of any deed for a case, whether or not it is offered now: for whoever looks at how forms stand on a page."""

from __future__ import annotations

from app.casework.course.deeds import VERBS
from app.casework.course.offers import Deed, Offer
from app.casework.desk import Desk
from app.casework.overview.steps import turn_of


def form_of(desk: Desk, case_id: str, deed: Deed) -> Offer:
    """A deed as it would be offered; nothing may be done with it that `deeds.take` does not allow.

    Raises:
        NoSuchCase, UnknownService: the case cannot be read here.
    """
    with desk.store.reading() as transaction:
        turn = turn_of(desk, transaction, case_id)
        verb, step = VERBS[deed], turn.next
        form = verb.form(desk, transaction, turn)
    if step is None:
        return Offer(deed, verb.label, form)
    return Offer(deed, verb.label, form, step.no, step.action, step.actor.title, turn.from_paper)
