"""Sums that a form works out by itself, written as data and shown with their working.

A formula is one of `{sum_column: income.total}`, `{count_rows: family}`, `{constant: "3"}`, `{sum_of: [a, b]}` and
`{divide: [formula, formula, …]}`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Protocol

from pydantic import Field

from app.datamodels import Frozen, SourcedText
from app.domain.language import Text

TIYN = Decimal("0.01")


class Numbers(Protocol):
    """Where a formula finds its numbers."""

    def number(self, name: str) -> Decimal:
        """A field's number; an empty one is nought."""
        ...

    def column(self, table: str, column: str) -> Iterable[Decimal]:
        """The numbers of a table's column, row by row."""
        ...

    def row_count(self, table: str) -> int:
        """How many rows a table has."""
        ...


class _Formula(Frozen):
    """A part of the working; `label` is the word that stands after its number («ай», «адам»)."""

    label: SourcedText | None = None


class SumColumn(_Formula):
    """The sum of `table.column`."""

    sum_column: Annotated[str, Field(pattern=r"^\w+\.\w+$")]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, tables and columns it speaks of."""
        return (self.sum_column,)

    def value(self, numbers: Numbers) -> Decimal:
        """The sum; of no rows, nought."""
        table, _, column = self.sum_column.partition(".")
        return sum(numbers.column(table, column), Decimal(0))


class CountRows(_Formula):
    """How many rows a table has."""

    count_rows: str

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, tables and columns it speaks of."""
        return (self.count_rows,)

    def value(self, numbers: Numbers) -> Decimal:
        """The number of rows."""
        return Decimal(numbers.row_count(self.count_rows))


class Constant(_Formula):
    """A number that the law fixes."""

    constant: Decimal

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, tables and columns it speaks of."""
        return ()

    def value(self, numbers: Numbers) -> Decimal:
        """The number."""
        return self.constant


class SumOf(_Formula):
    """The sum of fields, or of the columns of one row."""

    sum_of: Annotated[tuple[str, ...], Field(min_length=1)]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, tables and columns it speaks of."""
        return self.sum_of

    def value(self, numbers: Numbers) -> Decimal:
        """The sum; empty fields are nought."""
        return sum((numbers.number(name) for name in self.sum_of), Decimal(0))


class Divide(_Formula):
    """The first part divided by each of the others, to the tiyn, half up."""

    divide: Annotated[tuple[SumColumn | CountRows | Constant | SumOf, ...], Field(min_length=2)]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, tables and columns it speaks of."""
        return tuple(name for part in self.divide for name in part.names)

    def value(self, numbers: Numbers) -> Decimal | None:
        """The quotient; `None` while a divisor is nought."""
        dividend, *divisors = (part.value(numbers) for part in self.divide)
        for divisor in divisors:
            if not divisor:
                return None
            dividend /= divisor
        return dividend.quantize(TIYN, ROUND_HALF_UP)


Formula = SumColumn | CountRows | Constant | SumOf | Divide


@dataclass(frozen=True, slots=True)
class Part:
    """One number of a working, and the word after it."""

    value: Decimal
    label: Text | None


def working(formula: Formula, numbers: Numbers) -> tuple[Part, ...]:
    """The numbers that a division is made of, dividend first; another formula is its own working."""
    parts = formula.divide if isinstance(formula, Divide) else (formula,)
    return tuple(Part(part.value(numbers), part.label) for part in parts)
