"""A register: a table of any length on sheets on their side, each with its head, its foot and the count of its rows."""

from __future__ import annotations

from dataclasses import dataclass

from app.printing.document import PaperLanguage, PaperSize, TableColumn

Row = tuple[str, ...]
"""What stands in the columns of one row."""


@dataclass(frozen=True, slots=True)
class Register:
    """A journal as it is printed, without its rows; a newline parts the two languages of a cell, a head or the foot.

    `counted` is a pattern with `{here}` (rows of the page) and `{so_far}`, `pages` one with `{page}` and `{pages}`;
    `before` rows were counted before the first. `keeper` signs every page.
    """

    name: str
    language: PaperLanguage
    office: str
    title: str
    period: str
    columns: tuple[TableColumn, ...]
    counted: str
    keeper: str
    pages: str
    empty: str
    before: int = 0
    size: PaperSize = PaperSize.A4_LANDSCAPE
