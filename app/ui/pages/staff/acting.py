"""A post that somebody holds in another's stead: which, from which day to which, by which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.domain.office import Acting
from app.domain.roles import OfficeKind, Role
from app.i18n import Translator
from app.ui.entry.gaps import go_to_first, say_if_empty
from app.ui.formats import numeric_date
from app.ui.language import Words
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link, small
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.layouts import bare, fields_row
from app.ui.widgets.text_fields import TextField
from app.ui.widgets.words import FREE, WordsLabel


class ActingFields(QWidget):
    """The posts that a person holds for a time, each with a way to end it, and the fields of one more.

    Signals:
        given(posts): the person is to hold these posts for a time, and no others.
    """

    given = Signal(tuple)

    def __init__(self, kind: OfficeKind) -> None:
        super().__init__()
        self._held: tuple[Acting, ...] = ()
        posts = [role for role in kind.roles if role is not Role.ADMINISTRATOR]
        self.post = ChoiceField(N_("Acts as"), [(role.value, role.short_name) for role in posts])
        self.first, self.last = DateField(N_("From")), DateField(N_("Until"))
        self.order = TextField(N_("Order No. and date"), letters=False, most=60)
        self.add = small(N_("Let the person act"))
        self._rows = bare(QVBoxLayout(), Space.HAIR)
        column = bare(QVBoxLayout(self), Space.SMALL)
        column.addWidget(WordsLabel(N_("Acting for a time"), Type.BODY_STRONG))
        column.addLayout(self._rows)
        column.addWidget(self.post)
        column.addLayout(fields_row(self.first, self.last))
        column.addWidget(self.order)
        across = bare(QHBoxLayout())
        across.addWidget(self.add)
        across.addStretch(1)
        column.addLayout(across)
        self.add.clicked.connect(self._give)

    def show_held(self, held: Sequence[Acting], today: date) -> None:
        """Show what is held for a time now, and empty fields."""
        self._held = tuple(held)
        while (old := self._rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        for acting in self._held:
            self._rows.addWidget(self._row(acting, today))
        for field in (self.post, self.first, self.last, self.order):
            field.set_value(None)
            field.set_problem(None)
        for day in (self.first, self.last):
            day.set_today(today)

    def _row(self, acting: Acting, today: date) -> QWidget:
        holder = QWidget()
        across = bare(QHBoxLayout(holder), Space.SMALL)
        tone = Tone.TEXT if acting.holds(today) else Tone.TEXT_3
        across.addWidget(WordsLabel(_said(acting), Type.META, tone, lines=FREE), 1)
        end = link(N_("Take back"))
        end.clicked.connect(lambda: self.given.emit(tuple(one for one in self._held if one is not acting)))
        across.addWidget(end)
        return holder

    def _give(self) -> None:
        fields = (self.post, self.first, self.last, self.order)
        empty = [field for field in fields if say_if_empty(field)]
        if go_to_first(empty):
            return
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            return
        if last < first:
            self.last.set_problem(N_("The period ends before it begins."))
            go_to_first([self.last])
            return
        acting = Acting(Role(str(self.post.value())), first, last, str(self.order.value()))
        self.given.emit((*self._held, acting))


def _said(acting: Acting) -> Words:
    """«Akim, 01.12.2026 – 14.12.2026, order No. 12»."""

    def said(tr: Translator) -> str:
        days = f"{numeric_date(acting.first)} – {numeric_date(acting.last)}"
        parts = (acting.role.short_name.in_(tr.language), days, acting.order)
        return ", ".join(part for part in parts if part)

    return said
