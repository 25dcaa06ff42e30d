"""A section of a form as lines of a paper: what was answered, or room to answer by hand; tables with their sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from app.domain.language import N_
from app.forms.engine import FormState
from app.forms.fields import (
    ChoiceField,
    ComputedField,
    DateField,
    MoneyField,
    MultiChoiceField,
    NumberField,
    PhoneField,
    QuarterField,
    Scalar,
    TableField,
    YesNoField,
)
from app.forms.model import Section
from app.forms.reading import read_date, read_number
from app.printing.blanks import Question
from app.printing.document import Block, Heading, Table, TableColumn
from app.printing.wording import NBSP, Voice, Voices, figures, short_date, telephone

_MOST_COLUMNS = 7
"""A table with more columns is printed unfolded: a row for each answer of a person."""
_BLANK_ROWS = 6
_BLANK_UNFOLDED = 3
_MOST_BOXES = 8
_NONE = "–"
_KIND, _SUM = N_("Kind of income"), N_("Sum, tenge")


def fields_of(state: FormState, section: Section, voices: Voices, *, blank: bool) -> Iterator[Block]:
    """The questions of a section with their answers; of a blank form every one, with room for its answer."""
    first = True
    for field in section.fields:
        if isinstance(field, ChoiceField | MultiChoiceField) and not field.options:
            continue
        if isinstance(field, TableField):
            if blank or state.is_shown(field.id):
                yield from _table(state, field, voices, blank=blank, headed=not first)
                first = False
        elif blank:
            if not isinstance(field, ComputedField):
                yield _to_fill(field, voices)
                first = False
        elif state.is_shown(field.id) and state.is_filled(field.id):
            yield _filled(field, state.get(field.id), voices)
            first = False


def _to_fill(field: Scalar, voices: Voices) -> Question:
    """A question with boxes to tick, or a dotted line to write on."""
    label = voices.text(field.label)
    if isinstance(field, YesNoField):
        return Question(label, options=(voices.say(N_("yes")), voices.say(N_("no"))))
    if isinstance(field, ChoiceField | MultiChoiceField):
        options = tuple(option for option in field.options if not option.retired)
        if len(options) <= _MOST_BOXES:
            return Question(label, options=tuple(voices.text(option.label) for option in options))
    unit = voices.say(N_("tenge")) if isinstance(field, MoneyField) else ()
    return Question(label, lines=1, unit=unit)


def _filled(field: Scalar, value: Any, voices: Voices) -> Question:
    answer = voices.columns(lambda voice: said(field, value, voice))
    return Question(voices.text(field.label), answer, brief=isinstance(field, YesNoField))


def said(field: Scalar, value: Any, voice: Voice) -> str:
    """A value as the paper says it."""
    match field:
        case YesNoField():
            return voice.say(N_("yes") if value else N_("no"))
        case ChoiceField():
            return _chosen(field, [value], voice)
        case MultiChoiceField():
            return _chosen(field, list(value), voice)
        case DateField():
            day = read_date(str(value))
            return voice.long_date(day) if day else str(value)
        case MoneyField() | ComputedField(money=True):
            number = read_number(str(value))
            return voice.money(number) if number is not None else str(value)
        case NumberField(is_year=True):
            return str(value)
        case NumberField() | ComputedField():
            number = read_number(str(value))
            return figures(number) if number is not None else str(value)
        case PhoneField():
            return telephone(str(value))
        case QuarterField():
            year, _, quarter = str(value).partition("-")
            return voice.quarter(int(year), int(quarter))
        case _:
            return str(value)


def _chosen(field: ChoiceField | MultiChoiceField, codes: Sequence[Any], voice: Voice) -> str:
    labels = {option.code: option.label for option in field.options}
    return "; ".join(voice.text(labels[code]) if code in labels else str(code) for code in codes)


def _cell(field: Scalar, value: Any, voices: Voices) -> str:
    """A value in a table: short, and once for both languages."""
    if value in (None, "", []):
        return ""
    if isinstance(field, DateField):
        day = read_date(str(value))
        return short_date(day) if day else str(value)
    if isinstance(field, MoneyField | ComputedField):
        number = read_number(str(value))
        return figures(number) if number is not None else str(value)
    return "\n".join(dict.fromkeys(voices.columns(lambda voice: said(field, value, voice))))


def _table(
    state: FormState, field: TableField, voices: Voices, *, blank: bool, headed: bool
) -> Iterator[Block]:
    if headed:
        yield Heading(voices.text(field.label))
    wide = len(field.columns) > _MOST_COLUMNS
    if wide:
        yield _unfolded_to_fill(field, voices) if blank else _unfolded(state, field, voices)
    else:
        yield _folded(state, field, voices, blank=blank)


def _head(column: Scalar, voices: Voices) -> str:
    label = column.short or column.label
    head = voices.stacked_text(label)
    return f"{head},{NBSP}₸" if isinstance(column, MoneyField) else head


def _is_figures(column: Scalar) -> bool:
    return isinstance(column, MoneyField | NumberField | ComputedField)


def _folded(state: FormState, field: TableField, voices: Voices, *, blank: bool) -> Table:
    rows = [
        ("", *("" for _ in field.columns))
        if blank
        else (
            str(row + 1),
            *(
                _cell(column, state.get(f"{field.id}[{row}].{column.id}"), voices) or _NONE
                for column in field.columns
            ),
        )
        for row in range(_BLANK_ROWS if blank else state.rows(field.id))
    ]
    return Table(
        columns=(
            TableColumn("№", 0.45),
            *(
                TableColumn(_head(column, voices), _share(column), figures=_is_figures(column))
                for column in field.columns
            ),
        ),
        rows=tuple(rows),
        total=_total(state, field, voices) if field.total_of and not blank else (),
    )


def _share(column: Scalar) -> float:
    """How wide a column is: as wide as the screen's, but wide enough for a number or a date."""
    least = {"iin": 2.45, "date": 2.0, "number": 1.4, "money": 1.8}.get(column.type, 2.5)
    return max(float(column.width), least)


def _total(state: FormState, field: TableField, voices: Voices) -> tuple[str, ...]:
    cells = [
        figures(state.content.total(field.id, column.id)) if column.id in field.total_of else ""
        for column in field.columns
    ]
    return ("", voices.once(N_("Total of the table")), *cells[1:])


def _unfolded(state: FormState, field: TableField, voices: Voices) -> Table:
    """Name, what it is, how much: a line for each sum that there is.

    Every line has its name: a page may end between two sums of one person.
    """
    first, *asked = _asked(field)
    rows: list[tuple[str, ...]] = []
    total = Decimal(0)
    for row in range(state.rows(field.id)):
        name = _cell(first, state.get(f"{field.id}[{row}].{first.id}"), voices)
        had = [state.get(f"{field.id}[{row}].{column.id}") for column in asked]
        told = [each for each in zip(asked, had, strict=True) if each[1] not in (None, "")]
        for column, value in told:
            total += read_number(str(value)) or Decimal(0)
            rows.append((name, _titled(column, field, voices), _cell(column, value, voices)))
        if not told:
            rows.append((name, _NONE, _NONE))
    return Table(
        columns=(
            TableColumn(_head(first, voices), 2.65),
            TableColumn(voices.stacked(_KIND), 6.1),
            TableColumn(voices.stacked(_SUM), 1.35, figures=True),
        ),
        rows=tuple(rows),
        total=(voices.once(N_("Total of the table")), "", figures(total)),
    )


def _unfolded_to_fill(field: TableField, voices: Voices) -> Table:
    """A line for each sum that there may be, a column for each of a few people; first a line for their names."""
    first, *asked = _asked(field)
    kinds, sums = voices.say(_KIND), voices.say(_SUM)
    head = "\n".join(f"{kind}; {sum_.lower()}" for kind, sum_ in zip(kinds, sums, strict=True))
    empty = ("",) * _BLANK_UNFOLDED
    return Table(
        columns=(
            TableColumn(head, 4),
            *(TableColumn(_head(first, voices), 2) for _ in empty),
        ),
        rows=(("", *empty), *((_titled(column, field, voices), *empty) for column in asked)),
        whole=True,
    )


def _asked(field: TableField) -> list[Scalar]:
    """The columns that somebody answers; the first is the name."""
    return [column for column in field.columns if not isinstance(column, ComputedField)]


def _titled(column: Scalar, field: TableField, voices: Voices) -> str:
    """The column's label; whether it was declared, where several columns have one label."""
    same = [each for each in field.columns if each.label == column.label]
    if len(same) < 2:
        return voices.stacked_text(column.label)
    group = next((group for group in field.groups if column.id in group.columns), None)
    label = voices.columns(
        lambda voice: (
            f"{voice.text(column.label)} ({voice.text(group.title).lower()})"
            if group
            else voice.text(column.label)
        )
    )
    return "\n".join(dict.fromkeys(label))
