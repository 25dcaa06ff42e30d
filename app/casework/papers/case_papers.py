"""What stands on the papers of a case beside talon, letters and the commissions' papers.

Each is made from the case's state and its edition; none is made by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.casework.desk import Desk
from app.casework.office.rendering import head_of
from app.casework.papers.case_forms import filed_forms
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.documents import Document as Paper
from app.domain.events import Event, InspectionRecorded, ResolutionGiven
from app.domain.language import Text
from app.domain.people import PersonName
from app.printing import content
from app.printing.content_forms import (
    ApplicationContent,
    Attachment,
    ReceiptContent,
    ResolutionContent,
)


@dataclass(frozen=True, slots=True)
class Making:
    """A case of which a paper is made, with its edition and the events that made it what it is.

    `pictures` are the photographs that the paper may show, by their hash; `None` for one that has no place for any.
    """

    desk: Desk
    case: Case
    edition: Edition
    history: tuple[Event, ...] = ()
    reprint: content.Reprint | None = None
    pictures: Mapping[str, bytes] | None = None

    @property
    def office(self) -> content.Office:
        """The office at the head of the paper."""
        return head_of(self.desk.office)

    @property
    def inspection(self) -> InspectionRecorded | None:
        """The act of the precinct commission, once there is one."""
        return self.case.findings.inspection

    @property
    def resolution(self) -> Event | None:
        """The last resolution on the case."""
        given = [event for event in self.history if isinstance(event.body, ResolutionGiven)]
        return given[-1] if given else None


def receipt(making: Making) -> ReceiptContent:
    """The receipt, with the lines of the edition for the case's channel."""
    case, edition = making.case, making.edition
    prescribed = edition.receipt(case.channel)
    fields = prescribed.fields if prescribed is not None else ()
    return ReceiptContent(
        office=making.office,
        number=case.number,
        service=edition.title,
        act=edition.citation,
        applicant=case.applicant.name,
        registered_at=case.registered_at,
        acceptor=PersonName.of(case.registered_by),
        fields=tuple(content.PrescribedField(field.code, field.label) for field in fields),
        attachments=attachments(edition, case.documents),
        ready=case.due,
        reprint=making.reprint,
    )


def attachments(edition: Edition, papers: Iterable[Paper]) -> tuple[Attachment, ...]:
    """Documents as lists of a case name them."""
    return tuple(
        Attachment(
            title=named(edition, paper),
            sheets=max(paper.pages, 1),
            number=paper.number,
            issued=paper.issued,
            original=paper.original,
            unverified=is_doubtful(edition, paper),
        )
        for paper in papers
    )


def named(edition: Edition, paper: Paper) -> Text:
    """What a document is called: in both languages where the edition asks for it, as it was written otherwise."""
    asked = {requirement.code: requirement.title for requirement in edition.requirements}
    return asked.get(paper.requirement) or Text(paper.title, paper.title)


def is_doubtful(edition: Edition, paper: Paper) -> bool:
    """Whether what a document is called comes from a supplement that nobody compared with the official text."""
    return any(each.code == paper.requirement and each.unverified for each in edition.requirements)


def application(making: Making) -> ApplicationContent:
    """The application as it was filed; with the part to tear off where that is the edition's proof of filing."""
    case, edition = making.case, making.edition
    prescribed = edition.receipt(case.channel)
    torn = prescribed if prescribed is not None and prescribed.kind == "stub" else None
    return ApplicationContent(
        office=making.office,
        service=edition.title,
        act=edition.citation,
        forms=filed_forms(making.desk, case, edition),
        number=case.number,
        applicant=case.applicant.name,
        filed=case.registered_at.date(),
        acceptor=PersonName.of(case.registered_by),
        attachments=attachments(edition, case.documents),
        due=case.due,
        stub=tuple(content.PrescribedField(field.code, field.label) for field in torn.fields) if torn else (),
        stub_title=torn.title if torn else None,
        reprint=making.reprint,
    )


def resolution(making: Making) -> ResolutionContent:
    """The slip with the last resolution; before there is one, the slip that it is written on by hand."""
    case, event = making.case, making.resolution
    body = event.body if event is not None and isinstance(event.body, ResolutionGiven) else None
    given = event.at.date() if event is not None else making.desk.clock.now().date()
    name = body.given_by if body is not None else making.desk.staff.name.full
    return ResolutionContent(
        office=making.office,
        number=case.number,
        service=making.edition.title,
        applicant=case.applicant.name,
        registered=case.registered_at.date(),
        due=case.due,
        given=given,
        signatory=content.Signatory(PersonName.of_signatory(name), _resolving_post(making)),
        incoming=case.incoming_number,
        executor=body.executor if body is not None else "",
        text=body.text if body is not None else "",
        reprint=making.reprint,
    )


def _resolving_post(making: Making) -> Text:
    """Who resolves in this channel, as the act's table names the post."""
    course = making.edition.course(making.case.channel)
    resolving = [step for step in course if step.kind.traits.resolves]
    done = [step for step in resolving if step.no in making.case.steps]
    steps = done or resolving
    return steps[-1].actor.title if steps else Text("басшы", "руководитель")
