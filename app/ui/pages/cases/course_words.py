"""The events between filing and answer, and those around a case, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.casework.course.correct import DETAILS
from app.domain import events
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import money, numeric_date
from app.ui.language import Words, filled

_Offices = Mapping[str, Text]

KINDS: dict[str, str] = {
    events.OpinionAsked.kind: N_("Inquiry"),
    events.OpinionGiven.kind: N_("Answer of another body"),
    events.InspectionRecorded.kind: N_("Visit of the commission"),
    events.IncomeComputed.kind: N_("Computation of income"),
    events.CommissionDecided.kind: N_("Decision of the commission"),
    events.BodyDecided.kind: N_("Decision of another body"),
    events.JournalEntered.kind: N_("Entry in the journal"),
    events.StepRecorded.kind: N_("Step recorded"),
    events.RequestCame.kind: N_("Electronic request"),
    events.CircumstanceReported.kind: N_("News of the applicant"),
    events.CaseClosed.kind: N_("Closing of the case"),
    events.CaseJoined.kind: N_("Joining of cases"),
    events.ConfirmationFiled.kind: N_("Confirmation of the right"),
    events.DetailsCorrected.kind: N_("Correction of details"),
    events.ResultKept.kind: N_("Result not collected"),
    events.HearingRecorded.kind: N_("Hearing"),
    events.PapersMarked.kind: N_("Marks of papers"),
    events.ComplaintTaken.kind: N_("Complaint"),
    events.ComplaintAnswered.kind: N_("Answer to a complaint"),
}
_NEEDS = {
    events.Need.NEEDED: N_("Commission's visit: help is needed"),
    events.Need.NOT_NEEDED: N_("Commission's visit: help is not needed"),
    events.Need.REFUSED_TO_BE_INSPECTED: N_("The family refused to be inspected"),
}
_DECIDED = {
    events.Outcome.GRANTED: N_("{who} decided in favour, No. {number}"),
    events.Outcome.REFUSED: N_("{who} decided to refuse, No. {number}"),
}
_HEARINGS = {
    events.HearingStage.OFFERED: N_("Hearing before a refusal offered"),
    events.HearingStage.OBJECTED: N_("The person was heard and objected"),
    events.HearingStage.AGREED: N_("The person has no objection"),
    events.HearingStage.SILENT: N_("No objection was brought in time"),
    events.HearingStage.NOT_NEEDED: N_("No hearing is needed"),
}
_MARKED = {
    events.Direction.OUT: N_("Papers marked as sent"),
    events.Direction.IN: N_("Papers marked as come back"),
}
_CIRCUMSTANCES = {
    events.Circumstance.WITHDRAWN: N_("The applicant withdrew the application"),
    events.Circumstance.DIED: N_("The applicant died"),
    events.Circumstance.MOVED: N_("The applicant moved away"),
}


def _checked(body: events.StepRecorded, _offices: _Offices) -> Words:
    if body.in_order is None:
        return filled(N_("Step recorded: {who}"), who=body.by)
    return N_("Papers checked: in order") if body.in_order else N_("Papers checked: not in order")


def _commission(body: events.CommissionDecided, _offices: _Offices) -> Words:
    who = body.paper.given_by if body.paper else ""
    return filled(_DECIDED[body.outcome], who=who, number=body.minutes)


def _body(body: events.BodyDecided, _offices: _Offices) -> Words:
    return filled(_DECIDED[body.outcome], who=body.paper.given_by, number=body.paper.number)


def _closed(body: events.CaseClosed, _offices: _Offices) -> Words:
    if body.joined_number:
        return filled(N_("Case joined to No. {number} and closed"), number=body.joined_number)
    return N_("Case closed without an answer")


SAID: dict[type, Callable[[Any, _Offices], Words]] = {
    events.OpinionAsked: lambda body, _offices: filled(N_("Papers sent to: {who}"), who=body.of_whom),
    events.OpinionGiven: lambda body, _offices: filled(N_("{who} answered"), who=body.paper.given_by),
    events.InspectionRecorded: lambda body, _offices: _NEEDS[body.need],
    events.IncomeComputed: lambda body, _offices: filled(
        N_("Income per head computed: {sum} a month"), sum=money(body.per_head)
    ),
    events.CommissionDecided: _commission,
    events.BodyDecided: _body,
    events.JournalEntered: lambda body, _offices: N_("Entered in the journal"),
    events.StepRecorded: _checked,
    events.RequestCame: lambda body, _offices: filled(
        N_("Electronic request No. {number} of {day} came by {who}"),
        number=body.number,
        day=numeric_date(body.at.date()),
        who=body.by,
    ),
    events.CircumstanceReported: lambda body, _offices: _CIRCUMSTANCES[body.circumstance],
    events.CaseClosed: _closed,
    events.CaseJoined: lambda body, _offices: filled(
        N_("Case No. {number} joined to this one"), number=body.number
    ),
    events.ConfirmationFiled: lambda body, _offices: filled(
        N_("The right is confirmed by case No. {number}"), number=body.number
    ),
    events.DetailsCorrected: lambda body, _offices: N_("Details of the applicant corrected"),
    events.ResultKept: lambda body, _offices: N_("The result was not collected and is kept"),
    events.HearingRecorded: lambda body, _offices: _HEARINGS[body.stage],
    events.PapersMarked: lambda body, _offices: _MARKED[body.direction],
    events.ComplaintTaken: lambda body, _offices: filled(
        N_("Complaint No. {number} taken"), number=body.number
    ),
    events.ComplaintAnswered: lambda body, _offices: filled(
        N_("Complaint No. {number} answered"), number=body.number
    ),
}


def _joined(*parts: str) -> Words:
    """What is known beside, as it was written; the same in both languages."""
    words = ", ".join(part for part in parts if part)
    return lambda _tr: words


def _working(body: events.IncomeComputed) -> Words:
    return _joined(f"{money(body.total)} : {body.months} : {body.members}")


def _corrections(body: events.DetailsCorrected) -> Words:
    """«Surname: Жумабаева → Жұмабаева; why»."""

    def said(tr: Translator) -> str:
        each = [
            f"{tr(DETAILS[one.detail])}: {one.before or '–'} → {one.after or '–'}" for one in body.corrections
        ]
        return "; ".join(part for part in (*each, body.reason, body.document) if part)

    return said


MORE: dict[type, Callable[[Any], Words]] = {
    events.OpinionAsked: lambda body: _joined(body.number, body.remark),
    events.OpinionGiven: lambda body: _joined(body.paper.number, body.text, body.queue_number),
    events.InspectionRecorded: lambda body: _joined(", ".join(body.members), body.remark),
    events.IncomeComputed: _working,
    events.CommissionDecided: lambda body: _joined(", ".join(body.members), body.text),
    events.BodyDecided: lambda body: _joined(body.text, body.queue_number),
    events.JournalEntered: lambda body: _joined(body.number, body.text),
    events.StepRecorded: lambda body: _joined(body.remark),
    events.CircumstanceReported: lambda body: _joined(body.told_by, body.document, body.remark),
    events.CaseClosed: lambda body: _joined(body.reason),
    events.CaseJoined: lambda body: _joined(body.reason),
    events.DetailsCorrected: _corrections,
    events.ResultKept: lambda body: _joined(body.where, body.told),
    events.HearingRecorded: lambda body: _joined(body.how, body.text, body.source),
    events.PapersMarked: lambda body: _joined(*body.codes, body.remark),
    events.ComplaintTaken: lambda body: _joined(body.by, body.text),
    events.ComplaintAnswered: lambda body: _joined(body.text, body.signed_by),
}


def happened_in_course(body: events.Body) -> Words:
    """What happened between filing and answer, in one line."""
    return SAID[type(body)](body, {})
