"""A sum that the form works out, with the numbers it is made of: «654 450 ₸ ÷ 3 ай ÷ 5 адам = 43 630 ₸»."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.language import N_
from app.forms.engine import FormState
from app.forms.fields import ComputedField
from app.forms.formulas import Part
from app.i18n import Translator
from app.ui.formats import money
from app.ui.language import say
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare
from app.ui.widgets.shapes import group_thousands
from app.ui.widgets.words import FREE, WordsLabel


class Working(Card):
    """What is worked out, how, and what came of it. Nothing is typed here."""

    def __init__(self, path: str, definition: ComputedField) -> None:
        super().__init__()
        self.path, self._definition = path, definition
        self._parts = WordsLabel("", Type.BODY, Tone.TEXT)
        self._result = WordsLabel("", Type.CARD_TITLE)
        sum_ = QHBoxLayout()
        bare(sum_, Space.SMALL)
        sum_.addWidget(self._parts)
        sum_.addWidget(self._result)
        sum_.addStretch()
        column = bare(QVBoxLayout())
        column.addWidget(WordsLabel(definition.label, Type.META, Tone.TEXT_2, lines=FREE))
        column.addLayout(sum_)
        if definition.hint is not None:
            column.addWidget(WordsLabel(definition.hint, Type.META, Tone.TEXT_3, lines=FREE))
        self.add(column)

    def show_of(self, state: FormState) -> None:
        """Show what a form works out now."""
        result = state.computed(self.path)
        parts = state.working(self.path)
        if result is None:
            say(self._parts.setText, N_("not all numbers are there yet"))
            self._result.setText("")
            return
        if len(parts) > 1:
            say(self._parts.setText, lambda tr: self._in_words(parts, tr))
        else:
            self._parts.setText("")
        self._result.setText(self._number(result))
        self.setAccessibleName(f"{self._parts.text()} {self._result.text()}")

    def _in_words(self, parts: Sequence[Part], tr: Translator) -> str:
        return " ÷ ".join(self._part(part, place, tr) for place, part in enumerate(parts)) + " ="

    def _part(self, part: Part, place: int, tr: Translator) -> str:
        number = self._number(part.value) if place == 0 else plain_number(part.value)
        return f"{number} {part.label.in_(tr.language)}" if part.label is not None else number

    def _number(self, value: Decimal) -> str:
        return money(value) if self._definition.money else plain_number(value)


def plain_number(value: Decimal) -> str:
    """A number without needless noughts, thousands apart."""
    whole, _, rest = f"{value.normalize():f}".partition(".")
    return group_thousands(whole) + (f",{rest}" if rest else "")
