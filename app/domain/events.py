"""Everything that can happen to a case, each as one kind of event.

An event *advances* the case (only the office that holds it may record it) or it *adds* to it (any office may, and
additions commute). A new kind is a new class here, an entry in `BODIES` and a line in `app/domain/fold.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from app.domain.answers import Answer as Answer
from app.domain.answers import Delivery as Delivery
from app.domain.answers import Outcome as Outcome
from app.domain.course_events import BodyDecided as BodyDecided
from app.domain.course_events import CommissionDecided as CommissionDecided
from app.domain.course_events import IncomeComputed as IncomeComputed
from app.domain.course_events import InspectionRecorded as InspectionRecorded
from app.domain.course_events import JournalEntered as JournalEntered
from app.domain.course_events import LimitUsed as LimitUsed
from app.domain.course_events import MemberIncome as MemberIncome
from app.domain.course_events import Need as Need
from app.domain.course_events import OnPaper as OnPaper
from app.domain.course_events import OpinionAsked as OpinionAsked
from app.domain.course_events import OpinionGiven as OpinionGiven
from app.domain.course_events import StepRecorded as StepRecorded
from app.domain.documents import Document
from app.domain.language import Language
from app.domain.people import Person, Representative
from app.domain.records import Record
from app.domain.side_events import CaseClosed as CaseClosed
from app.domain.side_events import CaseJoined as CaseJoined
from app.domain.side_events import Circumstance as Circumstance
from app.domain.side_events import CircumstanceReported as CircumstanceReported
from app.domain.side_events import Closing as Closing
from app.domain.side_events import ComplaintAnswered as ComplaintAnswered
from app.domain.side_events import ComplaintTaken as ComplaintTaken
from app.domain.side_events import ConfirmationFiled as ConfirmationFiled
from app.domain.side_events import Correction as Correction
from app.domain.side_events import Detail as Detail
from app.domain.side_events import DetailsCorrected as DetailsCorrected
from app.domain.side_events import Direction as Direction
from app.domain.side_events import HearingRecorded as HearingRecorded
from app.domain.side_events import HearingStage as HearingStage
from app.domain.side_events import PapersMarked as PapersMarked
from app.domain.side_events import RequestCame as RequestCame
from app.domain.side_events import ResultKept as ResultKept


@dataclass(frozen=True, slots=True)
class ApplicationRegistered:
    """The citizen's application was taken, numbered and promised an answer by `due`.

    `concerns` is what the person at the counter said of conditions in words, by the code of the requirement;
    `promised_until` the day by which what is missing (`remarks`) was promised. `despite` gives the reasons with which
    it was registered although other cases look like it, by their numbers.
    """

    kind: ClassVar[str] = "application_registered"
    advances: ClassVar[bool] = True

    number: str
    edition: str
    channel: str
    language: Language
    applicant: Person
    form_id: str
    form_version: int
    form: Mapping[str, Any]
    documents: tuple[Document, ...]
    due: date
    representative: Representative | None = None
    promised_until: date | None = None
    remarks: tuple[str, ...] = ()
    concerns: Mapping[str, bool] = field(default_factory=dict)
    despite: Mapping[str, str] = field(default_factory=dict)
    confirms: str = ""


@dataclass(frozen=True, slots=True)
class CompletenessConfirmed:
    """The akim found the papers complete. `on_paper`: he signed the sheet, somebody else recorded it."""

    kind: ClassVar[str] = "completeness_confirmed"
    advances: ClassVar[bool] = True

    given_by: str
    on_paper: bool = False
    remark: str = ""
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class CaseForwarded:
    """The holder handed the case over; the next turn belongs to `to_office`.

    `reopens_step` is set where the case goes back without action to the office that sent it: that step, and what
    came after it, is to be done again.
    """

    kind: ClassVar[str] = "case_forwarded"
    advances: ClassVar[bool] = True

    to_office: str
    to_name: str
    reason: str = ""
    reopens_step: int | None = None


@dataclass(frozen=True, slots=True)
class CaseTakenIn:
    """The receiving office entered the case in its own register."""

    kind: ClassVar[str] = "case_taken_in"
    advances: ClassVar[bool] = True

    incoming_number: str


@dataclass(frozen=True, slots=True)
class ResolutionGiven:
    """The head read the papers and said who works on them."""

    kind: ClassVar[str] = "resolution_given"
    advances: ClassVar[bool] = True

    given_by: str
    text: str = ""
    on_paper: bool = False
    paper: OnPaper | None = None
    executor: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDrafted:
    """A draft of the notice or of the reasoned refusal lies before the head."""

    kind: ClassVar[str] = "answer_drafted"
    advances: ClassVar[bool] = True

    answer: Answer
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class DraftReturned:
    """The head sent the draft back to be done again."""

    kind: ClassVar[str] = "draft_returned"
    advances: ClassVar[bool] = True

    reason: str
    reopens_step: int


@dataclass(frozen=True, slots=True)
class DecisionSigned:
    """The head signed the answer: from here on the case is decided, by a person."""

    kind: ClassVar[str] = "decision_signed"
    advances: ClassVar[bool] = True

    outgoing_number: str
    answer: Answer
    signed_by: str
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class AnswerPassedOn:
    """The akim gave the answer to the specialist who will hand it over."""

    kind: ClassVar[str] = "answer_passed_on"
    advances: ClassVar[bool] = True

    given_by: str
    on_paper: bool = False
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True)
class ResultHandedOver:
    """The citizen has the answer; the case is closed. `post_number`: the registered letter, where it went by post."""

    kind: ClassVar[str] = "result_handed_over"
    advances: ClassVar[bool] = True

    delivery: Delivery
    collected_by: str
    document_shown: str = ""
    paper: OnPaper | None = None
    post_number: str = ""


@dataclass(frozen=True, slots=True)
class PaperIssued:
    """A paper was made and kept with its hash.

    `copy` is 0 for the first, then the number of the reprint; a reprint names by `first` the hash of the copy that it
    repeats (since 0.3). `pictures` are the hashes of the photographs that were set on it, of all that the case names;
    `None` on a paper that has no place for any, as on every one before 0.4.
    """

    kind: ClassVar[str] = "paper_issued"
    advances: ClassVar[bool] = False

    paper: str
    language: str
    size: str
    sha256: str
    copy: int = 0
    first: str = ""
    pictures: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class DocumentAdded:
    """A document came after registration."""

    kind: ClassVar[str] = "document_added"
    advances: ClassVar[bool] = False

    document: Document


@dataclass(frozen=True, slots=True)
class NoteAdded:
    """Somebody wrote something down about the case."""

    kind: ClassVar[str] = "note_added"
    advances: ClassVar[bool] = False

    text: str


Body = (
    ApplicationRegistered
    | CompletenessConfirmed
    | CaseForwarded
    | CaseTakenIn
    | ResolutionGiven
    | AnswerDrafted
    | DraftReturned
    | DecisionSigned
    | AnswerPassedOn
    | ResultHandedOver
    | PaperIssued
    | DocumentAdded
    | NoteAdded
    | OpinionAsked
    | OpinionGiven
    | InspectionRecorded
    | IncomeComputed
    | CommissionDecided
    | BodyDecided
    | JournalEntered
    | StepRecorded
    | RequestCame
    | CircumstanceReported
    | CaseClosed
    | CaseJoined
    | ResultKept
    | ComplaintTaken
    | ComplaintAnswered
    | ConfirmationFiled
    | DetailsCorrected
    | HearingRecorded
    | PapersMarked
)

BODIES: dict[str, type[Body]] = {
    body.kind: body
    for body in (
        ApplicationRegistered,
        CompletenessConfirmed,
        CaseForwarded,
        CaseTakenIn,
        ResolutionGiven,
        AnswerDrafted,
        DraftReturned,
        DecisionSigned,
        AnswerPassedOn,
        ResultHandedOver,
        PaperIssued,
        DocumentAdded,
        NoteAdded,
        OpinionAsked,
        OpinionGiven,
        InspectionRecorded,
        IncomeComputed,
        CommissionDecided,
        BodyDecided,
        JournalEntered,
        StepRecorded,
        RequestCame,
        CircumstanceReported,
        CaseClosed,
        CaseJoined,
        ResultKept,
        ComplaintTaken,
        ComplaintAnswered,
        ConfirmationFiled,
        DetailsCorrected,
        HearingRecorded,
        PapersMarked,
    )
}


@dataclass(frozen=True, slots=True)
class Event:
    """A record with its body read: what the fold works on."""

    record: Record
    at: datetime
    body: Body = field(compare=False)

    @property
    def place(self) -> tuple[int, str, int, str]:
        """Where it stands among the case's events: by turn, then by office and its own counting; never by clocks."""
        return (self.record.turn, self.record.office_id, self.record.office_seq, self.record.id)
