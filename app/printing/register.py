"""A register: a table of any length on sheets on their side, each with its head, its foot and the count of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.printing.document import PaperLanguage, PaperSize, TableColumn

Rows = Callable[[], Iterator[tuple[str, ...]]]
"""The rows, told anew each time they are asked for; they are never all held at once."""


@dataclass(frozen=True, slots=True)
class Register:
    """A journal as it is printed; a newline parts the two languages of a cell, a head or the foot.

    `counted` is a pattern with `{here}` (rows of the page) and `{so_far}`, `pages` one with `{page}` and `{pages}`;
    `before` rows were counted before the first. `keeper` signs every page.
    """

    name: str
    language: PaperLanguage
    office: str
    title: str
    period: str
    columns: tuple[TableColumn, ...]
    rows: Rows
    counted: str
    keeper: str
    pages: str
    empty: str
    before: int = 0
    size: PaperSize = PaperSize.A4_LANDSCAPE
