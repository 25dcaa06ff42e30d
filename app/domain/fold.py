"""`fold(events)`: the state of a case out of its events, whatever order they came in.

The result depends on the set of events alone. Events that advance the case are taken turn by turn, within a turn in
the holder's own counting; events that add are taken in a fixed order and commute. What cannot be applied is put
aside with a reason: it may become applicable when another packet arrives, and it never blocks the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.domain.case import Case, CaseStatus, Decision, Folded, Paper, PutAside, StepDone
from app.domain.corrections import corrected
from app.domain.course_events import (
    BodyDecided,
    CommissionDecided,
    IncomeComputed,
    InspectionRecorded,
    JournalEntered,
    OpinionAsked,
    OpinionGiven,
    StepRecorded,
)
from app.domain.events import (
    AnswerDrafted,
    AnswerPassedOn,
    ApplicationRegistered,
    CaseForwarded,
    CaseTakenIn,
    CompletenessConfirmed,
    DecisionSigned,
    DocumentAdded,
    DraftReturned,
    Event,
    NoteAdded,
    PaperIssued,
    ResolutionGiven,
    ResultHandedOver,
)
from app.domain.side_events import (
    CaseClosed,
    CaseJoined,
    CircumstanceReported,
    ComplaintAnswered,
    ComplaintTaken,
    ConfirmationFiled,
    DetailsCorrected,
    HearingRecorded,
    PapersMarked,
    RequestCame,
    ResultKept,
)


def fold(events: Iterable[Event]) -> Folded:
    """The case that these events make, in any order and with any repetition."""
    ordered = sorted({event.record.id: event for event in events}.values(), key=lambda event: event.place)
    advances = [event for event in ordered if event.body.advances]
    additions = [event for event in ordered if not event.body.advances]
    registrations = [event for event in advances if isinstance(event.body, ApplicationRegistered)]
    if not registrations:
        return Folded(None, (), tuple((event, PutAside.WAITS_FOR_REGISTRATION) for event in ordered))
    first = min(registrations, key=lambda event: (event.place, event.record.hash))
    case = _registered(first)
    case, applied, aside = _advance(case, [event for event in advances if event is not first])
    for event in additions:
        case = _applied(case, event)
    in_order = sorted([first, *applied, *additions], key=lambda event: event.place)
    return Folded(case, tuple(in_order), tuple(aside))


def _advance(case: Case, events: Sequence[Event]) -> tuple[Case, list[Event], list[tuple[Event, PutAside]]]:
    applied: list[Event] = []
    aside: list[tuple[Event, PutAside]] = []
    for event in events:
        reason = _reason_not_to_apply(case, event)
        if reason is None:
            case = _applied(case, event)
            applied.append(event)
        else:
            aside.append((event, reason))
    return case, applied, aside


def _reason_not_to_apply(case: Case, event: Event) -> PutAside | None:
    if isinstance(event.body, ApplicationRegistered):
        return PutAside.REGISTERED_TWICE
    if event.record.turn > case.turn:
        return PutAside.WAITS_FOR_TURN
    if event.record.turn < case.turn:
        return PutAside.AFTER_HANDOVER
    return None if event.record.office_id == case.holder else PutAside.NOT_THE_HOLDER


def _registered(event: Event) -> Case:
    body = event.body
    assert isinstance(body, ApplicationRegistered)
    record = event.record
    case = Case(
        id=record.case_id,
        number=body.number,
        edition=body.edition,
        channel=body.channel,
        language=body.language,
        applicant=body.applicant,
        representative=body.representative,
        form_id=body.form_id,
        form_version=body.form_version,
        form=body.form,
        documents=body.documents,
        registered_at=event.at,
        registered_by=record.author_name,
        registered_office=record.office_id,
        due=body.due,
        promised_until=body.promised_until,
        remarks=body.remarks,
        confirms=body.confirms,
        holder=record.office_id,
        turn=record.turn,
        parties=frozenset({record.office_id}),
    )
    return _step_done(case, event)


def _applied(case: Case, event: Event) -> Case:
    changed = _CHANGES[type(event.body)](case, event, event.body)
    if event.body.advances and not isinstance(event.body, CaseForwarded):
        changed = replace(changed, arrived=True)
    return _step_done(changed, event)


def _step_done(case: Case, event: Event) -> Case:
    step = event.record.step
    if step is None:
        return case
    done = StepDone(event.at, event.record.author_name, event.record.office_id)
    return replace(case, steps={**case.steps, step: done})


def _forwarded(case: Case, event: Event, body: CaseForwarded) -> Case:
    parties = case.parties | {body.to_office}
    if body.reopens_step is not None:
        case = replace(
            case, steps=_steps_before(case, body.reopens_step), incoming_number="", incoming_office=""
        )
    return replace(case, holder=body.to_office, turn=case.turn + 1, arrived=False, parties=parties)


def _taken_in(case: Case, event: Event, body: CaseTakenIn) -> Case:
    return replace(case, incoming_number=body.incoming_number, incoming_office=event.record.office_id)


def _drafted(case: Case, event: Event, body: AnswerDrafted) -> Case:
    return replace(case, draft=body.answer, drafted_by=event.record.author_name)


def _draft_returned(case: Case, event: Event, body: DraftReturned) -> Case:
    return replace(case, draft=None, steps=_steps_before(case, body.reopens_step))


def _steps_before(case: Case, no: int) -> dict[int, StepDone]:
    """The steps that stay done when one is to be done again."""
    return {earlier: done for earlier, done in case.steps.items() if earlier < no}


def _signed(case: Case, event: Event, body: DecisionSigned) -> Case:
    decision = Decision(body.answer, body.signed_by, event.at, body.outgoing_number, body.paper is not None)
    drafted_by = case.drafted_by or event.record.author_name
    return replace(case, decision=decision, drafted_by=drafted_by, status=CaseStatus.DECIDED)


def _handed_over(case: Case, event: Event, body: ResultHandedOver) -> Case:
    return replace(case, status=CaseStatus.CLOSED)


def _paper(case: Case, event: Event, body: PaperIssued) -> Case:
    paper = Paper(body.paper, body.language, body.size, body.sha256, event.at, body.copy)
    return replace(case, papers=(*case.papers, paper))


def _document(case: Case, event: Event, body: DocumentAdded) -> Case:
    return replace(case, documents=(*case.documents, body.document))


def _note(case: Case, event: Event, body: NoteAdded) -> Case:
    return replace(case, notes=(*case.notes, body.text))


def _resolved(case: Case, event: Event, body: ResolutionGiven) -> Case:
    return replace(case, executor=body.executor or case.executor)


def _asked(case: Case, event: Event, body: OpinionAsked) -> Case:
    return replace(case, findings=replace(case.findings, asked=(*case.findings.asked, body)))


def _given(case: Case, event: Event, body: OpinionGiven) -> Case:
    return replace(case, findings=replace(case.findings, opinions=(*case.findings.opinions, body)))


def _found(name: str) -> Callable[[Case, Event, Any], Case]:
    """The last word of a kind is what holds."""
    return lambda case, event, body: replace(case, findings=replace(case.findings, **{name: body}))


def _beside(name: str) -> Callable[[Case, Event, Any], Case]:
    """What lies beside the case is never replaced: it is one more."""

    def add(case: Case, event: Event, body: Any) -> Case:
        longer: dict[str, Any] = {name: (*getattr(case.around, name), body)}
        return replace(case, around=replace(case.around, **longer))

    return add


def _details_corrected(case: Case, event: Event, body: DetailsCorrected) -> Case:
    around = replace(case.around, corrections=(*case.around.corrections, body))
    return replace(case, applicant=corrected(case.applicant, body.corrections), around=around)


def _requested(case: Case, event: Event, body: RequestCame) -> Case:
    return replace(case, around=replace(case.around, request=body))


def _entered(case: Case, event: Event, body: JournalEntered) -> Case:
    return replace(case, status=CaseStatus.CLOSED) if body.closes else case


def _closed(case: Case, event: Event, body: CaseClosed) -> Case:
    return replace(case, status=CaseStatus.CLOSED, closing=body)


def _unchanged(case: Case, event: Event, body: Any) -> Case:
    return case


_CHANGES: dict[type, Callable[[Case, Event, Any], Case]] = {
    CompletenessConfirmed: _unchanged,
    CaseForwarded: _forwarded,
    CaseTakenIn: _taken_in,
    ResolutionGiven: _resolved,
    AnswerDrafted: _drafted,
    DraftReturned: _draft_returned,
    DecisionSigned: _signed,
    AnswerPassedOn: _unchanged,
    ResultHandedOver: _handed_over,
    PaperIssued: _paper,
    DocumentAdded: _document,
    NoteAdded: _note,
    OpinionAsked: _asked,
    OpinionGiven: _given,
    InspectionRecorded: _found("inspection"),
    IncomeComputed: _found("income"),
    CommissionDecided: _found("commission"),
    BodyDecided: _found("body"),
    JournalEntered: _entered,
    StepRecorded: _unchanged,
    RequestCame: _requested,
    CircumstanceReported: _beside("circumstances"),
    CaseClosed: _closed,
    CaseJoined: _beside("joined"),
    ResultKept: _beside("kept"),
    ComplaintTaken: _beside("complaints"),
    ComplaintAnswered: _beside("complaint_answers"),
    ConfirmationFiled: _beside("confirmations"),
    DetailsCorrected: _details_corrected,
    HearingRecorded: _beside("hearings"),
    PapersMarked: _beside("marks"),
}
