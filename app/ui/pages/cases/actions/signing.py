"""The head reads the very paper, then signs it or returns it with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.casework import decide, papers
from app.casework.papers import PaperLanguage
from app.domain.events import Outcome
from app.domain.language import N_
from app.ui.dialogs.paper_view import PaperView, show_paper
from app.ui.pages.cases.actions.base import Action, Work, filled_in
from app.ui.pages.cases.words import LANGUAGES
from app.ui.session import Session
from app.ui.widgets.buttons import link, secondary
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.layouts import bare, fields_row
from app.ui.widgets.text_fields import TextField

_PAPER_HEIGHT = 330


class Sign(Action):
    """The draft as the paper it will be, and two ways on of equal weight."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        draft = work.view.case.draft
        refusal = draft is not None and draft.outcome is Outcome.REFUSED
        self.language = ChoiceField(
            N_("Language of the paper"), [(one.value, LANGUAGES[one.value]) for one in PaperLanguage]
        )
        self.language.set_value(work.view.case.language.value)
        self.language.changed.connect(self._show_paper)
        self.reason = TextField(N_("Why it is returned"), optional=True)
        self.paper = PaperView(b"")
        self.paper.setFixedHeight(_PAPER_HEIGHT)
        frame = QFrame()
        frame.setObjectName("card")
        inside = bare(QVBoxLayout(frame))
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.paper)
        self.column.addWidget(frame)
        self.column.addLayout(fields_row(self.language, self.reason, stretches=(1, 2)))
        self.larger = link(N_("Open the draft in a window of its own"))
        self.larger.clicked.connect(self._open)
        self.column.addWidget(self.larger)
        self.give_back = secondary(N_("Return the draft"), key="F8")
        self.sign = secondary(
            N_("Sign the refusal") if refusal else N_("Sign the notice"), key="F9", icon="signature"
        )
        self.offer(self.give_back, self.sign, equal=True)
        self.give_back.clicked.connect(self._return)
        self.sign.clicked.connect(self._sign)
        self._show_paper()

    def _language(self) -> PaperLanguage:
        return PaperLanguage(str(self.language.value()))

    def _show_paper(self) -> None:
        case_id, language = self.work.case_id, self._language()
        self.session.ask(lambda desk: papers.preview_answer(desk, case_id, language), self.paper.show_paper)

    def _open(self) -> None:
        """The same paper as large as the window allows."""
        case_id, language = self.work.case_id, self._language()
        self.session.ask(lambda desk: papers.preview_answer(desk, case_id, language), self._show_large)

    def _show_large(self, pdf: bytes) -> None:
        show_paper(self, pdf, N_("Draft of the answer"), f"draft-{self.work.view.case.number}.pdf")

    def _sign(self) -> None:
        case_id, language = self.work.case_id, self._language()
        self.run(lambda desk: decide.sign(desk, case_id, language=language))

    def _return(self) -> None:
        if filled_in(self.reason):
            case_id, reason = self.work.case_id, self.reason.value()
            self.run(lambda desk: decide.return_draft(desk, case_id, reason))
