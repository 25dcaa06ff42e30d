"""Complaints about a service: taken with a talon and a term, and answered.

The acts point to the law for the term: it is counted as the general one for applications, in the edition's own days.
A complaint and its answer are additions: they may be taken in any office that knows the case, at any time.

Who answers is the head of the office, in person or on paper, or a higher body, whose answer is recorded; never the
officer who is complained of (Кодекс АППК art. 91: the body whose act is complained of, or the higher body).
"""

from __future__ import annotations

from datetime import date

from app.casework.course.fields import language_field, paper_of, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField, When
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import ComplaintAboutAnswerer
from app.casework.overview.steps import HEADS, Turn, load
from app.casework.papers import papers
from app.casework.papers.size_names import talon_size_choices
from app.casework.papers.talon_sizes import remember_size, usual_in
from app.casework.recording import Entry, check_clock
from app.catalogue.due import complaint_term
from app.db.store import Transaction
from app.domain.case import Case, Complaint
from app.domain.events import ComplaintAnswered, ComplaintTaken
from app.domain.language import N_, Text
from app.domain.numbers import check_digit
from app.domain.people import PersonName
from app.printing.document import PaperLanguage, PaperSize


def open_complaints(case: Case) -> tuple[Complaint, ...]:
    """The complaints that nobody answered yet."""
    return tuple(each for each in case.complaints if each.answered is None)


def complaint_due(desk: Desk, turn: Turn) -> date:
    """By when a complaint that is taken now is to be answered."""
    counted = complaint_term(turn.edition, turn.case.channel, desk.calendar, desk.clock.now())
    return counted.due_day


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("by", FieldKind.TEXT, N_("Who complains"), value=turn.case.applicant.name.full),
        OfferedField("text", FieldKind.LINES, N_("What is complained of")),
        OfferedField(
            "against",
            FieldKind.CHOICE,
            N_("About which officer"),
            required=False,
            choices=tuple((name, Text(name, name)) for name in _officers(transaction, turn)),
        ),
        OfferedField("to", FieldKind.TEXT, N_("To whom"), required=False, value=_addressee(desk, turn)),
        OfferedField("due", FieldKind.DATE, N_("To be answered by"), value=complaint_due(desk, turn)),
        language_field(turn),
        _size_field(desk, transaction),
    )


def _size_field(desk: Desk, transaction: Transaction) -> OfferedField:
    """On what the complaint's talon is printed."""
    usual = usual_in(desk, transaction).value
    return OfferedField("size", FieldKind.CHOICE, N_("Size of the talon"), True, talon_size_choices(), usual)


def _addressee(desk: Desk, turn: Turn) -> str:
    """The body whose act is complained of, which passes on what is for a higher one (Кодекс АППК art. 91)."""
    return desk.office.name.in_(turn.case.language)


def _officers(transaction: Transaction, turn: Turn) -> tuple[str, ...]:
    """Who worked on the case in any office, then who works here."""
    worked = (event.record.author_name for event in turn.folded.applied)
    here = (member.name.full for member in transaction.office.all_staff() if member.active)
    return tuple(dict.fromkeys((*worked, *here)))


def _number(office: str, serial: int, year: int) -> str:
    """The number of a complaint, `3147-1-26-9`: office, serial, year and the check digit of all of them."""
    body = f"{office}-{serial}-{year % 100:02}"
    return f"{body}-{check_digit(body.replace('-', ''))}"


def _complain(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    now = check_clock(desk, transaction)
    serial = transaction.office.next_number(f"complaint-{now.year}")
    body = ComplaintTaken(
        number=_number(desk.office.code, serial, now.year),
        on=now.date(),
        by=said.text("by"),
        text=said.text("text"),
        due=said.day("due"),
        to=said.text("to"),
        against=said.text("against"),
    )
    case = turn.record(desk, transaction, Entry(body))
    language, size = PaperLanguage(said.text("language")), PaperSize(said.text("size"))
    papers.issue_complaint_talon(desk, transaction, case, turn.edition, body, language, size)
    remember_size(desk, transaction, size)
    return load(transaction, case.id)


def _answer_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    waiting = [each.taken for each in open_complaints(turn.case)]
    numbers = [taken.number for taken in waiting]
    answerer = desk.staff.name.full if _may_sign(desk) else _head_of(desk, transaction)
    about_who_would = all(taken.against in (desk.staff.name.full, answerer) for taken in waiting)
    return (
        OfferedField(
            "number",
            FieldKind.CHOICE,
            N_("Complaint"),
            choices=tuple((number, Text(number, number)) for number in numbers),
            value=numbers[0] if len(numbers) == 1 else None,
        ),
        OfferedField("justified", FieldKind.YES_NO, N_("Is it justified")),
        OfferedField("text", FieldKind.LINES, N_("What was answered, in Kazakh")),
        OfferedField("text_ru", FieldKind.LINES, N_("What was answered, in Russian")),
        OfferedField("elsewhere", FieldKind.YES_NO, N_("A higher body answered"), value=about_who_would),
        *_signature_fields(desk, transaction),
    )


def _signature_fields(desk: Desk, transaction: Transaction) -> tuple[OfferedField, ...]:
    """Who answered: a higher body, or the head, who answers in person, or else on the paper that is recorded."""
    in_person = _may_sign(desk)
    above = (When("elsewhere", True),)
    when = above if in_person else ()
    on_paper = OfferedField(
        "given_by",
        FieldKind.TEXT,
        N_("Signed or given by"),
        value=_head_of(desk, transaction),
        when=(When("elsewhere", False),),
    )
    return (
        *(() if in_person else (on_paper,)),
        # A field of its own: the head's name must not stay in it when the answer turns out to be a higher body's.
        OfferedField("higher_body", FieldKind.TEXT, N_("Which body answered"), when=above),
        OfferedField("given_on", FieldKind.DATE, N_("On which day"), value=today_at(desk), when=when),
        OfferedField(
            "paper_number", FieldKind.TEXT, N_("Number of the document"), required=in_person, when=when
        ),
    )


def _may_sign(desk: Desk) -> bool:
    return any(desk.may_act_as(head) for head in HEADS)


def _head_of(desk: Desk, transaction: Transaction) -> str | None:
    """The head of this office, where it is known who that is."""
    here = [member for member in transaction.office.all_staff() if member.active]
    heads = [member.name.full for member in here if HEADS & set(member.roles_on(today_at(desk)))]
    return heads[0] if len(heads) == 1 else None


def _answer(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said, "higher_body" if said.get("elsewhere") else "given_by")
    body = ComplaintAnswered(
        said.text("number"),
        paper.on if paper else today_at(desk),
        bool(said.get("justified")),
        said.text("text"),
        paper.given_by if paper else desk.staff.name.full,
        paper,
        bool(said.get("elsewhere")),
        said.text("text_ru"),
    )
    taken = next(each.taken for each in turn.case.complaints if each.taken.number == body.number)
    if taken.against and PersonName.of(taken.against).may_be(body.signed_by):
        raise ComplaintAboutAnswerer(name=taken.against)
    return turn.record(desk, transaction, Entry(body))


COMPLAIN = Verb(Deed.COMPLAIN, N_("Take a complaint"), _form, _complain)
ANSWER_COMPLAINT = Verb(Deed.ANSWER_COMPLAINT, N_("Answer the complaint"), _answer_form, _answer)
