"""Entries in cards and journals, checks of what a system brought, and steps that only have to be recorded."""

from __future__ import annotations

from app.casework.course.decide import sign_answer
from app.casework.course.fields import answer_fields, answer_of, language_field, paper_fields, paper_of
from app.casework.course.hearing import hearing_fields, hearing_of
from app.casework.course.offers import Deed, FieldKind, OfferedField, When
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.catalogue.model import Step
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import JournalEntered, StepRecorded
from app.domain.language import N_
from app.printing.document import PaperLanguage


def _enter_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("number", FieldKind.TEXT, N_("Number of the entry"), required=False),
        OfferedField("text", FieldKind.LINES, N_("What was entered"), required=False),
        *paper_fields(desk, turn),
    )


def _enter(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    closes = turn.step.kind.traits.closes
    body = JournalEntered(said.text("number"), said.text("text"), closes, paper_of(desk, said))
    return turn.record(desk, transaction, Entry(body, turn.step.no))


def _refusal_after(turn: Turn) -> Step | None:
    """The step by which the office refuses papers that its check found not in order; `None` if there is none."""
    course = turn.edition.course(turn.case.channel)
    return next((step for step in course if step.no > turn.step.no and step.kind.traits.exceptional), None)


def _check_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    found = OfferedField("in_order", FieldKind.YES_NO, N_("Are the papers in order"))
    remark = OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False)
    if _refusal_after(turn) is None:
        return (found, remark)
    wrong = When("in_order", False)
    refusal = (
        *answer_fields(desk, turn, only_refusal=True),
        *hearing_fields(desk, turn),
        language_field(turn),
    )
    return (found, remark, *(_only_when(field, wrong) for field in refusal))


def _only_when(field: OfferedField, condition: When) -> OfferedField:
    return OfferedField(
        field.code,
        field.kind,
        field.label,
        field.required,
        field.choices,
        field.value,
        (condition, *field.when),
    )


def _check(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    in_order = bool(said.get("in_order"))
    body = StepRecorded(desk.staff.name.full, in_order, said.text("remark"))
    case = turn.record(desk, transaction, *hearing_of(desk, turn, said), Entry(body, turn.step.no))
    refusing = _refusal_after(turn)
    if in_order or refusing is None:
        return case
    language = PaperLanguage(said.text("language"))
    return sign_answer(desk, transaction, turn, answer_of(said), language, step=refusing.no)


def _record_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False),
        *paper_fields(desk, turn),
    )


def _record(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said)
    by = paper.given_by if paper else desk.staff.name.full
    body = StepRecorded(by, None, said.text("remark"), paper)
    return turn.record(desk, transaction, Entry(body, turn.step.no))


ENTER = Verb(Deed.ENTER, N_("Record the entry"), _enter_form, _enter)
CHECK = Verb(Deed.CHECK, N_("Record what the check found"), _check_form, _check)
RECORD = Verb(Deed.RECORD, N_("Record that it was done"), _record_form, _record)
