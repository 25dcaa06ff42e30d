"""What may be done around a case, each with what follows from it: read with the arrows, begun with Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.language import N_
from app.ui.language import Words
from app.ui.widgets.buttons import secondary
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

_BEGIN = "begin"


@dataclass(frozen=True, slots=True)
class AroundLine:
    """One thing: its name, what follows from it, and how it is begun."""

    words: Words
    follows: Words
    begin: Callable[[], object]


class AroundList(Dialog):
    """One is begun, or none; nothing is done before its own form was filled in."""

    width_of_all = 560

    def __init__(self, parent: QWidget | None, lines: Sequence[AroundLine]) -> None:
        body = N_("Nothing is done yet: what you choose has a form of its own, which can be left again.")
        super().__init__(parent, N_("What else is to be done with the case?"), body)
        self._lines = {str(number): each for number, each in enumerate(lines)}
        self.rows = RowList(N_("Around the case"), grows=True, wraps=True, at_one_click=True)
        self.rows.set_rows([Row(key, each.words, each.follows) for key, each in self._lines.items()])
        self.rows.select_first()
        self.rows.opened.connect(self._begin)
        self.add(self.rows)
        begin = secondary(N_("Begin"), key="Enter")
        begin.clicked.connect(lambda: self._begin(self.rows.key()))
        self._verbs.addWidget(begin)

    def _begin(self, key: str) -> None:
        if key in self._lines:
            self.give(_BEGIN)
            self._lines[key].begin()
