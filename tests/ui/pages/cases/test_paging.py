"""Rows of a long list by their numbers."""

from __future__ import annotations

from app.ui.pages.cases.paging import first_of


def test_of_many_marked_rows_the_first_are_taken_over_the_gaps_between_them() -> None:
    assert list(first_of([range(3), range(10, 20), range(30, 40)], 5)) == [range(3), range(10, 12)]
    assert list(first_of([range(3)], 50)) == [range(3)]
