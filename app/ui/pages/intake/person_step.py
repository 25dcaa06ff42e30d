"""Step 2: who applies. The ИИН comes first; who is known already need not be typed again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.casework import look_up
from app.casework.register import Assessment
from app.domain.case import CaseRow
from app.domain.people import Person
from app.forms.people import values_of
from app.ui.pages.intake.due_card import DueCard
from app.ui.pages.intake.focus import FocusFollower
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.known_panel import KnownPanel
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.theme.tokens import Space
from app.ui.widgets.card import empty
from app.ui.widgets.layouts import bare, line, scrolling

SIDE = 272
_IIN, _IIN_LENGTH = "iin", 12


class PersonStep(Step):
    """The person's form at the left, what is known and the due date at the right.

    Signals:
        edited: something was typed.
    """

    edited = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.view: FormView | None = None
        self._asked_about = ""
        self.known = KnownPanel()
        self.due = DueCard()
        self.known.asked.connect(self.take_over)
        self._lay_out()

    def show_work(self) -> None:
        """Show another intake."""
        self.view = None
        self._asked_about = ""
        self.known.show_nobody()
        empty(self._holder)
        if self._work.person is None:
            return
        self.view = FormView(self._work.person)
        self.view.edited.connect(self._edited)
        self._holder.addWidget(self.view)
        self._ask_who()

    def leave(self) -> None:
        """What was typed goes on into the service's form."""
        self._work.tell_form_of_person()

    def show_assessment(self, assessment: Assessment) -> None:
        """Say by when it would be due."""
        self.due.show_promise(assessment.promise, self._work.channel)

    def focus_first(self) -> None:
        """Begin at the first field that wants something."""
        if self.view is not None:
            self.view.focus_first()

    def take_over(self) -> None:
        """Take over what is known of the person into fields that are still empty."""
        person, view = self.known.person, self.view
        if person is None or view is None:
            return
        for path, value in values_of(person).items():
            if path in view.state.definition.fields and not view.state.is_filled(path):
                view.state.set(path, value)
                view.visit(path)
        view.refresh()
        self._edited("")
        view.focus_first()

    def _edited(self, path: str) -> None:
        self._work.touch()
        if path == _IIN:
            self._ask_who()
        if self.view is not None:
            self.known.compare(self.view.state)
        self.edited.emit()

    def _ask_who(self) -> None:
        """As soon as twelve digits stand there, ask whether the person is known."""
        state = self._work.person
        iin = str(state.get(_IIN) or "") if state is not None else ""
        if len(iin) != _IIN_LENGTH:
            self._asked_about = ""
            self.known.show_nobody()
            return
        if iin == self._asked_about:
            return
        self._asked_about = iin

        def show(found: tuple[Person | None, list[CaseRow]]) -> None:
            if iin == self._asked_about:
                self._show_known(*found)

        self._work.session.ask(lambda desk: look_up.known_person(desk, iin), show)

    def _show_known(self, person: Person | None, cases: list[CaseRow]) -> None:
        if person is None or self.view is None:
            self.known.show_nobody()
            return
        self.known.show_person(person, cases)
        self.known.compare(self.view.state)

    def _lay_out(self) -> None:
        paper = QWidget()
        paper.setObjectName("surface")
        self._holder = QVBoxLayout(paper)
        self._holder.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.SMALL)
        self.area: QScrollArea = scrolling(paper)
        FocusFollower(self.area)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(Space.CARD, Space.CARD, Space.PAGE, Space.CARD)
        column.setSpacing(Space.CARD)
        column.addWidget(self.known)
        column.addWidget(self.due)
        column.addStretch(1)
        right = scrolling(side)
        right.setFixedWidth(SIDE)
        divider = line()
        divider.setFixedSize(1, 16_777_215)
        across = bare(QHBoxLayout(self))
        across.addWidget(self.area, 1)
        across.addWidget(divider)
        across.addWidget(right)
