"""Who this ИИН is in the office's own register: earlier cases, what differs, and taking over what is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case import CaseRow
from app.domain.language import N_
from app.domain.people import Person
from app.forms.engine import FormState
from app.forms.people import values_of
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, counted, filled
from app.ui.pages.intake.values import value_in_words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, small
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.words import FREE, WordsLabel

_CASES_SHOWN = 3
_DIFFERENCES_SHOWN = 3


class KnownPanel(QWidget):
    """Two cards, each there only when it has something to say.

    Signals:
        asked: take over what is known.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._person: Person | None = None
        self._number = ""
        self.take: Button | None = None
        self.found = Card(N_("Found in the register"), mark=Mark.DONE)
        self.differs = Card(N_("Something differs"), mark=Mark.ATTENTION)
        self.differs.set_warns(True)
        column = bare(QVBoxLayout(self), Space.CARD)
        column.addWidget(self.found)
        column.addWidget(self.differs)
        self.show_nobody()

    @property
    def person(self) -> Person | None:
        """The person as the latest case has them."""
        return self._person

    def show_nobody(self) -> None:
        """Nobody is known by this number."""
        self._person = None
        self.found.hide()
        self.differs.hide()

    def show_person(self, person: Person, cases: Sequence[CaseRow]) -> None:
        """Tell who was found and offer what is known."""
        self._person, self._number = person, cases[0].number
        self.found.clear()
        self.found.add(WordsLabel(as_it_is(person.name.full), Type.BODY_STRONG, lines=FREE))
        earlier = counted("{count} earlier case", "{count} earlier cases", len(cases))
        self.found.add(WordsLabel(earlier, Type.META, Tone.TEXT_2))
        for case in cases[:_CASES_SHOWN]:
            self.found.add(FactRow(as_it_is(case.number), as_it_is(numeric_date(case.registered_at))))
        self.take = small(N_("Take over what is known"), key="F5")
        self.take.clicked.connect(self.asked)
        self.found.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.found.show()

    def compare(self, state: FormState) -> None:
        """Say where the form differs from what is known, and whether there is anything left to take over."""
        if self._person is None:
            return
        known = {
            path: value for path, value in values_of(self._person).items() if path in state.definition.fields
        }
        differing = [path for path, value in known.items() if state.get(path) not in (None, "", value)]
        if self.take is not None:
            self.take.setVisible(any(not state.is_filled(path) for path in known))
        self.differs.clear()
        for path in differing[:_DIFFERENCES_SHOWN]:
            self.differs.add(
                WordsLabel(_difference(state, path, known[path]), Type.META, Tone.TEXT_2, lines=FREE)
            )
        if differing:
            asked = filled(N_("As case {number} has it. Ask what is right now."), number=self._number)
            self.differs.add(WordsLabel(asked, Type.META, Tone.TEXT_3, lines=FREE))
        self.differs.setVisible(bool(differing))


def _difference(state: FormState, path: str, value: str) -> Words:
    field = state.definition.fields[path]

    def said(tr: Translator) -> str:
        return f"{field.label.in_(tr.language)}: {value_in_words(field, value, tr)}"

    return said
