"""What the pictures show: every page and every dialog of the demo's offices, one scene after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QDialog, QWidget

from app.casework import drafts, duplicates, intake, look_up, office, papers
from app.casework.cards import own_card
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.errors import ClockBehind
from app.casework.intake import Intake
from app.casework.office import Founded
from app.casework.register import Registered, assess
from app.casework.rescue import Forgotten
from app.demo import offices
from app.demo.story import Places
from app.domain.case import CaseRow, CaseStatus
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.forms.people import values_of
from app.jobs.lane import Lane
from app.ui.dialogs.clock_dialog import ask_about_clock
from app.ui.dialogs.error_dialog import tell_error
from app.ui.dialogs.paper_view import show_paper
from app.ui.entry.first_start import KIND, OFFICE, PERSON, RECOVERY, FirstStart
from app.ui.entry.forgotten import NEW_CODE, QUESTION, ForgottenPassword
from app.ui.entry.sign_in import SignIn
from app.ui.language import as_it_is
from app.ui.office_window import OfficeWindow
from app.ui.pages.drafts.questions import ask_whether, ask_whom
from app.ui.pages.exchange.cards_card import CompareDialog
from app.ui.pages.intake.duplicate_question import DuplicateQuestion
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.progress import CHECK, FORM, STEPS
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.why_link import WhyLink
from app.ui.printing.errors import NoPaperLeft
from app.ui.scans.viewer import ScanViewer
from app.ui.session import Session
from app.ui.widgets.why_popover import WhyPopover

SAMPLE_CODE = "HAX4-K7MT-PC3E-9YBO"
Scene = tuple[str, QWidget]
Settle = Callable[[], None]
FAMILY, FAMILY_NAME = "family", "name"
_OKRUG_PLACES = ("today", "cases", "exchange", "reference", "settings")
_DEPARTMENT_PLACES = ("today", "cases", "exchange")


class Scenes:
    """Sets up one scene after another; `settle` waits until a scene is still.

    A scene is the window with whatever is open over it; what is open is closed before the next.
    """

    def __init__(self, shipped: Shipped, places: Places, lane: Lane, settle: Settle) -> None:
        self._shipped, self._places, self._lane, self._settle = shipped, places, lane, settle

    def before_signing_in(self) -> Iterator[Scene]:
        """First start, sign in, forgotten password."""
        with TemporaryDirectory() as nowhere:
            first = FirstStart(self._shipped, OfficeFolder(Path(nowhere)), self._lane)
            first.person.offer_roles(OfficeKind.OKRUG)
            first.recovery.show_code(SAMPLE_CODE)
            pages = (("kind", KIND), ("office", OFFICE), ("person", PERSON), ("recovery", RECOVERY))
            for name, page in pages:
                first.show_step(page)
                yield f"first-start-{name}", first
            self._close(first)
        sign_in = SignIn(N_("Who is at work?"), N_("Each person signs in with a password of their own."))
        sign_in.begin(offices.SPECIALIST.login)
        yield "sign-in", sign_in
        self._close(sign_in)
        forgotten = ForgottenPassword(self._lane, _nobody)
        forgotten.recovery.show_code(SAMPLE_CODE)
        for name, page in (("question", QUESTION), ("new-code", NEW_CODE)):
            forgotten.show_page(page)
            yield f"forgotten-{name}", forgotten
        self._close(forgotten)

    def okrug(self) -> Iterator[Scene]:
        """The okrug's office: the specialist at work."""
        with self._office(self._places.okrug, offices.SPECIALIST.login) as at_work:
            window = at_work.window
            for place in _OKRUG_PLACES:
                window.open_place(place)
                yield place, window
            yield from self._cases(at_work)
            yield from self._dialogs(at_work)
            yield from self._administering(at_work)
            yield from self._intake(at_work)
        with self._office(self._places.okrug, offices.AKIM.login) as at_work:
            at_work.window.open_place("today")
            yield "akim-today", at_work.window

    def department(self) -> Iterator[Scene]:
        """The department's office: the chief specialist at work."""
        with self._office(self._places.department, offices.CHIEF_SPECIALIST.login) as at_work:
            for place in _DEPARTMENT_PLACES:
                at_work.window.open_place(place)
                yield f"department-{place}", at_work.window
            at_work.open_case(look_up.recent(at_work.session.desk)[0].id)
            yield "department-case", at_work.window

    # Inside

    def _cases(self, at_work: OfficeWindow) -> Iterator[Scene]:
        desk, window = at_work.session.desk, at_work.window
        wanted: dict[str, Callable[[CaseRow], bool]] = {
            "case-closed": lambda row: row.status is CaseStatus.CLOSED,
            "case-hand-over": lambda row: row.status is CaseStatus.DECIDED,
            "case-elsewhere": lambda row: row.holder != desk.office.id,
        }
        rows = look_up.recent(desk)
        for name, is_it in wanted.items():
            row = next(row for row in rows if is_it(row))
            at_work.open_case(row.id)
            yield name, window
        case = look_up.open_case(desk, next(row.id for row in rows if wanted["case-closed"](row))).case
        paper = papers.kept(desk, case.papers[0].sha256)
        yield from self._over(window, "dialog-paper", lambda: show_paper(window, paper, N_("Talon"), ""))
        document = next(document for document in case.documents if document.scans)
        viewer = ScanViewer(window, at_work.session, as_it_is(document.title), document.scans)
        yield from self._over(window, "dialog-scan", viewer.open)

    def _dialogs(self, at_work: OfficeWindow) -> Iterator[Scene]:
        window, session = at_work.window, at_work.session
        window.open_place("today")
        clock = ClockBehind(now="01.01.2009 06:00", last="08.12.2026 10:24")
        card = own_card(session.desk)
        draft, people = drafts.listed(session.desk)[0], drafts.colleagues(session.desk)
        compare = CompareDialog(window, card)
        for name, opens in (
            ("dialog-error", lambda: tell_error(window, NoPaperLeft(printer="HP LaserJet"))),
            ("dialog-clock", lambda: ask_about_clock(window, session, clock)),
            ("dialog-card", compare.open),
            ("dialog-hand-over", lambda: ask_whom(window, draft, people, session.desk.staff, _ignore)),
            ("dialog-throw-away", lambda: ask_whether(window, draft, _nothing)),
        ):
            yield from self._over(window, name, opens)

    def _intake(self, at_work: OfficeWindow) -> Iterator[Scene]:
        (unfinished,) = intake.unfinished(at_work.session.desk)
        at_work.open_intake(unfinished.id)
        self._settle()
        page, window = at_work.intake, at_work.window
        for number, (name, _title) in enumerate(STEPS):
            page.go_to(number)
            self._settle()
            yield f"intake-{number + 1}-{name}", window
            if number == FORM and page.form.view is not None:
                for section in page.form.view.state.definition.sections[1:]:
                    page.form.open_section(section.id)
                    yield f"intake-{number + 1}-{name}-{section.id}", window
                yield from self._row_away(window, page.form.view)
            if number == CHECK:
                yield from self._why(window)
        yield from self._registering(at_work, unfinished)
        page.work.begin()
        self._settle()
        yield "intake-empty", window

    def _row_away(self, window: QWidget, form: FormView) -> Iterator[Scene]:
        """The question before a row of the family goes."""
        (table,) = form.sections[FAMILY].tables.values()
        form.focus_path(f"{FAMILY}[1].{FAMILY_NAME}")
        yield from self._over(window, "dialog-row-away", table.remove.click)

    def _registering(self, at_work: OfficeWindow, unfinished: Intake) -> Iterator[Scene]:
        """A case that looks like the application; the page after a registration. Nothing is registered for it."""
        desk, window, step = at_work.session.desk, at_work.window, at_work.intake.register
        row = next(row for row in look_up.recent(desk) if row.status is CaseStatus.IN_PROGRESS)
        case = look_up.open_case(desk, row.id).case
        twice = replace(unfinished, edition=row.edition, person={"values": values_of(case.applicant)})
        duplicate = duplicates.find(desk, twice)[0]
        question = DuplicateQuestion(window, duplicate, (1, 2), "")
        yield from self._over(window, "dialog-duplicate", question.open)
        grounds = assess(desk, unfinished).promise
        talon = papers.kept(desk, case.papers[0].sha256)
        step.show_registered(Registered(case.id, case.number, row.due, grounds, talon))
        yield "intake-7-registered", window

    def _why(self, window: QWidget) -> Iterator[Scene]:
        link = next((one for one in window.findChildren(WhyLink) if one.isVisible()), None)
        if link is not None:
            link.click()
            self._settle()
            yield "popover-why", window
            for popover in window.findChildren(WhyPopover):
                popover.close()

    def _administering(self, at_work: OfficeWindow) -> Iterator[Scene]:
        window = at_work.window
        at_work.open_staff()
        yield "staff", window
        window.open_place("settings")
        self._settle()
        page = at_work.window.page_of("settings")
        assert isinstance(page, SettingsPage)
        yield from self._over(window, "dialog-day", page.holidays.add_asked.emit)
        yield from self._over(window, "dialog-office", page.office.change_asked.emit)
        yield from self._over(window, "dialog-add-requirement", page.supplements.add_asked.emit)
        yield from self._over(window, "dialog-wording", page.supplements.edit.click)
        yield from self._over(window, "dialog-help", window.help_asked.emit)

    def _over(self, window: QWidget, name: str, opens: Callable[[], object]) -> Iterator[Scene]:
        opens()
        self._settle()
        yield name, window
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        self._settle()

    @contextmanager
    def _office(self, folder: OfficeFolder, login: str) -> Iterator[OfficeWindow]:
        desk: Desk = office.sign_in(self._shipped, folder, login, offices.PASSWORD)
        window = OfficeWindow(Session(desk, self._lane))
        window.back_up()
        try:
            yield window
        finally:
            self._close(window.window)
            desk.store.close()

    def _close(self, widget: QWidget) -> None:
        widget.close()
        self._settle()
        widget.deleteLater()
        self._settle()


def _nobody(_forgotten: Forgotten) -> Founded:
    raise NotImplementedError("nobody signs in on a picture")


def _ignore(_colleague: str) -> None:
    """Nothing is handed over on a picture."""


def _nothing() -> None:
    """Nothing is thrown away on a picture."""
