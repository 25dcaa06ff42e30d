"""The decision on which the answer rests: a commission's minutes, or the paper of another body.

Where the act has nobody draft the answer before it is signed, the decision is the draft: it is said whole here.
"""

from __future__ import annotations

from app.casework.course.fields import (
    OUTCOMES,
    answer_fields,
    answer_of,
    paper_fields,
    paper_of,
    past_day,
    today_at,
)
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import AnswerIncomplete
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.answers import missing_in
from app.domain.case import Case
from app.domain.events import AnswerDrafted, BodyDecided, CommissionDecided, OnPaper, Outcome
from app.domain.language import N_


def is_drafted_later(turn: Turn) -> bool:
    """Whether a step between this one and the signature drafts the answer."""
    ahead = [step for step in turn.edition.course(turn.case.channel) if step.no > turn.step.no]
    until = next((step.no for step in ahead if step.kind.traits.signs), 0)
    return any(step.kind.traits.drafts for step in ahead if step.no < until)


def _decision_fields(desk: Desk, turn: Turn) -> tuple[OfferedField, ...]:
    if not is_drafted_later(turn):
        return answer_fields(desk, turn)
    return (OfferedField("outcome", FieldKind.CHOICE, N_("Decision"), choices=OUTCOMES),)


def _drafted(turn: Turn, said: Said) -> list[Entry]:
    """The draft that a decision is, where nobody drafts the answer after it."""
    if is_drafted_later(turn):
        return []
    answer = answer_of(said)
    if missing_in(answer, turn.edition.result.kind):
        raise AnswerIncomplete
    return [Entry(AnswerDrafted(answer))]


def _commission_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("minutes", FieldKind.TEXT, N_("Number of the minutes")),
        OfferedField("sat_on", FieldKind.DATE, N_("Day of the sitting"), value=today_at(desk)),
        OfferedField("members", FieldKind.PEOPLE, N_("Members of the commission")),
        OfferedField("votes_for", FieldKind.COUNT, N_("Votes for"), required=False),
        OfferedField("votes_against", FieldKind.COUNT, N_("Votes against"), required=False),
        *_decision_fields(desk, turn),
        OfferedField("text", FieldKind.LINES, N_("Reasons in the minutes"), required=False),
    )


def _commission(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    day = past_day(desk, said, "sat_on")
    body = CommissionDecided(
        minutes=said.text("minutes"),
        on=day,
        members=said.get("members"),
        outcome=Outcome(said.text("outcome")),
        votes_for=said.get("votes_for") or 0,
        votes_against=said.get("votes_against") or 0,
        amount=said.get("amount"),
        text=said.text("text"),
        paper=OnPaper(turn.step.actor.title.kk, day, said.text("minutes")),
    )
    return turn.record(desk, transaction, *_drafted(turn, said), Entry(body, turn.step.no))


def _body_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        *paper_fields(desk, turn, numbered=True),
        *_decision_fields(desk, turn),
        OfferedField("decided", FieldKind.LINES, N_("What was decided"), required=False),
    )


def _body(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said) or OnPaper(desk.staff.name.full, today_at(desk))
    body = BodyDecided(paper, Outcome(said.text("outcome")), said.text("decided"), said.text("queue_number"))
    return turn.record(desk, transaction, *_drafted(turn, said), Entry(body, turn.step.no))


COMMISSION = Verb(Deed.COMMISSION, N_("Record the commission's decision"), _commission_form, _commission)
BODY_DECIDES = Verb(Deed.BODY_DECIDES, N_("Record the decision of the body"), _body_form, _body)
