"""Sending: what another office must learn of is sealed into a packet, kept, and written to a carrier.

A packet is sealed into the store first and written out from there: the same bytes again and again, until the
addressee confirms them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from app.casework.desk import Desk
from app.casework.errors import NothingToSeal
from app.casework.numbering import packets_begin_after
from app.casework.office import cards
from app.casework.recording import check_clock, new_id
from app.db.codec import event_of
from app.db.store import Transaction
from app.domain.events import ApplicationRegistered, DocumentAdded, InspectionRecorded, PaperIssued
from app.domain.exchange import OutgoingPacket
from app.domain.records import Record
from app.packets.card import OfficeCard
from app.packets.couriers.folder import deliver
from app.packets.manifest import PacketKind, PreviousPacket
from app.packets.seal import Blob, Envelope, SealedPacket, seal_cases


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for an office: cases with something new for it, and sealed packets not yet confirmed."""

    office: OfficeCard
    cases: tuple[str, ...]
    packets: tuple[OutgoingPacket, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """What one packet may hold at most: so many cases, and so many bytes of scans and papers."""

    cases: int
    attached: int


USUAL_LOAD = Load(200, 50 * 1024 * 1024)
"""What a telephone's hotspot carries in one go, and an old computer opens in its memory."""


def waiting(desk: Desk) -> list[Waiting]:
    """For every office that this one knows, what waits to be sent or confirmed."""
    with desk.store.reading() as transaction:
        outgoing = transaction.packets.outgoing()
        known = [cards.peer(transaction, office_id) for office_id in transaction.office.peer_cards()]
        return [
            Waiting(
                card,
                tuple(cases_to_tell(transaction, card.office_id)),
                tuple(
                    packet for packet in outgoing if packet.addressee == card.office_id and _is_open(packet)
                ),
            )
            for card in known
        ]


def seal_for(desk: Desk, office_id: str, load: Load = USUAL_LOAD) -> list[OutgoingPacket]:
    """Seal everything that this office must learn of, in packets of a size that travels, and keep them.

    Raises:
        NoPeer: the office is not known. NothingToSeal: it knows everything already.
    """
    with desk.store.writing() as transaction:
        addressee = cards.peer(transaction, office_id)
        case_ids = cases_to_tell(transaction, office_id)
        if not case_ids:
            raise NothingToSeal(office=addressee.name)
        return [
            _seal(desk, transaction, addressee, records)
            for records in _loads(
                transaction, case_ids, lambda case_id: transaction.log.unconfirmed(case_id, office_id), load
            )
        ]


def give_back(desk: Desk, office_id: str, load: Load = USUAL_LOAD) -> list[OutgoingPacket]:
    """Seal everything that is known here of an office's cases, its own records too, and keep the packets.

    For an office that goes on from an old backup and asks by telephone: what it wrote since comes back to it.

    Raises:
        NoPeer: the office is not known. NothingToSeal: no case here is also that office's.
    """
    with desk.store.writing() as transaction:
        addressee = cards.peer(transaction, office_id)
        case_ids = transaction.log.cases_of(office_id)
        if not case_ids:
            raise NothingToSeal(office=addressee.name)
        return [
            _seal(desk, transaction, addressee, records)
            for records in _loads(transaction, case_ids, transaction.log.of_case, load)
        ]


def _seal(
    desk: Desk, transaction: Transaction, addressee: OfficeCard, records: Sequence[Record]
) -> OutgoingPacket:
    target = BytesIO()
    sealed = seal_cases(
        target,
        next_envelope(desk, transaction, addressee.office_id),
        records,
        _blobs(transaction, records),
        keys=desk.keys,
        sender=cards.own_card(desk),
        addressee=addressee,
    )
    return keep(desk, transaction, sealed, target.getvalue(), [record.id for record in records])


def _loads(
    transaction: Transaction, case_ids: Iterable[str], of_case: Callable[[str], list[Record]], load: Load
) -> Iterator[list[Record]]:
    """The records to be sent, cut between cases; a case that is too large by itself has a packet of its own."""
    records: list[Record] = []
    cases = attached = 0
    for case_id in case_ids:
        more = of_case(case_id)
        size = sum(transaction.archive.size(digest) for record in more for digest in attachments(record))
        if records and (cases == load.cases or attached + size > load.attached):
            yield records
            records, cases, attached = [], 0, 0
        records, cases, attached = [*records, *more], cases + 1, attached + size
    yield records


def write_out(desk: Desk, folder: Path, packet_ids: Iterable[str]) -> list[Path]:
    """Write sealed packets into a folder; each is read back before it counts as written.

    Raises:
        CourierFull, CourierGone, CourierReadOnly, CourierUnverified: the carrier failed; the packets are safe here,
        and those that were written before it failed count as written.
    """
    paths = []
    for packet_id in packet_ids:
        with desk.store.reading() as transaction:
            packet, sealed = transaction.packets.out(packet_id), transaction.packets.sealed(packet_id)
        assert packet is not None
        paths.append(deliver(folder, packet.file_name, BytesIO(sealed)).path)
        with desk.store.writing() as transaction:
            transaction.packets.mark_written(packet_id, desk.clock.now())
    return paths


def send_all(desk: Desk, office_id: str, folder: Path) -> list[Path]:
    """Seal what is new for an office and write it, with everything it has not confirmed, into a folder."""
    try:
        seal_for(desk, office_id)
    except NothingToSeal:
        if not unconfirmed(desk, office_id):
            raise
    return write_out(desk, folder, [packet.packet_id for packet in unconfirmed(desk, office_id)])


def unconfirmed(desk: Desk, office_id: str) -> list[OutgoingPacket]:
    """Packets that an office has not confirmed, and acknowledgements not yet written for it, the oldest first."""
    with desk.store.reading() as transaction:
        packets = [packet for packet in transaction.packets.outgoing() if packet.addressee == office_id]
    return sorted(filter(_is_open, packets), key=lambda packet: packet.number)


def next_envelope(desk: Desk, transaction: Transaction, office_id: str) -> Envelope:
    """The envelope of the next packet to an office: numbered and chained after the last one."""
    last = transaction.packets.last_out(office_id)
    previous = PreviousPacket(last.packet_id, last.manifest_hash) if last else None
    number = max(last.number if last else 0, packets_begin_after(transaction)) + 1
    return Envelope(new_id(), number, previous, check_clock(desk, transaction).isoformat())


def keep(
    desk: Desk, transaction: Transaction, sealed: SealedPacket, content: bytes, record_ids: Iterable[str]
) -> OutgoingPacket:
    """Keep a sealed packet's bytes until they are confirmed."""
    manifest = sealed.manifest
    packet = OutgoingPacket(
        packet_id=manifest.packet_id,
        addressee=manifest.addressee.office_id,
        number=manifest.number,
        kind=manifest.kind.value,
        file_name=sealed.file_name,
        sha256=sealed.sealed_hash,
        manifest_hash=sealed.manifest_hash,
        cases=manifest.counts.cases,
        scans=manifest.counts.blobs,
        size=sealed.size,
        sealed_at=desk.clock.now(),
    )
    transaction.packets.keep_out(packet, content, record_ids)
    return packet


def _is_open(packet: OutgoingPacket) -> bool:
    if packet.kind == PacketKind.ACKNOWLEDGEMENT:
        return packet.written_at is None
    return packet.confirmed_at is None and not packet.is_refused_for_good


def cases_to_tell(transaction: Transaction, office_id: str) -> list[str]:
    """Cases that the office is a party to and that hold records it was never sent."""
    return transaction.log.cases_with_news(office_id)


def _blobs(transaction: Transaction, records: Iterable[Record]) -> Iterator[Blob]:
    """Every scan and paper that the records speak of and that is kept here, each read when its turn comes."""
    wanted = dict.fromkeys(digest for record in records for digest in attachments(record))
    for sha256 in wanted:
        if transaction.archive.holds(sha256):
            yield Blob(sha256, partial(_open_blob, transaction, sha256))


def _open_blob(transaction: Transaction, sha256: str) -> BinaryIO:
    return BytesIO(transaction.archive.scan(sha256) or transaction.archive.paper(sha256) or b"")


def attachments(record: Record) -> tuple[str, ...]:
    """The hashes of the scans and papers that a record speaks of."""
    body = event_of(record).body
    if isinstance(body, ApplicationRegistered):
        return tuple(scan for document in body.documents for scan in document.scans)
    if isinstance(body, DocumentAdded):
        return body.document.scans
    if isinstance(body, InspectionRecorded):
        return body.scans
    return (body.sha256,) if isinstance(body, PaperIssued) else ()
