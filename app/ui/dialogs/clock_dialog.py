"""The clock shows less than what was recorded already: a person says whether it is right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.casework.errors import ClockBehind
from app.casework.recording import confirm_clock
from app.domain.language import N_
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import as_it_is
from app.ui.session import Session
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.words import FREE, WordsLabel

_RIGHT = "right"


class ClockDialog(Dialog):
    """Both moments one under the other, and two answers; Esc is the harmless one.

    Signals:
        confirmed: the person said that the date is right, and recording may go on for the rest of the day.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None, session: Session, error: ClockBehind) -> None:
        _what, safe, todo = sentences(error)
        super().__init__(
            parent, N_("Is the date of this computer right?"), safe, back=N_("Close and set the clock")
        )
        self._session = session
        self.add(FactRow(N_("The computer shows"), as_it_is(str(error.params.get("now", "")))))
        self.add(FactRow(N_("Something was recorded on"), as_it_is(str(error.params.get("last", "")))))
        self.add(WordsLabel(todo, Type.BODY, Tone.TEXT_2, lines=FREE))
        self.right = self.add_verb(_RIGHT, N_("The date is right"))
        self.answered.connect(self._take_answer)
        self.back.setFocus()

    def _take_answer(self, answer: str) -> None:
        if answer == _RIGHT:
            confirm_clock(self._session.desk)
            self.confirmed.emit()


def ask_about_clock(parent: QWidget | None, session: Session, error: ClockBehind) -> ClockDialog:
    """Ask over a window and go on at once."""
    dialog = ClockDialog(parent, session, error)
    dialog.open()
    return dialog
