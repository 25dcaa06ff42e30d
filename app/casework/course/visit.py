"""The precinct commission's visit: its act of material conditions and its conclusion, or that it was not let in."""

from __future__ import annotations

from app.casework.counter.scans import MEDIA_TYPE
from app.casework.course.fields import paper_fields, paper_of, past_day, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.overview.steps import Turn
from app.casework.papers.findings import CONDITIONS, NEEDS
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.events import InspectionRecorded, Need
from app.domain.language import N_

_NEEDS = tuple((need.value, words) for need, words in NEEDS)
_TO_BE_WEIGHED = {
    Need.NOT_NEEDED: N_(
        "The precinct commission found no need of help. Whoever decides weighs that; it refuses nothing by itself."
    ),
    Need.REFUSED_TO_BE_INSPECTED: N_(
        "The family refused to be inspected. The case goes on with the act: whoever decides says whether a ground of "
        "refusal covers that."
    ),
}


def note_of_visit(turn: Turn) -> str:
    """What a conclusion that speaks against the applicant means for this step (a message id); else nothing.

    A conclusion decides nothing: the case goes its way, and a person says what follows.
    """
    visit, traits = turn.case.findings.inspection, turn.step.kind.traits
    weighs = traits.sends or traits.computes or traits.drafts or traits.decides
    if visit is None or turn.case.decision is not None or not weighs:
        return ""
    return _TO_BE_WEIGHED.get(visit.need, "")


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    return (
        OfferedField("visited_on", FieldKind.DATE, N_("Day of the visit"), value=today_at(desk)),
        OfferedField("members", FieldKind.PEOPLE, N_("Members of the commission")),
        OfferedField("need", FieldKind.CHOICE, N_("Conclusion"), choices=_NEEDS),
        OfferedField(
            "conditions", FieldKind.FINDINGS, N_("Material conditions"), required=False, choices=CONDITIONS
        ),
        OfferedField("pages", FieldKind.PAGES, N_("Photographs and the signed act"), required=False),
        OfferedField("remark", FieldKind.LINES, N_("Remark"), required=False),
        *paper_fields(desk, turn),
    )


def _inspect(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    paper = paper_of(desk, said)
    body = InspectionRecorded(
        on=past_day(desk, said, "visited_on"),
        members=said.get("members"),
        need=Need(said.text("need")),
        number=said.text("paper_number"),
        conditions=said.get("conditions") or {},
        remark=said.text("remark"),
        scans=tuple(transaction.archive.keep_scan(page, MEDIA_TYPE) for page in said.get("pages") or ()),
        paper=paper,
    )
    return turn.record(desk, transaction, Entry(body, turn.step.no))


INSPECT = Verb(Deed.INSPECT, N_("Record the visit"), _form, _inspect)
