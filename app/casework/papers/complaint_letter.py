"""The letter that answers a complaint; the head of the office signs it, whoever signs what the act speaks of."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.errors import NoAnswerYet
from app.casework.office.rendering import head_of
from app.catalogue.model import Edition
from app.domain.case import Case, Complaint
from app.domain.people import PersonName
from app.printing import content
from app.printing.content_letters import ComplaintAnswerContent
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import answers


def complaint_answer(
    desk: Desk,
    case: Case,
    edition: Edition,
    complaint: Complaint,
    language: PaperLanguage,
    mark: content.Reprint | None = None,
) -> Document:
    """The answer to a complaint.

    Raises:
        NoAnswerYet: nobody answered it.
    """
    answered = complaint.answered
    if answered is None:
        raise NoAnswerYet(number=complaint.taken.number)
    made = ComplaintAnswerContent(
        office=head_of(desk.office),
        addressee=content.Addressee(PersonName.of(complaint.taken.by)),
        issued=answered.on,
        outgoing=answered.number,
        number=case.number,
        complaint=complaint.taken.number,
        complained=complaint.taken.on,
        service=edition.title,
        act=edition.citation,
        justified=answered.justified,
        text=answered.words,
        signatory=_head(desk, answered.signed_by),
        executor=content.Executor(PersonName.of_signatory(answered.signed_by), desk.office.phone),
        appeal=content.Appeal(desk.office.appeal_body),
        reprint=mark,
    )
    return answers.complaint_answer(made, language, PaperSize.A4)


def _head(desk: Desk, name: str) -> content.Signatory:
    """Who answered, with the post that the office wrote for him, or else that of its head."""
    post = desk.office.stationery.post_of(name) or desk.office.kind.head.full_name
    return content.Signatory(PersonName.of_signatory(name), post)
