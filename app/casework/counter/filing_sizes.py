"""In which sizes the proof of filing of an application would stand on one sheet, asked before it is registered."""

from __future__ import annotations

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.casework.papers.case_papers import Making
from app.casework.papers.case_papers import receipt as receipt_content
from app.casework.papers.office_papers import filing_kind
from app.casework.papers.paper_kinds import RECEIPT
from app.casework.papers.talons import talon_content
from app.catalogue.due import grounds_of_case
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.numbers import CaseNumber
from app.domain.people import Person
from app.forms.people import person_of
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import receipt, talon
from app.printing.typeset.flow import lay_out


def sizes_that_hold(desk: Desk, intake: Intake, language: PaperLanguage) -> tuple[PaperSize, ...]:
    """The sizes on which the talon, or the receipt, stands whole on one sheet or strip; never none, for a roll is long.

    As long as the person's own fields have errors it is not known, and every size of the paper is told.
    """
    edition = desk.edition(intake.edition)
    kind = filing_kind(edition, intake.channel)
    sizes = receipt.SIZES if kind == RECEIPT else talon.SIZES
    person = intakes.person_state(desk, intake)
    if person.errors():
        return sizes
    making = Making(desk, _as_registered_now(desk, intake, edition, person_of(person)), edition)
    return tuple(size for size in sizes if len(lay_out(_filing(making, kind, language, size))) == 1)


def _filing(making: Making, kind: str, language: PaperLanguage, size: PaperSize) -> Document:
    if kind == RECEIPT:
        return receipt.layout(receipt_content(making), language, size)
    return talon.layout(talon_content(making.desk, making.case, making.edition), language, size)


def _as_registered_now(desk: Desk, intake: Intake, edition: Edition, person: Person) -> Case:
    """The case as far as its first paper tells of it; its number is only as long as the real one."""
    now = desk.clock.now()
    return Case(
        id=intake.id,
        number=str(CaseNumber.issue(desk.office.code, now.year, serial=1)),
        edition=intake.edition,
        channel=intake.channel,
        language=intake.language,
        applicant=person,
        representative=None,
        form_id="",
        form_version=0,
        form={},
        registered_at=now,
        registered_by=desk.staff.name.full,
        registered_office=desk.office.id,
        due=grounds_of_case(edition, intake.channel, desk.calendar, now).due_day,
        holder=desk.office.id,
        documents=intake.documents,
    )
