"""Complaints about a service: taken with a talon and a term, and answered.

The acts point to the law for the term: it is counted as the general one for applications, in the edition's own days.
A complaint and its answer are additions: they may be taken in any office that knows the case, at any time.
"""

from __future__ import annotations

from datetime import date

from app.casework import papers
from app.casework.desk import Desk
from app.casework.fields import language_field, today_at
from app.casework.offers import Deed, FieldKind, OfferedField
from app.casework.recording import Entry, check_clock
from app.casework.said import Said
from app.casework.steps import Turn, load
from app.casework.verbs import Verb
from app.catalogue.due import complaint_term
from app.db.store import Transaction
from app.domain.case import Case, Complaint
from app.domain.events import ComplaintAnswered, ComplaintTaken
from app.domain.language import N_, Text
from app.printing.document import PaperLanguage


def open_complaints(case: Case) -> tuple[Complaint, ...]:
    """The complaints that nobody answered yet."""
    return tuple(each for each in case.complaints if each.answered is None)


def complaint_due(desk: Desk, turn: Turn) -> date:
    """By when a complaint that is taken now is to be answered."""
    counted = complaint_term(turn.edition, turn.case.channel, desk.calendar, desk.clock.now())
    return counted.due_day


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    complaint = turn.edition.complaint
    addressees = () if complaint is None else tuple(each.kk for each in complaint.addressees)
    return (
        OfferedField("by", FieldKind.TEXT, N_("Who complains"), value=turn.case.applicant.name.full),
        OfferedField("text", FieldKind.LINES, N_("What is complained of")),
        OfferedField(
            "to", FieldKind.TEXT, N_("To whom"), required=False, value=addressees[0] if addressees else None
        ),
        OfferedField("due", FieldKind.DATE, N_("To be answered by"), value=complaint_due(desk, turn)),
        language_field(turn),
    )


def _complain(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    now = check_clock(desk, transaction)
    serial = transaction.office.next_number(f"complaint-{now.year}")
    body = ComplaintTaken(
        number=f"{desk.office.code}-{serial}-{now:%y}",
        on=now.date(),
        by=said.text("by"),
        text=said.text("text"),
        due=said.day("due"),
        to=said.text("to"),
    )
    case = turn.record(desk, transaction, Entry(body))
    language = PaperLanguage(said.text("language"))
    papers.issue_complaint_talon(desk, transaction, case, turn.edition, body, language)
    return load(transaction, case.id)


def _answer_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    numbers = [each.taken.number for each in open_complaints(turn.case)]
    return (
        OfferedField(
            "number",
            FieldKind.CHOICE,
            N_("Complaint"),
            choices=tuple((number, Text(number, number)) for number in numbers),
            value=numbers[0] if len(numbers) == 1 else None,
        ),
        OfferedField("justified", FieldKind.YES_NO, N_("Is it justified")),
        OfferedField("text", FieldKind.LINES, N_("What was answered")),
    )


def _answer(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    body = ComplaintAnswered(
        said.text("number"),
        today_at(desk),
        bool(said.get("justified")),
        said.text("text"),
        desk.staff.name.full,
    )
    return turn.record(desk, transaction, Entry(body))


COMPLAIN = Verb(Deed.COMPLAIN, N_("Take a complaint"), _form, _complain)
ANSWER_COMPLAINT = Verb(Deed.ANSWER_COMPLAINT, N_("Answer the complaint"), _answer_form, _answer)
