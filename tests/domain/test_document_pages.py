"""The pages of a document: added, moved, turned and taken away, none of them lost on the way."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.documents import Document, with_scans

THREE = Document("a", "А", scans=("1", "2", "3"), pages=3)


def test_pages_of_one_file_are_scans_of_one_document() -> None:
    (document,) = with_scans((), "identity_document", "Жеке куәлік", ("1", "2", "3"))
    assert (document.scans, document.pages, document.original) == (("1", "2", "3"), 3, False)
    (again,) = with_scans((document,), "identity_document", "Жеке куәлік", ("4",))
    assert (len(again.scans), again.pages) == (4, 4)


def test_other_documents_keep_their_place_and_their_sheets() -> None:
    brought = (Document("a", "А", pages=7), Document("b", "Б"))
    assert with_scans(brought, "a", "А", ("1", "2")) == (replace(brought[0], scans=("1", "2")), brought[1])


def test_a_page_that_was_turned_stays_in_its_place() -> None:
    assert THREE.with_scan_replaced("2", "turned").scans == ("1", "turned", "3")


def test_a_page_is_taken_away_by_its_place() -> None:
    assert THREE.without_scan(1).scans == ("1", "3")


@given(st.integers(0, 2), st.integers(-5, 5))
def test_moving_loses_no_page_and_changes_no_other_order(place: int, by: int) -> None:
    moved = THREE.with_scan_moved(place, by).scans
    assert sorted(moved) == sorted(THREE.scans)
    assert moved.index(THREE.scans[place]) == min(2, max(0, place + by))
    others = [scan for scan in THREE.scans if scan != THREE.scans[place]]
    assert [scan for scan in moved if scan != THREE.scans[place]] == others
