"""A kept value of a form in words: dates as they are written here, choices by their label."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.language import N_
from app.forms.fields import (
    ChoiceField,
    DateField,
    FieldBase,
    MoneyField,
    MultiChoiceField,
    PhoneField,
    QuarterField,
    YesNoField,
)
from app.forms.reading import read_date, read_number
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import told
from app.ui.pages.intake.kinds import quarter_in_words, write_decimal
from app.ui.widgets.shapes import shape_phone, write_money


def value_in_words(field: FieldBase, value: Any, tr: Translator) -> str:
    """The value as a person reads it; what could not be read stands as it was typed."""
    text = "" if value is None else str(value)
    if isinstance(field, ChoiceField | MultiChoiceField):
        labels = {option.code: option.label.in_(tr.language) for option in field.options}
        chosen = value if isinstance(value, list) else [text]
        return ", ".join(labels.get(code, code) for code in chosen)
    if isinstance(field, YesNoField) and isinstance(value, bool):
        return tr(N_("yes")) if value else tr(N_("no"))
    if isinstance(field, DateField):
        return _date_in_words(read_date(text), text)
    if isinstance(field, MoneyField):
        return _money_in_words(read_number(text), text)
    if isinstance(field, PhoneField):
        return shape_phone(text)
    if isinstance(field, QuarterField) and text:
        return told(quarter_in_words(text))
    return write_decimal(value) if field_is_number(field) else text


def field_is_number(field: FieldBase) -> bool:
    """Whether figures stand to the right."""
    return getattr(field, "type", "") in ("money", "number", "computed")


def _date_in_words(day: date | None, typed: str) -> str:
    return typed if day is None else numeric_date(day)


def _money_in_words(sum_: Decimal | None, typed: str) -> str:
    return typed if sum_ is None else write_money(sum_)
