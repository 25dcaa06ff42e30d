"""Limits that incomes are held against — poverty line, food basket, subsistence minimum — as dated data.

resources/limits/limits.yaml
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.catalogue.errors import CatalogueFileBad
from app.datafiles import read_data, validated
from app.datamodels import Code, Frozen, Mark, Marks, SourcedText, named
from app.domain.language import Text
from app.paths import resources_dir

Amount = Annotated[Decimal, Field(gt=0, decimal_places=2)]


class DatedAmount(Frozen):
    """An amount in tenge, and the first and the last day on which it holds."""

    since: date
    until: date
    amount: Amount
    mark: Annotated[Mark, named("marks")]


class Limit(Frozen):
    """A limit with its amounts in time; `per_head`: an average income per head is held against it."""

    code: Code
    title: SourcedText
    per_head: bool = False
    amounts: Annotated[tuple[DatedAmount, ...], Field(min_length=1)]

    def on(self, day: date) -> LimitOn | None:
        """The amount that holds on a day; `None` if none is known for it: an older one is never taken for it."""
        held = [each for each in self.amounts if each.since <= day <= each.until]
        if not held:
            return None
        last = max(held, key=lambda each: each.since)
        return LimitOn(self.code, self.title, last.amount, last.since, last.mark)


@dataclass(frozen=True, slots=True)
class LimitOn:
    """A limit as it holds on a day, and the mark that says where it is from."""

    code: str
    title: Text
    amount: Decimal
    since: date
    mark: Mark


class LimitsFile(Frozen):
    """The file of limits."""

    marks: dict[Code, Mark]
    limits: tuple[Limit, ...]


@cache
def load_limits(path: Path | None = None) -> tuple[Limit, ...]:
    """The limits of a file (the program's own by default), read once.

    Raises:
        CatalogueFileBad: with everything that is wrong with it.
    """
    file = path or resources_dir("limits") / "limits.yaml"
    data = read_data(file, error=CatalogueFileBad)
    marks = validated(file, data, Marks, error=CatalogueFileBad).marks
    return validated(file, data, LimitsFile, error=CatalogueFileBad, context={"marks": marks}).limits


def per_head_limits(limits: Iterable[Limit], day: date) -> tuple[LimitOn, ...]:
    """What an average income per head is held against on a day."""
    found = (limit.on(day) for limit in limits if limit.per_head)
    return tuple(limit for limit in found if limit is not None)


def unknown_on(limits: Iterable[Limit], day: date) -> tuple[Limit, ...]:
    """What an income per head would be held against, had its amount on a day been known."""
    return tuple(limit for limit in limits if limit.per_head and limit.on(day) is None)
