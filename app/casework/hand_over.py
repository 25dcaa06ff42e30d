"""The last step: the citizen gets the answer."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.errors import NoAnswerYet
from app.casework.recording import Entry
from app.casework.steps import expect
from app.domain.case import Case
from app.domain.events import Delivery, ResultHandedOver
from app.domain.steps import ActionKind


def hand_over(
    desk: Desk, case_id: str, delivery: Delivery, collected_by: str, document_shown: str = ""
) -> Case:
    """Record that the answer was handed over, to whom, and what document was shown (or that it went by post).

    Raises:
        NoAnswerYet: no decision was signed.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.HAND_OVER)
        if turn.case.decision is None:
            raise NoAnswerYet(number=turn.case.number)
        body = ResultHandedOver(delivery, collected_by, document_shown)
        return turn.record(desk, transaction, Entry(body, turn.step.no))
