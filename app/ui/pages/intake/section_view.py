"""One section of a form on the page: its head with the paragraph that asks for it, and its fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.iin import Iin, read_iin
from app.domain.language import N_, Text
from app.forms.engine import FormState
from app.forms.fields import (
    ChoiceField,
    ComputedField,
    DateField,
    Known,
    MultiChoiceField,
    Scalar,
    TableField,
)
from app.forms.model import Section
from app.forms.problems import FieldProblem
from app.ui.language import Words, say
from app.ui.pages.intake.entry import Entry
from app.ui.pages.intake.table_entry import TableEntry
from app.ui.pages.intake.twelfths import Twelfths
from app.ui.pages.intake.working import Working
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel


@dataclass(frozen=True, slots=True)
class Demand:
    """Which paragraph asks for what a section holds, and whether that is not from the act itself."""

    citation: Text
    because: Text | None = None


class SectionView(QWidget):
    """The fields of a section.

    Signals:
        changed(path): another value was typed or chosen.
        left(path): a field was left.
        accepted(path, reason): a person accepts a value as it is.
        rows_changed: a row of a table was added or taken away.
    """

    changed = Signal(str)
    left = Signal(str)
    accepted = Signal(str, str)
    rows_changed = Signal()

    def __init__(self, section: Section, state: FormState, demand: Demand | None = None) -> None:
        super().__init__()
        self.section, self._state = section, state
        self.taken: frozenset[str] = frozenset()
        self.entries: dict[str, Entry] = {}
        self.tables: dict[str, TableEntry] = {}
        self._workings: dict[str, Working] = {}
        column = bare(QVBoxLayout(self), Space.SMALL)
        column.addLayout(self._head(section, demand))
        self._fields = Twelfths()
        column.addLayout(self._fields)
        for field in section.fields:
            self._add(field)

    def refresh(self) -> None:
        """Show what the form holds and asks now."""
        self.setVisible(self._state.is_section_shown(self.section))
        for path, entry in self.entries.items():
            entry.setVisible(self._state.is_shown(path))
            if isinstance(entry.definition, ChoiceField | MultiChoiceField):
                entry.offer([option.code for option in self._state.options(path)])
            entry.show_value(self._state.get(path))
        for path, table in self.tables.items():
            table.setVisible(self._state.is_shown(path))
            table.refresh()
        for path, working in self._workings.items():
            working.setVisible(self._state.is_shown(path))
            working.show_of(self._state)

    def tell(self, problems: Sequence[FieldProblem]) -> None:
        """Say beside the fields what is wrong with them."""
        for path, entry in self.entries.items():
            here = [problem for problem in problems if problem.path == path]
            entry.tell(here, self._source(entry), taken=path in self.taken)
        for id, table in self.tables.items():
            table.tell(
                [problem for problem in problems if problem.path == id or problem.path.startswith(f"{id}[")]
            )

    def offer(self, words_of: Callable[[Known], Sequence[str]]) -> None:
        """Offer known words in the fields that want some."""
        for entry in self.entries.values():
            entry.offer_words(words_of)

    def focus_path(self, path: str) -> bool:
        """Give a field or a cell the focus, its value selected as Tab does: what is typed stands in its place."""
        table = self.tables.get(path.partition("[")[0])
        if table is not None:
            table.focus_path(path)
            return True
        entry = self.entries.get(path)
        if entry is not None:
            entry.field.stand().setFocus(Qt.FocusReason.TabFocusReason)
        return entry is not None

    def _source(self, entry: Entry) -> Words:
        """Where a value came from: the ИИН while the two agree."""
        field = entry.definition
        if not isinstance(field, DateField | ChoiceField) or field.agrees_with is None:
            return ""
        reading = read_iin(str(self._state.get(field.agrees_with) or ""))
        if not isinstance(reading, Iin):
            return ""
        says = (
            reading.birth_date.isoformat()
            if isinstance(field, DateField) and reading.birth_date
            else reading.sex
        )
        return N_("from the ИИН") if self._state.get(entry.path) == says else ""

    def _add(self, field: Scalar | TableField) -> None:
        if isinstance(field, TableField):
            table = TableEntry(field, self._state, alone=len(self.section.fields) == 1)
            table.changed.connect(self.changed)
            table.left.connect(self.left)
            table.accepted.connect(self.accepted)
            table.rows_changed.connect(self.rows_changed)
            self.tables[field.id] = table
            self._fields.add(table)
        elif isinstance(field, ComputedField):
            self._workings[field.id] = Working(field.id, field)
            self._fields.add(self._workings[field.id], field.width)
        else:
            entry = Entry(field.id, field, self._state.today)
            entry.changed.connect(self.changed)
            entry.left.connect(self.left)
            entry.accepted.connect(self.accepted)
            self.entries[field.id] = entry
            self._fields.add(entry, field.width)

    def _head(self, section: Section, demand: Demand | None) -> QVBoxLayout:
        title = QHBoxLayout()
        bare(title, Space.SMALL)
        title.addWidget(WordsLabel(section.title, Type.CARD_TITLE, lines=1), 0)
        if demand is not None:
            title.addWidget(WordsLabel(demand.citation, Type.META, Tone.TEXT_3))
        because = _why_unverified(section, demand)
        if because is not None:
            badge = Badge(N_("source not verified"), Mark.UNVERIFIED)
            say(badge.setToolTip, because)
            title.addWidget(badge)
        title.addStretch(1)
        column = bare(QVBoxLayout())
        column.addLayout(title)
        if section.hint is not None:
            column.addWidget(WordsLabel(section.hint, Type.META, Tone.TEXT_2, lines=FREE))
        return column


def _why_unverified(section: Section, demand: Demand | None) -> Text | None:
    """Why what a section asks is not from the act; `None` if it is."""
    if demand is not None and demand.because is not None:
        return demand.because
    return section.mark.because if section.mark is not None and section.mark.unverified else None
