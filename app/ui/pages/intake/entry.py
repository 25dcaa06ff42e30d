"""One field of a form on the page: the kit's field, what is wrong with its value, and a way to accept it as it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.language import N_
from app.domain.letters import words_of_two_scripts
from app.forms.fields import IbanField, IinField, Known, NameField, Scalar
from app.forms.fields import TextField as FormText
from app.forms.problems import FieldProblem
from app.ui.language import Words, filled
from app.ui.pages.intake.focus import go_in_order
from app.ui.pages.intake.keys import bind
from app.ui.pages.intake.kinds import field_for, offer_in, read_from, show_in
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.layouts import bare
from app.ui.widgets.text_fields import TextField

_UNSEEN = object()
_KEY = "F7"
_MIXED = N_("“{word}” has Latin and Cyrillic letters: compare it with the document.")


class Entry(QWidget):
    """A field bound to its path.

    Signals:
        changed(path): another value was typed or chosen.
        left(path): the field was left, whatever its value.
        accepted(path, reason): a person accepts the value with a reason; an empty one takes that back.
    """

    changed = Signal(str)
    left = Signal(str)
    accepted = Signal(str, str)

    def __init__(self, path: str, definition: Scalar, today: date) -> None:
        super().__init__()
        self.path, self.definition = path, definition
        self.field = field_for(definition, today)
        self._shown: Any = _UNSEEN
        self._offered: Collection[str] | None = None
        self._acceptance: Acceptance | None = None
        self._column = bare(QVBoxLayout(self))
        self._column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.changed.connect(lambda: self.changed.emit(self.path))
        self.field.left.connect(lambda: self.left.emit(self.path))

    def raw(self) -> Any:
        """What stands in the field."""
        return read_from(self.definition, self.field)

    def show_value(self, value: Any) -> None:
        """Show what the form holds, unless it came from here: what is being typed is left alone."""
        if value != self._shown:
            self._shown = value
            show_in(self.definition, self.field, value)

    def offer(self, codes: Collection[str]) -> None:
        """Offer only these answers of a choice."""
        if codes != self._offered:
            self._offered = codes
            offer_in(self.field, codes)

    def offer_words(self, words_of: Callable[[Known], Sequence[str]]) -> None:
        """Offer known words of the place, if the field wants some."""
        wanted = self.definition.offers if isinstance(self.definition, FormText) else None
        if wanted is not None and isinstance(self.field, TextField):
            self.field.set_suggestions(words_of(wanted))

    def took(self, value: Any) -> None:
        """The form holds what was typed here as this value."""
        self._shown = value

    def tell(self, problems: Sequence[FieldProblem], source: Words = "", *, taken: bool = False) -> None:
        """Say what is wrong, or that a checked value is right; `source` names where the value came from.

        That it was `taken` over from an earlier case stands below, where there is room for it, until it is confirmed.
        """
        errors = [problem for problem in problems if problem.is_error]
        remarks = [problem for problem in problems if not problem.is_error]
        self.field.set_source(source)
        mixed = words_of_two_scripts(str(self._shown or "")) if isinstance(self.definition, NameField) else ()
        if remarks:
            self.field.set_hint(remarks[0].text, Mark.ATTENTION)
        elif mixed:
            self.field.set_hint(filled(_MIXED, word=mixed[0]), Mark.ATTENTION)
        elif taken:
            self.field.set_hint(N_("from an earlier case"), tone=Tone.TEXT_2)
        elif isinstance(self.definition, IinField | IbanField) and self._shown and not errors:
            self.field.set_hint(N_("the check digit is right"), Mark.DONE)
        else:
            self.field.set_hint(self.definition.hint or "")
        self.field.set_problem(errors[0].text if errors else None)
        self._offer_acceptance(errors, remarks)

    def _offer_acceptance(self, errors: Sequence[FieldProblem], remarks: Sequence[FieldProblem]) -> None:
        can_be = any(problem.overridable for problem in errors)
        was = any(problem.reason for problem in remarks)
        if self._acceptance is None and (can_be or was):
            self._acceptance = Acceptance(self)
            self._acceptance.given.connect(lambda reason: self.accepted.emit(self.path, reason))
            self._column.addWidget(self._acceptance)
            go_in_order(self.field, self._acceptance)
        if self._acceptance is not None:
            self._acceptance.offer(can_be=can_be, was=was)


class Acceptance(QWidget):
    """A quiet button that asks for a reason, and one that takes the acceptance back; F7 presses what is offered.

    Neither is in the way of Tab and Enter: the next field is the next field. The key works inside `owner`.

    Signals:
        given(reason): accept with this reason; "" takes it back.
    """

    given = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self.ask = Button(N_("Accept with a reason…"), Kind.LINK, key=_KEY, small=True, live=False)
        self.back = Button(N_("Do not accept after all"), Kind.LINK, key=_KEY, small=True, live=False)
        self.reason = TextField(N_("Reason, as the file will show it"), hint=N_("Enter accepts"))
        self.reason.enter_moves = False
        column = bare(QVBoxLayout(self))
        column.setContentsMargins(0, 0, 0, Space.HAIR)
        for button in (self.ask, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reason)
        self.ask.clicked.connect(self._ask_reason)
        self.back.clicked.connect(lambda: self.given.emit(""))
        self.reason.edit.returnPressed.connect(self._give)
        bind(owner, _KEY, self._press)
        self._asking = False

    def offer(self, *, can_be: bool, was: bool) -> None:
        """Offer to accept what is wrong, or to take back what was accepted."""
        self._asking = self._asking and can_be
        self.reason.setVisible(self._asking)
        self.ask.setVisible(can_be and not self._asking)
        self.back.setVisible(was and not can_be)
        self.setVisible(can_be or was)

    def _press(self) -> None:
        for button in (self.ask, self.back):
            if button.isVisible():
                button.click()
                return

    def _ask_reason(self) -> None:
        self._asking = True
        self.offer(can_be=True, was=False)
        self.reason.setFocus()

    def _give(self) -> None:
        reason = self.reason.value()
        if reason:
            self.reason.set_value("")
            self._asking = False
            self.given.emit(reason)
