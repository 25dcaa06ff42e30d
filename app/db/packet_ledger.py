"""What went out, what came back and what was put aside. A sealed packet is kept until it is confirmed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.db.tables import (
    IS_TAKEN_IN,
    IS_UNANSWERED,
    events,
    packet_notes,
    packet_records,
    packets_in,
    packets_out,
    records_aside,
)
from app.domain.exchange import IncomingPacket, OutgoingPacket

_OUT = [packets_out.c[f.name] for f in fields(OutgoingPacket) if f.name != "size"]


@dataclass(frozen=True, slots=True)
class AsideLine:
    """A record's line that could not join the log, as it came; `hash` is that of the line."""

    hash: str
    record: str
    reason: str
    packet_id: str


class PacketLedger:
    """Packets of one office, both ways."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last_out(self, addressee: str) -> OutgoingPacket | None:
        """The latest packet sealed for this office: the next one is numbered and chained after it."""
        query = self._outgoing().where(packets_out.c.addressee == addressee)
        row = self._connection.execute(query.order_by(packets_out.c.number.desc()).limit(1)).first()
        return _outgoing(row) if row else None

    def keep_out(self, packet: OutgoingPacket, sealed: bytes, record_ids: Iterable[str]) -> None:
        """Keep a sealed packet's very bytes and which records it carries."""
        values = {f.name: getattr(packet, f.name) for f in fields(OutgoingPacket) if f.name != "size"}
        values["sealed_at"] = packet.sealed_at.isoformat()
        self._connection.execute(insert(packets_out), values | {"sealed": sealed})
        rows = [{"packet_id": packet.packet_id, "record_id": record_id} for record_id in record_ids]
        if rows:
            self._connection.execute(insert(packet_records), rows)

    def sealed(self, packet_id: str) -> bytes:
        """The sealed bytes of a packet."""
        query = select(packets_out.c.sealed).where(packets_out.c.packet_id == packet_id)
        sealed: bytes = self._connection.execute(query).scalar_one()
        return sealed

    def outgoing(self) -> list[OutgoingPacket]:
        """All outgoing packets, the latest first."""
        query = self._outgoing().order_by(packets_out.c.sealed_at.desc(), packets_out.c.number.desc())
        return [_outgoing(row) for row in self._connection.execute(query)]

    def unsettled(self) -> list[OutgoingPacket]:
        """Packets that the addressee did not confirm, or not whole; what answers another is never confirmed."""
        partly = packets_out.c.packet_id.in_(list(self.notes()))
        found = [_outgoing(row) for row in self._connection.execute(self._outgoing().where(partly))]
        rows = self._connection.execute(self._outgoing().where(IS_UNANSWERED))
        return [*found, *(packet for row in rows if (packet := _outgoing(row)) not in found)]

    def reached(self, addressee: str) -> int:
        """The number of the latest packet that an office took in; 0 before its first."""
        query = select(packets_out.c.number).where(packets_out.c.addressee == addressee, IS_TAKEN_IN)
        latest = self._connection.execute(query.order_by(packets_out.c.number.desc()).limit(1))
        return latest.scalar_one_or_none() or 0

    def out(self, packet_id: str) -> OutgoingPacket | None:
        """One outgoing packet."""
        row = self._connection.execute(self._outgoing().where(packets_out.c.packet_id == packet_id)).first()
        return _outgoing(row) if row else None

    def case_ids(self, packet_id: str) -> list[str]:
        """The cases of which a packet told something, in the order in which their first record arrived."""
        query = (
            select(events.c.case_id)
            .join(packet_records, packet_records.c.record_id == events.c.id)
            .where(packet_records.c.packet_id == packet_id)
            .group_by(events.c.case_id)
            .order_by(func.min(events.c.seq))
        )
        return list(self._connection.execute(query).scalars())

    def mark_written(self, packet_id: str, at: datetime) -> None:
        """The packet was written to a carrier and read back."""
        self._mark(packet_id, written_at=at.isoformat())

    def mark_unwritten(self, packet_id: str) -> None:
        """The packet must be written once more: the earlier copy may be lost."""
        self._mark(packet_id, written_at=None)

    def mark_confirmed(
        self,
        packet_id: str,
        taken_in_at: datetime,
        at: datetime,
        refusal: str | None,
        put_aside: Iterable[tuple[str | None, str]] = (),
    ) -> None:
        """The addressee answered: it has the packet, or refuses it with a reason.

        `put_aside` are the records that it has but could not apply, (id if it could read one, reason): they do not
        count as confirmed.
        """
        confirmed = None if refusal else at.isoformat()
        self._mark(packet_id, taken_in_at=taken_in_at.isoformat(), confirmed_at=confirmed, refusal=refusal)
        self._connection.execute(delete(packet_notes).where(packet_notes.c.packet_id == packet_id))
        notes = [
            {"packet_id": packet_id, "record_id": record_id, "reason": reason}
            for record_id, reason in put_aside
        ]
        if notes:
            self._connection.execute(insert(packet_notes), notes)

    def notes(self) -> dict[str, tuple[str, ...]]:
        """Of every packet of which the addressee put something aside and has not confirmed it since, the reasons."""
        query = (
            select(packet_notes.c.packet_id, packet_notes.c.reason)
            .join(packets_out, packets_out.c.packet_id == packet_notes.c.packet_id)
            .where(~_confirmed_since())
            .order_by(packet_notes.c.seq)
        )
        found: dict[str, tuple[str, ...]] = {}
        for row in self._connection.execute(query):
            found[row.packet_id] = (*found.get(row.packet_id, ()), row.reason)
        return found

    def incoming(self) -> list[IncomingPacket]:
        """All packets taken in, the latest first."""
        query = select(packets_in).order_by(packets_in.c.taken_in_at.desc(), packets_in.c.number.desc())
        return [_incoming(row) for row in self._connection.execute(query)]

    def taken_in(self, packet_id: str) -> IncomingPacket | None:
        """This packet as it was taken in earlier, if it was."""
        row = self._connection.execute(select(packets_in).where(packets_in.c.packet_id == packet_id)).first()
        return _incoming(row) if row else None

    def take_in(self, packet: IncomingPacket) -> None:
        """Remember that a packet was taken in."""
        values = {f.name: getattr(packet, f.name) for f in fields(IncomingPacket)}
        self._connection.execute(insert(packets_in), values | {"taken_in_at": packet.taken_in_at.isoformat()})

    def put_aside(self, line: str, reason: str, packet_id: str) -> None:
        """Keep a record's line that cannot join the log, with the reason."""
        digest = hashlib.sha256(line.encode()).hexdigest()
        values = {"hash": digest, "record": line, "reason": reason, "packet_id": packet_id}
        self._connection.execute(upsert(records_aside).values(values).on_conflict_do_nothing())

    def aside_lines(self) -> list[AsideLine]:
        """Everything that was put aside, in the order of its coming, to be read once more."""
        query = select(records_aside).order_by(text("rowid"))
        return [AsideLine(**row._mapping) for row in self._connection.execute(query)]

    def forget_aside(self, digests: Iterable[str]) -> None:
        """Lines that could be applied after all are put aside no longer."""
        for digest in digests:
            self._connection.execute(delete(records_aside).where(records_aside.c.hash == digest))

    def aside(self) -> list[tuple[str, str]]:
        """(record line, reason) of everything that was put aside."""
        query = select(records_aside.c.record, records_aside.c.reason).order_by(records_aside.c.hash)
        return [(row.record, row.reason) for row in self._connection.execute(query)]

    def _outgoing(self) -> Any:
        return select(*_OUT, func.length(packets_out.c.sealed).label("size"))

    def _mark(self, packet_id: str, **values: str | None) -> None:
        self._connection.execute(
            update(packets_out).where(packets_out.c.packet_id == packet_id).values(**values)
        )


def _confirmed_since() -> Any:
    """Whether a later packet brought the record of a note to the same office, and nothing was put aside of it there."""
    later, carried, again = packets_out.alias(), packet_records.alias(), packet_notes.alias()
    put_aside_again = exists().where(
        again.c.packet_id == carried.c.packet_id, again.c.record_id == carried.c.record_id
    )
    return exists().where(
        carried.c.record_id == packet_notes.c.record_id,
        later.c.packet_id == carried.c.packet_id,
        later.c.addressee == packets_out.c.addressee,
        later.c.confirmed_at.is_not(None),
        ~put_aside_again,
    )


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _outgoing(row: Row[Any]) -> OutgoingPacket:
    values = dict(row._mapping)
    for name in ("sealed_at", "written_at", "taken_in_at", "confirmed_at"):
        values[name] = _moment(values[name])
    return OutgoingPacket(**values)


def _incoming(row: Row[Any]) -> IncomingPacket:
    values = dict(row._mapping)
    values["taken_in_at"] = datetime.fromisoformat(values["taken_in_at"])
    return IncomingPacket(**values)
