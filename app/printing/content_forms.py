"""What stands on the papers of the counter beside the talon: receipt, application form, resolution slip, inventory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.language import Text
from app.domain.people import PersonName
from app.forms.engine import FormState
from app.printing.content import Office, PrescribedField, Reprint, Signatory


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document as it was taken: how many copies of it on how many sheets; its number and day if it has them.

    `unverified`: what it is called is not from the act.
    """

    title: Text
    sheets: int = 1
    copies: int = 1
    number: str = ""
    issued: date | None = None
    original: bool = True
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptContent:
    """The receipt (қолхат): the lines that the edition wants on it, numbered as they follow each other.

    `ready` is when the result can be fetched, and `place` where; `None` where the act has no term.
    """

    office: Office
    number: str
    service: Text
    act: Text
    applicant: PersonName
    registered_at: datetime
    acceptor: PersonName
    fields: tuple[PrescribedField, ...]
    attachments: tuple[Attachment, ...] = ()
    ready: date | None = None
    place: Text | None = None
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class ApplicationContent:
    """The application form, filled, or blank to be filled in by hand.

    `forms` are its parts as they are filled, the person's first; of a blank one every question is printed. A blank
    form has no number yet. `stub` are the lines of the part to tear off, where the edition's proof of filing is one.
    """

    office: Office
    service: Text
    act: Text
    forms: tuple[FormState, ...]
    number: str = ""
    blank: bool = False
    applicant: PersonName | None = None
    filed: date | None = None
    acceptor: PersonName | None = None
    attachments: tuple[Attachment, ...] = ()
    due: date | None = None
    stub: tuple[PrescribedField, ...] = ()
    stub_title: Text | None = None
    unverified: tuple[Text, ...] = ()
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class ResolutionContent:
    """The slip with the head's resolution (бұрыштама) that is put to the papers.

    Without a text and an executor they are written on it by hand.
    """

    office: Office
    number: str
    service: Text
    applicant: PersonName
    registered: date
    due: date
    given: date
    signatory: Signatory
    incoming: str = ""
    executor: str = ""
    text: str = ""
    reprint: Reprint | None = None


@dataclass(frozen=True, slots=True)
class CaseInventoryContent:
    """The list of what lies in a case file."""

    office: Office
    number: str
    service: Text
    applicant: PersonName
    registered: date
    made: date
    compiler: Signatory
    papers: tuple[Attachment, ...]
    reprint: Reprint | None = None
