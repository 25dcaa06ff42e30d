"""Documents and grounds of an edition that are not from its act: read, compared, confirmed or replaced."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.casework.supplements import SupplementView
from app.catalogue.model import Edition
from app.domain.language import N_, Text
from app.domain.own_rules import Amendable, Amendment, AmendmentDeed
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, say
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import secondary
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


class SupplementsCard(Card):
    """An edition's supplements, and what can be done with the one that is selected.

    Signals:
        edition_asked(id): another edition is to be shown.
        confirm_asked(supplement), withdraw_asked(supplement): a deed on the selected one.
        edit_asked(view): the words of the selected one are to be replaced.
    """

    edition_asked = Signal(str)
    confirm_asked = Signal(object)
    withdraw_asked = Signal(object)
    edit_asked = Signal(object)

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
        self.withdraw = secondary(N_("Take it back"))
        self.confirm.clicked.connect(self._emit_confirm)
        self.edit.clicked.connect(self._emit_edit)
        self.withdraw.clicked.connect(self._emit_withdraw)
        self._lay_out()
        self._tell("")

    def selected(self) -> SupplementView | None:
        """The supplement that is selected."""
        return self._views.get(self.list.key())

    def show_editions(self, editions: Sequence[Edition], chosen: str) -> None:
        """The editions that have supplements."""
        self.edition.set_options([(edition.id, _named(edition)) for edition in editions])
        self.edition.set_value(chosen)

    def show_supplements(self, views: Sequence[SupplementView]) -> None:
        """The supplements of the edition that is shown."""
        self._views = {f"{view.supplement.kind}/{view.supplement.code}": view for view in views}
        groups = []
        for kind, title in _GROUPS:
            rows = [_row(key, view) for key, view in self._views.items() if view.supplement.kind is kind]
            if rows:
                groups.append(RowGroup(title, rows))
        self.list.set_groups(groups)
        if not self.list.key():
            self.list.select_first()
        self.set_count(sum(not view.is_settled for view in views))
        self._tell(self.list.key())

    def _lay_out(self) -> None:
        self.add_padded(
            column(WordsLabel(_NOTE, Type.META, Tone.TEXT_2, lines=FREE), self.edition, spacing=Space.SMALL)
        )
        self.add_line()
        self.add(self.list)
        buttons = bare(QHBoxLayout(), Space.SMALL)
        for button in (self.confirm, self.edit, self.withdraw):
            buttons.addWidget(button)
        buttons.addStretch()
        self.add_foot(holding(column(self.whole, self.because, holding(buttons), spacing=Space.SMALL)))

    def _tell(self, key: str) -> None:
        view = self._views.get(key)
        for button in (self.confirm, self.edit, self.withdraw):
            button.setEnabled(view is not None)
        if view is None:
            return
        say(self.whole.setText, view.wording.text)
        say(self.because.setText, _explained(view))
        self.confirm.setVisible(not view.is_settled)
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

    def _emit_edit(self) -> None:
        view = self.selected()
        if view is not None:
            self.edit_asked.emit(view)


def _named(edition: Edition) -> Text:
    title, act = edition.title, edition.short_citation
    return Text(f"{title.kk} · {act.kk}", f"{title.ru} · {act.ru}")


def _row(key: str, view: SupplementView) -> Row:
    mark = Mark.DONE if view.is_settled else Mark.UNVERIFIED
    return Row(key, view.wording.text, view.wording.source, mark, _state(view), strong=False)


def _state(view: SupplementView) -> Words:
    amendment = view.amendment
    if amendment is None:
        return N_("not verified")
    replaced = amendment.deed is AmendmentDeed.REPLACED
    return N_("words replaced") if replaced else N_("confirmed here")


def _explained(view: SupplementView) -> Words:
    """Why it is marked, unless the office settled it; and everything that was done with it, the latest first."""

    def said(tr: Translator) -> str:
        why = [] if view.is_settled else [view.because.in_(tr.language)]
        return "\n".join([*why, *(_told(tr, deed) for deed in view.history)])

    return said


def _told(tr: Translator, amendment: Amendment) -> str:
    day, name = numeric_date(amendment.at.date()), amendment.author_name
    if amendment.deed is AmendmentDeed.CONFIRMED:
        return tr(N_("{day}, {name}: confirmed"), day=day, name=name)
    if amendment.deed is AmendmentDeed.WITHDRAWN:
        return tr(N_("{day}, {name}: taken back"), day=day, name=name)
    was = amendment.was.text.in_(tr.language)
    return tr(N_("{day}, {name}: replaced; it was: {words}"), day=day, name=name, words=was)
