"""The head reads the papers and puts a resolution on them."""

from __future__ import annotations

from app.casework import decide
from app.domain.language import N_
from app.ui.pages.cases.actions.base import Action, SignedBy, Work
from app.ui.session import Session
from app.ui.widgets.buttons import primary
from app.ui.widgets.text_fields import LinesField


class Resolve(Action):
    """The words of the resolution, and who signed it."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        self.text = LinesField(N_("Words of the resolution"), lines=2, optional=True)
        self.signed_by = SignedBy(work)
        self.column.addWidget(self.text)
        self.column.addWidget(self.signed_by)
        self.resolve = primary(N_("Record the resolution"), key="Ctrl+Enter")
        self.resolve.clicked.connect(self._resolve)
        self.offer(self.resolve)

    def _resolve(self) -> None:
        if self.signed_by.is_ready():
            case_id, text, given_by = self.work.case_id, self.text.value(), self.signed_by.name()
            self.run(lambda desk: decide.resolve(desk, case_id, text=text, given_by=given_by))
