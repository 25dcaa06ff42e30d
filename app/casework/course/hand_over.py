"""The last step: the citizen gets the answer; until then, what was not collected in time is kept safe."""

from __future__ import annotations

from app.casework.course.fields import delivery_fields, paper_fields, paper_of, past_day, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import CollectorIsApplicant, CollectorIsRepresentative, NoAnswerYet
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import Delivery, ResultHandedOver, ResultKept
from app.domain.language import N_
from app.domain.letters import fold


def handed_over(desk: Desk, turn: Turn, said: Said) -> ResultHandedOver:
    """What was said of how the result reached the citizen.

    Raises:
        CollectorIsApplicant: a representative is named who is the applicant.
        CollectorIsRepresentative: it went to the applicant in person, and the representative is named.
    """
    delivery, collector = Delivery(said.text("delivery")), said.text("collected_by")
    _check_collector(turn.case, delivery, collector)
    return ResultHandedOver(
        delivery,
        collector,
        said.text("document_shown"),
        paper_of(desk, said),
        said.text("post_number"),
    )


def _check_collector(case: Case, delivery: Delivery, collector: str) -> None:
    """That who collected it is who the way of handing over speaks of."""
    applicant, acts_for = case.applicant.name, case.representative
    if delivery is Delivery.REPRESENTATIVE and fold(collector) == fold(applicant.full):
        raise CollectorIsApplicant
    in_person = delivery is Delivery.IN_PERSON and not applicant.may_be(collector)
    if in_person and acts_for is not None and acts_for.person.name.may_be(collector):
        raise CollectorIsRepresentative


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    usual = Delivery.ELECTRONIC if turn.step.kind.traits.automatic else Delivery.IN_PERSON
    return (*delivery_fields(turn, usual), *paper_fields(desk, turn))


def _hand_over(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    if turn.case.decision is None:
        raise NoAnswerYet(number=turn.case.number)
    return turn.record(desk, transaction, Entry(handed_over(desk, turn, said), turn.step.no))


def _keep_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("since", FieldKind.DATE, N_("Not collected since"), value=today_at(desk)),
        OfferedField("where", FieldKind.TEXT, N_("Where it is kept"), required=False),
        OfferedField("told", FieldKind.TEXT, N_("How the person was told"), required=False),
    )


def _keep(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    body = ResultKept(past_day(desk, said, "since"), said.text("where"), said.text("told"))
    return turn.record(desk, transaction, Entry(body))


HAND_OVER = Verb(Deed.HAND_OVER, N_("Record the handing over"), _form, _hand_over)
KEEP_RESULT = Verb(Deed.KEEP_RESULT, N_("Keep what was not collected"), _keep_form, _keep)
