"""What another office answers about a packet of ours: confirmed, put aside in part, or refused."""

from __future__ import annotations

from datetime import datetime

from app.db.store import Transaction
from app.domain.exchange import OutgoingPacket
from app.packets.acknowledgement import Acknowledgement, Outcome
from app.packets.manifest import PacketKind
from app.packets.unseal import OpenedPacket


def note_answer(
    transaction: Transaction, opened: OpenedPacket, answer: Acknowledgement, now: datetime
) -> None:
    """Note an answer; one about bytes that this office did not seal for who answers says nothing."""
    packet = transaction.packets.out(answer.packet_id)
    if packet is None or (packet.addressee, packet.sha256) != (opened.sender.office_id, answer.sealed_hash):
        return
    refusal = answer.refusal if answer.outcome is Outcome.REFUSED else None
    if refusal is not None:
        _note_refusal(transaction, packet, answer, refusal, now)
        return
    put_aside = [(note.record_id, note.reason) for note in answer.put_aside]
    taken_in_at = datetime.fromisoformat(answer.taken_in_at)
    transaction.packets.mark_confirmed(packet.packet_id, taken_in_at, now, None, put_aside)


def _note_refusal(
    transaction: Transaction, packet: OutgoingPacket, answer: Acknowledgement, refusal: str, now: datetime
) -> None:
    """A copy that was spoiled on its way does not undo that another arrived; a spoiled answer is written once more."""
    if packet.kind == PacketKind.ACKNOWLEDGEMENT:
        transaction.packets.mark_unwritten(packet.packet_id)
    elif packet.confirmed_at is None:
        taken_in_at = datetime.fromisoformat(answer.taken_in_at)
        transaction.packets.mark_confirmed(packet.packet_id, taken_in_at, now, refusal)
