"""What stands on the talon of an application and on that of a complaint."""

from __future__ import annotations

from dataclasses import replace

from app.casework.desk import Desk
from app.casework.office.rendering import head_of
from app.casework.papers.case_papers import named
from app.casework.papers.leaflets import term_of
from app.casework.papers.paper_kinds import STUB
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.events import ComplaintTaken
from app.domain.language import Text
from app.domain.people import PersonName
from app.printing import content

_COMPLAINT_TITLE = Text("талон", "талон")
_COMPLAINT_ABOUT = Text("шағымның қабылданғаны туралы", "о приёме жалобы")
_COMPLAINT_FIELDS = (
    content.PrescribedField("registration_date", Text("шағым қабылданған күн", "дата приёма жалобы")),
    content.PrescribedField(
        "answer_term_and_place", Text("жауапты алу мерзімі мен орны", "срок и место получения ответа")
    ),
    content.PrescribedField(
        "acceptor_name",
        Text("шағымды қабылдаған адамның тегі мен аты-жөні", "фамилия и имя лица, принявшего жалобу"),
    ),
)
"""The lines of a complaint's talon where the act tells none."""


def talon_content(
    desk: Desk, case: Case, edition: Edition, reprint_mark: content.Reprint | None = None
) -> content.TalonContent:
    """The talon of a case, with the lines of the edition for its channel."""
    receipt = edition.receipt(case.channel)
    return content.TalonContent(
        office=head_of(desk.office),
        number=case.number,
        service=edition.title,
        act=edition.citation,
        applicant=case.applicant.name,
        registered_at=case.registered_at,
        due=case.due,
        term=term_of(edition.channel(case.channel)),
        acceptor=PersonName.of(case.registered_by),
        fields=tuple(content.PrescribedField(field.code, field.label) for field in receipt.fields)
        if receipt
        else (),
        fee=edition.fee,
        attachments=tuple(named(edition, document) for document in case.documents),
        reprint=reprint_mark,
        title=receipt.title if receipt is not None and receipt.kind == STUB else None,
    )


def complaint_content(
    desk: Desk, case: Case, edition: Edition, complaint: ComplaintTaken
) -> content.TalonContent:
    """The talon of a complaint: its own number, day and term, who complained, and the lines that the act wants."""
    receipt = edition.complaint_receipt(case.channel)
    lines = receipt.fields if receipt is not None else ()
    return replace(
        talon_content(desk, case, edition),
        number=complaint.number,
        applicant=PersonName.of(complaint.by),
        registered_at=desk.clock.now(),
        due=complaint.due,
        term=None,
        acceptor=desk.staff.name,
        fields=tuple(content.PrescribedField(field.code, field.label) for field in lines)
        or _COMPLAINT_FIELDS,
        fee=None,
        attachments=(),
        title=_COMPLAINT_TITLE,
        about=_COMPLAINT_ABOUT,
        complaint=True,
    )
