"""Handing a case over: submitted, sent on, sent back, returned without action, passed on under one roof.

Which office comes next follows from the next step's actor: an office of that kind, whose card is known here. Where
none is known, what would be sent is taken there on paper: the step is recorded, and the case stays (see `steps`).
"""

from __future__ import annotations

from app.casework import cards
from app.casework.desk import Desk
from app.casework.errors import CannotReturn, NoOfficeToSendTo, NotADepartment
from app.casework.fields import paper_fields, paper_of, today_at
from app.casework.offers import Deed, FieldKind, OfferedField
from app.casework.recording import Entry
from app.casework.said import Said
from app.casework.steps import Turn, expect, sent_here
from app.casework.verbs import Verb
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import AnswerPassedOn, CaseForwarded, CompletenessConfirmed, OnPaper, StepRecorded
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.domain.steps import ActionKind
from app.packets.card import OfficeCard


def submit(desk: Desk, case_id: str, to_office: str, *, remark: str = "", given_by: str = "") -> Case:
    """The akim finds the papers complete and submits them to the department.

    Args:
        desk: where it is done.
        case_id: the case.
        to_office: the department's office id.
        remark: what he wrote on the sheet.
        given_by: the akim's name, if he signed on paper and a colleague records it; empty if he is signed in.

    Raises:
        NoPeer: this office does not know that office's card.
        NotADepartment: it is of another kind.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.CHECK_AND_SUBMIT, on_paper=bool(given_by))
        peer = cards.peer(transaction, to_office)
        if peer.kind is not OfficeKind.DEPARTMENT:
            raise NotADepartment(office=peer.name)
        paper = OnPaper(given_by, today_at(desk)) if given_by else None
        confirmed = CompletenessConfirmed(given_by or desk.staff.name.full, bool(given_by), remark, paper)
        return turn.record(desk, transaction, Entry(confirmed), Entry(_forwarded(peer), turn.step.no))


def send_back(desk: Desk, case_id: str) -> Case:
    """The department sends the signed answer to the office that took the application."""
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.SEND_BACK)
        peer = cards.peer(transaction, turn.case.registered_office)
        return turn.record(desk, transaction, Entry(_forwarded(peer), turn.step.no))


def return_case(desk: Desk, case_id: str, reason: str) -> Case:
    """Give a case back without action to the office that sent it here: that office's step is to be done again.

    Raises:
        CannotReturn: something was done on it here already, or it was not sent here, or was just returned.
        NoPeer: this office does not know the office that sent it.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, *ActionKind)
        return _returned(desk, transaction, turn, reason)


def pass_on(desk: Desk, case_id: str, *, given_by: str = "") -> Case:
    """The akim gives the answer to the specialist who will hand it over.

    Args:
        desk: where it is done.
        case_id: the case.
        given_by: the akim's name, if a colleague records it for him.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.PASS_ON, on_paper=bool(given_by))
        paper = OnPaper(given_by, today_at(desk)) if given_by else None
        body = AnswerPassedOn(given_by or desk.staff.name.full, bool(given_by), paper)
        return turn.record(desk, transaction, Entry(body, turn.step.no))


def departments(desk: Desk) -> list[OfficeCard]:
    """The departments that this office can submit to, the one it knows longest first."""
    return [card for card in cards.known_offices(desk) if card.kind == OfficeKind.DEPARTMENT]


def offices_of_kind(transaction: Transaction, kind: OfficeKind) -> list[OfficeCard]:
    """The known offices of a kind, the one it knows longest first."""
    known = (cards.peer(transaction, id) for id in transaction.office.peer_cards())
    return [card for card in known if card.kind is kind]


def _forwarded(peer: OfficeCard, reason: str = "") -> CaseForwarded:
    return CaseForwarded(peer.office_id, peer.name.kk, reason)


# To which office


def _next_kind(turn: Turn, *, after: int) -> OfficeKind | None:
    """What kind of office the step after a number belongs to."""
    step = turn.edition.next_step(turn.case.channel, after)
    return step.actor.office if step is not None else None


def _office_field(turn: Turn, known: list[OfficeCard]) -> OfferedField:
    """The offices to choose among; first stands the one that had the case before, or the only one."""
    ids = [card.office_id for card in known]
    had_it = [id for id in (turn.case.registered_office, *sorted(turn.case.parties)) if id in ids]
    usual = had_it[0] if had_it else ids[0] if len(ids) == 1 else None
    choices = tuple((card.office_id, card.name) for card in known)
    return OfferedField("to_office", FieldKind.CHOICE, N_("To which office"), choices=choices, value=usual)


def _chosen(transaction: Transaction, said: Said, kind: OfficeKind) -> OfficeCard:
    peer = cards.peer(transaction, said.text("to_office"))
    if peer.kind is not kind:
        raise NoOfficeToSendTo(office=peer.name, kind=kind.full_name)
    return peer


# Steps that send


def _others(desk: Desk, transaction: Transaction, turn: Turn, *, after: int) -> list[OfficeCard]:
    kind = _next_kind(turn, after=after)
    return [] if kind is None or kind is desk.office.kind else offices_of_kind(transaction, kind)


def _send_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    known = _others(desk, transaction, turn, after=turn.step.no)
    office = (_office_field(turn, known),) if known else ()
    remark = OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False)
    return (*office, remark, *paper_fields(desk, turn))


def _send(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper, remark, no = paper_of(desk, said), said.text("remark"), turn.step.no
    by = paper.given_by if paper else desk.staff.name.full
    confirms = turn.step.kind.traits.confirms
    confirmed = CompletenessConfirmed(by, paper is not None, remark, paper)
    kind = _next_kind(turn, after=no)
    if said.text("to_office") and kind is not None:
        forwarded = _forwarded(_chosen(transaction, said, kind), "" if confirms else remark)
        first = [Entry(confirmed)] if confirms else []
        return turn.record(desk, transaction, *first, Entry(forwarded, no))
    stays = confirmed if confirms else StepRecorded(by, None, remark, paper)
    return turn.record(desk, transaction, Entry(stays, no))


def _send_on_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    known = offices_of_kind(transaction, turn.step.actor.office)
    remark = OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False)
    return (_office_field(turn, known), remark)


def _send_on(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    peer = _chosen(transaction, said, turn.step.actor.office)
    return turn.record(desk, transaction, Entry(_forwarded(peer, said.text("remark"))))


def _return_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (OfferedField("reason", FieldKind.LINES, N_("Why it is returned")),)


def _return(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    return _returned(desk, transaction, turn, said.text("reason"))


def _returned(desk: Desk, transaction: Transaction, turn: Turn, reason: str) -> Case:
    sent = sent_here(turn.folded)
    if sent is None:
        raise CannotReturn(number=turn.case.number)
    peer = cards.peer(transaction, sent.record.office_id)
    returned = CaseForwarded(peer.office_id, peer.name.kk, reason, sent.record.step)
    return turn.record(desk, transaction, Entry(returned))


def _pass_on_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return paper_fields(desk, turn)


def _pass_on(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said)
    body = AnswerPassedOn(paper.given_by if paper else desk.staff.name.full, paper is not None, paper)
    return turn.record(desk, transaction, Entry(body, turn.step.no))


def _move_on_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    known = offices_of_kind(transaction, desk.office.kind)
    reason = OfferedField("reason", FieldKind.LINES, N_("Why it goes to another office"))
    return (_office_field(turn, known), reason)


def _move_on(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    peer = _chosen(transaction, said, desk.office.kind)
    return turn.record(desk, transaction, Entry(_forwarded(peer, said.text("reason"))))


SUBMIT = Verb(Deed.SUBMIT, N_("Submit"), _send_form, _send)
SEND_BACK = Verb(Deed.SEND_BACK, N_("Send the answer"), _send_form, _send)
SEND_ON = Verb(Deed.SEND_ON, N_("Send it on"), _send_on_form, _send_on)
RETURN_CASE = Verb(Deed.RETURN_CASE, N_("Return without action"), _return_form, _return)
PASS_ON = Verb(Deed.PASS_ON, N_("Pass the answer on"), _pass_on_form, _pass_on)
MOVE_ON = Verb(Deed.MOVE_ON, N_("Give it to another office"), _move_on_form, _move_on)
