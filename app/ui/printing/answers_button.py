"""The button under which the answers of marked cases are printed, or a printing that was stopped goes on."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.papers import print_jobs
from app.casework.papers.print_jobs import PrintRun
from app.domain.language import N_
from app.ui.language import counted, say
from app.ui.printing.batch_dialog import print_answers
from app.ui.session import Session
from app.ui.widgets.buttons import Button


class AnswersButton(Button):
    """It can be pressed while marked cases have an answer, and as long as papers of an earlier printing are waiting."""

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Print answers…"), key="Ctrl+P")
        self._session = session
        self._stopped: PrintRun | None = None
        self._has_marks = False

    def look(self) -> None:
        """Ask whether a printing was stopped: by a person, or as the program ended in the midst of it."""
        self._session.ask(print_jobs.unfinished, self._know)

    def allow_for(self, has_marks: bool) -> None:
        """Whether cases with an answer are marked."""
        self._has_marks = has_marks
        self._judge()

    def print_for(self, case_ids: Sequence[str]) -> None:
        """Ask on which printer, first of all about a printing that was stopped."""
        print_answers(self, self._session, case_ids, closed=self.look)

    def _know(self, stopped: PrintRun | None) -> None:
        self._stopped = stopped
        say(self.setText, N_("Print answers…") if stopped is None else N_("Go on printing…"))
        self._judge()

    def _judge(self) -> None:
        if self._stopped is not None:
            self.allow()
            waiting = self._stopped.whole - self._stopped.printed
            told = counted(
                "{count} paper of a printing that was stopped is still to come out.",
                "{count} papers of a printing that was stopped are still to come out.",
                waiting,
            )
            say(self.setToolTip, told)
        elif self._has_marks:
            self.allow()
        else:
            self.forbid(N_("Mark cases that have an answer: Ctrl or Shift with a click, Ctrl+A for all."))
