"""All scenes in their order: before the office is open, in the okrug, in the department."""

from __future__ import annotations

from collections.abc import Iterator

from app.casework.overview import look_up
from app.casework.papers import papers
from app.demo import offices
from app.ui.office_window import OfficeWindow
from app.ui.scenes.cases import cases, every_deed, many
from app.ui.scenes.counter import counter
from app.ui.scenes.desk import places, printing, questions, rules, staff
from app.ui.scenes.entering import entering
from app.ui.scenes.rare import rare
from app.ui.scenes.stage import Scene, Stage


def every_scene(stage: Stage, *, brief: bool = False) -> Iterator[Scene]:
    """Every page and every dialog of the program; each is closed before the next is set up.

    `brief` leaves out what a reader of the demo can do without: the forms of single deeds, printers, rare things.
    """
    yield from entering(stage)
    yield from _okrug(stage, brief=brief)
    yield from _department(stage, brief=brief)


def _okrug(stage: Stage, *, brief: bool) -> Iterator[Scene]:
    """The specialist at work, then the akim; a new window for each part, for a page that was opened stays in it."""
    okrug, login = stage.places.okrug, offices.SPECIALIST.login
    with stage.office(okrug, login) as at_work:
        yield from places(stage, at_work)
    with stage.office(okrug, login) as at_work:
        yield from cases(stage, at_work)
        if not brief:
            yield from every_deed(stage, at_work)
    with stage.office(okrug, login) as at_work:
        yield from questions(stage, at_work)
        yield from staff(stage, at_work)
        yield from rules(stage, at_work)
    with stage.office(okrug, login) as at_work:
        yield from counter(stage, at_work)
        if not brief:
            yield from _seldom(stage, at_work)
    with stage.office(okrug, offices.AKIM.login) as at_work:
        at_work.window.open_place("today")
        yield "akim-today", at_work.window


def _department(stage: Stage, *, brief: bool) -> Iterator[Scene]:
    """The chief specialist at work."""
    with stage.office(stage.places.department, offices.CHIEF_SPECIALIST.login) as at_work:
        yield from places(stage, at_work, "department-")
        at_work.open_case(look_up.recent(at_work.session.desk)[0].id)
        yield from stage.to_its_end(at_work.window, at_work.cases.case, "department-case")
        at_work.cases.show_list()
        stage.settle()
        if not brief:
            yield from many(stage, at_work)


def _seldom(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """What happens rarely, and every state of a printer."""
    desk = at_work.session.desk
    yield from rare(stage, at_work)
    kept = look_up.open_case(desk, look_up.recent(desk)[-1].id).case.papers[0]
    yield from printing(stage, at_work, papers.kept(desk, kept.sha256))
