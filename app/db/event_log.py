"""The append-only log of events. Nothing here changes or deletes; triggers of the database refuse it as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from app.db.tables import events, packet_records, packets_out
from app.domain.records import GENESIS, Record

_FIELDS = tuple(column.name for column in fields(Record))
_COLUMNS = [events.c[name] for name in _FIELDS]


class EventLog:
    """Records by case, by office and by arrival."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def head(self, office_id: str) -> tuple[int, str]:
        """The last number and hash of an office's chain; (0, GENESIS) for an office that wrote nothing yet."""
        query = (
            select(events.c.office_seq, events.c.hash)
            .where(events.c.office_id == office_id)
            .order_by(events.c.office_seq.desc())
            .limit(1)
        )
        row = self._connection.execute(query).first()
        return (row.office_seq, row.hash) if row else (0, GENESIS)

    def append(self, records: Sequence[Record]) -> None:
        """Store records, in this order of arrival.

        Raises:
            sqlalchemy.exc.IntegrityError: one of them is here already, or its place in the chain is taken.
        """
        if records:
            self._connection.execute(insert(events), [asdict(record) for record in records])

    def of_case(self, case_id: str) -> list[Record]:
        """All records of one case."""
        return self._read(select(*_COLUMNS).where(events.c.case_id == case_id).order_by(events.c.seq))

    def by_ids(self, ids: Iterable[str]) -> dict[str, str]:
        """Of these record ids, those that are here, each with its hash."""
        query = select(events.c.id, events.c.hash).where(events.c.id.in_(list(ids)))
        return {row.id: row.hash for row in self._connection.execute(query)}

    def at_place(self, office_id: str, office_seq: int) -> str | None:
        """The hash of the record at this place of an office's chain, if it is here."""
        query = select(events.c.hash).where(
            events.c.office_id == office_id, events.c.office_seq == office_seq
        )
        return self._connection.execute(query).scalar_one_or_none()

    def chain(self, office_id: str) -> Iterator[Record]:
        """An office's own records in the order it wrote them."""
        yield from self._read(
            select(*_COLUMNS).where(events.c.office_id == office_id).order_by(events.c.office_seq)
        )

    def case_ids(self) -> list[str]:
        """Every case that has events."""
        return list(
            self._connection.execute(select(events.c.case_id).distinct().order_by(events.c.case_id)).scalars()
        )

    def count(self) -> int:
        """How many records there are."""
        return self._connection.execute(select(func.count()).select_from(events)).scalar_one()

    def last_moment(self, office_id: str) -> str | None:
        """The time stamp of an office's latest event, ISO 8601: a clock that shows less is wrong."""
        query = (
            select(events.c.at)
            .where(events.c.office_id == office_id)
            .order_by(events.c.office_seq.desc())
            .limit(1)
        )
        return self._connection.execute(query).scalar_one_or_none()

    def unconfirmed(self, case_id: str, addressee: str) -> list[Record]:
        """The case's records that `addressee` neither wrote nor confirmed to have."""
        confirmed = (
            select(packet_records.c.record_id)
            .join(packets_out, packets_out.c.packet_id == packet_records.c.packet_id)
            .where(packets_out.c.addressee == addressee, packets_out.c.confirmed_at.is_not(None))
        )
        query = (
            select(*_COLUMNS)
            .where(
                events.c.case_id == case_id, events.c.office_id != addressee, events.c.id.not_in(confirmed)
            )
            .order_by(events.c.seq)
        )
        return self._read(query)

    def cases_with_news(self, addressee: str) -> list[str]:
        """Cases with records that `addressee` neither wrote nor was ever sent."""
        sent = (
            select(packet_records.c.record_id)
            .join(packets_out, packets_out.c.packet_id == packet_records.c.packet_id)
            .where(packets_out.c.addressee == addressee)
        )
        query = (
            select(events.c.case_id)
            .where(events.c.office_id != addressee, events.c.id.not_in(sent))
            .distinct()
            .order_by(events.c.case_id)
        )
        return list(self._connection.execute(query).scalars())

    def _read(self, query: Any) -> list[Record]:
        return [_record(row) for row in self._connection.execute(query)]


def _record(row: Row[Any]) -> Record:
    return Record(**row._mapping)
