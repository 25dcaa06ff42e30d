"""The sums that the form worked out, each with the numbers it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.casework.proposal import Working
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import money
from app.ui.language import Words
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.shapes import write_money
from app.ui.widgets.words import FREE, WordsLabel


class Workings(QFrame):
    """«370 500 ₸ ÷ 3 мес. ÷ 4 чел. = 30 875 ₸», line by line, and who decides."""

    def __init__(self, workings: Sequence[Working]) -> None:
        super().__init__()
        self.setObjectName("sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.SMALL)
        column.setSpacing(2)
        for working in workings:
            column.addWidget(WordsLabel(working.label, Type.META, Tone.TEXT_2, lines=FREE))
            column.addWidget(FactRow(_parts(working), _result(working.value), strong=True))
        note = N_("The program computed this from the form. A person decides, and the head signs.")
        column.addWidget(WordsLabel(note, Type.META, Tone.TEXT_3, lines=FREE))


def _parts(working: Working) -> Words:
    def said(tr: Translator) -> str:
        numbers = []
        for place, part in enumerate(working.parts):
            number = money(part.value) if place == 0 else write_money(part.value)
            label = f" {part.label.in_(tr.language)}" if part.label is not None else ""
            numbers.append(number + label)
        return " ÷ ".join(numbers)

    return said


def _result(value: Decimal | None) -> Words:
    return N_("cannot be computed") if value is None else lambda _tr: money(value)
