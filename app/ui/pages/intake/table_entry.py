"""A table of a form on the page: the grid, its rows and totals, and in words what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.forms.engine import FormState
from app.forms.fields import TableField
from app.forms.paths import Path, parse_path
from app.forms.problems import MESSAGES, Fault, FieldProblem
from app.i18n import Translator
from app.ui.language import Words, counted, filled, language_switch, say, told
from app.ui.pages.intake.columns import NUMBER_KEY, cell_value, grid_columns, kept_value
from app.ui.pages.intake.entry import Acceptance
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.entry_grid import EntryGrid
from app.ui.widgets.field import Note
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

_REMARKS_SHOWN = 3


class TableEntry(QWidget):
    """A grid bound to a table of the form.

    Signals:
        changed(path): a cell was typed into; the form holds its value already.
        left(path): a row was left; the path is that of the row, `family[2]`.
        accepted(path, reason): a person accepts a cell's value as it is.
        rows_changed: a row was added or taken away.
    """

    changed = Signal(str)
    left = Signal(str)
    accepted = Signal(str, str)
    rows_changed = Signal()

    def __init__(self, table: TableField, state: FormState, *, alone: bool) -> None:
        super().__init__()
        self._table, self._state = table, state
        self._kept: list[dict[str, Any]] = []
        self._shown: list[dict[str, Any]] = []
        self._problems: dict[str, FieldProblem] = {}
        self._row = -1
        columns = grid_columns(table, state.today)
        self._keys = [column.key for column in columns]
        self.grid = EntryGrid(columns, table.label)
        self._count = WordsLabel("", Type.META, Tone.TEXT_3)
        self.add = Button(_add_words(table), key="Ins", icon="plus", small=True, live=False)
        self.remove = Button(N_("Take the row away"), Kind.LINK, key="Ctrl+Del", small=True, live=False)
        self._remarks = [Note() for _ in range(_REMARKS_SHOWN)]
        self._acceptance = Acceptance(self)
        self._lay_out(alone)
        self.grid.edited.connect(self._edited)
        self.grid.row_asked.connect(self._add_row)
        self.grid.removal_asked.connect(self._ask_removal)
        self.grid.view.moved.connect(self._moved)
        self.add.clicked.connect(self._add_row)
        self.remove.clicked.connect(lambda: self._ask_removal(self.grid.row()))
        self._acceptance.given.connect(self._accept)
        language_switch().changed.connect(self._show_totals)

    def refresh(self) -> None:
        """Show what the form holds now; a cell that is being typed into is left alone."""
        kept = self._state.get(self._table.id)
        if len(kept) != len(self._kept):
            self._shown = [self._cells(number, row) for number, row in enumerate(kept)]
            self.grid.set_rows(self._shown)
            self._problems = {}
        else:
            for number, (row, before) in enumerate(zip(kept, self._kept, strict=True)):
                if row != before:
                    self._show_row(number, self._cells(number, row))
        self._kept = kept
        say(self._count.setText, counted("{count} row", "{count} rows", len(kept)))
        self._show_totals()

    def tell(self, problems: Sequence[FieldProblem]) -> None:
        """Say what is wrong, cell by cell; remarks stand in words under the table."""
        errors = {problem.path: problem for problem in problems if problem.is_error}
        for path in self._problems.keys() | errors.keys():
            if self._problems.get(path) != errors.get(path):
                self._tell_cell(path, errors.get(path))
        self._problems = errors
        said = [
            problem for problem in problems if not problem.is_error or parse_path(problem.path).row is None
        ]
        for note, problem in zip(self._remarks, [*said, *[None] * _REMARKS_SHOWN], strict=False):
            note.setVisible(problem is not None)
            if problem is not None:
                note.tell(_in_row(problem), Mark.ERROR if problem.is_error else Mark.ATTENTION)
        self._offer_acceptance(problems)

    def focus_path(self, path: str) -> None:
        """Go to a cell and begin typing; to the first open cell for the table itself."""
        place = parse_path(path)
        if place.row is not None and place.row < self._state.rows(self._table.id):
            self.grid.edit(place.row, place.column)
        elif self._state.rows(self._table.id):
            self.grid.view.go_to_row(0)
        else:
            self.add.setFocus()

    def _edited(self, row: int, key: str, value: Any) -> None:
        path = f"{self._table.id}[{row}].{key}"
        column = self._table.column(key)
        self._state.set(path, kept_value(column, value, self._text(row, key)))
        self._shown[row][key] = value
        self._problems.pop(path, None)  # the grid has forgotten it with the old value
        self.changed.emit(path)

    def _text(self, row: int, key: str) -> str:
        model = self.grid.view.model()
        return str(model.index(row, self._keys.index(key)).data() or "")

    def _show_row(self, number: int, row: dict[str, Any]) -> None:
        for key, value in row.items():
            if value != self._shown[number][key]:
                self.grid.set_cell(number, key, value)
        self._shown[number] = row

    def _cells(self, number: int, kept: Mapping[str, Any]) -> dict[str, Any]:
        """What the form holds of a row, as the grid shows it."""
        values = {column.id: cell_value(column, kept[column.id]) for column in self._table.columns}
        return {NUMBER_KEY: str(number + 1), **values} if NUMBER_KEY in self._keys else values

    def _show_totals(self) -> None:
        if not self._table.total_of:
            return
        totals: dict[str, Any] = {id: self._state.total(self._table.id, id) for id in self._table.total_of}
        first = next(column.id for column in self._table.columns if column.id not in self._table.total_of)
        self.grid.set_totals({first: told(N_("Total")), **totals} if self._shown else None)

    def _moved(self) -> None:
        row = self.grid.row()
        if self._row not in (-1, row):
            self.left.emit(f"{self._table.id}[{self._row}]")
        self._row = row
        self._offer_acceptance(tuple(self._state.problems()))

    def here(self) -> str:
        """The path of the cell one is in; "" outside of any."""
        index = self.grid.view.currentIndex()
        if self.grid.row() < 0 or self._keys[index.column()] == NUMBER_KEY:
            return ""
        return str(Path(self._table.id, index.row(), self._keys[index.column()]))

    def _offer_acceptance(self, problems: Sequence[FieldProblem]) -> None:
        here = self.here()
        told_of = [problem for problem in problems if problem.path == here]
        can_be = here in self._problems and any(
            problem.is_error and problem.overridable for problem in told_of
        )
        self._acceptance.offer(can_be=can_be, was=any(problem.reason for problem in told_of))

    def _accept(self, reason: str) -> None:
        if self.here():
            self.accepted.emit(self.here(), reason)

    def _tell_cell(self, path: str, problem: FieldProblem | None) -> None:
        place = parse_path(path)
        if place.row is not None and place.row < len(self._shown):
            self.grid.set_problem(place.row, place.column, None if problem is None else problem.text)

    def _add_row(self) -> None:
        if self._table.mirrors is not None:
            return
        if self._state.rows(self._table.id) >= self._table.max_rows:
            self._remarks[0].tell(filled(MESSAGES[Fault.MANY_ROWS], most=self._table.max_rows), Mark.ERROR)
            self._remarks[0].show()
            return
        row = self._state.add_row(self._table.id)
        self.rows_changed.emit()
        self.grid.view.go_to_row(row)

    def _ask_removal(self, row: int) -> None:
        """A row with something in it is asked about first."""
        if (
            self._table.mirrors is not None
            or row < 0
            or self._state.rows(self._table.id) <= self._table.min_rows
        ):
            return
        if not any(
            self._state.is_filled(f"{self._table.id}[{row}].{column.id}") for column in self._table.columns
        ):
            self.remove_row(row)
            return
        question = filled(N_("Take row {row} away?"), row=row + 1)
        dialog = Dialog(
            self, question, N_("What was typed in it goes with it; the other rows stay as they are.")
        )
        dialog.add_verb("remove", N_("Take the row away"), Kind.DANGER)
        dialog.answered.connect(lambda answer: self.remove_row(row) if answer else None)
        dialog.open()

    def remove_row(self, row: int) -> None:
        """Take a row away without asking."""
        self._state.remove_row(self._table.id, row)
        self._row = -1
        self.rows_changed.emit()
        self.grid.view.go_to_row(min(row, self._state.rows(self._table.id) - 1))

    def _lay_out(self, alone: bool) -> None:
        grows = self._table.mirrors is None
        head = bare(QHBoxLayout(), Space.SMALL)
        if not alone:
            head.addWidget(WordsLabel(self._table.label, Type.BODY_STRONG))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.remove)
        head.addWidget(self.add)
        column = bare(QVBoxLayout(self), Space.HAIR)
        column.addLayout(head)
        self.add.setVisible(grows)
        self.remove.setVisible(grows)
        column.addWidget(self.grid)
        for note in self._remarks:
            note.hide()
            column.addWidget(note)
        column.addWidget(self._acceptance)
        column.addSpacing(Space.SMALL)
        self._acceptance.hide()


def _add_words(table: TableField) -> Words:
    """What the button adds, by the form's own word for a row."""
    name = table.row_name
    if name is None:
        return N_("Add a row")

    def said(tr: Translator) -> str:
        words = tr(N_("add: {row}"), row=name.in_(tr.language).lower())
        return words[:1].upper() + words[1:]

    return said


def _in_row(problem: FieldProblem) -> Words:
    row = parse_path(problem.path).row

    def said(tr: Translator) -> str:
        words = problem.text(tr)
        return words if row is None else tr(N_("Row {row}: {words}"), row=row + 1, words=words)

    return said
