"""Fields one types words and numbers into: text, several lines, secret, digits, ИИН, telephone, sum, computed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.language import N_
from app.ui.language import Words, filled, say
from app.ui.theme.fonts import font
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Type
from app.ui.widgets import shapes
from app.ui.widgets.digit_keys import DigitKeys
from app.ui.widgets.field import Field
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.pasting import Pasting
from app.ui.widgets.shapes import Shape
from app.ui.widgets.suggestions import Suggestions
from app.ui.widgets.typing import LetterCorrection, Shaper, correct_letters, reshape

_IIN = N_("ИИН")
_TELEPHONE = N_("Telephone")
_PHONE_DIGITS = 11
"""With the 7 of the country, or the 8 that is dialled within it."""


class LineField(Field):
    """A field of one line; `shape`, if given, is what the text becomes as one types.

    What is pasted is taken over as a whole or not at all, and it is said why; `most_digits` is what a number holds.
    """

    pastes_anything = False

    def __init__(
        self,
        label: Words,
        *,
        shape: Shape | None = None,
        unit: str = "",
        most_digits: int | None = None,
        **kwargs: Any,
    ) -> None:
        self.edit = LineEdit(unit)
        self._shape = shape
        super().__init__(label, self.edit, **kwargs)
        if shape is not None:
            Shaper(self.edit, shape)
        if not self.pastes_anything:
            pasting = Pasting(self.edit, shape, most_digits)
            pasting.refused.connect(self.set_problem)
            pasting.cleaned.connect(lambda words: self.note.tell(words, Mark.ATTENTION))
        self.edit.textEdited.connect(self._was_typed)
        self._settled = self.value()

    def text(self) -> str:
        """What stands in the line, half-typed or not."""
        return self.edit.text()

    def value(self) -> Any:
        """The text without blanks around it."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Hold a text."""
        self._show(value or "")

    def set_placeholder(self, words: Words) -> None:
        """Say in grey what may be typed."""
        say(self.edit.setPlaceholderText, words)

    def set_read_only(self, read_only: bool) -> None:
        """Let the value be read and copied, not changed."""
        self.edit.setReadOnly(read_only)

    def tidy(self) -> None:
        """Give the line its shape again: letters may have been deleted since."""
        if self._shape is not None:
            reshape(self.edit, self._shape(self.text()))

    def _show(self, text: str) -> None:
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        self.settle()

    def _was_typed(self, _text: str) -> None:
        if self.problem() is not None:
            self.set_problem(None)
        self.changed.emit()


class TextField(LineField):
    """Words. Latin look-alikes are put right unless `letters` says that Latin is meant (e-mail, account)."""

    def __init__(self, label: Words, *, letters: bool = True, most: int = 200, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self._suggestions: Suggestions | None = None
        self.edit.setMaxLength(most)
        if letters:
            correct_letters(self.edit)

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Offer known words (streets, villages) that contain what is typed; others than before, if some were."""
        if self._suggestions is None:
            self._suggestions = Suggestions(self.edit)
            self._suggestions.activated.connect(self._take_suggestion)
        self._suggestions.offer(words)

    def _take_suggestion(self, text: str) -> None:
        """What was suggested stands in the field as if it had been typed; the field is done with."""
        self.edit.setText(text)
        self.changed.emit()
        self.finish()
        self._go_on()


class SecretField(LineField):
    """A password; never corrected, never trimmed."""

    pastes_anything = True

    def __init__(self, label: Words, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)

    def value(self) -> str:
        """The password as typed."""
        return self.text()


class DigitsField(LineField):
    """A number that is a name (a document, a house): digits only, kept as text."""

    def __init__(self, label: Words, *, most: int = 20, **kwargs: Any) -> None:
        super().__init__(label, shape=lambda text: shapes.digits(text, most), most_digits=most, **kwargs)
        DigitKeys(self.edit)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)


class CountField(DigitsField):
    """A whole number that is counted."""

    def value(self) -> int | None:
        """The number, `None` when empty."""
        return int(self.text()) if self.text() else None

    def set_value(self, value: int | None) -> None:
        """Hold a number."""
        self._show("" if value is None else str(value))


class IinField(DigitsField):
    """An ИИН: twelve digits.

    Signals:
        completed: the twelfth digit is there.
    """

    completed = Signal()

    def __init__(self, label: Words = _IIN, **kwargs: Any) -> None:
        super().__init__(label, most=12, **kwargs)
        self.edit.textEdited.connect(self._tell_completed)

    def _tell_completed(self, _text: str) -> None:
        if len(self.text()) == 12:
            self.completed.emit()


class PhoneField(LineField):
    """A telephone number of Kazakhstan; the value is «+77011234567», or "" when left empty."""

    def __init__(self, label: Words = _TELEPHONE, **kwargs: Any) -> None:
        super().__init__(label, shape=shapes.shape_phone, most_digits=_PHONE_DIGITS, **kwargs)
        DigitKeys(self.edit)
        self.edit.setPlaceholderText("+7 (7__) ___-__-__")

    def value(self) -> str:
        """The number without its brackets and hyphens; fewer than ten digits are given as they are."""
        found = shapes.phone_digits(self.text())
        return f"+7{found}" if found else ""

    def set_value(self, value: str | None) -> None:
        """Hold a number, however it is written."""
        self._show(shapes.shape_phone(value or ""))

    def tidy(self) -> None:
        """A lone country code is an empty field; a number cut short is said to be."""
        found = shapes.phone_digits(self.text())
        if not found:
            reshape(self.edit, "")
        elif len(found) < 10:
            self.set_problem(
                filled(N_("{count} digits entered, there must be 10 after +7."), count=len(found))
            )


class MoneyField(LineField):
    """A sum in tenge, figures to the right."""

    def __init__(self, label: Words, *, unit: str = "₸", **kwargs: Any) -> None:
        most = shapes.MOST_MONEY_DIGITS
        super().__init__(label, shape=shapes.shape_money, unit=unit, most_digits=most, **kwargs)
        DigitKeys(self.edit)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> Decimal | None:
        """The sum, `None` when empty."""
        return shapes.read_money(self.text())

    def set_value(self, value: Decimal | int | None) -> None:
        """Hold a sum."""
        self._show(shapes.write_money(value))


class ComputedField(LineField):
    """What the program works out from something else, which the label names; read and copied, never typed."""

    def __init__(self, label: Words, *, source: Words = "", **kwargs: Any) -> None:
        super().__init__(label, source=source, **kwargs)
        self.set_read_only(True)
        self.edit.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_words(self, words: Words) -> None:
        """Show words that follow the language of the screen."""
        say(self._show, words)


class LinesField(Field):
    """Several lines of words."""

    def __init__(self, label: Words, *, lines: int = 3, letters: bool = True, **kwargs: Any) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setFont(font(Type.BODY))
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(lines * Type.BODY.line + 12)
        super().__init__(label, self.edit, **kwargs)
        if letters:
            LetterCorrection(self.edit)
        self._quiet = False
        self.edit.textChanged.connect(self._was_typed)
        self._settled = self.value()

    def value(self) -> str:
        """The text without blanks around it."""
        return self.edit.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Hold a text."""
        self._quiet = True
        self.edit.setPlainText(value or "")
        self._quiet = False
        self.settle()

    def set_placeholder(self, words: Words) -> None:
        """Say in grey what may be typed."""
        say(self.edit.setPlaceholderText, words)

    def takes_enter(self) -> bool:
        """Enter begins another line."""
        return True

    def _was_typed(self) -> None:
        if self._quiet:
            return
        if self.problem() is not None:
            self.set_problem(None)
        self.changed.emit()
