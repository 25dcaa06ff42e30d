"""Scenes of the counter: every step of an intake, what it asks, and the page after a registration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.casework.counter import drafts, duplicates, intake
from app.casework.counter.intake import Intake
from app.casework.counter.register import Registered, assess
from app.casework.overview import look_up
from app.casework.papers import papers
from app.domain.case import CaseStatus
from app.forms.people import values_of
from app.ui.office_window import OfficeWindow
from app.ui.pages.intake.duplicate_question import DuplicateQuestion
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.progress import CHECK, FORM, PERSON, STEPS
from app.ui.pages.why_link import WhyLink
from app.ui.scenes.stage import Scene, Stage
from app.ui.widgets.why_popover import WhyPopover

_FAMILY, _FAMILY_NAME = "family", "name"


def counter(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """An unfinished intake from its first step to its last, and an empty one."""
    (unfinished,) = intake.unfinished(at_work.session.desk)
    at_work.open_intake(unfinished.id)
    stage.settle()
    page, window = at_work.intake, at_work.window
    for number, (name, _title) in enumerate(STEPS):
        page.go_to(number)
        yield from stage.to_its_end(window, page, f"intake-{number + 1}-{name}")
        if number == FORM and page.form.view is not None:
            for section in page.form.view.state.definition.sections[1:]:
                page.form.open_section(section.id)
                yield f"intake-{number + 1}-{name}-{section.id}", window
            yield from _row_away(stage, window, page.form.view)
        if number == CHECK:
            yield from _why(stage, window)
    yield from _registering(stage, at_work, unfinished)
    page.work.begin()
    yield from stage.to_its_end(window, page, "intake-empty")
    yield from _known(stage, at_work)


def _row_away(stage: Stage, window: QWidget, form: FormView) -> Iterator[Scene]:
    """The question before a row of the family goes."""
    (table,) = form.section_view(_FAMILY).tables.values()
    form.focus_path(f"{_FAMILY}[1].{_FAMILY_NAME}")
    yield from stage.over(window, "dialog-row-away", table.remove.click)


def _registering(stage: Stage, at_work: OfficeWindow, unfinished: Intake) -> Iterator[Scene]:
    """A case that looks like the application; the page after a registration. Nothing is registered for it."""
    desk, window, step = at_work.session.desk, at_work.window, at_work.intake.register
    row = next(row for row in look_up.recent(desk) if row.status is CaseStatus.IN_PROGRESS)
    case = look_up.open_case(desk, row.id).case
    twice = replace(unfinished, edition=row.edition, person={"values": values_of(case.applicant)})
    duplicate = duplicates.find(desk, twice)[0]
    question = DuplicateQuestion(window, duplicate, (1, 2), "")
    yield from stage.over(window, "dialog-duplicate", question.open)
    grounds = assess(desk, unfinished).promise
    talon = papers.kept(desk, case.papers[0].sha256)
    step.show_registered(Registered(case.id, case.number, row.due, grounds, talon))
    yield "intake-7-registered", window


def _why(stage: Stage, window: QWidget) -> Iterator[Scene]:
    """The days of a term, counted one by one."""
    link = next((one for one in window.findChildren(WhyLink) if one.isVisible()), None)
    if link is not None:
        link.click()
        stage.settle()
        yield "popover-why", window
        for popover in window.findChildren(WhyPopover):
            popover.close()


def _known(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """Somebody who was here before: what is known, and what of it was taken over and is to be confirmed."""
    desk, page = at_work.session.desk, at_work.intake
    row = next(row for row in look_up.recent(desk) if row.status is CaseStatus.IN_PROGRESS)
    page.work.choose(row.edition, row.channel)
    stage.settle()
    page.go_to(PERSON)
    stage.settle()
    view = page.person.view
    assert view is not None
    view.state.set("iin", row.iin)
    view.refresh()
    view.edited.emit("iin")
    stage.settle()
    yield "intake-2-person-known", at_work.window
    page.person.request.tell([row])
    yield "intake-2-person-request", at_work.window
    page.person.request.forget()
    page.person.take_over()
    stage.settle()
    yield "intake-2-person-review", at_work.window
    begun = page.work.intake.id
    # What is typed is stored a moment later: where scenes are drawn faster, there would be nothing to throw away yet.
    page.work.once_stored(page.work.begin)
    stage.settle()
    drafts.throw_away(desk, begun)
