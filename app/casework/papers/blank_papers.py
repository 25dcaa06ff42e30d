"""Blank forms of a service, to be filled in by hand where there is no computer."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.office.acts import offered
from app.casework.office.rendering import head_of, render_here
from app.casework.papers.case_forms import blank_forms
from app.domain.language import Text
from app.printing.content_forms import ApplicationContent
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import application


def services(desk: Desk) -> tuple[tuple[str, Text], ...]:
    """The services that can be applied for at this counter: the edition's id and title, each once."""
    titles = {edition.id: Text(edition.title.kk, edition.title.ru) for edition, _ in offered(desk)}
    return tuple(titles.items())


def blank_application(desk: Desk, edition_id: str, language: PaperLanguage) -> bytes:
    """The application form of a service with room for every answer.

    Raises:
        NoSuchEdition: the catalogue does not have it.
    """
    edition = desk.edition(edition_id)
    made = ApplicationContent(
        office=head_of(desk.office),
        service=edition.title,
        act=edition.short_citation,
        forms=blank_forms(desk, edition),
        blank=True,
    )
    return render_here(desk, application.layout(made, language, PaperSize.A4))
