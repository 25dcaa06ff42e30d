"""Handing a case over: submitted by the akim, sent back or returned without action by who got it, passed on."""

from __future__ import annotations

from app.casework import cards
from app.casework.desk import Desk
from app.casework.errors import CannotReturn, NotADepartment
from app.casework.recording import Entry
from app.casework.steps import expect, sent_here
from app.domain.case import Case
from app.domain.events import AnswerPassedOn, CaseForwarded, CompletenessConfirmed
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
        confirmed = CompletenessConfirmed(given_by or desk.staff.name.full, bool(given_by), remark)
        forwarded = CaseForwarded(peer.office_id, peer.name.kk)
        entries = [Entry(confirmed), Entry(forwarded, turn.step.no)]
        return turn.record(desk, transaction, *entries)


def send_back(desk: Desk, case_id: str) -> Case:
    """The department sends the signed answer to the office that took the application."""
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.SEND_BACK)
        peer = cards.peer(transaction, turn.case.registered_office)
        return turn.record(
            desk, transaction, Entry(CaseForwarded(peer.office_id, peer.name.kk), turn.step.no)
        )


def return_case(desk: Desk, case_id: str, reason: str) -> Case:
    """Give a case back without action to the office that sent it here: that office's step is to be done again.

    Raises:
        CannotReturn: something was done on it here already, or it was not sent here, or was just returned.
        NoPeer: this office does not know the office that sent it.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, *ActionKind)
        sent = sent_here(transaction.cases.folded(case_id))
        if sent is None:
            raise CannotReturn(number=turn.case.number)
        peer = cards.peer(transaction, sent.record.office_id)
        returned = CaseForwarded(peer.office_id, peer.name.kk, reason, sent.record.step)
        return turn.record(desk, transaction, Entry(returned))


def pass_on(desk: Desk, case_id: str, *, given_by: str = "") -> Case:
    """The akim gives the answer to the specialist who will hand it over.

    Args:
        desk: where it is done.
        case_id: the case.
        given_by: the akim's name, if a colleague records it for him.
    """
    with desk.store.writing() as transaction:
        turn = expect(desk, transaction, case_id, ActionKind.PASS_ON, on_paper=bool(given_by))
        body = AnswerPassedOn(given_by or desk.staff.name.full, bool(given_by))
        return turn.record(desk, transaction, Entry(body, turn.step.no))


def departments(desk: Desk) -> list[OfficeCard]:
    """The departments that this office can submit to, the one it knows longest first."""
    return [card for card in cards.known_offices(desk) if card.kind == OfficeKind.DEPARTMENT]
