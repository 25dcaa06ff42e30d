"""The papers of the office's own work on a case: a button with those that can be printed now, by language and size."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.casework.overview.look_up import CaseView
from app.casework.papers import papers
from app.casework.papers.papers import OfficePaper, PaperLanguage, PaperSize
from app.domain.language import N_
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import say
from app.ui.pages.cases.words import paper_words
from app.ui.printing.paper_menu import fill_choices
from app.ui.session import Session
from app.ui.widgets.buttons import secondary


class OfficePapers(QObject):
    """Makes a paper in the language and on the size chosen; it is kept, and stands among the case's papers."""

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
        self.offer(offered)
        self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        if self.menu.actions():
            self.menu.setActiveAction(self.menu.actions()[0])

    def offer(self, offered: tuple[OfficePaper, ...]) -> None:
        """Fill the menu with these papers."""
        self.menu.clear()
        for paper in offered:
            self.menu.addMenu(self._choices(paper))

    def _choices(self, paper: OfficePaper) -> QMenu:
        """A paper's languages and sizes; what the person chose last stands first."""
        menu = QMenu(self.menu)
        say(menu.setTitle, paper_words(paper.kind))
        usual = paper.language, paper.size
        fill_choices(menu, usual, paper.sizes, partial(self.make, paper.kind))
        return menu

    def make(self, kind: str, language: PaperLanguage, size: PaperSize) -> None:
        """Make one, keep it and show it."""
        if self._view is None:
            return
        case = self._view.case
        name = f"{kind.replace('_', '-')}-{case.number}.pdf"
        self._session.do(
            lambda desk: papers.issue(desk, case.id, kind, language, size),
            lambda pdf: self._show(pdf, kind, name),
        )

    def _show(self, pdf: bytes, kind: str, name: str) -> None:
        show_paper(self._page, pdf, paper_words(kind), name, kind)
