"""Words about a supplement, in both languages: how it should read, why it does not apply, what is missing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.casework.office.supplements import Amendable, SupplementView
from app.domain.language import N_, Text
from app.domain.own_rules import Wording
from app.ui.language import Words
from app.ui.widgets.buttons import Kind
from app.ui.widgets.choice_fields import RadioField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import LinesField

REPLACE = "replace"
STRIKE = "strike"
ADD = "add"
_EMPTY = N_("This must be filled in.")


class PairField:
    """A text of several lines in both languages."""

    def __init__(self, kk: Words, ru: Words, lines: int) -> None:
        self.kk = LinesField(kk, lines=lines)
        self.ru = LinesField(ru, lines=lines, letters=False)

    def hold(self, text: Text) -> None:
        """Show a text."""
        self.kk.set_value(text.kk)
        self.ru.set_value(text.ru)

    def text(self) -> Text:
        """What was typed."""
        return Text(self.kk.value(), self.ru.value())

    def fields(self) -> tuple[LinesField, LinesField]:
        """Both fields."""
        return self.kk, self.ru


class _Asking(Dialog):
    """It does not close while one of its pairs lacks a language."""

    def ask(self, *pairs: PairField) -> None:
        """Put the pairs under what the dialog says."""
        self._asked: tuple[Field, ...] = tuple(field for pair in pairs for field in pair.fields())
        for field in self._asked:
            self.add(field)

    def give(self, answer: str) -> None:
        """Answer and close, unless a field is empty."""
        empty = [field for field in self._asked if not field.value()]
        for field in self._asked:
            field.set_problem(_EMPTY if field in empty else None)
        if empty:
            empty[0].inputs()[0].setFocus()
            return
        super().give(answer)


class WordingDialog(_Asking):
    """The words that take the place of a supplement's, with the text that they are from."""

    def __init__(self, parent: QWidget | None, view: SupplementView) -> None:
        super().__init__(parent, N_("How should it read?"))
        self.text, self.source = _words(), _source()
        self.text.hold(view.wording.text)
        if view.is_settled or view.supplement.is_own:
            self.source.hold(view.wording.source)
        self.ask(self.text, self.source)
        self.add_verb(REPLACE, N_("Replace the words"), Kind.PRIMARY, shortcut="Ctrl+Enter")

    def wording(self) -> Wording:
        """What was typed."""
        return Wording(self.text.text(), self.source.text())


class StrikingDialog(_Asking):
    """Why a document is not asked for here, or a ground does not hold."""

    def __init__(self, parent: QWidget | None, view: SupplementView) -> None:
        super().__init__(
            parent,
            N_("Why does it not apply with you?"),
            view.wording.text,
        )
        self.why = PairField(N_("Reason in Kazakh"), N_("Reason in Russian"), 2)
        self.ask(self.why)
        self.add_verb(STRIKE, N_("Strike it out"), Kind.PRIMARY, shortcut="Ctrl+Enter")


class AddingDialog(_Asking):
    """A document or a ground that the edition does not list."""

    def __init__(self, parent: QWidget | None, service: Text) -> None:
        super().__init__(parent, N_("What is missing?"), service)
        self.kind = RadioField(
            N_("It is"),
            [
                (Amendable.REQUIREMENT.value, N_("a document")),
                (Amendable.GROUND.value, N_("a ground of refusal")),
            ],
        )
        self.kind.set_value(Amendable.REQUIREMENT.value)
        self.text, self.source = _words(), _source()
        self.add(self.kind)
        self.ask(self.text, self.source)
        self.add_verb(ADD, N_("Add it"), Kind.PRIMARY, shortcut="Ctrl+Enter")

    def wording(self) -> Wording:
        """What was typed."""
        return Wording(self.text.text(), self.source.text())


def _words() -> PairField:
    return PairField(N_("Words in Kazakh"), N_("Words in Russian"), 3)


def _source() -> PairField:
    return PairField(N_("From which text, in Kazakh"), N_("From which text, in Russian"), 2)
