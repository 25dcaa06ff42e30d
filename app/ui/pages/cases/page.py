"""Cases: the list, and over it the one case that is open."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget

from app.ui.pages.cases.case_page import CasePage
from app.ui.pages.cases.list_page import CaseList
from app.ui.session import Session


class CasesPage(QWidget):
    """The list of cases; Enter opens one, Esc comes back."""

    slim_rail = True

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.list = CaseList(session)
        self.case = CasePage(session)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.case)
        self.list.opened.connect(self.open_case)
        self.case.back_asked.connect(self.show_list)

    @property
    def shows_case(self) -> bool:
        """Whether a case is open."""
        return self._stack.currentWidget() is self.case

    def open_case(self, case_id: str) -> None:
        """Show one case."""
        self.case.open_case(case_id)
        self._stack.setCurrentWidget(self.case)

    def show_list(self) -> None:
        """Show the list again, where it was left."""
        self._stack.setCurrentWidget(self.list)
        self.list.focus_first()

    def focus_first(self) -> None:
        """Begin in what is shown."""
        (self.case if self.shows_case else self.list).focus_first()
