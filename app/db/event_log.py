"""The append-only log of events. Nothing here changes or deletes; triggers of the database refuse it as well."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import Connection, Row, exists, func, insert, select, tuple_

from app.db.tables import case_parties, events, packet_notes, packet_records, packets_out
from app.domain.exchange import SPOILED_ON_THE_WAY
from app.domain.records import GENESIS, Record

_FIELDS = tuple(column.name for column in fields(Record))
_COLUMNS = [events.c[name] for name in _FIELDS]
_AT_ONCE = 900
"""How many values one statement may hold: SQLite's own bound was 999 for long."""


Place = tuple[str, int]
"""A moment as it is written, and the place in the order of arrival."""

BEGINNING: Place = ("", 0)
"""Before every record."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Records of a kind that an office wrote, from one moment until another, which is left out itself."""

    kind: str
    office_id: str
    since: str
    until: str

    @property
    def clause(self) -> Any:
        """What holds for them in the table."""
        written = (events.c.kind == self.kind) & (events.c.office_id == self.office_id)
        return written & (events.c.at >= self.since) & (events.c.at < self.until)


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

    def of_kinds(self, kinds: Iterable[str], *, since: str = "") -> Iterator[Record]:
        """Records of these kinds, written at this moment or later, in their order of arrival; read one by one."""
        wanted = events.c.kind.in_(list(kinds)) & (events.c.at >= since)
        query = select(*_COLUMNS).where(wanted).order_by(events.c.seq)
        for row in self._connection.execution_options(yield_per=_AT_ONCE).execute(query):
            yield _record(row)

    def count(self, wanted: Wanted) -> int:
        """How many such records there are."""
        query = select(func.count()).select_from(events).where(wanted.clause)
        return int(self._connection.execute(query).scalar_one())

    def some(self, wanted: Wanted, after: Place, limit: int) -> tuple[list[Record], Place]:
        """The next of such records by their moment, those of one moment as they arrived; and where they end.

        Each portion is found by the index, whatever came before it: no portion takes longer than another.
        """
        further = tuple_(events.c.at, events.c.seq) > tuple_(*after)
        query = select(events.c.seq, *_COLUMNS).where(wanted.clause & further)
        rows = self._connection.execute(query.order_by(events.c.at, events.c.seq).limit(limit)).all()
        found = [Record(*values) for _, *values in rows]
        return found, (found[-1].at, rows[-1].seq) if found else after

    def of_cases(self, case_ids: Collection[str], kinds: Iterable[str] = ()) -> Iterator[Record]:
        """The records of some cases, no more than a few hundred, of these kinds if any are told; as they arrived."""
        query = select(*_COLUMNS).where(events.c.case_id.in_(list(case_ids)))
        wanted = list(kinds)
        if wanted:
            # Not the bare column: by its index every record of the kinds would be looked at, not those of the cases.
            query = query.where(func.coalesce(events.c.kind, "").in_(wanted))
        return iter(self._read(query.order_by(events.c.seq)))

    def by_ids(self, ids: Iterable[str]) -> dict[str, str]:
        """Of these record ids, those that are here, each with its hash."""
        found: dict[str, str] = {}
        wanted = list(ids)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            query = select(events.c.id, events.c.hash).where(events.c.id.in_(some))
            found |= {row.id: row.hash for row in self._connection.execute(query)}
        return found

    def at_place(self, office_id: str, office_seq: int) -> str | None:
        """The hash of the record at this place of an office's chain, if it is here."""
        query = select(events.c.hash).where(
            events.c.office_id == office_id, events.c.office_seq == office_seq
        )
        return self._connection.execute(query).scalar_one_or_none()

    def left_out(self, office_id: str) -> list[tuple[int, int, str]]:
        """Where an office's chain leaves numbers out: those before and after, and when the latter was written."""
        before = func.lag(events.c.office_seq, 1, 0).over(order_by=events.c.office_seq).label("before")
        chain = (
            select(before, events.c.office_seq, events.c.at).where(events.c.office_id == office_id).subquery()
        )
        query = select(chain).where(chain.c.office_seq > chain.c.before + 1).order_by(chain.c.office_seq)
        return [(row.before, row.office_seq, row.at) for row in self._connection.execute(query)]

    def case_ids(self) -> list[str]:
        """Every case that has events."""
        return list(
            self._connection.execute(select(events.c.case_id).distinct().order_by(events.c.case_id)).scalars()
        )

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
        """The case's records that `addressee` neither wrote nor confirmed to have.

        What it put aside of a packet that it confirmed is not confirmed.
        """
        put_aside = exists().where(
            packet_notes.c.packet_id == packet_records.c.packet_id,
            packet_notes.c.record_id == packet_records.c.record_id,
        )
        confirmed = _sent_to(addressee).where(packets_out.c.confirmed_at.is_not(None), ~put_aside)
        query = (
            select(*_COLUMNS)
            .where(
                events.c.case_id == case_id, events.c.office_id != addressee, events.c.id.not_in(confirmed)
            )
            .order_by(events.c.seq)
        )
        return self._read(query)

    def cases_with_news(self, addressee: str) -> list[str]:
        """Cases that `addressee` is a party to, with records that it neither wrote nor was sent.

        What went in a packet that it refused for good was not sent.
        """
        query = (
            select(events.c.case_id)
            .join(case_parties, case_parties.c.case_id == events.c.case_id)
            .where(
                case_parties.c.office_id == addressee,
                events.c.office_id != addressee,
                events.c.id.not_in(_sent_to(addressee)),
            )
            .distinct()
            .order_by(events.c.case_id)
        )
        return list(self._connection.execute(query).scalars())

    def cases_of(self, party: str) -> list[str]:
        """Every case that an office is a party to."""
        query = select(case_parties.c.case_id).where(case_parties.c.office_id == party)
        return list(self._connection.execute(query.order_by(case_parties.c.case_id)).scalars())

    def _read(self, query: Any) -> list[Record]:
        return [_record(row) for row in self._connection.execute(query)]


def _sent_to(addressee: str) -> Any:
    """The ids of the records in packets to an office that it did not refuse for good."""
    return (
        select(packet_records.c.record_id)
        .join(packets_out, packets_out.c.packet_id == packet_records.c.packet_id)
        .where(
            packets_out.c.addressee == addressee,
            packets_out.c.refusal.is_(None) | packets_out.c.refusal.in_(SPOILED_ON_THE_WAY),
        )
    )


def _record(row: Row[Any]) -> Record:
    return Record(**row._mapping)
