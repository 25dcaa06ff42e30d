"""Everything that can happen to a case, each as one kind of event.

An event *advances* the case (only the office that holds it may record it) or it *adds* to it (any office may, and
additions commute). A new kind is a new class here, an entry in `BODIES` and a line in `app/domain/fold.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from app.domain.documents import Document
from app.domain.language import Language, Text
from app.domain.people import Person, Representative
from app.domain.records import Record


class Outcome(StrEnum):
    """How an application was decided."""

    GRANTED = "granted"
    REFUSED = "refused"


class Delivery(StrEnum):
    """How a result reached the citizen."""

    IN_PERSON = "in_person"
    REPRESENTATIVE = "representative"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is proposed, and later signed: a grant with its sum, or a refusal with its ground.

    `amount` is tenge a month for the whole family, `per_head_income` tenge a month that it was computed from;
    `ground` is the code of a refusal ground of the edition, `facts` what was established, in the clerk's words
    (a language that was not written is empty).
    """

    outcome: Outcome
    amount: Decimal | None = None
    per_head_income: Decimal | None = None
    family_size: int | None = None
    period_start: date | None = None
    period_end: date | None = None
    ground: str = ""
    facts: Text = field(default_factory=lambda: Text("", ""))


@dataclass(frozen=True, slots=True)
class ApplicationRegistered:
    """The citizen's application was taken, numbered and promised an answer by `due`."""

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


@dataclass(frozen=True, slots=True)
class CompletenessConfirmed:
    """The akim found the papers complete. `on_paper`: he signed the sheet, somebody else recorded it."""

    kind: ClassVar[str] = "completeness_confirmed"
    advances: ClassVar[bool] = True

    given_by: str
    on_paper: bool = False
    remark: str = ""


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


@dataclass(frozen=True, slots=True)
class AnswerDrafted:
    """A draft of the notice or of the reasoned refusal lies before the head."""

    kind: ClassVar[str] = "answer_drafted"
    advances: ClassVar[bool] = True

    answer: Answer


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


@dataclass(frozen=True, slots=True)
class AnswerPassedOn:
    """The akim gave the answer to the specialist who will hand it over."""

    kind: ClassVar[str] = "answer_passed_on"
    advances: ClassVar[bool] = True

    given_by: str
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class ResultHandedOver:
    """The citizen has the answer; the case is closed."""

    kind: ClassVar[str] = "result_handed_over"
    advances: ClassVar[bool] = True

    delivery: Delivery
    collected_by: str
    document_shown: str = ""


@dataclass(frozen=True, slots=True)
class PaperIssued:
    """A paper was made and kept with its hash. `copy` is 0 for the first, then the number of the reprint."""

    kind: ClassVar[str] = "paper_issued"
    advances: ClassVar[bool] = False

    paper: str
    language: str
    size: str
    sha256: str
    copy: int = 0


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
