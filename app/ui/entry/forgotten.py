"""The password is forgotten: the code from the safe gives a new one, and a new code is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.casework.entry.office import Founded
from app.casework.entry.rescue import Forgotten
from app.domain.language import N_
from app.errors import KenseError
from app.i18n import Translator
from app.jobs.lane import Lane
from app.ui.dialogs.error_dialog import tell_error
from app.ui.entry.answers import RecoveryPage
from app.ui.entry.frame import EntryFrame, entry_page
from app.ui.entry.gaps import go_to_first, say_if_empty, say_if_weak
from app.ui.theme.marks import Mark
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.buttons import primary, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.field import Note
from app.ui.widgets.layouts import fields_row
from app.ui.widgets.text_fields import SecretField, TextField
from app.ui.widgets.words import FREE

QUESTION, NEW_CODE = range(2)


class ForgottenPassword(EntryFrame):
    """Login, recovery code and a new password; then the new recovery code.

    Signals:
        opened(desk): the person is in, and wrote the new code down.
        back_asked: the person wants to sign in with a password after all.
    """

    opened = Signal(object)
    back_asked = Signal()

    def __init__(self, lane: Lane, rescue: Callable[[Forgotten], Founded]) -> None:
        super().__init__((N_("Recovery code"), N_("New code")))
        self._lane, self._rescue = lane, rescue
        self._founded: Founded | None = None
        self.login = TextField(N_("Login"), letters=False)
        self.code = TextField(
            N_("Recovery code"), letters=False, hint=N_("thirty signs from the sheet in the safe")
        )
        self.password, self.again = SecretField(N_("New password")), SecretField(N_("Password once more"))
        self._note = Note(lines=FREE)
        self.recovery = RecoveryPage()
        self.add_page(self._build_question())
        self.add_page(self.recovery.widget)
        self._back = secondary(N_("Back"))
        self.next_button = primary(N_("Next"), key="Ctrl+Enter")
        self._back.clicked.connect(self.back_asked)
        self.next_button.clicked.connect(self.go_on)
        self.set_foot(ActionBar(self._back, self.next_button))
        self.show_page(QUESTION)

    def begin(self, login: str = "") -> None:
        """Wait for the code of a person whose login may be known."""
        self.login.set_value(login)
        (self.code if login else self.login).setFocus(Qt.FocusReason.OtherFocusReason)

    def note(self) -> str:
        """What is said below the fields."""
        return self._note.words.text()

    def go_on(self) -> None:
        """Try the code, or go to work once the new one is written down."""
        if self.page_index() == QUESTION:
            self._try()
        elif self._founded is not None and self.recovery.written_down.isChecked():
            self.opened.emit(self._founded.desk)

    def _try(self) -> None:
        empty = [field for field in (self.login, self.code) if say_if_empty(field)]
        if go_to_first([*empty, *say_if_weak(self.password, self.again, self.login.value())]):
            return
        forgotten = Forgotten(self.login.value(), self.code.value(), self.password.text())
        self._note.tell(N_("Opening…"))
        self.setEnabled(False)
        self._lane.submit(lambda: self._rescue(forgotten), self._show_code, self._refuse)

    def _show_code(self, founded: Founded) -> None:
        self.setEnabled(True)
        self._founded = founded
        for field in (self.code, self.password, self.again):
            field.set_value("")
        self.recovery.show_code(founded.recovery_code)
        self._back.hide()
        self.show_page(NEW_CODE)

    def _refuse(self, error: Exception) -> None:
        self.setEnabled(True)
        self._note.tell("")
        if not isinstance(error, KenseError):
            tell_error(self, error)
            return

        def words(tr: Translator) -> str:
            text = error.text(tr)
            return f"{text.what} {text.safe} {text.todo}"

        self._note.tell(words, Mark.ERROR)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_question(self) -> QWidget:
        card = Card()
        card.add(fields_row(self.login, self.code, stretches=(1, 2)))
        card.add(fields_row(self.password, self.again))
        card.add(self._note)
        return entry_page(
            N_("Forgot the password?"),
            N_(
                "The recovery code from the safe opens the office. It works once: a new code takes its place."
            ),
            card,
        )
