"""What may be done with a case by whoever is signed in, and doing it: the one way from an offer to events.

A use case answers the traits of a step's kind, never a service: `deed_of` says which deed a step is.
"""

from __future__ import annotations

from dataclasses import replace

from app.casework.course import (
    commission,
    complain,
    compute,
    consult,
    correct,
    decide,
    forward,
    hand_over,
    hearing,
    join,
    journal,
    marks,
    receive,
    visit,
    withdraw,
)
from app.casework.course.offers import Deed, Offer, Offered
from app.casework.course.said import Said, Values
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import AlreadyClosed, NoLongerHere, NotOffered, NotThisStep, NotYourRole, NotYourTurn
from app.casework.office.cards import is_absent
from app.casework.overview.steps import (
    Turn,
    is_recorded,
    may_take,
    runs_by_itself,
    sent_here,
    turn_of,
    works_with_cases,
)
from app.catalogue.act import ActorNature
from app.catalogue.model import Step
from app.db.store import Transaction
from app.domain.case import Case, CaseStatus
from app.domain.roles import OfficeKind
from app.domain.steps import ActionKind

_VERBS = (
    forward.SUBMIT,
    forward.SEND_ON,
    forward.SEND_BACK,
    receive.TAKE_IN,
    receive.RESOLVE,
    consult.ASK,
    consult.COMPUTE_AND_ASK,
    consult.REPLY,
    visit.INSPECT,
    commission.COMMISSION,
    commission.BODY_DECIDES,
    decide.DRAFT,
    decide.SIGN,
    decide.RETURN_DRAFT,
    decide.DECIDE,
    decide.DECIDE_AND_HAND_OVER,
    decide.RECORD_DECISION,
    forward.PASS_ON,
    journal.ENTER,
    journal.CHECK,
    journal.RECORD,
    hand_over.HAND_OVER,
    forward.RETURN_CASE,
    hand_over.KEEP_RESULT,
    withdraw.WITHDRAW,
    withdraw.REPORT_DEATH,
    withdraw.REPORT_MOVE,
    withdraw.CLOSE,
    forward.MOVE_ON,
    join.JOIN,
    complain.COMPLAIN,
    complain.ANSWER_COMPLAINT,
    correct.CORRECT,
    hearing.HEAR,
    marks.MARK,
)
VERBS: dict[Deed, Verb] = {verb.deed: verb for verb in _VERBS}


def deed_of(step: Step) -> Deed:
    """Which deed completes a step, by what its kind does to the case and by who its actor is."""
    traits, nature = step.kind.traits, step.actor.nature
    rules = (
        (traits.checks and not runs_by_itself(step), Deed.CHECK),
        (traits.sends, Deed.SEND_BACK if step.kind is ActionKind.SEND_BACK else Deed.SUBMIT),
        (traits.drafts, Deed.DRAFT),
        (traits.resolves, Deed.RESOLVE),
        (traits.takes_in, Deed.TAKE_IN),
        (traits.asks, Deed.COMPUTE_AND_ASK if traits.computes else Deed.ASK),
        (traits.answers, Deed.INSPECT if traits.inspects else Deed.REPLY),
        (traits.decides and traits.signs and nature is ActorNature.OUTSIDE, Deed.RECORD_DECISION),
        (traits.decides and traits.signs, Deed.DECIDE_AND_HAND_OVER if traits.closes else Deed.DECIDE),
        (traits.decides, Deed.COMMISSION if nature is ActorNature.COLLEGIAL else Deed.BODY_DECIDES),
        (traits.signs, Deed.SIGN),
        (traits.passes, Deed.PASS_ON),
        (traits.enters, Deed.ENTER),
        (traits.closes, Deed.HAND_OVER),
    )
    return next((deed for holds, deed in rules if holds), Deed.RECORD)


def offers(desk: Desk, case_id: str) -> Offered:
    """Everything that the person who is signed in may do with a case now, with the small form of each deed.

    Raises:
        NoSuchCase, UnknownService: the case cannot be read here.
    """
    with desk.store.reading() as transaction:
        turn = turn_of(desk, transaction, case_id)
        return Offered(
            case_id,
            turn.case.number,
            tuple(_offer(desk, transaction, turn, deed) for deed in _next(desk, transaction, turn)),
            tuple(_offer(desk, transaction, turn, deed) for deed in _around(desk, transaction, turn)),
        )


def take(
    desk: Desk, case_id: str, deed: Deed, values: Values | None = None, *, step: int | None = None
) -> Case:
    """Do a deed with what was said in its form; everything is recorded in one transaction, or nothing.

    Args:
        desk: where it is done, and by whom.
        case_id: the case.
        deed: one of those that `offers` names.
        values: what was said, by the code of the field; what is left out is as it was offered.
        step: the step for which the form was shown: a colleague may have been quicker.

    Raises:
        NoSuchCase, UnknownService, NotYourTurn, NotYourRole, NotThisStep, NotOffered: why it cannot be done.
        NoLongerHere: the person was switched off meanwhile.
        StepIncomplete, AnswerIncomplete: what is missing; and every error that the deed itself names.
    """
    with desk.store.writing() as transaction:
        desk = _as_held_now(desk, transaction)
        turn = turn_of(desk, transaction, case_id)
        if step is not None and (turn.next is None or turn.next.no != step):
            raise NotThisStep(number=turn.case.number)
        if deed not in (*_next(desk, transaction, turn), *_around(desk, transaction, turn)):
            raise _reason(desk, turn, deed)
        verb = VERBS[deed]
        return verb.do(desk, transaction, turn, Said(verb.form(desk, transaction, turn), values or {}))


def _as_held_now(desk: Desk, transaction: Transaction) -> Desk:
    """The desk with those of the person's posts that were not taken away since the person signed in."""
    staff = desk.staff
    stored = next((member for member in transaction.office.all_staff() if member.id == staff.id), None)
    if stored is None or not stored.active:
        raise NoLongerHere
    roles = tuple(role for role in staff.roles if role in stored.roles)
    acting = tuple(post for post in staff.acting if post in stored.acting)
    return replace(desk, staff=replace(staff, roles=roles, acting=acting))


def _reason(desk: Desk, turn: Turn, deed: Deed) -> NotYourTurn | NotYourRole | NotOffered:
    """Why a deed is not offered, in the words that help most."""
    if turn.case.status is CaseStatus.CLOSED:
        return AlreadyClosed(number=turn.case.number)
    if turn.case.holder != desk.office.id:
        return NotYourTurn(number=turn.case.number)
    if turn.next is not None and deed in _of_step(turn.next) and not may_take(desk, turn.next, on_paper=True):
        return NotYourRole(post=turn.next.actor.title)
    return NotOffered(number=turn.case.number)


def _offer(desk: Desk, transaction: Transaction, turn: Turn, deed: Deed) -> Offer:
    verb, step = VERBS[deed], turn.next
    form = verb.form(desk, transaction, turn)
    if step is None or deed not in _of_step(step):
        return Offer(deed, verb.label, form)
    from_paper = turn.from_paper or is_recorded(step)
    note = _note(desk, transaction, turn, deed)
    return Offer(deed, verb.label, form, step.no, step.action, step.actor.title, from_paper, note)


def _note(desk: Desk, transaction: Transaction, turn: Turn, deed: Deed) -> str:
    """What is to be known before a step is done: what stops it first, then what this step alone can heed."""
    of_quarter = compute.note_of_quarter(desk, turn) if deed is Deed.COMPUTE_AND_ASK else ""
    return forward.note_of_absence(desk, transaction, turn) or of_quarter or visit.note_of_visit(turn)


def _of_step(step: Step) -> tuple[Deed, ...]:
    deed = deed_of(step)
    return (deed, Deed.RETURN_DRAFT) if deed is Deed.SIGN else (deed,)


def _next(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[Deed, ...]:
    """What leads the case on: nothing, where it lies elsewhere or another person is to do it."""
    step = turn.next
    if step is None or turn.case.holder != desk.office.id or not may_take(desk, step, on_paper=True):
        return ()
    kind = step.actor.office
    if kind is not desk.office.kind and not is_absent(transaction, desk, kind):
        return (Deed.SEND_ON,)
    if runs_by_itself(step) and kind is desk.office.kind:
        return (Deed.TAKE_IN,) if _came_in(desk, turn) else (Deed.RECORD,)
    if turn.from_paper and deed_of(step) is Deed.SIGN:
        return (Deed.SIGN,)
    return _of_step(step)


def _came_in(desk: Desk, turn: Turn) -> bool:
    """Whether the case came from another office and was not entered in this one's register yet."""
    case = turn.case
    known = desk.office.id in (case.registered_office, case.incoming_office)
    return not known and case.decision is None


def _around(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[Deed, ...]:
    """What stands around the case, for whoever works with cases here."""
    if not works_with_cases(desk):
        return ()
    case = turn.case
    here = case.holder == desk.office.id
    is_open = case.status is not CaseStatus.CLOSED
    undecided = is_open and case.decision is None
    peers_like_this = bool(forward.offices_of_kind(transaction, desk.office.kind))
    own_step = here and turn.next is not None and may_take(desk, turn.next)
    takes_in = turn.next is not None and Deed.TAKE_IN in _next(desk, transaction, turn)
    rules = (
        (here and undecided and _came_in(desk, turn) and not takes_in, Deed.TAKE_IN),
        (own_step and sent_here(turn.folded) is not None, Deed.RETURN_CASE),
        (here and case.decision is not None and is_open, Deed.KEEP_RESULT),
        (undecided, Deed.WITHDRAW),
        (is_open, Deed.REPORT_DEATH),
        (is_open, Deed.REPORT_MOVE),
        (here and withdraw.may_be_closed(case), Deed.CLOSE),
        (here and undecided and peers_like_this, Deed.MOVE_ON),
        (here and undecided and bool(join.same_applications(transaction, case)), Deed.JOIN),
        (True, Deed.COMPLAIN),
        (bool(complain.open_complaints(case)), Deed.ANSWER_COMPLAINT),
        (True, Deed.CORRECT),
        (here and undecided and hearing.is_open(turn), Deed.HEAR),
        (is_open and desk.office.kind is OfficeKind.SERVICE_CENTRE, Deed.MARK),
    )
    return tuple(deed for holds, deed in rules if holds)
