"""Documents and grounds that are not from the act: confirmed, replaced, struck out; and those that the office added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.casework.office.supplements import SupplementView
from app.catalogue.model import Edition
from app.domain.language import N_, Text
from app.domain.own_rules import Amendable, Amendment, AmendmentDeed
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, say
from app.ui.pages.settings.keeping import let_press
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, secondary
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.layouts import bare, column, holding
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row, RowGroup
from app.ui.widgets.words import FREE, WordsLabel

_GROUPS = (
    (Amendable.REQUIREMENT, N_("Documents")),
    (Amendable.GROUND, N_("Grounds of refusal")),
)
_NOTE = N_(
    "Compare each with the text in force. The edition itself is not changed; who did what and when is kept."
)
_NOTHING = N_("The act itself lists what this service asks for and refuses by. What is missing can be added.")
_STATES = {
    AmendmentDeed.CONFIRMED: N_("confirmed here"),
    AmendmentDeed.REPLACED: N_("words replaced"),
    AmendmentDeed.STRUCK: N_("does not apply here"),
    AmendmentDeed.ADDED: N_("added here"),
}
_DEEDS = {
    AmendmentDeed.CONFIRMED: N_("{day}, {name}: confirmed"),
    AmendmentDeed.WITHDRAWN: N_("{day}, {name}: taken back"),
    AmendmentDeed.REPLACED: N_("{day}, {name}: replaced; it was: {words}"),
    AmendmentDeed.STRUCK: N_("{day}, {name}: struck out, because: {words}"),
    AmendmentDeed.ADDED: N_("{day}, {name}: added, from: {words}"),
}


class SupplementsCard(Card):
    """An edition's supplements, and what can be done with the one that is selected.

    Signals:
        edition_asked(id): another edition is to be shown.
        confirm_asked(supplement), withdraw_asked(supplement): a deed on the selected one.
        edit_asked(view), strike_asked(view): its words are to be replaced, or it is to be struck out.
        add_asked: the edition lacks a document or a ground.
    """

    edition_asked = Signal(str)
    confirm_asked = Signal(object)
    withdraw_asked = Signal(object)
    edit_asked = Signal(object)
    strike_asked = Signal(object)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("Not verified: documents and grounds"), icon="reference", flush=True)
        self._views: dict[str, SupplementView] = {}
        self.edition = ChoiceField(N_("Service"))
        self.edition.choice.activated.connect(self._ask_edition)
        self.list = RowList(N_("Documents and grounds"), grows=True)
        self.list.chosen.connect(self._tell)
        self.list.opened.connect(lambda _key: self._emit_edit())
        self.whole = WordsLabel("", Type.BODY, lines=FREE)
        self.because = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self.confirm = secondary(N_("It is right as it reads"), icon="check")
        self.edit = secondary(N_("Replace the words…"))
        self.strike = secondary(N_("It does not apply with us…"))
        self.withdraw = secondary(N_("Take it back"))
        self.more = secondary(N_("Add what is missing…"), icon="plus")
        self.confirm.clicked.connect(self._emit_confirm)
        self.edit.clicked.connect(self._emit_edit)
        self.strike.clicked.connect(self._emit_strike)
        self.withdraw.clicked.connect(self._emit_withdraw)
        self.more.clicked.connect(self.add_asked)
        self._lay_out()
        self._tell("")

    def selected(self) -> SupplementView | None:
        """The supplement that is selected."""
        return self._views.get(self.list.key())

    def show_editions(self, editions: Sequence[Edition], chosen: str) -> None:
        """The editions to choose among."""
        self.edition.set_options([(edition.id, _named(edition)) for edition in editions])
        self.edition.set_value(chosen)

    def show_supplements(self, views: Sequence[SupplementView], *, may_set: bool) -> None:
        """The supplements of the edition that is shown, and whether one may do something with them."""
        let_press((*self._deeds(), self.more), may_set=may_set)
        self._views = {f"{view.supplement.kind}/{view.supplement.code}": view for view in views}
        groups = []
        for kind, title in _GROUPS:
            rows = [_row(key, view) for key, view in self._views.items() if view.supplement.kind is kind]
            if rows:
                groups.append(RowGroup(title, rows))
        self.list.set_groups(groups)
        self.list.setVisible(bool(groups))
        self._nothing.setVisible(not groups)
        if not self.list.key():
            self.list.select_first()
        self.set_count(sum(_is_open(view) for view in views))
        self._tell(self.list.key())

    def _lay_out(self) -> None:
        self.add_padded(
            column(WordsLabel(_NOTE, Type.META, Tone.TEXT_2, lines=FREE), self.edition, spacing=Space.SMALL)
        )
        self.add_line()
        self.add(self.list)
        self._nothing = WordsLabel(_NOTHING, Type.BODY, Tone.TEXT_2, lines=FREE)
        self.add_padded(self._nothing)
        self.add_to_head(self.more)
        buttons = bare(QHBoxLayout(), Space.SMALL)
        for button in self._deeds():
            buttons.addWidget(button)
        buttons.addStretch()
        self.add_foot(holding(column(self.whole, self.because, holding(buttons), spacing=Space.SMALL)))

    def _deeds(self) -> tuple[Button, ...]:
        return (self.confirm, self.edit, self.strike, self.withdraw)

    def _tell(self, key: str) -> None:
        """The words of the selected one, all that was done with it, and what can be done."""
        view = self._views.get(key)
        for part in (self.whole, self.because, *self._deeds()):
            part.setVisible(view is not None)
        if view is None:
            return
        say(self.whole.setText, view.wording.text)
        say(self.because.setText, _explained(view))
        is_own = view.supplement.is_own
        self.confirm.setVisible(_is_open(view))
        self.edit.setVisible(not view.is_struck)
        say(self.edit.setText, N_("Add it again…") if view.is_gone else N_("Replace the words…"))
        self.strike.setVisible(not is_own and not view.is_struck)
        self.withdraw.setVisible(view.is_settled)

    def _ask_edition(self, _index: int) -> None:
        if self.edition.value():
            self.edition_asked.emit(self.edition.value())

    def _emit_confirm(self) -> None:
        view = self.selected()
        if view is not None:
            self.confirm_asked.emit(view.supplement)

    def _emit_withdraw(self) -> None:
        view = self.selected()
        if view is not None:
            self.withdraw_asked.emit(view.supplement)

    def _emit_strike(self) -> None:
        view = self.selected()
        if view is not None:
            self.strike_asked.emit(view)

    def _emit_edit(self) -> None:
        view = self.selected()
        if view is not None:
            self.edit_asked.emit(view)


def _named(edition: Edition) -> Text:
    title, act = edition.title, edition.short_citation
    return Text(f"{title.kk} · {act.kk}", f"{title.ru} · {act.ru}")


def _row(key: str, view: SupplementView) -> Row:
    mark = Mark.UNVERIFIED if _is_open(view) else Mark.DONE
    if view.is_struck or view.is_gone:
        mark = Mark.PUT_ASIDE
    return Row(key, view.wording.text, view.wording.source, mark, _state(view), strong=False)


def _is_open(view: SupplementView) -> bool:
    """Whether somebody should still compare it with the text in force."""
    return not view.is_settled and not view.is_gone


def _state(view: SupplementView) -> Words:
    if view.amendment is None:
        return N_("taken back") if view.is_gone else N_("not verified")
    return _STATES[view.amendment.deed]


def _explained(view: SupplementView) -> Words:
    """Why it is marked, unless the office settled it; and everything that was done with it, the latest first."""

    def said(tr: Translator) -> str:
        why = [] if view.is_settled or view.because is None else [view.because.in_(tr.language)]
        return "\n".join([*why, *(_told(tr, deed) for deed in view.history)])

    return said


def _told(tr: Translator, amendment: Amendment) -> str:
    day, name = numeric_date(amendment.at.date()), amendment.author_name
    words = _words_of(amendment).in_(tr.language)
    return tr(_DEEDS[amendment.deed], day=day, name=name, words=words)


def _words_of(amendment: Amendment) -> Text:
    """What else is to be told of a deed: the words before, the reason, the source."""
    return amendment.was.text if amendment.deed is AmendmentDeed.REPLACED else amendment.now.source
