"""The log is append-only, chained and never gives a place twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy.exc
from sqlalchemy import text

from app.db.store import OfficeStore
from app.domain.records import GENESIS, Record, record_from_json, record_to_json


def record(seq: int, prev: str = GENESIS, office: str = "okrug", case: str = "case-1") -> Record:
    return Record(
        id=f"{office}-{seq}",
        case_id=case,
        kind="note_added",
        office_id=office,
        office_seq=seq,
        turn=1,
        step=None,
        at="2026-11-20T10:00:00+05:00",
        author_id="a",
        author_name="Бекова Айгүл",
        author_role="okrug_specialist",
        body='{"text":"қоңырау шалынды"}',
        prev_hash=prev,
    ).sealed()


def test_the_head_of_a_chain_is_its_last_record(store: OfficeStore) -> None:
    first = record(1)
    second = record(2, first.hash)
    with store.writing() as transaction:
        assert transaction.log.head("okrug") == (0, GENESIS)
        transaction.log.append([first, second])
        assert transaction.log.head("okrug") == (2, second.hash)


def test_a_record_comes_back_as_it_was_written(store: OfficeStore) -> None:
    with store.writing() as transaction:
        transaction.log.append([record(1)])
    with store.reading() as transaction:
        assert transaction.log.of_case("case-1") == [record(1)]


@pytest.mark.parametrize("deed", ["UPDATE events SET body = '{}'", "DELETE FROM events"])
def test_the_database_itself_refuses_to_change_or_delete_events(store: OfficeStore, deed: str) -> None:
    with store.writing() as transaction:
        transaction.log.append([record(1)])
    with pytest.raises(sqlalchemy.exc.DatabaseError, match="append-only"), store.file.writing() as connection:
        connection.execute(text(deed))
    with store.reading() as transaction:
        assert len(transaction.log.of_case("case-1")) == 1


def test_a_place_in_a_chain_is_given_once(store: OfficeStore) -> None:
    with store.writing() as transaction:
        transaction.log.append([record(1)])
    forged = replace(record(1), id="another", hash="").sealed()
    with pytest.raises(sqlalchemy.exc.IntegrityError), store.writing() as transaction:
        transaction.log.append([forged])


def test_what_a_transaction_wrote_before_it_failed_is_gone(store: OfficeStore) -> None:
    with pytest.raises(RuntimeError), store.writing() as transaction:
        transaction.log.append([record(1)])
        raise RuntimeError
    with store.reading() as transaction:
        assert transaction.log.case_ids() == []


def test_a_changed_record_shows_by_its_hash() -> None:
    honest = record(1)
    assert honest.is_whole
    assert not replace(honest, author_name="Басқа Біреу").is_whole
    assert record_from_json(record_to_json(honest)) == honest


def test_thousands_of_records_can_be_asked_for_at_once(store: OfficeStore) -> None:
    kept = record(1)
    with store.writing() as transaction:
        transaction.log.append([kept])
    with store.reading() as transaction:
        wanted = [kept.id, *(f"nobody-{number}" for number in range(300_000))]
        assert transaction.log.by_ids(wanted) == {kept.id: kept.hash}
