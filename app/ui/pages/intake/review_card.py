"""What was taken over from earlier cases: asked piece by piece, confirmed with one key where nothing changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal

from app.casework.counter.carry_over import PERSON
from app.casework.counter.taken_over import Piece, Standing
from app.domain.involved import members_in
from app.domain.language import N_
from app.domain.people import PersonName
from app.forms.engine import FormState
from app.forms.fields import TableField, YesNoField
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, filled, say
from app.ui.pages.intake.known_panel import shown_key
from app.ui.pages.intake.values import value_in_words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.words import FREE, WordsLabel

_MARKS = {
    Standing.PROPOSED: Mark.ATTENTION,
    Standing.CONFIRMED: Mark.DONE,
    Standing.CHANGED: Mark.CURRENT,
}
_CHANGED = N_("changed")


class ReviewCard(Card):
    """A row for each piece, and the button that confirms all that nobody changed.

    Signals:
        confirmed(keys): these fields are as they were.
        taken_back(keys): they are not confirmed after all.
    """

    confirmed = Signal(object)
    taken_back = Signal(object)

    def __init__(self) -> None:
        super().__init__(N_("Ask whether it still holds"), flush=True)
        self._pieces: dict[str, Piece] = {}
        self.rows = RowList(N_("Ask whether it still holds"), grows=True, wraps=True)
        self.all = shown_key(N_("All of it still holds"))
        self._whence = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self.add(self.rows)
        self.add_padded(self._whence)
        self.add_padded(self.all)
        self.rows.opened.connect(self._toggle)
        self.rows.clicked.connect(lambda _index: self._toggle(self.rows.key()))
        self.all.clicked.connect(self.confirm_all)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is neither confirmed nor changed yet."""
        return any(piece.standing is Standing.PROPOSED for piece in self._pieces.values())

    def show_pieces(self, pieces: Sequence[Piece], person: FormState, form: FormState) -> None:
        """Show what was taken over, and what became of it."""
        self._pieces = {f"{piece.form}.{piece.section.id}": piece for piece in pieces}
        states = {True: person, False: form}
        self.rows.set_rows(
            [_row(key, piece, states[piece.form == PERSON]) for key, piece in self._pieces.items()]
        )
        if pieces:
            taken = pieces[0].taken
            day = numeric_date(taken.on)
            say(self._whence.setText, filled(N_("from case {number} of {day}"), number=taken.number, day=day))
        self.all.setVisible(self.is_open)
        self.setVisible(bool(pieces))

    def confirm_all(self) -> None:
        """Everything that nobody changed is as it was."""
        self.confirmed.emit(_keys(self._pieces.values()))

    def _toggle(self, key: str) -> None:
        piece = self._pieces.get(key)
        if piece is None or piece.standing is Standing.CHANGED:
            return
        signal = self.confirmed if piece.standing is Standing.PROPOSED else self.taken_back
        signal.emit(_keys([piece]))


def _keys(pieces: Iterable[Piece]) -> frozenset[str]:
    return frozenset(key for piece in pieces if piece.standing is not Standing.CHANGED for key in piece.keys)


def _row(key: str, piece: Piece, state: FormState) -> Row:
    return Row(
        key,
        piece.section.title,
        _summary(piece, state),
        _MARKS[piece.standing],
        right_line=_CHANGED if piece.standing is Standing.CHANGED else "",
    )


def _summary(piece: Piece, state: FormState) -> Words:
    def said(tr: Translator) -> str:
        parts = (_field_in_words(state, id, tr) for id in piece.fields)
        return " · ".join(part for part in parts if part)

    return said


def _field_in_words(state: FormState, id: str, tr: Translator) -> str:
    field = state.definition.fields[id]
    if not isinstance(field, TableField):
        return "" if isinstance(field, YesNoField) else value_in_words(field, state.get(id), tr)
    people = [PersonName.of(one.name).given or one.name for one in members_in({id: state.values.get(id, [])})]
    if people:
        return ", ".join(people)
    return tr.plural("{count} row", "{count} rows", state.rows(id))
