"""Intake: six steps from the service to the talon, back and forth at will, everything typed kept."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from app.casework.counter.register import Assessment
from app.domain.completeness import Way
from app.domain.language import N_
from app.forms.model import Section
from app.ui.pages.intake.focus import go_in_order
from app.ui.pages.intake.frame import IntakeFrame
from app.ui.pages.intake.gaps import Gaps
from app.ui.pages.intake.keys import bind
from app.ui.pages.intake.progress import (
    CHECK,
    DOCUMENTS,
    FORM,
    PERSON,
    REGISTER,
    SERVICE,
    STEPS,
    step_states,
)
from app.ui.session import Session
from app.ui.theme.marks import Mark


class IntakePage(IntakeFrame):
    """The page of the place "new application".

    Signals:
        step_opened(step): another step is shown, from 0.
    """

    step_opened = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._here = SERVICE
        self._visited: set[int] = set()
        self._assessment: Assessment | None = None
        self._goes_on = False
        self.gaps = Gaps(self.work, self.person, self.form, self.foot, self.go_to)
        self._connect()
        self.work.begin()

    def open_intake(self, intake_id: str | None) -> None:
        """Go on with an intake that was put aside, or begin a fresh one; what was open is kept."""
        if self.register.is_busy:
            return
        if intake_id == self.work.intake.id and not self.register.is_done:
            self._show_step(self._here)
        elif intake_id is not None:
            self.work.resume(intake_id)
            self._tell_scanning()
        elif self.work.is_touched or self.register.is_done:
            self.work.once_stored(self.work.begin)
            self._tell_scanning()
        else:
            self.go_to(SERVICE)

    def focus_first(self) -> None:
        """The place was opened: go on where one was."""
        if self.register.is_done:
            self.work.begin()
        self.steps[self._here].enter()
        self.steps[self._here].focus_first()

    @property
    def here(self) -> int:
        """The number of the open step, from 0."""
        return self._here

    def go_to(self, step: int) -> None:
        """Open a step; any may be opened at any time once a service is chosen."""
        if self.register.is_done or self.register.is_busy:
            return
        self.steps[self._here].leave()
        if step > SERVICE and not self.work.is_chosen:
            self._goes_on = True
            return
        self._visited.add(self._here)
        self.work.save_now()
        self._show_step(step)

    def go_on(self) -> None:
        """The next step; at the end the registration, and then the next applicant."""
        if self.register.is_done:
            self.work.begin()
        elif self._here == REGISTER:
            self.register.register(self.check.way)
            self._tell_scanning()
        elif self._here == CHECK and self.check.way is Way.NOT_REGISTERED:
            self.put_aside()
        elif self._here == SERVICE:
            self.service.take_selected()
        elif not self.gaps.tell(self._here):
            self.go_to(self._here + 1)

    def go_back(self) -> None:
        """The step before."""
        if self._here > SERVICE:
            self.go_to(self._here - 1)

    def follow_enter(self) -> None:
        """Enter after the last field that wants something: the next section, document or step.

        What registers is pressed by itself: Enter only leads to the button.
        """
        if self._here == PERSON:
            self.go_on()
        elif self._here != FORM:
            if self._here != DOCUMENTS or not self.documents.go_to_next_gap():
                self.foot.on.setFocus()
        elif not self.gaps.tell(self._here, self._section()):
            if self.form.tabs.after():
                self.form.next_section()
            else:
                self.go_on()

    def put_aside(self) -> None:
        """Keep what was typed for later and begin anew."""
        if self.register.is_busy:
            return
        self.work.once_stored(self._aside)
        self._tell_scanning()

    def next_problem(self) -> None:
        """Go to the next field that is wrong."""
        self.gaps.go_to_next(self._here)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page loses nothing."""
        super().hideEvent(event)
        self.work.save_now()

    # Inside

    def _section(self) -> Section | None:
        """The section of the form that is open."""
        view = self.form.view
        return None if view is None else view.state.definition.section(view.section)

    def _show_step(self, step: int) -> None:
        self.gaps.forget()
        if step >= CHECK:
            self.gaps.show_all()
        self._here = step
        self._visited.add(step)
        self.stack.setCurrentIndex(step)
        self.rail.set_current(STEPS[step][0])
        self.foot.show_step(step, done=self.register.is_done)
        self.strip.setVisible(step in (PERSON, FORM, DOCUMENTS))
        self.work.set_page(step)
        self.steps[step].enter()
        self._go_in_order()
        self._tell_states()
        self._ask_assessment()
        if step == FORM:
            self.gaps.open_first()
        if self.isVisible():
            self.steps[step].focus_first()
        self.step_opened.emit(step)

    def _aside(self) -> None:
        kept = self.work.is_touched and not self.register.is_done
        name = self.work.person_name()
        self.work.begin()
        if kept:
            self.foot.say_aside(name)
            self._session.changed.emit()

    def _go_in_order(self) -> None:
        go_in_order(self.rail, *self.steps[self._here].parts(), self.foot)

    def _go_to_field(self, step: int, path: str) -> None:
        if step != self._here:
            self.go_to(step)
        self.gaps.focus(step, path)

    def _opened(self) -> None:
        """Another intake, or another service for this one."""
        goes_on, self._goes_on = self._goes_on, False
        self._assessment = None
        for step in self.steps:
            step.show_work()
        self.head.show_work()
        self.head.go_on()
        if goes_on:
            self._show_step(PERSON)
            return
        number = self.work.intake.page if self.work.is_chosen else SERVICE
        self._visited = set(range(number))
        self.foot.say_state("", None)
        if self.work.intake.saved_at is not None:
            self._tell_saved(self.work.intake.saved_at)
        self._show_step(number)

    def _edited(self) -> None:
        self.gaps.forget()
        self.head.tell_person()
        self._tell_states()

    def _ask_assessment(self) -> None:
        def keep(assessment: Assessment) -> None:
            self._assessment = assessment
            self.steps[self._here].show_assessment(assessment)
            self._tell_states()

        self.work.assess(keep)

    def _tell_states(self) -> None:
        self.rail.set_states(
            step_states(self.work, self._visited, self._assessment, done=self.register.is_done)
        )

    def _tell_saved(self, moment: datetime) -> None:
        if not self.gaps.are_told:
            self.foot.say_saved(moment)

    def _tell_scanning(self) -> None:
        if self.work.is_waiting and self.work.is_scanning:
            self.foot.say_scanning()

    def _registered(self, _result: object) -> None:
        self.head.stop()
        self._tell_states()
        self.foot.say_state(N_("Registered; everything is stored."), Mark.DONE)
        self.foot.show_step(REGISTER, done=True)
        if self.isVisible():
            self.register.focus_first()

    def _person_changed(self) -> None:
        """Another person's typing is not this one's: it waits among that person's drafts."""
        if self._session.desk.staff.id != self.work.desk.staff.id:
            self.work.let_go()

    def _ask_field(self, form: str, path: str) -> None:
        self._go_to_field(PERSON if form == "person" else FORM, path)

    def _ask_document(self, requirement: str) -> None:
        self.go_to(DOCUMENTS)
        self.documents.choose(requirement)

    def _connect(self) -> None:
        work = self.work
        work.opened.connect(self._opened)
        work.edited.connect(self._edited)
        work.saved.connect(self._tell_saved)
        work.not_saved.connect(lambda _error: self.foot.say_not_saved())
        work.failed.connect(self._session.failed)
        self.rail.asked.connect(lambda key: self.go_to([one for one, _ in STEPS].index(key)))
        self.service.decided.connect(lambda: self.go_to(PERSON))
        self.documents.edited.connect(self._ask_assessment)
        self.check.rebuilt.connect(self._go_in_order)
        for form in (self.person, self.form):
            form.grown.connect(self._go_in_order)
        self.check.field_asked.connect(self._ask_field)
        self.check.document_asked.connect(self._ask_document)
        self.check.way_chosen.connect(lambda way: self.foot.show_way(Way(way)))
        self.register.registered.connect(self._registered)
        self.register.check_asked.connect(lambda: self.go_to(CHECK))
        self.register.case_asked.connect(self._session.open_case)
        self.foot.back.clicked.connect(self.go_back)
        self.foot.aside.clicked.connect(self.put_aside)
        self.foot.on.clicked.connect(self.go_on)
        for step in self.steps:
            step.ended.connect(self.follow_enter)
            step.began.connect(self.go_back)
        self._session.person_changed.connect(self._person_changed)
        for keys, deed in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Alt+Left", self.go_back),
            ("Esc", self.put_aside),
            ("F8", self.next_problem),
        ):
            bind(self, keys, deed)
