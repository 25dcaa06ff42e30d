"""A centre marks papers by their bar codes: what it sends to the office that decides, and what comes back to it."""

from __future__ import annotations

from app.casework.course.fields import past_day, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import Direction, PapersMarked
from app.domain.language import N_, Text

_DIRECTIONS = (
    (Direction.OUT.value, Text("орталықтан жіберілді", "отправлено из центра")),
    (Direction.IN.value, Text("орталыққа келіп түсті", "поступило в центр")),
)


def marked(case: Case, direction: Direction) -> tuple[str, ...]:
    """The codes that were marked in a direction, each once."""
    codes = (code for mark in case.around.marks if mark.direction is direction for code in mark.codes)
    return tuple(dict.fromkeys(codes))


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    """What went out is proposed as what comes back; the first code is that of the receipt, the case's number."""
    case = turn.case
    out = marked(case, Direction.OUT)
    direction = Direction.IN if out else Direction.OUT
    return (
        OfferedField("direction", FieldKind.CHOICE, N_("Which way"), True, _DIRECTIONS, direction.value),
        OfferedField("marked_on", FieldKind.DATE, N_("On which day"), value=today_at(desk)),
        OfferedField("codes", FieldKind.PEOPLE, N_("Bar codes, one a line"), value=out or (case.number,)),
        OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False),
    )


def _mark(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    codes = tuple(dict.fromkeys(said.get("codes")))
    direction = Direction(said.text("direction"))
    body = PapersMarked(direction, past_day(desk, said, "marked_on"), codes, said.text("remark"))
    return turn.record(desk, transaction, Entry(body))


MARK = Verb(Deed.MARK, N_("Mark papers by bar code"), _form, _mark)
