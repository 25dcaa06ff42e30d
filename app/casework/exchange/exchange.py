"""The state of the exchange: what waits for whom, how far each packet came, what came in, what was put aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.exchange import dispatch
from app.casework.office import cards
from app.db.store import Transaction
from app.domain.exchange import IncomingPacket, OutgoingPacket
from app.domain.records import record_from_json
from app.packets.card import OfficeCard
from app.packets.manifest import PacketKind


class Stage(StrEnum):
    """How far an outgoing packet came.

    `PARTLY`: the addressee has it, but put some of it aside. `LOST`: a later one was confirmed, this one was not.
    """

    SEALED = "sealed"
    WRITTEN = "written"
    CONFIRMED = "confirmed"
    PARTLY = "partly"
    REFUSED = "refused"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Sent:
    """An outgoing packet and its stage; `answers` is true of an acknowledgement, which nobody confirms.

    `put_aside` are the reasons, each once, for which the addressee could not apply some of its records.
    """

    packet: OutgoingPacket
    stage: Stage
    answers: bool
    put_aside: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it is still to be written, or to be confirmed; what no new copy can mend does not."""
        if self.stage is Stage.REFUSED:
            return not self.packet.is_refused_for_good
        reached = self.stage in (Stage.CONFIRMED, Stage.PARTLY)
        return not reached and not (self.answers and self.stage is Stage.WRITTEN)

    @property
    def is_settled(self) -> bool:
        """Whether nobody needs to think of it any more."""
        return not self.waits and self.stage is not Stage.PARTLY


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An office that this one knows: how many cases have news for it, and every packet to it, the latest first."""

    card: OfficeCard
    news: int
    packets: tuple[Sent, ...]

    @property
    def to_write(self) -> tuple[str, ...]:
        """The packets that a writing takes along by itself: those not confirmed, the oldest first."""
        return tuple(sent.packet.packet_id for sent in reversed(self.packets) if sent.waits)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A packet that somebody still needs to think of, and whose it is."""

    addressee: OfficeCard
    sent: Sent


@dataclass(frozen=True, slots=True)
class Received:
    """A packet that was taken in, and who sent it."""

    packet: IncomingPacket
    sender: OfficeCard | None
    answers: bool


@dataclass(frozen=True, slots=True)
class Aside:
    """A record that is kept but not applied.

    `number` and `case_id` are empty where the case is not known here; `kind` is the kind of event, `reason` a code of
    `app.domain.case.PutAside`, of `app.packets.plan.PutAsideReason` or `unknown_event`.
    """

    case_id: str
    number: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """Everything the page Exchange shows."""

    neighbours: tuple[Neighbour, ...]
    incoming: tuple[Received, ...]
    aside: tuple[Aside, ...]


def overview(desk: Desk) -> Exchange:
    """The exchange as it stands."""
    with desk.store.reading() as transaction:
        known = {
            office_id: cards.peer(transaction, office_id) for office_id in transaction.office.peer_cards()
        }
        outgoing, notes = transaction.packets.outgoing(), transaction.packets.notes()
        return Exchange(
            tuple(
                Neighbour(
                    card,
                    len(dispatch.cases_to_tell(transaction, office_id)),
                    _sent(transaction, office_id, outgoing, notes),
                )
                for office_id, card in known.items()
            ),
            tuple(
                Received(packet, known.get(packet.sender), packet.kind == PacketKind.ACKNOWLEDGEMENT)
                for packet in transaction.packets.incoming()
            ),
            (*_in_cases(transaction), *_in_packets(transaction)),
        )


def unanswered(desk: Desk) -> tuple[Unanswered, ...]:
    """Packets that are not settled, by office, the latest first; acknowledgements are not among them."""
    with desk.store.reading() as transaction:
        outgoing, notes = transaction.packets.unsettled(), transaction.packets.notes()
        return tuple(
            Unanswered(cards.peer(transaction, office_id), sent)
            for office_id in transaction.office.peer_cards()
            for sent in _sent(transaction, office_id, outgoing, notes)
            if not sent.is_settled and not sent.answers
        )


def _sent(
    transaction: Transaction,
    office_id: str,
    outgoing: Iterable[OutgoingPacket],
    notes: Mapping[str, tuple[str, ...]],
) -> tuple[Sent, ...]:
    """Of these packets those to one office, with their stages, the latest number first."""
    reached = transaction.packets.reached(office_id)
    packets = [packet for packet in outgoing if packet.addressee == office_id]
    ordered = sorted(packets, key=lambda packet: packet.number, reverse=True)
    return tuple(
        Sent(
            packet,
            _stage(packet, reached, partly=packet.packet_id in notes),
            packet.kind == PacketKind.ACKNOWLEDGEMENT,
            tuple(dict.fromkeys(notes.get(packet.packet_id, ()))),
        )
        for packet in ordered
    )


def _stage(packet: OutgoingPacket, reached: int, *, partly: bool) -> Stage:
    if packet.refusal is not None:
        return Stage.REFUSED
    if packet.confirmed_at is not None:
        return Stage.PARTLY if partly else Stage.CONFIRMED
    if packet.written_at is None:
        return Stage.SEALED
    missed = packet.number < reached and packet.kind == PacketKind.CASES
    return Stage.LOST if missed else Stage.WRITTEN


def _in_cases(transaction: Transaction) -> list[Aside]:
    found = []
    for case_id in transaction.cases.with_aside():
        folded = transaction.cases.folded(case_id)
        number = folded.case.number if folded.case is not None else ""
        found += [
            Aside(case_id if number else "", number, event.body.kind, reason.value)
            for event, reason in folded.aside
        ]
    return found


def _in_packets(transaction: Transaction) -> list[Aside]:
    return [_from_line(transaction, line, reason) for line, reason in transaction.packets.aside()]


def _from_line(transaction: Transaction, line: str, reason: str) -> Aside:
    try:
        record = record_from_json(line)
    except (ValueError, TypeError):
        return Aside("", "", "", reason)
    row = transaction.cases.row(record.case_id)
    return Aside(row.id if row else "", row.number if row else "", record.kind, reason)
