"""A case comes in: entered in the register, and given a resolution by the head."""

from __future__ import annotations

from app.casework.course.fields import paper_fields, paper_of
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.casework.recording import Entry, check_clock
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import CaseTakenIn, ResolutionGiven
from app.domain.language import N_, Text


def taking_in(desk: Desk, transaction: Transaction, turn: Turn) -> list[Entry]:
    """The entry of a case that came from another office and has no incoming number here; none if it needs none."""
    case = turn.case
    is_known = case.turn == 1 or case.incoming_office == desk.office.id
    if is_known or case.decision is not None:
        return []
    return [Entry(taken_in(desk, transaction))]


def taken_in(desk: Desk, transaction: Transaction) -> CaseTakenIn:
    """The next incoming number of this office."""
    now = check_clock(desk, transaction)
    return CaseTakenIn(f"{transaction.office.next_number(f'incoming-{now.year}')}-{now:%y}")


def _take_in_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    if turn.next is None or not turn.from_paper:
        return ()
    return paper_fields(desk, turn)


def _take_in(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    traits = turn.next.kind.traits if turn.next is not None else None
    alone = traits is not None and traits.takes_in and not (traits.resolves or traits.drafts)
    number = said.text("paper_number")
    body = CaseTakenIn(number) if number else taken_in(desk, transaction)
    return turn.record(desk, transaction, Entry(body, turn.step.no if alone else None))


def _resolve_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    people = [member.name.full for member in transaction.office.all_staff() if member.active]
    return (
        OfferedField(
            "executor",
            FieldKind.CHOICE,
            N_("Who works on it"),
            required=False,
            choices=tuple((name, Text(name, name)) for name in people),
        ),
        OfferedField("text", FieldKind.LINES, N_("Resolution"), required=False),
        *paper_fields(desk, turn),
    )


def _resolve(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said)
    given_by = paper.given_by if paper else desk.staff.name.full
    body = ResolutionGiven(given_by, said.text("text"), paper is not None, paper, said.text("executor"))
    entries = taking_in(desk, transaction, turn) if turn.step.kind.traits.takes_in else []
    return turn.record(desk, transaction, *entries, Entry(body, turn.step.no))


TAKE_IN = Verb(Deed.TAKE_IN, N_("Take it in"), _take_in_form, _take_in)
RESOLVE = Verb(Deed.RESOLVE, N_("Give the resolution"), _resolve_form, _resolve)
