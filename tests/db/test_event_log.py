"""The log is append-only, chained and never gives a place twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sqlalchemy.exc
from sqlalchemy import Connection, event, text

from app.db.event_log import BEGINNING, EventLog, Wanted
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


NOTES = Wanted("note_added", "okrug", "2026-11-20", "2026-11-21")


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_records_of_a_period_come_in_portions_each_once_though_all_are_of_one_moment(
    store: OfficeStore, limit: int
) -> None:
    written = [record(seq) for seq in range(1, 8)]
    early, late = (
        replace(record(seq), at=f"2026-11-{day}T23:59:59+05:00") for seq, day in ((8, 19), (9, 21))
    )
    with store.writing() as transaction:
        transaction.log.append([*written, early, late, record(1, office="department")])
        found, place = [], BEGINNING
        while portion := transaction.log.some(NOTES, place, limit)[0]:
            found += portion
            place = transaction.log.some(NOTES, place, limit)[1]
        assert found == written
        assert transaction.log.count(NOTES) == len(written)


def test_a_portion_is_found_by_the_index_and_nothing_is_sorted_for_it(store: OfficeStore) -> None:
    with store.file.reading() as connection:
        asked: list[str] = []
        event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
        EventLog(connection).some(NOTES, ("2026-11-20T10:00:00+05:00", 5), 10)
        list(EventLog(connection).of_cases({f"case-{number}" for number in range(100)}, ("a", "b", "c")))
        portion, of_cases = (_plan(connection, each) for each in tuple(asked) if each.startswith("SELECT"))
    assert "ix_events_of_kind" in portion
    assert "TEMP B-TREE" not in portion
    assert "ix_events_case_id" in of_cases


def _plan(connection: Connection, statement: str) -> str:
    """How the database means to answer."""
    filled = statement.replace("?", "'x'")
    return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {filled}").fetchall())
