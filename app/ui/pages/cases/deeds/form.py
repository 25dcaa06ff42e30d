"""The small form of a deed, built from the fields that it is offered with: shown as they apply, marked when wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.casework.course.offers import FieldKind, Offer, OfferedField
from app.catalogue.model import RefusalGround
from app.domain.course_events import MemberIncome
from app.domain.language import N_, Language
from app.i18n import translator
from app.ui.language import Words
from app.ui.pages.cases.deeds.entries import (
    Entry,
    FindingsEntry,
    IncomesEntry,
    PeopleField,
)
from app.ui.pages.cases.deeds.grounds_entry import GroundsEntry
from app.ui.pages.cases.deeds.pages_entry import PagesEntry
from app.ui.session import Session
from app.ui.theme.tokens import Space
from app.ui.widgets.choice_fields import ChoiceField, RadioField, YesNoField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.enter_path import Flow
from app.ui.widgets.text_fields import CountField, LineField, LinesField, MoneyField, TextField

EMPTY = N_("Fill this in.")
WRONG = N_("This cannot be right.")
_GROUND = "ground"
_CODES = "codes"
_GIVEN_BY = "given_by"
"""With it a paper begins: who gave it, on which day, under what number stand in one row."""
_QUARTER, _HALF, _WHOLE = 1, 2, 4
"""Columns that a field takes. All are equally broad, and what takes half begins at the edge or in the middle."""
_LETTERS = {_QUARTER: 18, _HALF: 40}
"""How much of a label so many columns carry in the narrowest dialog, in small letters."""
_OPTIONAL = N_("(optional)")
_BRIEF = frozenset({FieldKind.DATE, FieldKind.COUNT, FieldKind.MONEY, FieldKind.YES_NO})
_BROAD = frozenset({FieldKind.INCOMES, FieldKind.FINDINGS, FieldKind.PAGES})
_NUMBERS = ("number", "minutes", "house", "flat")
"""How the codes of fields end in which a number is written."""
_FEW, _SHORT, _LONG = 3, 20, 40
"""Answers stand side by side if they are few and short; a list of long ones is as broad as the form."""
_WRITTEN = frozenset(
    {
        FieldKind.TEXT,
        FieldKind.LINES,
        FieldKind.COUNT,
        FieldKind.MONEY,
        FieldKind.PEOPLE,
        FieldKind.INCOMES,
        FieldKind.FINDINGS,
    }
)
"""What costs time to write once more; a choice and a day do not."""
_LONG_ANSWERS = 32
"""Letters of answers side by side with which half of the narrowest dialog is full; more would push the other half."""


class DeedForm(Flow):
    """Fields of one deed. Enter leads from one to the next that wants something, and at last out of the form.

    `grounds` are the edition's, so that each can be shown with its paragraph. What is typed stays until the form goes.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, offer: Offer, grounds: Sequence[RefusalGround] = ()) -> None:
        super().__init__()
        self._session, self._grounds = session, grounds
        self._fields = {field.code: field for field in offer.fields}
        self._touched: set[str] = set()
        self.entries: dict[str, QWidget] = {}
        for code, field in self._fields.items():
            self.entries[code] = self._make(field)
            # Keys lead through what stands in the form in the order in which it came there, hidden or not.
            self.entries[code].setParent(self)
            even = self.entries[code].sizePolicy()
            even.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            self.entries[code].setSizePolicy(even)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.CARD)
        self._grid.setVerticalSpacing(Space.HAIR)
        for number in range(_WHOLE):
            self._grid.setColumnStretch(number, 1)
            strut = QWidget(self)  # a row of single columns: between others Qt leaves no gap
            strut.setFixedHeight(0)
            self._grid.addWidget(strut, 0, number)
        self._shown: tuple[str, ...] | None = None
        for code in self._fields:
            entry = self.entry(code)
            value = self._fields[code].value
            if value is not None:
                entry.set_value(value)
            entry.changed.connect(partial(self._was_touched, code))
        self._arrange()

    def entry(self, code: str) -> Entry:
        """What a field is filled in with."""
        return cast(Entry, self.entries[code])

    def choose(self, code: str, value: Any) -> None:
        """Fill in a field for the person, who may still write otherwise."""
        if code in self.entries:
            self.entry(code).set_value(value)
            self._was_touched(code)

    def propose(self, offer: Offer) -> None:
        """The same fields are offered anew: what nobody touched takes what is proposed now."""
        before, self._fields = self._fields, {field.code: field for field in offer.fields}
        for code, field in self._fields.items():
            if code not in self._touched and field.value != before[code].value:
                self.entry(code).set_value(field.value)
                self._touched.discard(code)
        self._follow()

    def touched(self) -> dict[str, Any]:
        """What the person said, also in fields that do not apply now."""
        return {code: self.entry(code).value() for code in self._fields if code in self._touched}

    @property
    def is_working(self) -> bool:
        """Whether pages are still being read or turned: the deed would be done without them."""
        shown = (self.entries[code] for code in self._applying())
        return any(isinstance(entry, PagesEntry) and entry.is_working for entry in shown)

    def values(self) -> dict[str, Any]:
        """What was said, by the codes of the fields that apply."""
        return {code: self.entry(code).value() for code in self._applying()}

    def typed(self) -> list[tuple[Words, str]]:
        """What the person wrote and what was not proposed, in words, each with its label."""
        said = ((self._fields[code], self._in_words(code)) for code in self._applying())
        return [
            (field.label, words)
            for field, words in said
            if field.kind in _WRITTEN and words and words != in_words(field.value)
        ]

    def mark(self, codes: Sequence[str]) -> None:
        """Say beside these fields that something is missing or wrong, and go to the first of them."""
        for code in self._applying():
            problem: Words | None = None
            if code in codes:
                problem = WRONG if _is_something(self.entry(code).value()) else EMPTY
            self.entry(code).set_problem(problem)
        first = next((code for code in self._applying() if code in codes), None)
        if first is not None:
            self.entries[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Stand in the first field that wants something."""
        stops = self.stops()
        if not any(cast(Any, stop).stop_here(forward=True) for stop in stops):
            self.ended.emit()

    def _applying(self) -> tuple[str, ...]:
        """The fields whose conditions hold, in order."""
        said: dict[str, Any] = {}
        for code, field in self._fields.items():
            if all(when.holds(said.get(when.field)) for when in field.when):
                said[code] = self.entry(code).value()
        return tuple(said)

    def _in_words(self, code: str) -> str:
        """What stands in a field, be it only half typed."""
        entry = self.entries[code]
        words = in_words(self.entry(code).value())
        return words or (entry.text().strip() if isinstance(entry, LineField) else "")

    def _was_touched(self, code: str) -> None:
        self._touched.add(code)
        self._follow()

    def _follow(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Lay out the fields that apply, as many in a row as there is room for."""
        shown = self._applying()
        if shown == self._shown:
            return
        self._shown = shown
        row, place = 1, 0
        for code, widget in self.entries.items():
            self._grid.removeWidget(widget)
            if code in shown:
                width = _width(self._fields[code])
                place += place % width if width == _HALF else 0
                if place + width > _WHOLE or (place and code == _GIVEN_BY):
                    row, place = row + 1, 0
                self._grid.addWidget(widget, row, place, 1, width, Qt.AlignmentFlag.AlignTop)
                place += width
            widget.setVisible(code in shown)

    def _make(self, field: OfferedField) -> QWidget:
        if field.code == _GROUND:
            return GroundsEntry(field.label, field, self._grounds)
        if field.kind is FieldKind.INCOMES:
            return IncomesEntry(field.label)
        if field.kind is FieldKind.FINDINGS:
            return FindingsEntry(field.label, field)
        if field.kind is FieldKind.PAGES:
            return PagesEntry(field.label, self._session)
        if field.code == _CODES:
            return PeopleField(field.label, hint=N_("one code a line"), optional=not field.required)
        if field.kind is FieldKind.CHOICE:
            make = RadioField if _is_short(field) else ChoiceField
            return make(field.label, list(field.choices), optional=not field.required)
        made = _SIMPLE[field.kind](field.label, optional=not field.required)
        if field.suggestions and isinstance(made, TextField):
            made.set_suggestions(field.suggestions)
        return made


def shape(offer: Offer) -> Offer:
    """What makes the form of an offer: all of it but what is proposed and what is noted."""
    return replace(offer, note="", fields=tuple(replace(field, value=None) for field in offer.fields))


def in_words(value: Any) -> str:
    """What stands in a field, as it can be copied; nothing of pictures."""
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        return "\n".join(in_words(each) for each in value)
    if isinstance(value, MemberIncome):
        return f"{value.name}: {in_words(value.amount)}"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value).strip() if isinstance(value, str | int) else ""


def _width(field: OfferedField) -> int:
    """Columns for what is typed and for the label above it, in whichever language that is longer."""
    if field.code == _GROUND or field.kind in _BROAD or _letters(field) > _LETTERS[_HALF]:
        return _WHOLE
    if field.kind is FieldKind.CHOICE:
        long = _answers(field) > _LONG_ANSWERS if _is_short(field) else _longest(field) > _LONG
        return _WHOLE if long else _HALF
    brief = field.kind in _BRIEF or (field.kind is FieldKind.TEXT and field.code.endswith(_NUMBERS))
    return _QUARTER if brief and _letters(field) <= _LETTERS[_QUARTER] else _HALF


def _letters(field: OfferedField) -> int:
    """How long a field's label is in the longer language, or what stands in it at first, if that is longer."""
    words = (field.label,) if field.required else (field.label, _OPTIONAL)
    label = max(sum(len(translator(language)(word)) + 1 for word in words) for language in Language)
    return max(label, len(field.value) if isinstance(field.value, str) and not field.choices else 0)


def _is_short(field: OfferedField) -> bool:
    """Whether the answers stand side by side."""
    return len(field.choices) <= _FEW and _longest(field) <= _SHORT


def _longest(field: OfferedField) -> int:
    """How many letters the longest answer has."""
    return max((len(text) for _, words in field.choices for text in (words.kk, words.ru)), default=0)


def _answers(field: OfferedField) -> int:
    """How many letters the answers have together, in the longer language."""
    said = [(words.kk, words.ru) for _, words in field.choices]
    return max((sum(len(one) for one in of_one) for of_one in zip(*said, strict=True)), default=0)


def _is_something(value: Any) -> bool:
    return value not in (None, "", (), {})


_SIMPLE: dict[FieldKind, Callable[..., QWidget]] = {
    FieldKind.TEXT: TextField,
    FieldKind.LINES: LinesField,
    FieldKind.DATE: DateField,
    FieldKind.COUNT: CountField,
    FieldKind.MONEY: MoneyField,
    FieldKind.YES_NO: YesNoField,
    FieldKind.PEOPLE: PeopleField,
}
