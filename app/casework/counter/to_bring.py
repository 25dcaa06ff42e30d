"""The leaflet of what a person is still to bring: before the registration, or by the day that was promised."""

from __future__ import annotations

from datetime import date

from app.casework.counter.intake import Intake
from app.casework.counter.register import assess, promised_until
from app.casework.desk import Desk
from app.casework.office.rendering import render_here
from app.casework.overview.steps import edition_of, load
from app.casework.papers.leaflets import SUPPLIED, doubt_of, office_of, place_of
from app.catalogue.model import Edition, Requirement
from app.domain.completeness import Line, State, Way
from app.domain.language import Text
from app.printing import content
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import to_bring as paper

KIND = "to_bring"
SIZES = paper.SIZES


def to_bring(
    desk: Desk,
    intake: Intake,
    language: PaperLanguage,
    size: PaperSize = PaperSize.A5,
    *,
    way: Way = Way.NOT_REGISTERED,
) -> bytes:
    """What is missing of an intake; with `Way.REGISTER_WITH_PROMISE` it says by when. Nothing is kept or recorded."""
    edition = desk.edition(intake.edition)
    assessment = assess(desk, intake)
    until = promised_until(desk, edition, intake.channel, assessment, way)
    made = content_of(desk, edition, assessment.completeness.gaps, until)
    return render_here(desk, paper.layout(made, language, size))


def still_to_bring(
    desk: Desk, case_id: str, language: PaperLanguage, size: PaperSize = PaperSize.A5
) -> bytes:
    """What a registered case still waits for, with the day that was promised.

    Raises:
        NoSuchCase, UnknownService: there is no such case, or its service is not known here.
        ValueError: it waits for nothing.
    """
    with desk.store.reading() as transaction:
        case = load(transaction, case_id)
    edition = edition_of(desk, case)
    awaited = [each for each in edition.requirements if each.code in case.awaited]
    if not awaited:
        raise ValueError("nothing is awaited")
    lines = tuple(Line(requirement, State.MISSING) for requirement in awaited)
    made = content_of(desk, edition, lines, case.promised_until, case.number)
    return render_here(desk, paper.layout(made, language, size))


def content_of(
    desk: Desk, edition: Edition, gaps: tuple[Line, ...], until: date | None, number: str = ""
) -> content.ToBringContent:
    """What stands on the leaflet."""
    office, promise = desk.office, edition.promise
    return content.ToBringContent(
        office=content.Office(office.name, office.address, office.phone, office.hours),
        made=desk.clock.now().date(),
        service=edition.title,
        act=edition.citation,
        missing=_points(gaps, State.MISSING),
        expired=_points(gaps, State.EXPIRED),
        only_if=_points(gaps, State.NOT_DECIDED),
        until=until,
        until_place=promise.citation if until is not None and promise is not None else None,
        number=number,
    )


def _points(gaps: tuple[Line, ...], state: State) -> tuple[content.Point, ...]:
    return tuple(
        _point(line.requirement)
        for line in gaps
        if line.state is state and isinstance(line.requirement, Requirement)
    )


def _point(requirement: Requirement) -> content.Point:
    supplied: Text | None = SUPPLIED.get(requirement.supplied_by)
    said = (requirement.note, requirement.condition, supplied, office_of(requirement))
    notes = tuple(text for text in said if text is not None)
    return content.Point(requirement.title, place_of(requirement), notes, doubt_of(requirement))
