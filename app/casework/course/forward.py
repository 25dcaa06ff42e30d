"""Handing a case over: submitted, sent on, sent back, returned without action, passed on under one roof.

Which office comes next follows from the next step's actor: an office of that kind, whose card is known here. Where
none is known, what would be sent is taken there on paper: the step is recorded, and the case stays (see `steps`).
"""

from __future__ import annotations

from app.casework.course.fields import paper_fields, paper_of
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.office import cards
from app.casework.office.cards import is_absent
from app.casework.overview.steps import Turn, sent_here
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import AnswerPassedOn, CaseForwarded, CompletenessConfirmed, StepRecorded
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.packets.card import OfficeCard


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
    """The offices to choose among; proposed is the one that had the case last, or the only one.

    It need not be where the case was registered: a person who moved is served at the new place.
    """
    ids = [card.office_id for card in known]
    advances = (event.record.office_id for event in reversed(turn.folded.applied) if event.body.advances)
    had_it = [id for id in advances if id in ids]
    usual = had_it[0] if had_it else ids[0] if len(ids) == 1 else None
    choices = tuple((card.office_id, card.name) for card in known)
    return OfferedField("to_office", FieldKind.CHOICE, N_("To which office"), choices=choices, value=usual)


_NOBODY_KNOWN = {
    OfficeKind.OKRUG: N_(
        "No okrug is known here yet: exchange office cards with it on the page Exchange; until then its steps are "
        "recorded here from paper."
    ),
    OfficeKind.DEPARTMENT: N_(
        "No department is known here yet: exchange office cards with it on the page Exchange; until then its steps "
        "are recorded here from paper."
    ),
    OfficeKind.SERVICE_CENTRE: N_(
        "No service centre is known here yet: exchange office cards with it on the page Exchange; until then its "
        "steps are recorded here from paper."
    ),
}


def note_of_absence(desk: Desk, transaction: Transaction, turn: Turn) -> str:
    """That no office is known to which a step belongs, or to which it sends (a message id); else nothing."""
    step = turn.step
    sends = step.kind.traits.sends and step.actor.office is desk.office.kind
    kind = _next_kind(turn, after=step.no) if sends else step.actor.office
    return _NOBODY_KNOWN[kind] if kind is not None and is_absent(transaction, desk, kind) else ""


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
    if said.text("to_office"):
        forwarded = _forwarded(cards.peer(transaction, said.text("to_office")), "" if confirms else remark)
        first = [Entry(confirmed)] if confirms else []
        return turn.record(desk, transaction, *first, Entry(forwarded, no))
    stays = confirmed if confirms else StepRecorded(by, None, remark, paper)
    return turn.record(desk, transaction, Entry(stays, no))


def _send_on_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    known = offices_of_kind(transaction, turn.step.actor.office)
    remark = OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False)
    return (_office_field(turn, known), remark)


def _send_on(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    peer = cards.peer(transaction, said.text("to_office"))
    return turn.record(desk, transaction, Entry(_forwarded(peer, said.text("remark"))))


def _return_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (OfferedField("reason", FieldKind.LINES, N_("Why it is returned")),)


def _return(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    """Back to the office that sent it here: its step is to be done again, or, where sending was none, what is here."""
    sent = sent_here(turn.folded)
    assert sent is not None, "it is not offered otherwise"
    peer = cards.peer(transaction, sent.record.office_id)
    here = (event.record.step for event in turn.folded.applied if event.record.turn == turn.case.turn)
    again = sent.record.step or min((no for no in here if no is not None), default=turn.step.no)
    returned = CaseForwarded(peer.office_id, peer.name.kk, said.text("reason"), again)
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
    peer = cards.peer(transaction, said.text("to_office"))
    return turn.record(desk, transaction, Entry(_forwarded(peer, said.text("reason"))))


SUBMIT = Verb(Deed.SUBMIT, N_("Submit"), _send_form, _send)
SEND_BACK = Verb(Deed.SEND_BACK, N_("Send the answer"), _send_form, _send)
SEND_ON = Verb(Deed.SEND_ON, N_("Send it on"), _send_on_form, _send_on)
RETURN_CASE = Verb(Deed.RETURN_CASE, N_("Return without action"), _return_form, _return)
PASS_ON = Verb(Deed.PASS_ON, N_("Pass the answer on"), _pass_on_form, _pass_on)
MOVE_ON = Verb(Deed.MOVE_ON, N_("Give it to another office"), _move_on_form, _move_on)
