"""Step 3: the service's own form, one section at a time, whatever service it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.catalogue.model import Edition
from app.domain.language import N_
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.section_tabs import SectionTabs
from app.ui.pages.intake.section_view import Demand
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import empty
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import bare, scrolling


class FormStep(Step):
    """Tabs of the sections, and the section that is open.

    Signals:
        edited: something was typed.
        grown: there are other fields to go through.
    """

    edited = Signal()
    grown = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._view: FormView | None = None
        self._is_waiting = False
        self.tabs = SectionTabs()
        paper = QWidget()
        paper.setObjectName("surface")
        outer = QVBoxLayout(paper)
        outer.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.SMALL)
        self._holder = bare(QVBoxLayout())
        self.onward = Button(N_("Next section"), key="Ctrl+PgDown", small=True, live=False)
        outer.addLayout(self._holder)
        outer.addWidget(self.onward, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addStretch(1)
        self.area: QScrollArea = scrolling(paper)
        follower = FocusFollower(self.area)
        self.grown.connect(follower.look_again, Qt.ConnectionType.QueuedConnection)
        column = bare(QVBoxLayout(self))
        column.addWidget(self.tabs)
        column.addWidget(self.area, 1)
        self.tabs.asked.connect(self.open_section)
        self.onward.clicked.connect(self.next_section)

    @property
    def view(self) -> FormView | None:
        """The form; made when it is first wanted, for who chooses a service fills in the person first."""
        if self._is_waiting:
            self._is_waiting = False
            self._make()
        return self._view

    def show_work(self) -> None:
        """Show another intake."""
        self._view = None
        empty(self._holder)
        self._is_waiting = self._work.form is not None and self._work.edition is not None

    def _make(self) -> None:
        form, edition = self._work.form, self._work.edition
        if form is None or edition is None:
            return
        first = next(one.id for one in form.definition.sections if form.is_section_shown(one))
        self._view = FormView(form, demands_of(edition), only=first)
        self._view.edited.connect(self._edited)
        self._view.grown.connect(self.grown)
        self._view.settled.connect(lambda _path: self._tell_tabs())
        self._holder.addWidget(self._view)
        self.tabs.show_sections(form.definition.sections)
        self.open_section(first)

    def enter(self) -> None:
        """What the person's form says may have changed."""
        if self.view is not None:
            self.view.refresh()
            self._tell_tabs()

    def leave(self) -> None:
        """The section that is open is left with the step."""
        if self.view is not None:
            self.view.leave_section()
            if self._work.is_touched:
                self._work.touch()
            self._tell_tabs()

    def parts(self) -> tuple[QWidget, ...]:
        """Tabs, fields, and then the way to the next section."""
        return (self.tabs, self.onward) if self.view is None else (self.tabs, *self.view.views, self.onward)

    def open_section(self, section: str) -> None:
        """Show a section and begin in it."""
        if self.view is None:
            return
        self.view.show_only(section)
        self._tell_tabs()
        self.area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.view.focus_first()

    def next_section(self) -> None:
        """Go on to the section after this one, if there is one."""
        section = self.tabs.after()
        if section:
            self.open_section(section)

    def focus_path(self, path: str) -> None:
        """Go to a field."""
        if self.view is not None:
            self.view.focus_path(path)
            self._tell_tabs()

    def focus_first(self) -> None:
        """Begin at the first field that wants something."""
        if self.view is not None:
            self.view.focus_first()

    def _edited(self, _path: str) -> None:
        self._work.touch()
        self._tell_tabs()
        self.edited.emit()

    def _tell_tabs(self) -> None:
        if self.view is not None:
            self.tabs.tell(self.view.state, self.view.section)
            self.onward.setVisible(bool(self.tabs.after()))


def demands_of(edition: Edition) -> Mapping[str, Demand]:
    """By section of the form: the paragraph that asks for the paper which the section is."""
    demands = {}
    for requirement in edition.requirements:
        if requirement.form_section is not None:
            because = (
                requirement.mark.because if requirement.mark is not None and requirement.unverified else None
            )
            demands[requirement.form_section] = Demand(requirement.citation, because)
    return demands
