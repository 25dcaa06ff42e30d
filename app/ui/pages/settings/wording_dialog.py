"""The words that take the place of a supplement's, with the text that they are from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.casework.supplements import SupplementView
from app.domain.language import N_, Text
from app.domain.own_rules import Wording
from app.ui.widgets.buttons import Kind
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_fields import LinesField

REPLACE = "replace"


class WordingDialog(Dialog):
    """Four fields: the words and their source, in both languages. It does not close while one is empty."""

    def __init__(self, parent: QWidget | None, view: SupplementView) -> None:
        super().__init__(parent, N_("How should it read?"))
        self.text_kk = LinesField(N_("Words in Kazakh"), lines=3)
        self.text_ru = LinesField(N_("Words in Russian"), lines=3, letters=False)
        self.source_kk = LinesField(N_("From which text, in Kazakh"), lines=2)
        self.source_ru = LinesField(N_("From which text, in Russian"), lines=2, letters=False)
        self.text_kk.set_value(view.wording.text.kk)
        self.text_ru.set_value(view.wording.text.ru)
        if view.is_settled:
            self.source_kk.set_value(view.wording.source.kk)
            self.source_ru.set_value(view.wording.source.ru)
        for field in self._all():
            self.add(field)
        self.add_verb(REPLACE, N_("Replace the words"), Kind.PRIMARY, shortcut="Ctrl+Enter")

    def wording(self) -> Wording:
        """What was typed."""
        return Wording(
            Text(self.text_kk.value(), self.text_ru.value()),
            Text(self.source_kk.value(), self.source_ru.value()),
        )

    def give(self, answer: str) -> None:
        """Answer and close, unless a field is empty."""
        empty = [field for field in self._all() if not field.value()]
        for field in self._all():
            field.set_problem(N_("This must be filled in.") if field in empty else None)
        if empty:
            empty[0].edit.setFocus()
            return
        super().give(answer)

    def _all(self) -> tuple[LinesField, ...]:
        return (self.text_kk, self.text_ru, self.source_kk, self.source_ru)
