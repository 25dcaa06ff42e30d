"""Which field of the kit shows a field of a form, and how a kept value gets into it and out again.

What is half-typed is read as it stands: the form's engine keeps what it cannot read, so nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.domain.language import N_, Language, Text
from app.domain.layouts import english_keys
from app.forms import fields as forms
from app.forms.checking import is_account
from app.forms.quarters import quarters_offered
from app.i18n import Translator
from app.ui.language import Words
from app.ui.pages.intake.twelfths import WHOLE_LINE
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.choice_fields import ChoiceField, RadioField, TickField, YesNoField
from app.ui.widgets.date_field import DateField
from app.ui.widgets.digit_keys import DigitKeys
from app.ui.widgets.field import Field, Note
from app.ui.widgets.text_fields import IinField, LineField, MoneyField, PhoneField, TextField
from app.ui.widgets.words import FREE, WordsLabel

_LONGEST_IN_LIST = 60
_ROMAN = ("I", "II", "III", "IV")
_LATIN_TWINS = str.maketrans("АВСЕНКМОРТХУІ", "ABCEHKMOPTXYI")


@dataclass(frozen=True, slots=True)
class Kind:
    """How one type of field is made, read and shown."""

    make: Callable[[Any, date], Field]
    read: Callable[[Any], Any]
    show: Callable[[Any, Any], None]


class QuestionField(YesNoField):
    """A question of a whole sentence, which may wrap, with its two answers at the right."""

    def _lay_out(self) -> None:
        self.label = WordsLabel("", Type.BODY, Tone.TEXT, lines=FREE)
        self.note = Note()
        row = QHBoxLayout()
        row.setSpacing(Space.PAGE)
        row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.control, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.note)
        self.control.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)


def field_for(definition: forms.Scalar, today: date) -> Field:
    """The field of the kit for a field of a form, empty.

    Raises:
        KeyError: a computed field is not typed into and has no field here.
    """
    return KINDS[definition.type].make(definition, today)


def read_from(definition: forms.Scalar, field: Field) -> Any:
    """What stands in the field, half-typed or not, as the engine takes it."""
    return KINDS[definition.type].read(field)


def show_in(definition: forms.Scalar, field: Field, value: Any) -> None:
    """Show a kept value, even one that the engine could not read."""
    KINDS[definition.type].show(field, value)


def offer_in(field: Field, codes: Collection[str]) -> None:
    """Let a choice offer only these of its answers."""
    if isinstance(field, ChoiceField | RadioField | TickField):
        field.offer(codes)


def options_of(definition: forms.ChoiceField | forms.MultiChoiceField) -> list[tuple[str, Words]]:
    """The answers of a choice as the kit takes them."""
    return [(option.code, option.label) for option in definition.options]


def write_decimal(value: Any) -> str:
    """A kept number as it is typed: a comma, no needless noughts."""
    return "" if value is None else str(value).replace(".", ",")


def shape_iban(text: str) -> str:
    """An account as it is typed: capitals, nothing but letters and digits.

    A whole one whose Cyrillic letters only look like Latin ones is taken for what it looks like; otherwise a Cyrillic
    letter is the key that was pressed, by hand or by a scanner.
    """
    looked_like = _plain(text.upper().translate(_LATIN_TWINS))
    return looked_like if is_account(looked_like) else _plain(english_keys(text).upper())


def _plain(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())[:20]


def quarter_in_words(quarter: str) -> Words:
    """«2026 жылғы III тоқсан» · «III квартал 2026 года»."""

    def said(tr: Translator) -> str:
        year, _, number = quarter.partition("-")
        return tr(N_("quarter {number} of {year}"), number=_ROMAN[int(number) - 1], year=year)

    return said


def name_of(definition: forms.FieldBase) -> Text:
    """The name of a field where room is short."""
    return definition.short or definition.label


def _about(definition: forms.Scalar) -> dict[str, Any]:
    """What every field says of itself: a hint, or else that it may stay empty."""
    follows = getattr(definition, "agrees_with", None) is not None
    optional = definition.required is False and definition.hint is None and not follows
    return {"hint": definition.hint or "", "optional": optional}


def _text(definition: forms.TextField, _today: date) -> Field:
    field = TextField(definition.label, most=definition.max_length, **_about(definition))
    if definition.suggestions:
        field.set_suggestions(definition.suggestions)
    return field


def _name(definition: forms.NameField, _today: date) -> Field:
    return TextField(definition.label, most=definition.max_length, **_about(definition))


def _date(definition: forms.DateField, today: date) -> Field:
    return DateField(definition.label, today=today, past=definition.past, **_about(definition))


def _iban(definition: forms.IbanField, _today: date) -> Field:
    field = LineField(definition.label, shape=shape_iban, **_about(definition))
    DigitKeys(field.edit)
    return field


def _number(definition: forms.NumberField, _today: date) -> Field:
    field = LineField(definition.label, **_about(definition))
    DigitKeys(field.edit)
    field.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field


def _quarter(definition: forms.QuarterField, today: date) -> Field:
    options = [(quarter, quarter_in_words(quarter)) for quarter in quarters_offered(definition, today)]
    return ChoiceField(definition.label, options, **_about(definition))


def _choice(definition: forms.ChoiceField, _today: date) -> Field:
    """A list to drop down; answers too long for a list stand one under another and wrap."""
    if _has_long_answers(definition):
        return RadioField(definition.label, options_of(definition), across=False, **_about(definition))
    return ChoiceField(definition.label, options_of(definition), **_about(definition))


def _has_long_answers(definition: forms.ChoiceField) -> bool:
    answers = (option.label.in_(language) for option in definition.options for language in Language)
    return any(len(answer) > _LONGEST_IN_LIST for answer in answers)


def _ticks(definition: forms.MultiChoiceField, _today: date) -> Field:
    return TickField(definition.label, options_of(definition), **_about(definition))


def _yes_no(definition: forms.YesNoField, _today: date) -> Field:
    made = QuestionField if definition.width == WHOLE_LINE else YesNoField
    return made(definition.label, hint=definition.hint or "")


def _show_text(field: LineField, value: Any) -> None:
    field.set_value(str(value or ""))


def _show_date(field: DateField, value: Any) -> None:
    try:
        field.set_value(date.fromisoformat(value) if value else None)
    except ValueError:
        LineField.set_value(field, str(value))


def _show_money(field: MoneyField, value: Any) -> None:
    try:
        field.set_value(Decimal(value) if value is not None else None)
    except InvalidOperation:
        LineField.set_value(field, str(value))


def _show_choice(field: Field, value: Any) -> None:
    field.set_value(value)


def _show_ticks(field: TickField, value: Sequence[str] | None) -> None:
    field.set_value(value or ())


def _typed(field: LineField) -> str:
    return field.text()


def _chosen(field: Field) -> Any:
    return field.value()


def _line(kit: Callable[..., Field]) -> Callable[[Any, date], Field]:
    """A field of the kit that needs nothing but label and hint."""
    return lambda definition, _today: kit(definition.label, **_about(definition))


KINDS: dict[str, Kind] = {
    "text": Kind(_text, _typed, _show_text),
    "name": Kind(_name, _typed, _show_text),
    "iin": Kind(_line(IinField), _typed, _show_text),
    "date": Kind(_date, _typed, _show_date),
    "money": Kind(_line(MoneyField), _typed, _show_money),
    "number": Kind(_number, _typed, lambda field, value: field.set_value(write_decimal(value))),
    "phone": Kind(_line(PhoneField), _chosen, _show_text),
    "iban": Kind(_iban, _typed, _show_text),
    "quarter": Kind(_quarter, _chosen, _show_choice),
    "choice": Kind(_choice, _chosen, _show_choice),
    "multi_choice": Kind(_ticks, _chosen, _show_ticks),
    "yes_no": Kind(_yes_no, _chosen, _show_choice),
}
