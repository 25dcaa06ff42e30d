"""What happens around a case: requests from elsewhere, withdrawals, joined cases, results kept, complaints.

All but `CaseClosed` *add* to the case: any office may record them, and they commute.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from app.domain.course_events import OnPaper
from app.domain.language import Text


class Circumstance(StrEnum):
    """What became known of the applicant while the case runs."""

    WITHDRAWN = "withdrawn"
    DIED = "died"
    MOVED = "moved"


class Closing(StrEnum):
    """Why a case ends without an answer."""

    WITHDRAWN = "withdrawn"
    DIED = "died"
    MOVED = "moved"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class RequestCame:
    """The application is an electronic request, or came by another body: from where, its number there, when."""

    kind: ClassVar[str] = "request_came"
    advances: ClassVar[bool] = False

    by: str
    number: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CircumstanceReported:
    """The applicant withdrew, died or moved away: since when, who said so, by what document."""

    kind: ClassVar[str] = "circumstance_reported"
    advances: ClassVar[bool] = False

    circumstance: Circumstance
    on: date
    told_by: str
    document: str = ""
    remark: str = ""


class Detail(StrEnum):
    """A registered value of the applicant that can be put right."""

    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    PHONE = "phone"
    VILLAGE = "village"
    STREET = "street"
    HOUSE = "house"
    FLAT = "flat"
    DOCUMENT_NUMBER = "document_number"
    DOCUMENT_ISSUER = "document_issuer"


@dataclass(frozen=True, slots=True)
class Correction:
    """One value as it was registered, and as it is right."""

    detail: Detail
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DetailsCorrected:
    """Registered values of the applicant were wrong, or are no longer right: what they are, why, by which document.

    The old values stay in the event, and in the registration itself. Any office may correct, wherever the case lies:
    who has the person at the counter sees the identity card. Where two offices correct one value, both corrections
    are kept, and the value is that of the one that stands later among the case's events: the same everywhere.
    """

    kind: ClassVar[str] = "details_corrected"
    advances: ClassVar[bool] = False

    corrections: tuple[Correction, ...]
    reason: str
    document: str = ""


@dataclass(frozen=True, slots=True)
class CaseClosed:
    """The holder ended the case without an answer; `joined_to` is the case that goes on instead."""

    kind: ClassVar[str] = "case_closed"
    advances: ClassVar[bool] = True

    why: Closing
    reason: str = ""
    joined_to: str = ""
    joined_number: str = ""


@dataclass(frozen=True, slots=True)
class CaseJoined:
    """A case that was opened a second time was joined to this one."""

    kind: ClassVar[str] = "case_joined"
    advances: ClassVar[bool] = False

    other: str
    number: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmationFiled:
    """The right that this case gave is confirmed by another, short one, for the period that begins on a day."""

    kind: ClassVar[str] = "confirmation_filed"
    advances: ClassVar[bool] = False

    other: str
    number: str
    period_start: date | None = None


@dataclass(frozen=True, slots=True)
class ResultKept:
    """The result was not collected in time and is kept: since when, where, how the person was told."""

    kind: ClassVar[str] = "result_kept"
    advances: ClassVar[bool] = False

    since: date
    where: str = ""
    told: str = ""


class HearingStage(StrEnum):
    """Where the hearing before an unfavourable decision stands; all but `OFFERED` end it."""

    OFFERED = "offered"
    OBJECTED = "objected"
    AGREED = "agreed"
    SILENT = "silent"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class HearingRecorded:
    """The person was offered to be heard before a refusal, was heard or was not, or the law asks for no hearing.

    `how` is how the person was notified, `until` by when objections may be brought, `text` what was objected or why no
    hearing is needed, `source` the law by which. Source: АППК art. 73.
    """

    kind: ClassVar[str] = "hearing_recorded"
    advances: ClassVar[bool] = False

    stage: HearingStage
    on: date
    how: str = ""
    until: date | None = None
    text: str = ""
    source: str = ""

    @property
    def ends(self) -> bool:
        """Whether nothing of the hearing is still to come."""
        return self.stage is not HearingStage.OFFERED


class Direction(StrEnum):
    """Which way papers went by a centre's window."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class PapersMarked:
    """A centre marked papers by their bar codes: what it sent out, or what came back to it.

    Source: Kyzylorda 2011 no. 251, the centre's steps of three regulations.
    """

    kind: ClassVar[str] = "papers_marked"
    advances: ClassVar[bool] = False

    direction: Direction
    on: date
    codes: tuple[str, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ComplaintTaken:
    """A complaint about the service: who complains, of what, by when it is to be answered.

    `against` is the officer who is complained of, by the full name, if it is one; that person does not answer it.
    """

    kind: ClassVar[str] = "complaint_taken"
    advances: ClassVar[bool] = False

    number: str
    on: date
    by: str
    text: str
    due: date
    to: str = ""
    against: str = ""


@dataclass(frozen=True, slots=True)
class ComplaintAnswered:
    """A complaint was answered: whether it was justified, in what words, by whom.

    `paper` is the sheet that it was answered on, if the head did not do it here; `elsewhere`: a higher body answered,
    and the letter is that body's. `text` is Kazakh where there is a Russian `text_ru`.
    """

    kind: ClassVar[str] = "complaint_answered"
    advances: ClassVar[bool] = False

    number: str
    on: date
    justified: bool
    text: str
    signed_by: str
    paper: OnPaper | None = None
    elsewhere: bool = False
    text_ru: str = ""

    @property
    def words(self) -> Text:
        """What was answered, in both languages; twice the same where it was written in one only."""
        return Text(self.text, self.text_ru or self.text)
