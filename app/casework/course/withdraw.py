"""The applicant withdrew, died or moved away: reported by whoever learns of it, and closed by who holds the case.

Such a report is an addition: an office that does not hold the case may make it too, and the holder then closes.
"""

from __future__ import annotations

from app.casework.course.fields import past_day, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Doing, Form, Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case, CaseStatus
from app.domain.events import CaseClosed, Circumstance, CircumstanceReported, Closing
from app.domain.language import N_, Text

_WHY = (
    (Closing.WITHDRAWN.value, Text("өтініш иесі өтінішін қайтарып алды", "заявитель отозвал заявление")),
    (Closing.DIED.value, Text("өтініш иесі қайтыс болды", "заявитель умер")),
    (Closing.MOVED.value, Text("өтініш иесі көшіп кетті", "заявитель выехал")),
)


def may_close(desk: Desk, turn: Turn) -> bool:
    """Whether the case lies here and has no answer yet: what was decided is handed over or kept."""
    return turn.case.holder == desk.office.id and turn.case.decision is None


def may_be_closed(case: Case) -> bool:
    """Whether what was told of the applicant ends the case; an answer that was signed waits for all but the dead."""
    told = {each.circumstance for each in case.around.circumstances}
    if case.status is CaseStatus.CLOSED:
        return False
    return bool(told) if case.decision is None else Circumstance.DIED in told


def _form_of(circumstance: Circumstance) -> Form:
    """What is asked of a circumstance. Of a death somebody else tells; who moved may be answered at the new place."""
    dead, moved = circumstance is Circumstance.DIED, circumstance is Circumstance.MOVED

    def form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
        told_by = None if dead else turn.case.applicant.name.full
        closing = OfferedField("close", FieldKind.YES_NO, N_("Close the case"), value=not moved)
        return (
            OfferedField("since", FieldKind.DATE, N_("Since which day"), value=today_at(desk)),
            OfferedField("told_by", FieldKind.TEXT, N_("Who said so"), value=told_by),
            OfferedField("document", FieldKind.TEXT, N_("Document, number and date"), required=False),
            OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False),
            *((closing,) if may_close(desk, turn) else ()),
        )

    return form


def _report(circumstance: Circumstance) -> Doing:
    def do(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
        reported = CircumstanceReported(
            circumstance,
            past_day(desk, said, "since"),
            said.text("told_by"),
            said.text("document"),
            said.text("remark"),
        )
        entries = [Entry(reported)]
        if said.get("close"):
            entries.append(Entry(CaseClosed(Closing(circumstance.value), said.text("remark"))))
        return turn.record(desk, transaction, *entries)

    return do


def _close_form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    last = turn.case.around.circumstances[-1:]
    decided = turn.case.decision is not None
    why = Closing.DIED.value if decided else last[0].circumstance.value if last else None
    choices = tuple(one for one in _WHY if not decided or one[0] == Closing.DIED.value)
    return (
        OfferedField("why", FieldKind.CHOICE, N_("Why it is closed"), choices=choices, value=why),
        OfferedField("reason", FieldKind.LINES, N_("Reason"), required=False),
    )


def _close(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    return turn.record(desk, transaction, Entry(CaseClosed(Closing(said.text("why")), said.text("reason"))))


def _verb(deed: Deed, label: str, circumstance: Circumstance) -> Verb:
    return Verb(deed, label, _form_of(circumstance), _report(circumstance))


WITHDRAW = _verb(Deed.WITHDRAW, N_("The applicant withdraws"), Circumstance.WITHDRAWN)
REPORT_DEATH = _verb(Deed.REPORT_DEATH, N_("The applicant died"), Circumstance.DIED)
REPORT_MOVE = _verb(Deed.REPORT_MOVE, N_("The applicant moved away"), Circumstance.MOVED)
CLOSE = Verb(Deed.CLOSE, N_("Close without an answer"), _close_form, _close)
