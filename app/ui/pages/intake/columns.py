"""Columns of a form's table as the grid of the kit takes them, and kept values as its cells hold them."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.domain.language import N_, Language, Text
from app.domain.people import PersonName
from app.forms import fields as forms
from app.forms.quarters import quarters_offered
from app.forms.reading import read_date, read_number
from app.ui.language import Words
from app.ui.pages.intake.kinds import name_of, options_of, quarter_in_words
from app.ui.theme.fonts import metrics
from app.ui.theme.tokens import Type
from app.ui.widgets.grid_model import CellKind, GridColumn

NUMBER_KEY = "#"
_KINDS = {
    "text": CellKind.TEXT,
    "name": CellKind.TEXT,
    "phone": CellKind.TEXT,
    "iin": CellKind.DIGITS,
    "date": CellKind.DATE,
    "money": CellKind.MONEY,
    "computed": CellKind.MONEY,
    "iban": CellKind.LATIN,
    "quarter": CellKind.CHOICE,
    "choice": CellKind.CHOICE,
    "yes_no": CellKind.CHOICE,
}
_WIDTHS = {"iin": 108, "date": 88, "number": 80, "yes_no": 64, "phone": 148}
_TWELFTH = 48
_LEAST, _LEAST_OF_CHOICE = 96, 112
_FIGURES = (64, 96)
_EDGES = 18
_IIN_LENGTH = 12
_YES_NO: tuple[tuple[str, Words], ...] = (("yes", N_("yes")), ("no", N_("no")))
_ANSWERS = {"yes": True, "no": False}


def grid_columns(table: forms.TableField, today: date) -> list[GridColumn]:
    """The columns of a table, those of a leading table numbered; the broadest takes what width is left."""
    broadest = max(table.columns, key=lambda column: column.width)
    taken_over = table.mirrors.columns if table.mirrors is not None else ()
    groups = {id: group.title for group in table.groups for id in group.columns}
    return [
        *_row_numbers(table),
        *(
            GridColumn(
                column.id,
                name_of(column),
                kind_of(column),
                0 if column is broadest else _width(column),
                fixed=column.id in taken_over or isinstance(column, forms.ComputedField),
                strong=isinstance(column, forms.ComputedField),
                most=_IIN_LENGTH
                if isinstance(column, forms.IinField)
                else getattr(column, "max_length", 200),
                options=_options(column, today),
                group=groups.get(column.id, ""),
                today=today,
                past=bool(getattr(column, "past", False)),
                shorter=_shorter_names if isinstance(column, forms.NameField) else None,
            )
            for column in table.columns
        ),
    ]


def _shorter_names(full: str) -> tuple[str, ...]:
    """A name as people shorten it: the patronymic as its letter, then the given name too."""
    name = PersonName.of(full)
    letter = f"\u00a0{name.patronymic[0]}." if name.patronymic else ""
    return (f"{name.surname} {name.given}{letter}", name.initialled)


def _row_numbers(table: forms.TableField) -> list[GridColumn]:
    """A column with the row's number, where the table does not take its rows over from another."""
    return [] if table.mirrors is not None else [GridColumn(NUMBER_KEY, "№", CellKind.TEXT, 30, fixed=True)]


def kind_of(column: forms.Scalar) -> CellKind:
    """What the grid takes a column for. A number with decimals is typed as a sum is."""
    if isinstance(column, forms.NumberField):
        return CellKind.MONEY if column.decimals else CellKind.COUNT
    return _KINDS[column.type]


def cell_value(column: forms.Scalar, value: Any) -> Any:
    """A kept value as a cell holds it; what the engine could not read is shown as empty and told as a problem."""
    if value is None:
        return None
    kind = kind_of(column)
    if isinstance(column, forms.YesNoField):
        return "yes" if value is True else "no"
    if kind is CellKind.DATE:
        return read_date(str(value))
    if kind is CellKind.MONEY:
        return read_number(str(value))
    if kind is CellKind.COUNT:
        number = read_number(str(value))
        return None if number is None else int(number)
    return str(value)


def kept_value(column: forms.Scalar, value: Any, text: str) -> Any:
    """What to give the engine for an edited cell: its value, or its text where the grid could not read it."""
    if isinstance(column, forms.YesNoField):
        return _ANSWERS.get(value)
    if value is None:
        return text or None
    return value.isoformat() if isinstance(value, date) else str(value)


def _options(column: forms.Scalar, today: date) -> tuple[tuple[str, Words], ...]:
    if isinstance(column, forms.ChoiceField):
        return tuple(options_of(column))
    if isinstance(column, forms.YesNoField):
        return _YES_NO
    if isinstance(column, forms.QuarterField):
        return tuple((quarter, quarter_in_words(quarter)) for quarter in quarters_offered(column, today))
    return ()


def _width(column: forms.Scalar) -> int:
    """As wide as the longest word of its title; figures no wider than they need, words by their share of the line."""
    title = _longest_word(name_of(column)) + _EDGES
    if isinstance(column, forms.MoneyField | forms.ComputedField):
        least, most = _FIGURES
        return min(most, max(least, title))
    least = _LEAST_OF_CHOICE if isinstance(column, forms.ChoiceField) else _LEAST
    return max(title, _WIDTHS.get(column.type, max(least, column.width * _TWELFTH)))


def _longest_word(title: Text) -> int:
    words = [word for language in Language for word in title.in_(language).split()]
    return max(metrics(Type.META_STRONG).horizontalAdvance(word) for word in words)
