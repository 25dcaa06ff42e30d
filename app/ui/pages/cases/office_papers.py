"""The papers of the office's own work on a case: a button with those that can be printed now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.casework import papers
from app.casework.look_up import CaseView
from app.casework.papers import OfficePaper, PaperLanguage
from app.domain.language import N_
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import say
from app.ui.pages.cases.words import paper_words
from app.ui.session import Session
from app.ui.widgets.buttons import secondary


class OfficePapers(QObject):
    """Makes a paper in the language of the application; it is kept, and stands among the case's papers from then on."""

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self._page, self._session = page, session
        self._view: CaseView | None = None
        self.button = secondary(N_("Make a paper…"), icon="printer")
        self.menu = QMenu(self.button)
        self.button.clicked.connect(self._ask)

    def show_case(self, view: CaseView) -> None:
        """Offer the papers of this case."""
        self._view = view

    def _ask(self) -> None:
        if self._view is not None:
            case_id = self._view.case.id
            self._session.ask(lambda desk: papers.offered(desk, case_id), self._open)

    def _open(self, offered: tuple[OfficePaper, ...]) -> None:
        """Open the menu under its button, on its first line."""
        self.menu.clear()
        for paper in offered:
            action = QAction(self.menu)
            say(action.setText, paper_words(paper.kind))
            action.triggered.connect(partial(self.make, paper))
            self.menu.addAction(action)
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def make(self, paper: OfficePaper, _checked: bool = False) -> None:
        """Make one, keep it and show it."""
        if self._view is None:
            return
        case = self._view.case
        language = PaperLanguage(case.language.value)
        name = f"{paper.kind.replace('_', '-')}-{case.number}.pdf"
        self._session.do(
            lambda desk: papers.issue(desk, case.id, paper.kind, language, paper.sizes[0]),
            lambda pdf: self._show(pdf, paper.kind, name),
        )

    def _show(self, pdf: bytes, kind: str, name: str) -> None:
        show_paper(self._page, pdf, paper_words(kind), name, kind)
