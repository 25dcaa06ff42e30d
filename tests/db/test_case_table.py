"""The projection: made from events, found by any word, the same when it is made again."""

from __future__ import annotations

import pytest

from app.db.store import OfficeStore, Transaction
from app.domain.case import CaseRow, CaseStatus
from app.domain.events import Event
from tests.samples.journey import journey


def store_events(transaction: Transaction, events: list[Event]) -> None:
    transaction.log.append([one.record for one in events])
    transaction.cases.project("case")


def rows(store: OfficeStore) -> list[CaseRow]:
    with store.reading() as transaction:
        return transaction.cases.rows()


def test_a_case_becomes_one_row_that_says_where_it_stands(store: OfficeStore) -> None:
    with store.writing() as transaction:
        store_events(transaction, journey()[:3])
    (row,) = rows(store)
    assert (row.number, row.holder, row.turn, row.arrived) == ("3147-26-00417-2", "department", 2, False)
    assert (row.last_step, row.status) == (2, CaseStatus.IN_PROGRESS)


def test_rebuilding_from_events_gives_the_same_rows_and_the_same_findings(store: OfficeStore) -> None:
    with store.writing() as transaction:
        for one in journey():
            store_events(transaction, [one])
    before = rows(store)
    with store.writing() as transaction:
        assert transaction.cases.rebuild() == 1
    assert rows(store) == before
    with store.reading() as transaction:
        assert transaction.cases.search("жумабаева") == before


@pytest.mark.parametrize(
    "words",
    ["Жұмабаева", "жумабаева гул", "ГҮЛНАР", "860314", "860314440219", "3147-26-00417-2", "314726004172"],
)
def test_a_case_is_found_by_name_parts_iin_and_number_with_or_without_kazakh_letters(
    store: OfficeStore, words: str
) -> None:
    with store.writing() as transaction:
        store_events(transaction, journey()[:1])
    with store.reading() as transaction:
        assert [row.number for row in transaction.cases.search(words)] == ["3147-26-00417-2"]


@pytest.mark.parametrize("words", ["", "  ", '"', "Қожахметов", "AND OR NOT", "9999", "жум* OR"])
def test_words_that_nobody_is_called_by_find_nothing_and_break_nothing(
    store: OfficeStore, words: str
) -> None:
    with store.writing() as transaction:
        store_events(transaction, journey()[:1])
    with store.reading() as transaction:
        assert transaction.cases.search(words) == []


def test_events_that_cannot_be_applied_yet_make_no_row_but_stay_in_the_log(store: OfficeStore) -> None:
    with store.writing() as transaction:
        store_events(transaction, journey()[3:5])
    assert rows(store) == []
    with store.writing() as transaction:
        (case_id,) = transaction.log.case_ids()
        assert len(transaction.log.of_case(case_id)) == 2
        store_events(transaction, journey()[:3])
    assert rows(store)[0].last_step == 3
