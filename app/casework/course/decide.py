"""The answer: drafted, signed by the head or returned, or decided by one officer where the act says so.

A person decides: nothing here is done by the program of itself.
"""

from __future__ import annotations

from app.casework.course.fields import (
    answer_fields,
    answer_of,
    delivery_fields,
    language_field,
    paper_fields,
    paper_of,
)
from app.casework.course.hand_over import handed_over
from app.casework.course.hearing import hearing_fields, hearing_of
from app.casework.course.offers import Deed, FieldKind, OfferedField, When
from app.casework.course.receive import taking_in
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import AnswerIncomplete, NoAnswerYet
from app.casework.overview.steps import Turn, load
from app.casework.papers import papers
from app.casework.recording import Entry, check_clock
from app.catalogue.model import Edition
from app.db.store import Transaction
from app.domain.answers import missing_in
from app.domain.case import Case
from app.domain.events import (
    Answer,
    AnswerDrafted,
    BodyDecided,
    DecisionSigned,
    DraftReturned,
    OnPaper,
    Outcome,
)
from app.domain.language import N_
from app.printing.document import PaperLanguage


def sign_answer(
    desk: Desk,
    transaction: Transaction,
    turn: Turn,
    answer: Answer,
    language: PaperLanguage,
    *,
    step: int | None,
) -> Case:
    """Make an answer a decision under the next outgoing number, and its paper, within a transaction.

    Raises:
        AnswerIncomplete: it lacks something that the edition's result carries.
        PaperIncomplete: the paper lacks something that it must say.
    """
    _check_answer(turn.edition, answer)
    now = check_clock(desk, transaction)
    serial = transaction.office.next_number(f"outgoing-{now.year}")
    body = DecisionSigned(f"{serial}-{now:%y}", answer, desk.staff.name.full)
    case = turn.record(desk, transaction, Entry(body, step))
    papers.issue_answer(desk, transaction, case, turn.edition, language)
    return load(transaction, case.id)


def _record_signature(
    desk: Desk, transaction: Transaction, turn: Turn, answer: Answer, paper: OnPaper, step: int | None
) -> Case:
    """A decision that was signed where there is no program: its paper is that office's own."""
    _check_answer(turn.edition, answer)
    body = DecisionSigned(paper.number, answer, paper.given_by, paper)
    return turn.record(desk, transaction, Entry(body, step))


def _check_answer(edition: Edition, answer: Answer) -> None:
    if missing_in(answer, edition.result.kind):
        raise AnswerIncomplete


# As deeds


def _hear(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> None:
    """Record how the hearing ended before what it led to."""
    if heard := hearing_of(desk, turn, said):
        turn.record(desk, transaction, *heard)


def _draft_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (*answer_fields(desk, turn), *paper_fields(desk, turn))


def _draft(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    """Lay the draft of a notice or of a reasoned refusal before the head."""
    answer = answer_of(said)
    _check_answer(turn.edition, answer)
    entries = taking_in(desk, transaction, turn) if turn.step.kind.traits.takes_in else []
    drafted = AnswerDrafted(answer, paper_of(desk, said))
    return turn.record(desk, transaction, *entries, Entry(drafted, turn.step.no))


def _sign_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    paper = paper_fields(desk, turn, numbered=True)
    if paper:
        return paper
    draft = turn.case.draft
    refuses = draft is not None and draft.outcome is Outcome.REFUSED
    return (*(hearing_fields(desk, turn) if refuses else ()), language_field(turn))


def _sign(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    answer, paper = turn.case.draft, paper_of(desk, said)
    if answer is None:
        raise NoAnswerYet(number=turn.case.number)
    if paper is not None:
        return _record_signature(desk, transaction, turn, answer, paper, turn.step.no)
    _hear(desk, transaction, turn, said)
    language = PaperLanguage(said.text("language"))
    return sign_answer(desk, transaction, turn, answer, language, step=turn.step.no)


def _return_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (OfferedField("reason", FieldKind.LINES, N_("Why it is returned")),)


def _return(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    """To the step that drafted; where nobody drafts, to the decision that the answer was."""
    drafting = max(
        step.no
        for step in turn.edition.course(turn.case.channel)
        if step.no < turn.step.no and (step.kind.traits.drafts or step.kind.traits.decides)
    )
    return turn.record(desk, transaction, Entry(DraftReturned(said.text("reason"), drafting)))


def _decide_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    answer, paper = answer_fields(desk, turn), paper_fields(desk, turn, numbered=True)
    if paper:
        return (*answer, *paper)
    refused = When("outcome", Outcome.REFUSED.value)
    return (*answer, *hearing_fields(desk, turn, refused), language_field(turn))


def _decide(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    return _decided(desk, transaction, turn, said, turn.step.no)


def _decided(desk: Desk, transaction: Transaction, turn: Turn, said: Said, step: int | None) -> Case:
    answer, paper = answer_of(said), paper_of(desk, said)
    if paper is not None:
        return _record_signature(desk, transaction, turn, answer, paper, step)
    _hear(desk, transaction, turn, said)
    return sign_answer(desk, transaction, turn, answer, PaperLanguage(said.text("language")), step=step)


def _decide_and_hand_over_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (*_decide_form(desk, transaction, turn), *delivery_fields(turn))


def _decide_and_hand_over(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    _decided(desk, transaction, turn, said, None)
    return turn.record(desk, transaction, Entry(handed_over(desk, turn, said), turn.step.no))


def _record_decision(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    """Another body decided and delivered: its decision, its signature and its handing over, as it said."""
    answer, paper = answer_of(said), paper_of(desk, said)
    assert paper is not None
    body = BodyDecided(paper, answer.outcome, queue_number=answer.queue_number)
    turn.record(desk, transaction, Entry(body))
    _record_signature(desk, transaction, turn, answer, paper, None)
    return turn.record(desk, transaction, Entry(handed_over(desk, turn, said), turn.step.no))


DRAFT = Verb(Deed.DRAFT, N_("Lay the draft before the head"), _draft_form, _draft)
SIGN = Verb(Deed.SIGN, N_("Sign"), _sign_form, _sign)
RETURN_DRAFT = Verb(Deed.RETURN_DRAFT, N_("Return the draft"), _return_form, _return)
DECIDE = Verb(Deed.DECIDE, N_("Decide"), _decide_form, _decide)
DECIDE_AND_HAND_OVER = Verb(
    Deed.DECIDE_AND_HAND_OVER,
    N_("Decide and hand it over"),
    _decide_and_hand_over_form,
    _decide_and_hand_over,
)
RECORD_DECISION = Verb(
    Deed.RECORD_DECISION,
    N_("Record the decision and its delivery"),
    _decide_and_hand_over_form,
    _record_decision,
)
