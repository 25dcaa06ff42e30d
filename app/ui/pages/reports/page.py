"""Reports: the journals of the office for any period, and blank forms, as pages to look at and print."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.casework.overview.journals import Journal
from app.casework.papers import blank_papers
from app.casework.papers.papers import PaperLanguage
from app.domain.language import N_, Text
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import filled, language_switch
from app.ui.pages.reports.journal_run import JournalRun
from app.ui.pages.reports.periods import Period, usual
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.bars import Progress
from app.ui.widgets.buttons import Button, primary, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.layouts import bare, holding
from app.ui.widgets.page import Page
from app.ui.widgets.words import FREE, WordsLabel

JOURNALS = (
    (Journal.REGISTRATION, N_("Applications that were registered")),
    (Journal.INCOMING, N_("Cases that came from other offices")),
    (Journal.OUTGOING, N_("Answers that went out")),
)
_LANGUAGES = (
    (PaperLanguage.KK.value, N_("in Kazakh")),
    (PaperLanguage.RU.value, N_("in Russian")),
    (PaperLanguage.BOTH.value, N_("in both languages")),
)
_LANGUAGE_WIDTH, _DATE_WIDTH, _KIND_WIDTH = 170, 130, 330


class ReportsPage(Page):
    """Two cards: a journal for a period, a blank form of a service."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Reports"), N_("journals for any period, blank forms"))
        self._session = session
        self.journal, self.forms = JournalCard(session), BlankFormsCard(session)
        self.add(self.journal)
        self.add(self.forms)
        self.add_end()

    def focus_first(self) -> None:
        """Begin with the journal."""
        self.journal.kind.choice.setFocus()


class JournalCard(Card):
    """Which journal, from which day to which, in which language."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Journal"), icon="reports")
        self._session = session
        today = session.desk.clock.now().date()
        self.kind = ChoiceField(N_("Which journal"), JOURNALS)
        self.language = ChoiceField(N_("Language of the paper"), _LANGUAGES)
        self.first = DateField(N_("From"), today=today)
        self.last = DateField(N_("Until"), today=today)
        self.kind.set_value(Journal.REGISTRATION.value)
        self.language.set_value(language_switch().language.value)
        self.print_button = primary(N_("Show the journal"), key="Ctrl+P", icon="printer")
        self.print_button.clicked.connect(self._print)
        self.progress = Progress()
        self.progress.cancelled.connect(self._stop)
        self.run: JournalRun | None = None
        self.periods = [self._period_button(words, period) for words, period in usual(today)]
        self._take(usual(today)[0][1])
        self._lay_out()

    def _period_button(self, words: str, period: Period) -> Button:
        button = secondary(words)
        button.clicked.connect(lambda: self._take(period))
        return button

    def _take(self, period: Period) -> None:
        self.first.set_value(period.first)
        self.last.set_value(period.last)

    def _lay_out(self) -> None:
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.language.setFixedWidth(_LANGUAGE_WIDTH)
        what = bare(QHBoxLayout(), Space.CARD)
        for field in (self.kind, self.language):
            what.addWidget(field)
        what.addStretch()
        when = bare(QHBoxLayout(), Space.CARD)
        for day in (self.first, self.last):
            day.setFixedWidth(_DATE_WIDTH)
            when.addWidget(day)
        for button in self.periods:
            when.addWidget(button)
        when.addStretch()
        doing = bare(QHBoxLayout(), Space.CARD)
        doing.addWidget(self.print_button)
        doing.addWidget(
            WordsLabel(
                N_("A4 sheets on their side, entries in their order."), Type.META, Tone.TEXT_2, lines=FREE
            ),
            1,
            Qt.AlignmentFlag.AlignVCenter,
        )
        for line in (what, when, doing):
            self.add(holding(line))
        self.add(self.progress)

    def _print(self) -> None:
        first, last = self._day(self.first), self._day(self.last)
        if first is None or last is None or self.run is not None:
            return
        kind = Journal(self.kind.value() or Journal.REGISTRATION)
        language = PaperLanguage(self.language.value() or PaperLanguage.BOTH)
        name = f"{kind.value}-{first.isoformat()}-{last.isoformat()}.pdf"
        self.run = run = JournalRun(self._session, language, self)
        run.far.connect(self._tell_how_far)
        run.made.connect(lambda pdf: self._show(pdf, dict(JOURNALS)[kind], name))
        run.failed.connect(self._failed)
        run.stopped.connect(self._leave)
        self.print_button.forbid(N_("The journal is being made."))
        self.progress.begin(N_("The journal is being made."))
        run.begin(kind, first, last)

    def _tell_how_far(self, lines: int, count: int) -> None:
        told = filled(N_("{lines} of {count} entries are on their pages"), lines=lines, count=count)
        self.progress.tell(told, lines, count)

    def _show(self, pdf: bytes, title: str, name: str) -> None:
        show_paper(self, pdf, title, name, "journal")

    def _failed(self, error: Exception) -> None:
        self._session.failed.emit(error)

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()

    def _leave(self) -> None:
        """Nothing is being made any more, whatever came of it."""
        if self.run is not None:
            self.run.deleteLater()
        self.run = None
        self.progress.finish()
        self.print_button.allow()

    @staticmethod
    def _day(field: DateField) -> date | None:
        """The day of a field; one without is told so and gets the focus."""
        field.tidy()
        day = field.value()
        if day is None:
            if not field.is_unreadable():
                field.set_problem(N_("Say which day"))
            field.setFocus()
        return day


class BlankFormsCard(Card):
    """The application form of a service with nothing in it."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Blank forms"), icon="file")
        self._session = session
        self.service = ChoiceField(N_("Service"), ())
        self.language = ChoiceField(N_("Language of the paper"), _LANGUAGES)
        self.language.set_value(language_switch().language.value)
        self.print_button = secondary(N_("Show the blank form"), icon="printer")
        self.print_button.clicked.connect(self._print)
        self.language.setFixedWidth(_LANGUAGE_WIDTH)
        what = bare(QHBoxLayout(), Space.CARD)
        what.addWidget(self.service, 1)
        what.addWidget(self.language)
        doing = bare(QHBoxLayout(), Space.CARD)
        doing.addWidget(self.print_button)
        doing.addWidget(
            WordsLabel(
                N_("To be filled in by hand where there is no computer."), Type.META, Tone.TEXT_2, lines=FREE
            ),
            1,
            Qt.AlignmentFlag.AlignVCenter,
        )
        self.add(holding(what))
        self.add(holding(doing))
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask which services can be applied for here."""
        self._session.ask(blank_papers.services, self._show)

    def _show(self, services: tuple[tuple[str, Text], ...]) -> None:
        self.service.choice.set_options([(id, title) for id, title in services])
        if not self.service.value() and services:
            self.service.set_value(services[0][0])

    def _print(self) -> None:
        edition = self.service.value()
        if not edition:
            return
        language = PaperLanguage(self.language.value() or PaperLanguage.BOTH)
        self._session.ask(
            lambda desk: blank_papers.blank_application(desk, edition, language),
            self._show_form,
        )

    def _show_form(self, pdf: bytes) -> None:
        show_paper(self, pdf, N_("Blank form"), "application-blank.pdf", "application")
