"""Step 6: the talon's language and size, the registration, and then the very paper that was made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.casework.counter.register import Assessment, Registered
from app.casework.errors import ApplicationHasErrors
from app.casework.papers import papers
from app.casework.papers.papers import PaperSize
from app.domain.completeness import Way
from app.domain.language import N_
from app.ui.dialogs.error_dialog import sentences
from app.ui.dialogs.paper_view import PaperView, show_paper
from app.ui.formats import numeric_date
from app.ui.language import as_it_is, counted, filled, say
from app.ui.pages.intake.due_card import DueCard
from app.ui.pages.intake.duplicate_question import DuplicateGuard
from app.ui.pages.intake.fact import fact
from app.ui.pages.intake.focus import focus_chosen
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.talon_card import TalonCard
from app.ui.pages.intake.work import Work
from app.ui.pages.why_link import WhyLink
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.buttons import secondary, small
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, scrolling
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.words import FREE, WordsLabel

_SIDE = 300


class RegisterStep(Step):
    """Before: what will be registered and how the talon is to be. After: number, date, talon.

    Signals:
        registered(result): it is done.
        check_asked: something stands in the way; the check tells what.
        case_asked(id): show the case.
    """

    registered = Signal(object)
    check_asked = Signal()
    case_asked = Signal(str)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.result: Registered | None = None
        self.paper: PaperView | None = None
        self.talon = TalonCard(work)
        self.due = DueCard()
        self.message = MessagePanel()
        self._facts = Card(N_("What will be registered"))
        self._errors = 0
        self._busy = False
        self.guard = DuplicateGuard(work, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._before())
        bare(QVBoxLayout(self)).addWidget(self._pages)
        self.message.acted.connect(self.check_asked)

    @property
    def is_done(self) -> bool:
        """Whether the application is registered."""
        return self.result is not None

    @property
    def is_busy(self) -> bool:
        """Whether the registration is under way."""
        return self._busy

    def show_work(self) -> None:
        """Show another intake."""
        self.result = None
        self._busy = False
        self._errors = 0
        self.message.clear()
        self.talon.show_work()
        self._pages.setCurrentIndex(0)
        self._let_go_of_talon()

    def enter(self) -> None:
        """Only now the talon's words are all there: offer the sizes that hold them."""
        if not self.is_done and not self._busy:
            self.talon.ask_sizes()

    def focus_first(self) -> None:
        """Begin with the language; after the registration with the paper."""
        if self.is_done:
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            focus_chosen(self.talon.language)

    def show_assessment(self, assessment: Assessment) -> None:
        """Say what will be registered, and what stands in the way."""
        self._errors = len(assessment.errors)
        self.due.show_promise(assessment.promise, self._work.channel)
        self._show_facts(assessment)
        if self._errors:
            self._tell_errors()
        else:
            self.message.clear()

    def register(self, way: Way) -> None:
        """Register; twice pressed is once registered."""
        if self._busy or self.is_done:
            return
        if self._errors:
            self._tell_errors()
            self.check_asked.emit()
            return
        self._busy = True
        look = partial(self.guard.check, partial(self._register, way), self._stay)
        self._work.once_stored(look, self._failed)

    def _register(self, way: Way) -> None:
        self._work.register(*self.talon.chosen(), way, self.show_registered, self._failed)

    def _stay(self) -> None:
        """Somebody decided not to register beside a case that looks like it."""
        self._busy = False

    def show_registered(self, result: Registered) -> None:
        """It is done: show number, day and talon."""
        self._busy = False
        self.result = result
        self._pages.addWidget(self._after(result))
        self._pages.setCurrentIndex(1)
        self.registered.emit(result)

    def _failed(self, error: Exception) -> None:
        """What can be mended in the form is said here; the window tells the rest and asks about a doubtful clock."""
        self._busy = False
        if isinstance(error, ApplicationHasErrors):
            what, safe, todo = sentences(error)
            self.message.tell(what, safe, todo, N_("See what is wrong"))
        else:
            self._work.session.failed.emit(error)

    def _tell_errors(self) -> None:
        what = counted("{count} field is empty or wrong.", "{count} fields are empty or wrong.", self._errors)
        self.message.tell(
            what, N_("Everything typed is kept."), button=N_("See what is wrong"), mark=Mark.ATTENTION
        )

    def _show_facts(self, assessment: Assessment) -> None:
        work = self._work
        edition, channel = work.edition, work.channel
        if edition is None or channel is None:
            return
        gaps = len(assessment.completeness.gaps)
        missing = counted(
            "{count} paper is missing; the case will note it",
            "{count} papers are missing; the case will note it",
            gaps,
        )
        self._facts.clear()
        for name, value in (
            (N_("Service"), edition.title),
            (N_("Act"), edition.short_citation),
            (N_("Applied for to"), channel.short),
            (N_("Applicant"), as_it_is(work.person_name())),
            (N_("Documents"), missing if gaps else N_("everything is there")),
        ):
            self._facts.add(fact(name, value))

    def _before(self) -> QWidget:
        left = bare(QVBoxLayout(), Space.CARD)
        for widget in (self.message, self.talon, self._facts):
            left.addWidget(widget)
        left.addStretch(1)
        self.due.setFixedWidth(_SIDE)
        page = QWidget()
        across = bare(QHBoxLayout(page), Space.CARD)
        across.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        across.addLayout(left, 1)
        across.addWidget(self.due, 0, Qt.AlignmentFlag.AlignTop)
        return scrolling(page)

    def _after(self, result: Registered) -> QWidget:
        page = QWidget()
        self.paper = PaperView(result.talon)
        head = Card()
        done = bare(QHBoxLayout(), Space.SMALL)
        done.addWidget(MarkLabel(Mark.DONE, Size.MARK_STEP))
        done.addWidget(WordsLabel(N_("The application is registered"), Type.CARD_TITLE))
        done.addStretch(1)
        head.add(done)
        number = WordsLabel(as_it_is(result.number), Type.PAGE_TITLE)
        say(number.setAccessibleName, filled(N_("Case number {number}"), number=result.number))
        head.add(number)
        head.add(FactRow(N_("Answer due"), as_it_is(numeric_date(result.due)), strong=True))
        head.add(self._build_why(result))
        head.add(WordsLabel(N_("Give the talon to the person."), Type.META, Tone.TEXT_2, lines=FREE))
        buttons = self._after_buttons(result)
        left = bare(QVBoxLayout(), Space.CARD)
        left.addWidget(head)
        for button in buttons:
            left.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(_SIDE)
        across = bare(QHBoxLayout(page), Space.CARD)
        across.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.CARD)
        across.addWidget(side)
        across.addWidget(self.paper, 1)
        return page

    def _build_why(self, result: Registered) -> QWidget:
        """Why the answer is due then, for the person who asks over the counter."""
        self.why = WhyLink()
        self.why.set_grounds(result.grounds, result.grounds.reckoning.start.date(), promised=result.due)
        return self.why

    def _after_buttons(self, result: Registered) -> list[QWidget]:
        self.print_button = small(N_("Print the talon…"), key="Ctrl+P", icon="printer")
        name = f"{result.number}-talon.pdf"
        self.print_button.clicked.connect(lambda: show_paper(self, result.talon, N_("Talon"), name, "talon"))
        self.open_button = secondary(N_("Open the case"), key="Ctrl+O")
        self.open_button.clicked.connect(lambda: self.case_asked.emit(result.case_id))
        self.form_button = small(N_("Print the application form…"), icon="printer")
        self.form_button.clicked.connect(lambda: self._make_form(result))
        return [self.print_button, self.form_button, self.open_button]

    def _make_form(self, result: Registered) -> None:
        """The application as it was filed, to be signed; it stands among the case's papers from then on."""
        language, _size = self.talon.chosen()
        name = f"{result.number}-application.pdf"
        self._work.session.do(
            lambda desk: papers.issue(desk, result.case_id, papers.APPLICATION, language, PaperSize.A4),
            lambda pdf: self._show_form(pdf, name),
        )

    def _show_form(self, pdf: bytes, name: str) -> None:
        show_paper(self, pdf, N_("Application form"), name, papers.APPLICATION)

    def _let_go_of_talon(self) -> None:
        """The talon of the last person leaves memory before the next one's name is typed."""
        if self.paper is not None:
            self.paper.release()
            self.paper = None
        page = self._pages.widget(1)
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
