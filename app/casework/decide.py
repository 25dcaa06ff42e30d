"""The department's work: taking the case in, drafting the answer, and the head's signature. A person decides."""

from __future__ import annotations

from app.casework import papers
from app.casework.desk import Desk
from app.casework.errors import AnswerIncomplete, NoAnswerYet
from app.casework.recording import Entry, check_clock
from app.casework.steps import expect
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import (
    Answer,
    AnswerDrafted,
    CaseTakenIn,
    DecisionSigned,
    DraftReturned,
    Outcome,
    ResolutionGiven,
)
from app.domain.steps import ActionKind
from app.printing.document import PaperLanguage


def take_in(desk: Desk, case_id: str) -> Case:
    """Enter a case that came from another office in this office's own register; it gets an incoming number."""
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.RECEIVE_AND_DRAFT)
        if turn.case.incoming_number:
            return turn.case
        return turn.record(desk, transaction, Entry(_taken_in(desk, transaction)))


def resolve(desk: Desk, case_id: str, *, text: str = "", given_by: str = "") -> Case:
    """The head reads the papers and puts a resolution on them."""
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.REVIEW_AND_RESOLVE, on_paper=bool(given_by))
        body = ResolutionGiven(given_by or desk.staff.name.full, text, bool(given_by))
        return turn.record(desk, transaction, Entry(body, turn.step.no))


def draft(desk: Desk, case_id: str, answer: Answer) -> Case:
    """Lay the draft of a notice or of a reasoned refusal before the head.

    Raises:
        AnswerIncomplete: a grant without sum and period, or a refusal without ground and facts in both languages:
            its paper may be asked for in either.
    """
    _check_answer(answer)
    with desk.store.writing() as transaction:
        kinds = (ActionKind.RECEIVE_AND_DRAFT, ActionKind.DRAFT_ANSWER)
        turn = expect(desk, transaction, case_id, *kinds)
        entries = [Entry(AnswerDrafted(answer), turn.step.no)]
        if turn.step.kind.traits.takes_in and not turn.case.incoming_number:
            entries.insert(0, Entry(_taken_in(desk, transaction)))
        return turn.record(desk, transaction, *entries)


def return_draft(desk: Desk, case_id: str, reason: str) -> Case:
    """The head does not sign: the draft goes back to who made it, with the reason."""
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.SIGN)
        drafting = max(
            step.no
            for step in turn.edition.process(turn.case.channel)
            if step.no < turn.step.no and step.kind.traits.drafts
        )
        return turn.record(desk, transaction, Entry(DraftReturned(reason, drafting)))


def sign(desk: Desk, case_id: str, *, language: PaperLanguage | None = None) -> Case:
    """The head signs: the answer becomes a decision and its paper is made and kept.

    Raises:
        NoAnswerYet: there is no draft.
        PaperIncomplete: the paper lacks something that it must say; nothing is signed.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.SIGN)
        if turn.case.draft is None:
            raise NoAnswerYet(number=turn.case.number)
        now = check_clock(desk, transaction)
        serial = transaction.office.next_number(f"outgoing-{now.year}")
        body = DecisionSigned(f"{serial}-{now:%y}", turn.case.draft, desk.staff.name.full)
        case = turn.record(desk, transaction, Entry(body, turn.step.no))
        chosen = language or PaperLanguage(case.language.value)
        papers.issue_answer(desk, transaction, case, turn.edition, chosen)
        return case


def _check_answer(answer: Answer) -> None:
    granted = answer.amount is not None and answer.period_start is not None and answer.period_end is not None
    refused = bool(answer.ground) and bool(answer.facts.kk and answer.facts.ru)
    if not (granted if answer.outcome is Outcome.GRANTED else refused):
        raise AnswerIncomplete


def _taken_in(desk: Desk, transaction: Transaction) -> CaseTakenIn:
    now = check_clock(desk, transaction)
    return CaseTakenIn(f"{transaction.office.next_number(f'incoming-{now.year}')}-{now:%y}")
