"""Papers go to a commission or another body while the case stays, and what comes back is recorded."""

from __future__ import annotations

from app.casework.course.compute import computed_income, income_fields
from app.casework.course.fields import paper_fields, paper_of, past_day, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import OnPaper, OpinionAsked, OpinionGiven
from app.domain.language import N_


def _ask_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    asked = turn.edition.next_step(turn.case.channel, turn.step.no)
    whom = asked.actor.title.in_(turn.case.language) if asked else None
    return (
        OfferedField("of_whom", FieldKind.TEXT, N_("Sent to"), value=whom),
        OfferedField("asked_on", FieldKind.DATE, N_("On which day"), value=today_at(desk)),
        OfferedField("number", FieldKind.TEXT, N_("Number of the letter"), required=False),
        OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False),
        *paper_fields(desk, turn),
    )


def _ask(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    return turn.record(desk, transaction, Entry(_asked(desk, said), turn.step.no))


def _asked(desk: Desk, said: Said) -> OpinionAsked:
    day = past_day(desk, said, "asked_on")
    return OpinionAsked(
        said.text("of_whom"), day, said.text("number"), said.text("remark"), paper_of(desk, said)
    )


def _compute_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (*income_fields(desk, turn), *_ask_form(desk, transaction, turn))


def _compute_and_ask(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    computed = Entry(computed_income(desk, turn, said))
    return turn.record(desk, transaction, computed, Entry(_asked(desk, said), turn.step.no))


def _reply_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("in_favour", FieldKind.YES_NO, N_("Is the answer in favour"), required=False),
        OfferedField("queue_number", FieldKind.TEXT, N_("Number in the queue"), required=False),
        OfferedField("text", FieldKind.LINES, N_("What was answered"), required=False),
        *paper_fields(desk, turn),
    )


def _reply(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said) or OnPaper(desk.staff.name.full, today_at(desk))
    body = OpinionGiven(paper, said.get("in_favour"), said.text("text"), said.text("queue_number"))
    return turn.record(desk, transaction, Entry(body, turn.step.no))


ASK = Verb(Deed.ASK, N_("Record that it was sent"), _ask_form, _ask)
COMPUTE_AND_ASK = Verb(
    Deed.COMPUTE_AND_ASK, N_("Compute the income and send it"), _compute_form, _compute_and_ask
)
REPLY = Verb(Deed.REPLY, N_("Record the answer of the body"), _reply_form, _reply)
