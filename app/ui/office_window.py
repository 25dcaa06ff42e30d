"""The main window of an open office: which places it has, and how they lead to one another."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.casework.entry import office
from app.casework.entry.backups import back_up_daily
from app.casework.errors import ClockBehind
from app.casework.overview import look_up
from app.domain.case import CaseRow
from app.domain.language import N_
from app.domain.office import Staff
from app.domain.roles import Role
from app.i18n import Translator
from app.ui.dialogs.clock_dialog import ask_about_clock
from app.ui.dialogs.error_dialog import tell_error
from app.ui.entry.person_fields import naming
from app.ui.formats import short_moment
from app.ui.language import Words, as_it_is, filled
from app.ui.pages.today.page import TodayPage
from app.ui.printing.memory import MEMORY
from app.ui.session import Session
from app.ui.shell.help_dialog import REFERENCE, HelpDialog
from app.ui.shell.main_window import MainWindow
from app.ui.theme.marks import Mark
from app.ui.widgets.rows import Row

if TYPE_CHECKING:
    from app.ui.pages.cases.page import CasesPage
    from app.ui.pages.complaints.page import ComplaintsPage
    from app.ui.pages.exchange.page import ExchangePage
    from app.ui.pages.intake.page import IntakePage
    from app.ui.pages.reference.page import ReferencePage
    from app.ui.pages.reports.page import ReportsPage
    from app.ui.pages.settings.page import SettingsPage
    from app.ui.pages.staff.page import StaffPage

SHOWN_RESULTS = 8
BACKUP_AFTER_MS = 3000
"""The day's backup lets the first page be filled before it takes the store for itself."""
STAFF, CHECK_PAPER = "staff", "check_paper"
STAFF_TITLE = N_("Staff and passwords")
STAFF_VACANT = N_("Staff and passwords (nobody yet: {posts})")


class OfficeWindow(QObject):
    """Builds the window for a session and answers what it asks."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self._staff: StaffPage | None = None
        self.window = MainWindow(session.desk.clock)
        self._add_places()
        self._connect()
        self.show_person()
        self.ask_vacant_posts()
        QTimer.singleShot(BACKUP_AFTER_MS, self, self.back_up)

    def show_person(self) -> None:
        """Say whose office this is and who is at work."""
        desk = self.session.desk
        self.window.set_office(desk.office.short_name)
        MEMORY.sit_down(desk.staff.id)
        self.window.set_person(desk.staff.name.initialled, _post(desk.staff, desk.clock.now().date()))

    def _change_person(self) -> None:
        """What one person had open about the staff is not the next one's."""
        self.show_person()
        if self._staff is not None and self._staff.person_id != self.session.desk.staff.id:
            self._close_staff()

    def open_staff(self) -> None:
        """Show who works here; made anew each time, for passwords are typed into it."""
        from app.ui.pages.staff.page import StaffPage

        self._close_staff()
        self._staff = StaffPage(self.session)
        self.window.show_page(self._staff)

    def check_paper(self) -> None:
        """Ask for a paper that somebody brings, and tell what it is."""
        from app.ui.printing.check_dialog import CheckDialog

        CheckDialog(self.window, self.session).open()

    def _close_staff(self) -> None:
        if self._staff is not None:
            self.window.close_page(self._staff)
            self._staff = None

    def _show_vacant(self, vacant: tuple[Role, ...]) -> None:
        self.window.rail.person.set_line(STAFF, naming(STAFF_VACANT, vacant) if vacant else STAFF_TITLE)

    def back_up(self) -> None:
        """Make today's backup if there is none; the status bar says what became of it."""
        self.session.ask(back_up_daily, self._show_backup, self._tell_no_backup)

    def ask_vacant_posts(self) -> None:
        """Ask which posts nobody holds; the person menu says so when the answer comes."""
        self.session.ask(office.vacant_posts, self._show_vacant)

    @property
    def intake(self) -> IntakePage:
        """The page of the place "new application"."""
        page = self.window.page_of("intake")
        assert isinstance(page, _intake_page())
        return page

    @property
    def cases(self) -> CasesPage:
        """The page of the place "cases"."""
        page = self.window.page_of("cases")
        assert isinstance(page, _cases_page())
        return page

    def _today(self) -> TodayPage:
        page = TodayPage(self.session)
        page.counted.connect(lambda count: self.window.set_count("today", count))
        return page

    def _complaints(self) -> ComplaintsPage:
        page = _complaints_page()(self.session)
        page.counted.connect(lambda count: self.window.set_count("complaints", count))
        return page

    def _add_places(self) -> None:
        session, add = self.session, self.window.add_place
        add("today", "today", N_("Today"), self._today)
        add("intake", "new-application", N_("New application"), lambda: _intake_page()(session))
        add("cases", "cases", N_("Cases"), lambda: _cases_page()(session))
        add("exchange", "exchange", N_("Exchange"), lambda: _exchange_page()(session))
        add("complaints", "complaints", N_("Complaints"), self._complaints)
        add("reports", "reports", N_("Reports"), lambda: _reports_page()(session))
        add("reference", "reference", N_("Reference"), lambda: _reference_page()(session))
        add("settings", "settings", N_("Settings"), lambda: _settings_page()(session))

    def _connect(self) -> None:
        session, search = self.session, self.window.top.search
        session.changed.connect(self.ask_vacant_posts)
        session.failed.connect(self.tell)
        session.person_changed.connect(self._change_person)
        session.open_case.connect(self.open_case)
        session.open_intake.connect(self.open_intake)
        person = self.window.rail.person
        person.add_line(STAFF, STAFF_TITLE)
        person.menu_asked.connect(lambda key: self.open_staff() if key == STAFF else None)
        person.add_line(CHECK_PAPER, N_("Check a paper…"))
        person.menu_asked.connect(lambda key: self.check_paper() if key == CHECK_PAPER else None)
        self.window.new_asked.connect(lambda: self.open_intake(None))
        self.window.help_asked.connect(self._explain)
        search.asked.connect(self._search)
        search.opened.connect(self.open_case)
        search.entered.connect(self._open_scanned)

    def _explain(self) -> None:
        """The keys, and from there the reference."""
        help_dialog = HelpDialog(self.window)
        help_dialog.answered.connect(
            lambda answer: self.window.open_place(REFERENCE) if answer == REFERENCE else None
        )
        help_dialog.open()

    def open_case(self, case_id: str) -> None:
        """Show one case."""
        self.window.open_place("cases")
        self.cases.open_case(case_id)

    def open_intake(self, intake_id: str | None) -> None:
        """Begin an intake, or go on with one that was put aside."""
        self.window.open_place("intake")
        self.intake.open_intake(intake_id)

    def tell(self, error: Exception) -> None:
        """Tell a failure that no page told: a doubtful clock is asked about, anything else explained."""
        if isinstance(error, ClockBehind):
            ask_about_clock(self.window, self.session, error)
        else:
            tell_error(self.window, error)

    def _show_backup(self, moment: datetime) -> None:
        def words(tr: Translator) -> str:
            return tr(N_("Backup: {moment}, checked"), moment=short_moment(moment, tr.language))

        self.window.status.set_backup(words)

    def _tell_no_backup(self, error: Exception) -> None:
        self.window.status.set_backup(N_("No backup was made today"), Mark.ATTENTION)
        self.tell(error)

    def _search(self, text: str) -> None:
        search = self.window.top.search

        def show(rows: list[CaseRow]) -> None:
            search.show_results([_result(row) for row in rows], text)

        self.session.ask(lambda desk: look_up.search(desk, text, SHOWN_RESULTS), show)

    def _open_scanned(self, text: str) -> None:
        """Enter before any result: a scanned code opens its case at once."""

        def open_only(rows: list[CaseRow]) -> None:
            if len(rows) == 1:
                self.window.top.search.close_results()
                self.open_case(rows[0].id)

        self.session.ask(lambda desk: look_up.search(desk, text, 2), open_only)


def _post(person: Staff, today: date) -> Words:
    """As what a person is at work today: the post that is held in another's stead, or the first of their own."""
    instead = next((each.role for each in person.acting if each.holds(today)), None)
    if instead is not None:
        return filled(N_("acting {post}"), post=instead.short_name)
    return next(iter(person.roles), Role.ADMINISTRATOR).short_name


def _result(row: CaseRow) -> Row:
    return Row(row.id, as_it_is(row.applicant), as_it_is(row.number))


# The program starts with the page of the day; the others are read when they are first opened.


def _intake_page() -> type[IntakePage]:
    from app.ui.pages.intake.page import IntakePage

    return IntakePage


def _cases_page() -> type[CasesPage]:
    from app.ui.pages.cases.page import CasesPage

    return CasesPage


def _complaints_page() -> type[ComplaintsPage]:
    from app.ui.pages.complaints.page import ComplaintsPage

    return ComplaintsPage


def _exchange_page() -> type[ExchangePage]:
    from app.ui.pages.exchange.page import ExchangePage

    return ExchangePage


def _reports_page() -> type[ReportsPage]:
    from app.ui.pages.reports.page import ReportsPage

    return ReportsPage


def _reference_page() -> type[ReferencePage]:
    from app.ui.pages.reference.page import ReferencePage

    return ReferencePage


def _settings_page() -> type[SettingsPage]:
    from app.ui.pages.settings.page import SettingsPage

    return SettingsPage
