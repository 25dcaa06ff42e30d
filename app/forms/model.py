"""A form as data: sections of typed fields with labels, hints and conditions in two languages, and no code.

Field ids are unique in a form. A path names one value: `iin`, or `family[2].birth_date` for a cell of a table.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from app.datamodels import Code, Frozen, Mark, SourcedText, When, named
from app.forms.formulas import Formula


class Severity(StrEnum):
    """Whether a problem stands in the way, or is only to be seen."""

    ERROR = "error"
    REMARK = "remark"


class FieldBase(Frozen):
    """What every field has.

    `known` names what the form takes from outside at its start (`applicant.iin`); `renamed_from` lists ids under
    which older versions of the form kept the value; `width` is a share of the line in twelfths.
    """

    id: Code
    label: SourcedText
    short: SourcedText | None = None
    hint: SourcedText | None = None
    required: bool | When = False
    shown_when: When | None = None
    allowed_when: When | None = None
    known: str | None = None
    renamed_from: tuple[Code, ...] = ()
    width: Annotated[int, Field(ge=1, le=12)] = 12
    mark: Annotated[Mark | None, named("marks")] = None


class Shape(Frozen):
    """How a text must look on a condition: so many digits."""

    when: When | None = None
    digits: Annotated[int, Field(ge=1)]


class TextField(FieldBase):
    """Words."""

    type: Literal["text"]
    max_length: int = 300
    suggestions: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()


class NameField(FieldBase):
    """A part of a person's name, or the whole, exactly as in the document."""

    type: Literal["name"]
    max_length: int = 120


class IinField(FieldBase):
    """A twelve-digit personal number. A wrong one may be accepted with a reason."""

    type: Literal["iin"]


class DateField(FieldBase):
    """A day. `past` and `validity` compare it with today: `validity` in the past is only a remark."""

    type: Literal["date"]
    earliest: date = date(1900, 1, 1)
    past: bool = False
    validity: bool = False
    agrees_with: Code | None = None


class MoneyField(FieldBase):
    """A sum in tenge, not negative."""

    type: Literal["money"]


class NumberField(FieldBase):
    """A number that is not money: pieces, hectares."""

    type: Literal["number"]
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1_000_000)
    decimals: int = 0


class PhoneField(FieldBase):
    """A telephone number in Kazakhstan."""

    type: Literal["phone"]


class IbanField(FieldBase):
    """A bank account in Kazakhstan: KZ and eighteen more characters."""

    type: Literal["iban"]


class QuarterField(FieldBase):
    """A quarter of a year that has ended, as `2026-3`; starts with the last one."""

    type: Literal["quarter"]


class Option(Frozen):
    """One of the answers of a choice."""

    code: Code
    label: SourcedText


class ChoiceField(FieldBase):
    """One of several answers."""

    type: Literal["choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=1)]
    agrees_with: Code | None = None


class MultiChoiceField(FieldBase):
    """Any of several answers."""

    type: Literal["multi_choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=1)]


class YesNoField(FieldBase):
    """Yes or no. Where one answer is `expected`, the other is said to have `otherwise` as its consequence."""

    type: Literal["yes_no"]
    expected: bool | None = None
    otherwise: SourcedText | None = None


class ComputedField(FieldBase):
    """A number that the form works out; it cannot be typed."""

    type: Literal["computed"]
    formula: Formula
    money: bool = True


Scalar = (
    TextField
    | NameField
    | IinField
    | DateField
    | MoneyField
    | NumberField
    | PhoneField
    | IbanField
    | QuarterField
    | ChoiceField
    | MultiChoiceField
    | YesNoField
    | ComputedField
)
Column = Annotated[Scalar, Field(discriminator="type")]


class Group(Frozen):
    """A heading over several columns."""

    title: SourcedText
    columns: tuple[Code, ...]


class Mirror(Frozen):
    """A table that has a row for each row of another; `columns` are taken over from it and cannot be typed."""

    table: Code
    columns: tuple[Code, ...]


class FirstCell(Frozen):
    """What a cell of the first row starts with: something known from outside, or a fixed value."""

    known: str | None = None
    value: str | None = None


class TableField(FieldBase):
    """Rows of typed columns; `total_of` lists the columns that are summed under the table."""

    type: Literal["table"]
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    row_name: SourcedText | None = None
    groups: tuple[Group, ...] = ()
    total_of: tuple[Code, ...] = ()
    mirrors: Mirror | None = None
    first_row: dict[Code, FirstCell] = Field(default_factory=dict)
    min_rows: int = 0
    max_rows: int = 100

    def column(self, id: str) -> Scalar:
        """A column by its id.

        Raises:
            KeyError: the table has no such column.
        """
        return self._by_id[id]

    @cached_property
    def _by_id(self) -> dict[str, Scalar]:
        return {column.id: column for column in self.columns}


AnyField = Annotated[Scalar | TableField, Field(discriminator="type")]


class CrossCheck(Frozen):
    """Two answers that do not go together: where `problem_when` holds, `message` is shown at a field.

    With `each_row` the condition speaks of one row at a time and `at` is a column of that table.
    """

    id: Code
    at: Code
    problem_when: When
    each_row: Code | None = None
    severity: Severity = Severity.ERROR
    message: SourcedText


class Section(Frozen):
    """A page of the form."""

    id: Code
    title: SourcedText
    hint: SourcedText | None = None
    shown_when: When | None = None
    fields: Annotated[tuple[AnyField, ...], Field(min_length=1)]
    mark: Annotated[Mark | None, named("marks")] = None


class FormDefinition(Frozen):
    """A form. `version` grows with every change that drafts can notice."""

    id: str
    version: Annotated[int, Field(ge=1)]
    title: SourcedText
    marks: dict[Code, Mark] = Field(default_factory=dict)
    mark: Annotated[Mark | None, named("marks")] = None
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    checks: tuple[CrossCheck, ...] = ()

    @property
    def unverified(self) -> bool:
        """Whether a person must be told that the form is not the approved one."""
        return self.mark is not None and self.mark.unverified

    @cached_property
    def fields(self) -> dict[str, Scalar | TableField]:
        """Every field by its id, in the form's order."""
        return {field.id: field for section in self.sections for field in section.fields}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section of every field."""
        return {field.id: section for section in self.sections for field in section.fields}

    def field_once_named(self, id: str) -> Scalar | TableField | None:
        """The field that has an id now or had it in an older version; `None` if none ever did."""
        return self.fields.get(id) or self._by_old_id.get(id)

    @cached_property
    def _by_old_id(self) -> dict[str, Scalar | TableField]:
        return {old: field for field in self.fields.values() for old in field.renamed_from}

    def section(self, id: str) -> Section:
        """A section by its id.

        Raises:
            KeyError: the form has no such section.
        """
        return {section.id: section for section in self.sections}[id]

    @model_validator(mode="after")
    def _names_resolve(self) -> FormDefinition:
        from app.forms.names import unknown_names  # it speaks of the classes above

        ids = [field.id for section in self.sections for field in section.fields]
        twice = sorted({id for id in ids if ids.count(id) > 1})
        if twice:
            raise ValueError(f"fields named twice: {', '.join(twice)}")
        unknown = unknown_names(self)
        if unknown:
            raise ValueError(f"no such fields: {', '.join(unknown)}")
        return self
