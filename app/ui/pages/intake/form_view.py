"""A form being filled, whatever form it is: its sections one under another, or one at a time.

Nothing here knows a service. What is shown, asked and wrong is the engine's to say; this only draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.forms.engine import FormState
from app.forms.fields import IinField, Known
from app.forms.model import Section
from app.forms.problems import FieldProblem
from app.ui.pages.intake.entry import Entry
from app.ui.pages.intake.section_view import Demand, SectionView
from app.ui.theme.tokens import Space
from app.ui.widgets.layouts import bare, line

_IIN_LENGTH = 12


class FormView(QWidget):
    """Draws a form state and writes into it what is typed.

    With `only` one section is shown and no other. What is wrong with a value is said once its field was left, or when
    `show_all_problems` asks for everything.

    Signals:
        edited(path): another value stands in the form.
        settled(path): a field was left; a good moment to keep everything.
        grown: fields stand there that did not before.
    """

    edited = Signal(str)
    settled = Signal(str)
    grown = Signal()

    def __init__(
        self, state: FormState, demands: Mapping[str, Demand] | None = None, *, only: str | None = None
    ) -> None:
        super().__init__()
        self.state = state
        self._demands = demands or {}
        self._views: dict[str, SectionView] = {}
        self._dividers: dict[str, QWidget] = {}
        self._only = only
        self._all_problems = False
        self._taken: frozenset[str] = frozenset()
        self._words_of: Callable[[Known], Sequence[str]] | None = None
        self._visited = {path for path in state.paths() if state.is_filled(path)}
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.timeout.connect(self._grow)
        self._places = {section.id: bare(QVBoxLayout(), Space.CARD) for section in state.definition.sections}
        column = bare(QVBoxLayout(self), Space.CARD)
        for place in self._places.values():
            column.addLayout(place)
        column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Show the form as it is now, and what is wrong in it."""
        self._show()
        self._tell()

    @property
    def section(self) -> str:
        """The section that is shown alone; the first where all are."""
        return self._only or self.state.definition.sections[0].id

    @property
    def views(self) -> tuple[SectionView, ...]:
        """The sections that somebody has looked at, in the form's order."""
        return tuple(self._views[id] for id in self._places if id in self._views)

    def section_view(self, section: str) -> SectionView:
        """The fields of a section. They are made when they are first wanted: most of a form is out of sight.

        Raises:
            KeyError: the form has no such section.
        """
        if section not in self._views:
            self._views[section] = self._made(section)
            self._show_section(self.state.definition.section(section))
            self._tell()
            self.grown.emit()
        return self._views[section]

    def finish(self) -> None:
        """Make at once what is still to come: somebody goes through all of it now."""
        while self._missing():
            self._grow()

    def shown_sections(self) -> list[str]:
        """The sections that are to be filled, as things stand."""
        return [
            section.id for section in self.state.definition.sections if self.state.is_section_shown(section)
        ]

    def show_only(self, section: str) -> None:
        """Show one section and no other; the one that was open is left."""
        if self._only not in (None, section):
            self.leave_section()
        self._only = section
        self.refresh()

    def leave_section(self) -> None:
        """The open section is left: what is missing or wrong in it is known from now on."""
        self.state.leave(self.section)
        self._visited.update(self.state.paths(self.state.definition.section(self.section)))
        self._visited.update(field.id for field in self.state.definition.section(self.section).fields)
        self._tell()

    def show_all_problems(self) -> None:
        """From now on say everything that is wrong, also where nobody has been yet."""
        self._all_problems = True
        self._tell()

    def focus_path(self, path: str) -> None:
        """Bring a field or cell on the screen and give it the focus."""
        field = path.partition("[")[0]
        section = self.state.definition.section_of[field].id
        if self._only is not None and self._only != section:
            self.show_only(section)
        self.section_view(section).focus_path(path)

    def mark_taken(self, paths: frozenset[str]) -> None:
        """Say beside these fields that they are from an earlier case."""
        if paths == self._taken:
            return
        self._taken = paths
        for view in self.views:
            view.taken = paths
        self._tell()

    def offer(self, words_of: Callable[[Known], Sequence[str]]) -> None:
        """Offer known words in the fields that want some."""
        self._words_of = words_of
        for view in self.views:
            view.offer(words_of)

    def visit(self, path: str) -> None:
        """Count a field among those that were filled: what is wrong with it may be said."""
        self._visited.add(path)

    def focus_first(self) -> None:
        """Give the focus to the first field that wants something, or else to the first."""
        shown = [path for path in self.state.paths() if self._in_view(path) and self.state.is_allowed(path)]
        wanting = next((p for p in shown if self.state.is_required(p) and not self.state.is_filled(p)), None)
        if shown:
            self.focus_path(wanting or shown[0])

    def focused_path(self) -> str:
        """The path of the field that has the focus; "" if none has."""
        focused = self.window().focusWidget()
        for view in self.views:
            for path, entry in view.entries.items():
                if _holds(entry, focused):
                    return path
            for table in view.tables.values():
                if _holds(table, focused):
                    return table.here()
        return ""

    def entry(self, path: str) -> QWidget:
        """The widget of a field, for tests and for scrolling to it.

        Raises:
            KeyError: it has none of its own.
        """
        view = self.section_view(self.state.definition.section_of[path.partition("[")[0]].id)
        return view.entries.get(path) or view.tables[path.partition("[")[0]]

    def problems(self) -> tuple[FieldProblem, ...]:
        """What stands in the way in this form, in its order."""
        return self.state.errors()

    def _made(self, id: str) -> SectionView:
        view = SectionView(self.state.definition.section(id), self.state, self._demands.get(id))
        view.taken = self._taken
        if self._words_of is not None:
            view.offer(self._words_of)
        view.changed.connect(self._take)
        view.left.connect(self._leave)
        view.accepted.connect(self._accept)
        view.rows_changed.connect(self._rows_changed)
        self._dividers[id] = line()
        for widget in (self._dividers[id], view):
            widget.hide()
            self._places[id].addWidget(widget)
        return view

    def _in_view(self, path: str) -> bool:
        section = self.state.definition.section_of[path.partition("[")[0]].id
        return self.state.is_shown(path) and self._is_open(section)

    def _take(self, path: str) -> None:
        """Take what was typed into the form; a cell of a table is in it already."""
        entry = self._entry_of(path)
        if entry is None:
            self._visited.add(path)
        else:
            self.state.set(path, entry.raw())
            entry.took(self.state.get(path))
            if isinstance(entry.definition, IinField) and len(str(entry.raw())) >= _IIN_LENGTH:
                self._visited.add(path)
        self._show()
        if path in self._visited and (entry is None or isinstance(entry.definition, IinField)):
            self._tell()
        self.edited.emit(path)

    def _leave(self, path: str) -> None:
        self._visited.add(path)
        self._tell()
        self.settled.emit(path)

    def _accept(self, path: str, reason: str) -> None:
        self.state.override(path, reason)
        self._visited.add(path)
        self._tell()
        self.edited.emit(path)
        self.settled.emit(path)

    def _rows_changed(self) -> None:
        self.refresh()
        self.edited.emit("")
        self.settled.emit("")

    def _show(self) -> None:
        for section in self.state.definition.sections:
            if section.id in self._views:
                self._show_section(section)
        if self._only is not None or not self._views:
            self._grow()
        elif self._missing():
            self._growing.start()

    def _show_section(self, section: Section) -> None:
        """What a section that is not open holds is shown when it is opened: a key must not wait for that."""
        view, shown = self._views[section.id], self._is_shown(section)
        if shown:
            view.refresh()
        else:
            view.hide()
        sections = self.state.definition.sections
        above = sections[: sections.index(section)]
        self._dividers[section.id].setVisible(shown and any(self._is_shown(one) for one in above))

    def _grow(self) -> None:
        """Make the next section that is to be seen; a form that is long opens section by section."""
        missing = self._missing()
        if missing:
            self.section_view(missing[0])
        if len(missing) > 1:
            self._growing.start()

    def _missing(self) -> list[str]:
        """The sections that are to be seen and are not made yet."""
        sections = self.state.definition.sections
        return [one.id for one in sections if one.id not in self._views and self._is_shown(one)]

    def _is_shown(self, section: Section) -> bool:
        return self._is_open(section.id) and self.state.is_section_shown(section)

    def _is_open(self, section: str) -> bool:
        return self._only in (None, section)

    def _may_say(self, path: str) -> bool:
        """Whether a person has been at a field, or in its row; problems elsewhere wait."""
        return self._all_problems or path in self._visited or path.partition(".")[0] in self._visited

    def _entry_of(self, path: str) -> Entry | None:
        for view in self.views:
            if path in view.entries:
                return view.entries[path]
        return None

    def _tell(self) -> None:
        problems = [problem for problem in self.state.problems() if self._may_say(problem.path)]
        for view in self.views:
            if self._is_open(view.section.id):
                view.tell(problems)


def _holds(widget: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and widget.isAncestorOf(focused)
