"""The first start: four questions, then the office is open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.casework.desk import OfficeFolder, Shipped
from app.casework.entry import office
from app.casework.entry.office import Founded
from app.casework.office.districts import districts
from app.demo.practice import open_practice_office
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.jobs.lane import Lane
from app.paths import cache_dir
from app.ui.dialogs.error_dialog import tell_error
from app.ui.entry.answers import TRAINING, KindPage, OfficePage, PersonPage, RecoveryPage
from app.ui.entry.frame import EntryFrame
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.buttons import primary, secondary

KIND, OFFICE, PERSON, RECOVERY = range(4)


class FirstStart(EntryFrame):
    """Asks what this office is, and sets it up.

    Signals:
        founded(desk): the office is open for its first person.
        practice_asked: the person wants into the office to practise in, which was made before.
        leave_asked: the person wants to leave the program.
    """

    founded = Signal(object)
    practice_asked = Signal()
    leave_asked = Signal()

    def __init__(self, shipped: Shipped, folder: OfficeFolder, lane: Lane) -> None:
        super().__init__(
            (N_("Office"), N_("Name and address"), N_("First member of staff"), N_("Recovery code"))
        )
        self._shipped, self._folder, self._lane = shipped, folder, lane
        self._founded: Founded | None = None
        self.kind, self.office = KindPage(shipped.clock), OfficePage()
        self.person, self.recovery = PersonPage(), RecoveryPage()
        for page in (self.kind, self.office, self.person, self.recovery):
            self.add_page(page.widget)
        self._leave = secondary(N_("Leave the program"))
        self._back = secondary(N_("Back"))
        self.next_button = primary(N_("Next"), key="Ctrl+Enter")
        self._leave.clicked.connect(self.leave_asked)
        self._back.clicked.connect(lambda: self.show_step(self.page_index() - 1))
        self.next_button.clicked.connect(self.go_on)
        self.set_foot(ActionBar(self._leave, self._back, self.next_button))
        self.show_step(KIND)
        lane.submit(partial(districts, cache_dir()), self.office.offer_districts, self._failed)

    def go_on(self) -> None:
        """Take the answers of this page and show the next, or say what is missing."""
        page = self.page_index()
        if page == KIND and not self.kind.problem():
            self._kind_answered()
        elif page == OFFICE and not self.office.problem():
            self.show_step(PERSON)
        elif page == PERSON and not self.person.is_wanting():
            self._found()
        elif page == RECOVERY and self.recovery.written_down.isChecked():
            assert self._founded is not None
            self.founded.emit(self._founded.desk)

    def _kind_answered(self) -> None:
        chosen = self.kind.kind.value()
        if chosen == TRAINING:
            self._begin_practice(self._folder.practice)
            return
        self.person.offer_roles(self._kind())
        self.office.set_kind(self._kind())
        self.show_step(OFFICE)

    def _begin_practice(self, folder: OfficeFolder) -> None:
        """The office to practise in has a folder of its own, and no secret that anybody must write down."""
        if office.exists(folder):
            self.practice_asked.emit()
            return
        self.setEnabled(False)
        work = partial(open_practice_office, self._shipped, folder)
        self._lane.submit(work, lambda practice: self.founded.emit(practice.desk), self._failed)

    def _kind(self) -> OfficeKind:
        return OfficeKind(self.kind.kind.value() or OfficeKind.OKRUG)

    def _found(self) -> None:
        new = self.office.answer(self._kind())
        self._work(partial(office.found, self._shipped, self._folder, new, self.person.answer()))

    def _work(self, work: partial[Founded]) -> None:
        self.setEnabled(False)
        self._lane.submit(work, self._opened, self._failed)

    def _opened(self, founded: Founded) -> None:
        self.setEnabled(True)
        self._founded = founded
        self.recovery.show_code(founded.recovery_code)
        self.show_step(RECOVERY)

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        tell_error(self, error)

    def show_step(self, index: int) -> None:
        """Show a page with the buttons that belong to it."""
        self.show_page(index)
        self._back.setVisible(index in (OFFICE, PERSON))
        self._leave.setVisible(index != RECOVERY)
        begins: tuple[QWidget, ...] = (
            self.kind.begins,
            self.office.district,
            self.person.surname,
            self.recovery.written_down,
        )
        begins[index].setFocus(Qt.FocusReason.OtherFocusReason)
