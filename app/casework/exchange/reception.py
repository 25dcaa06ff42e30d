"""Receiving: a packet is opened, its records join the log or are put aside, and an acknowledgement is sealed.

All of that is one transaction: a packet is taken in with its answer, or not at all.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from app.casework.desk import Desk
from app.casework.errors import ClockBehind, PacketUnreadableHere
from app.casework.exchange import dispatch
from app.casework.exchange.acknowledged import note_answer
from app.casework.exchange.refusing import refuse_all
from app.casework.numbering import lost_records
from app.casework.office import cards
from app.casework.recording import check_clock
from app.db.codec import UnknownEvent, event_of
from app.db.store import Transaction
from app.domain.events import Event, PaperIssued
from app.domain.exchange import IncomingPacket
from app.domain.records import Record, record_to_json
from app.errors import KenseError
from app.packets.acknowledgement import Acknowledgement, AsideNote, Outcome
from app.packets.card import OfficeCard, read_card
from app.packets.couriers.folder import list_packets, reading
from app.packets.errors import PacketForAnotherOffice, PacketRepeated
from app.packets.header import read_header
from app.packets.manifest import PacketKind
from app.packets.plan import Plan, make_plan
from app.packets.seal import seal_acknowledgement
from app.packets.unseal import OpenedPacket, open_packet

UNKNOWN_EVENT = "unknown_event"
_STRANGE_CONTENT = (ArithmeticError, LookupError, RecursionError, TypeError, ValueError)
"""What content of an unforeseen shape brings about where it is read or stored; a fault of the program is none of it."""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a packet: how many records were new, known and put aside, and which cases it touched."""

    sender: OfficeCard
    number: int
    kind: PacketKind
    applied: int
    known: int
    aside: int
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotTakenIn:
    """A packet that was refused, and why; nothing was changed."""

    path: Path
    error: KenseError


class LedgerView:
    """The store as `app.packets` asks it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def card_of(self, office_id: str) -> OfficeCard | None:
        """The card of a known office."""
        card = self._transaction.office.peer_cards().get(office_id)
        return read_card(card.encode()) if card else None

    def has_taken_in(self, packet_id: str) -> bool:
        """Whether this packet was taken in before."""
        return self._transaction.packets.taken_in(packet_id) is not None

    def hashes_of(self, record_ids: Collection[str]) -> Mapping[str, str]:
        """Of these records, the hashes of those that are here."""
        return self._transaction.log.by_ids(record_ids)

    def hashes_at(self, places: Collection[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        """What stands at these places of the offices' chains."""
        found = {place: self._transaction.log.at_place(*place) for place in places}
        return {place: digest for place, digest in found.items() if digest is not None}


def take_in(desk: Desk, path: Path) -> TakenIn:
    """Take a packet in and seal its acknowledgement.

    Raises:
        PacketRepeated: it was taken in before; its acknowledgement will be written once more.
        CourierGone, CourierReadOnly: the file cannot be read, or not to its end.
        Another named error of `app.packets.errors`: what is wrong with the file; nothing is changed.
    """
    try:
        with reading(path) as source, desk.store.writing() as transaction:
            ledger = LedgerView(transaction)
            opened = open_packet(source, keys=desk.keys, office_id=desk.office.id, ledger=ledger)
            with opened:
                if opened.manifest.kind is PacketKind.ACKNOWLEDGEMENT:
                    return _take_acknowledgement(desk, transaction, opened)
                return _take_cases(desk, transaction, opened)
    except PacketRepeated as repeated:
        _answer_again(desk, repeated.manifest.packet_id)
        raise


def take_in_all(desk: Desk, folder: Path) -> list[TakenIn | NotTakenIn]:
    """Take in every packet of a folder that this office did not write itself; none of them blocks the rest.

    The senders of those that cannot be taken in are answered with a refusal.

    Raises:
        ClockBehind: the clock cannot be believed; a person must look at it before anything is taken in.
        CourierGone: there is no such folder any more.
    """
    paths = list_packets(folder)
    if paths:
        with desk.store.reading() as transaction:
            check_clock(desk, transaction)
    results: list[TakenIn | NotTakenIn] = []
    for path in paths:
        try:
            if not _is_own(desk, path):
                results.append(take_in(desk, path))
        except KenseError as error:
            results.append(NotTakenIn(path, error))
        except _STRANGE_CONTENT as error:
            log.error("a packet was not taken in: %s", type(error).__name__)
            results.append(NotTakenIn(path, PacketUnreadableHere(error=type(error).__name__)))
    # What was taken in is told whatever happens; a refusal that was not sealed is at the next reading of the file.
    with suppress(ClockBehind):
        refuse_all(desk, [(each.path, each.error) for each in results if isinstance(each, NotTakenIn)])
    return results


def _is_own(desk: Desk, path: Path) -> bool:
    """Whether this office wrote the packet, by its clear header: a stick carries those too.

    Raises:
        PacketForAnotherOffice: the header names another addressee.
        CourierError, PacketError: there is no header to read.
    """
    with reading(path) as source:
        header = read_header(source)
    if header.sender_code == desk.office.code:
        return True
    if header.addressee_code != desk.office.code:
        raise PacketForAnotherOffice(sender=header.sender_code, addressee=header.addressee_code)
    return False


def _take_cases(desk: Desk, transaction: Transaction, opened: OpenedPacket) -> TakenIn:
    plan = make_plan(opened.lines(), LedgerView(transaction), desk.office.id, lost_records(transaction))
    readable, unreadable = readable_of(plan)
    packet_id = opened.manifest.packet_id
    transaction.log.append(readable)
    for aside in plan.put_aside:
        transaction.packets.put_aside(aside.line, aside.reason.value, packet_id)
    for record in unreadable:
        transaction.packets.put_aside(record_to_json(record), UNKNOWN_EVENT, packet_id)
    _keep_blobs(transaction, opened, readable)
    touched = tuple(dict.fromkeys(record.case_id for record in readable))
    for case_id in touched:
        transaction.cases.project(case_id)
    notes = [AsideNote(aside.record_id, aside.reason.value) for aside in plan.put_aside]
    notes += [AsideNote(record.id, UNKNOWN_EVENT) for record in unreadable]
    _acknowledge(desk, transaction, opened, len(readable), tuple(notes))
    manifest = opened.manifest
    return TakenIn(
        opened.sender,
        manifest.number,
        manifest.kind,
        len(readable),
        len(plan.already_known),
        len(notes),
        touched,
    )


def readable_of(plan: Plan) -> tuple[list[Record], list[Record]]:
    """Records whose body this program can read, and those that only a newer one can."""
    readable, unreadable = [], []
    for record in plan.to_add:
        try:
            event_of(record)
        except UnknownEvent:
            unreadable.append(record)
        else:
            readable.append(record)
    return readable, unreadable


def _keep_blobs(transaction: Transaction, opened: OpenedPacket, records: list[Record]) -> None:
    issued: dict[str, tuple[Event, PaperIssued]] = {}
    for record in records:
        event = event_of(record)
        if isinstance(event.body, PaperIssued):
            issued[event.body.sha256] = (event, event.body)
    for sha256 in opened.blobs:
        if transaction.archive.holds(sha256):
            continue
        with opened.open_blob(sha256) as source:
            content = source.read()
        if sha256 not in issued:
            transaction.archive.keep_scan(content, _media_type(content))
            continue
        event, body = issued[sha256]
        transaction.archive.keep_paper(
            event.record.case_id, body.paper, body.language, body.size, event.at, content
        )


def _media_type(content: bytes) -> str:
    return "application/pdf" if content.startswith(b"%PDF") else "image/jpeg"


def _acknowledge(
    desk: Desk, transaction: Transaction, opened: OpenedPacket, applied: int, notes: tuple[AsideNote, ...]
) -> None:
    manifest = opened.manifest
    now = check_clock(desk, transaction)
    acknowledgement = Acknowledgement(
        packet_id=manifest.packet_id,
        number=manifest.number,
        sealed_hash=opened.sealed_hash,
        taken_in_at=now.isoformat(),
        outcome=Outcome.APPLIED,
        applied=applied,
        put_aside=notes,
    )
    target = BytesIO()
    sealed = seal_acknowledgement(
        target,
        dispatch.next_envelope(desk, transaction, manifest.sender.office_id),
        acknowledgement,
        keys=desk.keys,
        sender=cards.own_card(desk),
        addressee=opened.sender,
    )
    answer = dispatch.keep(desk, transaction, sealed, target.getvalue(), [])
    _remember(transaction, opened, now, applied, len(notes), answer.packet_id)


def _take_acknowledgement(desk: Desk, transaction: Transaction, opened: OpenedPacket) -> TakenIn:
    acknowledgement = opened.acknowledgement()
    now = desk.clock.now()
    note_answer(transaction, opened, acknowledgement, now)
    notes = acknowledgement.put_aside
    _remember(transaction, opened, now, acknowledgement.applied, len(notes), None)
    manifest = opened.manifest
    return TakenIn(opened.sender, manifest.number, manifest.kind, acknowledgement.applied, 0, len(notes), ())


def _remember(
    transaction: Transaction,
    opened: OpenedPacket,
    now: datetime,
    applied: int,
    aside: int,
    answer: str | None,
) -> None:
    manifest = opened.manifest
    transaction.packets.take_in(
        IncomingPacket(
            packet_id=manifest.packet_id,
            sender=manifest.sender.office_id,
            number=manifest.number,
            kind=manifest.kind.value,
            sha256=opened.sealed_hash,
            taken_in_at=now,
            applied=applied,
            aside=aside,
            answered_by=answer,
        )
    )


def _answer_again(desk: Desk, packet_id: str) -> None:
    """A packet that came twice means that its acknowledgement may have been lost: write it once more."""
    with desk.store.writing() as transaction:
        earlier = transaction.packets.taken_in(packet_id)
        if earlier is not None and earlier.answered_by is not None:
            transaction.packets.mark_unwritten(earlier.answered_by)
