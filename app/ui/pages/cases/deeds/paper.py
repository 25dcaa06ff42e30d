"""The draft of the answer as the paper it will be, read before it is signed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.casework.papers import papers
from app.casework.papers.papers import PaperLanguage
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.dialogs.paper_view import PaperView, show_paper
from app.ui.pages.cases.work import Work
from app.ui.session import Session
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import link
from app.ui.widgets.layouts import bare

_HEIGHT = 330


class DraftPaper(QWidget):
    """The paper in the language that it is asked for, and a way to see it as large as the window."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__()
        self._session, self._work = session, work
        self._language = PaperLanguage(work.view.case.language.value)
        self.paper = PaperView(b"")
        self.paper.setFixedHeight(_HEIGHT)
        self.larger = link(N_("Open the draft in a window of its own"))
        self.larger.clicked.connect(lambda: self._ask(self._show_large))
        frame = QFrame()
        frame.setObjectName("card")
        inside = bare(QVBoxLayout(frame))
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.paper)
        column = bare(QVBoxLayout(self), Space.HAIR)
        column.addWidget(frame)
        column.addWidget(self.larger)
        self.refresh()

    def refresh(self) -> None:
        """Show the paper as it would be now."""
        self._ask(self.paper.show_paper)

    def show_language(self, language: str) -> None:
        """Show the paper in another language."""
        if language and language != self._language:
            self._language = PaperLanguage(language)
            self.refresh()

    def _ask(self, then: Callable[[bytes], None]) -> None:
        case_id, language = self._work.case_id, self._language
        self._session.ask(
            lambda desk: papers.preview_answer(desk, case_id, language), while_alive(self, then)
        )

    def _show_large(self, pdf: bytes) -> None:
        show_paper(self, pdf, N_("Draft of the answer"), f"draft-{self._work.view.case.number}.pdf")
