"""What the less simple fields of a deed are filled in with: names, incomes, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.casework.course.offers import OfferedField
from app.domain.events import MemberIncome
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import Words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.entry_grid import EntryGrid
from app.ui.widgets.field import Note
from app.ui.widgets.grid_model import CellKind, GridColumn
from app.ui.widgets.layouts import bare
from app.ui.widgets.text_fields import LinesField, TextField
from app.ui.widgets.words import WordsLabel

_ACROSS = 2
_SUM_WIDTH = 170


class Entry(Protocol):
    """What every field of a deed can do, be it one line or a table."""

    changed: Any

    def value(self) -> Any:
        """What stands in it, as its kind has it."""

    def set_value(self, value: Any) -> None:
        """Put something in."""

    def set_problem(self, problem: Words | None) -> None:
        """Say what is wrong, or that nothing is."""


class PeopleField(LinesField):
    """Names or codes, one a line."""

    def __init__(self, label: Words, *, hint: Words = N_("one name a line"), **kwargs: Any) -> None:
        super().__init__(label, lines=3, hint=hint, **kwargs)

    def set_value(self, value: str | Sequence[str] | None) -> None:
        """Put names in."""
        super().set_value(value if isinstance(value, str) else "\n".join(value or ()))


class BroadEntry(QWidget):
    """A field as broad as the form: its label, what it holds, and what is wrong with it.

    Signals:
        changed: something else stands in it.
    """

    changed = Signal()

    def __init__(self, label: Words) -> None:
        super().__init__()
        self.column = bare(QVBoxLayout(self), Space.HAIR)
        self.label = WordsLabel(label, Type.META, Tone.TEXT_2)
        self.note = Note()
        self.column.addWidget(self.label)

    def end(self) -> None:
        """Put what is wrong below what was added."""
        self.column.addWidget(self.note)

    def set_problem(self, problem: Words | None) -> None:
        """Say what is wrong below."""
        self.note.tell(problem or "", Mark.ERROR if problem is not None else None)


class IncomesEntry(BroadEntry):
    """What each member of the family had in the quarter, with the sum of it all."""

    def __init__(self, label: Words) -> None:
        super().__init__(label)
        self.grid = EntryGrid(
            [
                GridColumn("name", N_("Member of the family")),
                GridColumn("amount", N_("Income of the quarter"), CellKind.MONEY, _SUM_WIDTH, strong=True),
            ],
            label,
        )
        self.grid.edited.connect(lambda _row, _key, _value: self._sum_up())
        self.grid.row_asked.connect(self.grid.add_row)
        self.grid.removal_asked.connect(self._remove)
        self.column.addWidget(self.grid)
        self.note.tell(N_("Ins adds a row, Ctrl+Delete takes one away"))
        self.end()
        self.setFocusProxy(self.grid)

    def value(self) -> tuple[MemberIncome, ...]:
        """The rows that name somebody."""
        return tuple(
            MemberIncome(str(row["name"]), row.get("amount") or Decimal(0))
            for row in self.grid.rows()
            if row.get("name")
        )

    def set_value(self, value: Sequence[MemberIncome] | None) -> None:
        """Put rows in; a sum of nothing is left to be typed."""
        self.grid.set_rows([{"name": each.name, "amount": each.amount or None} for each in value or ()])
        self._sum_up()

    def _remove(self, number: int) -> None:
        self.grid.remove_row(number)
        self._sum_up()

    def _sum_up(self) -> None:
        total = sum((each.amount for each in self.value()), Decimal(0))
        self.grid.set_totals({"amount": total})
        self.changed.emit()


class FindingsEntry(BroadEntry):
    """What was found, line by line of an act."""

    def __init__(self, label: Words, field: OfferedField) -> None:
        super().__init__(label)
        self.lines = {code: TextField(capital(words), most=300) for code, words in field.choices}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.CARD)
        grid.setVerticalSpacing(Space.HAIR)
        for number, line in enumerate(self.lines.values()):
            grid.addWidget(line, *divmod(number, _ACROSS))
            line.changed.connect(self.changed)
        self.column.addLayout(grid)
        self.end()
        self.setFocusProxy(next(iter(self.lines.values())))

    def value(self) -> dict[str, str]:
        """What was found, by the codes of the lines."""
        found = {code: str(line.value()) for code, line in self.lines.items()}
        return {code: words for code, words in found.items() if words}

    def set_value(self, value: Mapping[str, str] | None) -> None:
        """Put in what was found."""
        for code, line in self.lines.items():
            line.set_value((value or {}).get(code, ""))


def capital(words: Any) -> Words:
    """The words as a label: with a capital."""

    def said(tr: Translator) -> str:
        text = str(words.in_(tr.language))
        return text[:1].upper() + text[1:]

    return said
