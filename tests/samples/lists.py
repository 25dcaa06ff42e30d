"""The list of cases as its first rows show it."""

from __future__ import annotations

from app.casework.desk import Desk
from app.casework.overview import register_list
from app.casework.overview.listing import Listed, Wanted
from app.casework.overview.register_list import Query


def lines(desk: Desk, words: str = "", *, open_only: bool = False) -> list[Listed]:
    """The first rows of the list of cases, the latest change first."""
    opened = register_list.open_list(desk, Query(words, Wanted(open_only)), 500)
    return list(opened.beginning.rows)
