"""A case as it stands: what its events have made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from app.domain.course_events import (
    BodyDecided,
    CommissionDecided,
    IncomeComputed,
    InspectionRecorded,
    OpinionAsked,
    OpinionGiven,
)
from app.domain.documents import Document
from app.domain.events import Answer, Event
from app.domain.language import Language
from app.domain.people import Person, Representative
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


class CaseStatus(StrEnum):
    """The coarse state that a list shows."""

    IN_PROGRESS = "in_progress"
    DECIDED = "decided"
    CLOSED = "closed"


class PutAside(StrEnum):
    """Why an event is known but not applied."""

    WAITS_FOR_REGISTRATION = "waits_for_registration"
    WAITS_FOR_TURN = "waits_for_turn"
    NOT_THE_HOLDER = "not_the_holder"
    AFTER_HANDOVER = "after_handover"
    REGISTERED_TWICE = "registered_twice"


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step of the regulation, done: when and by whom."""

    at: datetime
    by: str
    office_id: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was issued in the case."""

    kind: str
    language: str
    size: str
    sha256: str
    at: datetime
    copy: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What was signed, by whom and under which number."""

    answer: Answer
    signed_by: str
    signed_at: datetime
    outgoing_number: str
    signed_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint about the service, and its answer once there is one."""

    taken: ComplaintTaken
    answered: ComplaintAnswered | None = None

    @property
    def has_letter(self) -> bool:
        """Whether an office of the program answered it: what a higher body answers is that body's own letter."""
        return self.answered is not None and not self.answered.elsewhere


@dataclass(frozen=True, slots=True)
class Findings:
    """What the steps between filing and answer brought: the last word of each kind, opinions in their order."""

    asked: tuple[OpinionAsked, ...] = ()
    opinions: tuple[OpinionGiven, ...] = ()
    inspection: InspectionRecorded | None = None
    income: IncomeComputed | None = None
    commission: CommissionDecided | None = None
    body: BodyDecided | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """What happened around the case."""

    request: RequestCame | None = None
    circumstances: tuple[CircumstanceReported, ...] = ()
    joined: tuple[CaseJoined, ...] = ()
    confirmations: tuple[ConfirmationFiled, ...] = ()
    kept: tuple[ResultKept, ...] = ()
    complaints: tuple[ComplaintTaken, ...] = ()
    complaint_answers: tuple[ComplaintAnswered, ...] = ()
    corrections: tuple[DetailsCorrected, ...] = ()
    hearings: tuple[HearingRecorded, ...] = ()
    marks: tuple[PapersMarked, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """The state of one case.

    `turn` and `holder` say whose it is now, `arrived` whether that office acted yet, `parties` which offices it was
    ever with: they are the ones to be told of what happens to it. `remarks` are the codes of what was missing at the
    registration, `promised_until` the day by which that was promised. `incoming_number` is the case's number in the
    register of `incoming_office`, which entered it last.
    """

    id: str
    number: str
    edition: str
    channel: str
    language: Language
    applicant: Person
    representative: Representative | None
    form_id: str
    form_version: int
    form: Mapping[str, Any]
    registered_at: datetime
    registered_by: str
    registered_office: str
    due: date
    holder: str
    turn: int = 1
    arrived: bool = True
    parties: frozenset[str] = frozenset()
    status: CaseStatus = CaseStatus.IN_PROGRESS
    promised_until: date | None = None
    incoming_number: str = ""
    incoming_office: str = ""
    documents: tuple[Document, ...] = ()
    steps: Mapping[int, StepDone] = field(default_factory=dict)
    draft: Answer | None = None
    drafted_by: str = ""
    decision: Decision | None = None
    papers: tuple[Paper, ...] = ()
    notes: tuple[str, ...] = ()
    executor: str = ""
    findings: Findings = Findings()
    around: Around = Around()
    closing: CaseClosed | None = None
    confirms: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def awaited(self) -> tuple[str, ...]:
        """The codes of what was missing at the registration and did not come since.

        A document that was shown then and held no longer does not answer.
        """
        day = self.registered_at.date()
        brought = {document.requirement for document in self.documents if not document.is_expired(day)}
        return tuple(code for code in self.remarks if code not in brought)

    @property
    def hearing(self) -> HearingRecorded | None:
        """What stands of the hearing before a refusal: how it ended, else that it was offered; `None`: nothing."""
        every = self.around.hearings
        ended = [each for each in every if each.ends]
        return (ended or [*every])[-1] if every else None

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """Every complaint with its answer, the earliest first."""
        answers = {answer.number: answer for answer in self.around.complaint_answers}
        return tuple(Complaint(taken, answers.get(taken.number)) for taken in self.around.complaints)

    @property
    def last_step(self) -> int | None:
        """The last step that is done."""
        return max(self.steps, default=None)

    @property
    def last_step_at(self) -> datetime | None:
        """When it was done: the term of the next one runs from then."""
        return self.steps[self.last_step].at if self.last_step is not None else None


@dataclass(frozen=True, slots=True)
class Folded:
    """What a set of events amounts to: the case, the events in order, and those put aside with the reason."""

    case: Case | None
    applied: tuple[Event, ...]
    aside: tuple[tuple[Event, PutAside], ...]


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list shows it; the whole of it is read from its events.

    `promised_until` is the day by which something is to be brought that did not come yet; `executor` is who was
    charged with it by a resolution.
    """

    id: str
    number: str
    edition: str
    channel: str
    applicant: str
    iin: str
    status: CaseStatus
    holder: str
    turn: int
    arrived: bool
    last_step: int | None
    last_step_at: datetime | None
    registered_at: datetime
    registered_office: str
    due: date
    outcome: str | None
    aside: int
    changed_at: datetime
    promised_until: date | None = None
    executor: str = ""
