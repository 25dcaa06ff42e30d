"""Paths of values in a form: `iin`, or `family[2].birth_date` for a cell of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

_PATH = re.compile(r"(\w+)(?:\[(\d+)\]\.(\w+))?")


@dataclass(frozen=True, slots=True)
class Path:
    """A field, or a cell: a table with a row (from 0) and a column."""

    field: str
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        return self.field if self.row is None else f"{self.field}[{self.row}].{self.column}"


@lru_cache(maxsize=8192)
def parse_path(text: str) -> Path:
    """A path from its text.

    Raises:
        KeyError: it is not a path.
    """
    found = _PATH.fullmatch(text)
    if not found:
        raise KeyError(text)
    field, row, column = found.groups()
    return Path(field, None if row is None else int(row), column or "")


def without_row(words: Mapping[str, str], table: str, removed: int) -> dict[str, str]:
    """Words by path, after a row of a table was taken away: what stood below it moves up."""
    kept = {}
    for path, said in words.items():
        place = parse_path(path)
        if place.field != table or place.row is None or place.row < removed:
            kept[path] = said
        elif place.row > removed:
            kept[str(Path(table, place.row - 1, place.column))] = said
    return kept
