"""The kinds of fields of a form, as data: what may be typed or chosen, and on which conditions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.datamodels import Code, Frozen, Mark, SourcedText, When, named
from app.domain.people import Sex
from app.forms.formulas import Formula


class Severity(StrEnum):
    """Whether a problem stands in the way, or is only to be seen."""

    ERROR = "error"
    REMARK = "remark"


class FieldBase(Frozen):
    """What every field has.

    `known` names what the form takes from outside at its start (`applicant.iin`); `renamed_from` lists ids under
    which older versions of the form kept the value; `width` is a share of the line in twelfths. Where a required field
    is `waivable`, a person may leave it empty with a reason: the paper is lost, there is no account yet.
    """

    id: Code
    label: SourcedText
    short: SourcedText | None = None
    hint: SourcedText | None = None
    required: bool | When = False
    waivable: bool = False
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


class Known(StrEnum):
    """Words of the place that are offered while one types; what is offered depends on what stands before."""

    OKRUGS = "okrugs"
    VILLAGES = "villages"
    STREETS = "streets"


class TextField(FieldBase):
    """Words. Some are offered while one types: the `suggestions`, or what the office `offers` of its place."""

    type: Literal["text"]
    max_length: Annotated[int, Field(ge=1)] = 300
    suggestions: tuple[str, ...] = ()
    offers: Known | None = None
    shapes: tuple[Shape, ...] = ()


class NameField(FieldBase):
    """A part of a person's name, or the whole, exactly as in the document."""

    type: Literal["name"]
    max_length: Annotated[int, Field(ge=1)] = 120


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
    """A number that is not money: pieces, hectares; a year has its thousands not set apart."""

    type: Literal["number"]
    is_year: bool = False
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1_000_000)
    decimals: int = 0


class PhoneField(FieldBase):
    """A telephone number in Kazakhstan."""

    type: Literal["phone"]


class IbanField(FieldBase):
    """A bank account in Kazakhstan: KZ, two check digits and sixteen more characters (ISO 13616)."""

    type: Literal["iban"]


class QuarterField(FieldBase):
    """A quarter of a year, as `2026-3`: the last that has ended, or with `current` the one that runs.

    A fresh form begins with it; an earlier one is only a remark.
    """

    type: Literal["quarter"]
    current: bool = False


class Option(Frozen):
    """One of the answers of a choice; with `when` it is offered only while that holds.

    A `retired` one is offered no more, and stays readable where it was given. One that stands `once` is given in one
    row of a table alone. `sex` is the sex that it says a person has.
    """

    code: Code
    label: SourcedText
    when: When | None = None
    retired: bool = False
    once: bool = False
    sex: Sex | None = None


class OfferedBy(StrEnum):
    """What of a service's edition gives a choice its answers."""

    AUDIENCE = "audience"
    VARIANTS = "variants"


class Choosing(FieldBase):
    """A choice. Its answers stand here, or come from the edition that the form is filled for: `options_from`.

    With both, those that stand here are offered where the edition has none. A choice without answers is not asked.
    """

    options: tuple[Option, ...] = ()
    options_from: OfferedBy | None = None

    @model_validator(mode="after")
    def _has_answers(self) -> Self:
        if not self.options and self.options_from is None:
            raise ValueError("a choice needs options")
        return self


class ChoiceField(Choosing):
    """One of several answers; a fresh form begins with the `usual` one, where there is one.

    It `agrees_with` an ИИН where some of its answers tell a sex.
    """

    type: Literal["choice"]
    agrees_with: Code | None = None
    usual: Code | None = None

    @model_validator(mode="after")
    def _usual_is_offered(self) -> Self:
        if self.usual is not None and self.usual not in {option.code for option in self.options}:
            raise ValueError("the usual answer is none of the options")
        return self


class MultiChoiceField(Choosing):
    """Any of several answers."""

    type: Literal["multi_choice"]


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
    """Another table, and the columns that both have.

    A table that `mirrors` it has a row for each of its rows, and the columns cannot be typed. One that `fills` it
    writes each of its rows there as well, where a person goes on with it.
    """

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
    fills: Mirror | None = None
    first_row: dict[Code, FirstCell] = Field(default_factory=dict)
    min_rows: int = 0
    max_rows: int = 100

    def column(self, id: str) -> Scalar:
        """A column by its id.

        Raises:
            KeyError: the table has no such column.
        """
        return self._by_id[id]

    def column_once_named(self, id: str) -> str:
        """The id of the column that has this id now or had it in an older version; the same if none ever did."""
        return next((column.id for column in self.columns if id in column.renamed_from), id)

    @cached_property
    def _by_id(self) -> dict[str, Scalar]:
        return {column.id: column for column in self.columns}


AnyField = Annotated[Scalar | TableField, Field(discriminator="type")]
Choices = Mapping[OfferedBy, tuple[Option, ...]]
"""The answers that an edition gives to choices."""
