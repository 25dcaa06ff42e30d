"""A packet that came but cannot be taken in is answered with a refusal, so that its sender need not wait and guess.

Only what the sender can mend is answered: bytes that were cut off or changed, a key or a format that does not fit here.
The refusal is sealed once for a packet and a reason; a file that still lies there has it written again. A refusal is
never refused: two offices that cannot open each other's would answer without end. Nor is what was written only now: it
may still be on its way onto the stick.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from app.casework.desk import Desk
from app.casework.exchange import dispatch
from app.casework.office import cards
from app.casework.recording import check_clock
from app.db.store import Transaction
from app.errors import KenseError
from app.packets.acknowledgement import Acknowledgement, Outcome
from app.packets.card import OfficeCard
from app.packets.couriers.folder import reading
from app.packets.errors import (
    CourierError,
    PacketError,
    PacketForAnotherOffice,
    PacketTampered,
    PacketTooNew,
    PacketTruncated,
)
from app.packets.header import PacketHeader, read_header
from app.packets.seal import seal_acknowledgement

_ANSWERED = (PacketTruncated, PacketTampered, PacketTooNew, PacketForAnotherOffice)
_OF_A_REFUSAL = 5
"""The version of a refusal's id, which is made of another; every other packet has one made by chance."""
_STILL_COPIED = timedelta(minutes=1)


def refuse_all(desk: Desk, failed: Iterable[tuple[Path, KenseError]]) -> None:
    """Answer the senders of these files; what another copy brought meanwhile is not refused.

    Raises:
        ClockBehind: the clock cannot be believed; nothing more is sealed.
    """
    for path, error in failed:
        header = _header_of(path) if isinstance(error, _ANSWERED) else None
        if header is not None and _is_answered(desk, header) and not _may_be_copied_still(desk, path):
            assert isinstance(error, PacketError)
            with desk.store.writing() as transaction:
                _refuse(desk, transaction, header, error.code)


def _is_answered(desk: Desk, header: PacketHeader) -> bool:
    is_refusal = uuid.UUID(header.packet_id).version == _OF_A_REFUSAL
    return header.addressee_code == desk.office.code and not is_refusal


def _may_be_copied_still(desk: Desk, path: Path) -> bool:
    """Whether the file was written within the last minute; one of a day to come has another computer's clock."""
    try:
        age = desk.clock.now().timestamp() - path.stat().st_mtime
    except OSError:
        return True
    return 0 <= age < _STILL_COPIED.total_seconds()


def _header_of(path: Path) -> PacketHeader | None:
    """What a file says of itself in the clear; `None` if that is spoiled too."""
    try:
        with reading(path) as source:
            return read_header(source)
    except (PacketError, CourierError):
        return None


def _refuse(desk: Desk, transaction: Transaction, header: PacketHeader, reason: str) -> None:
    sender = _known_by_code(transaction, header.sender_code)
    if sender is None or transaction.packets.taken_in(header.packet_id) is not None:
        return
    packet_id = _id_of_refusal(header, reason)
    if transaction.packets.out(packet_id) is not None:
        transaction.packets.mark_unwritten(packet_id)
        return
    target = BytesIO()
    refusal = Acknowledgement(
        packet_id=header.packet_id,
        number=header.number,
        sealed_hash=header.sealed_hash,
        taken_in_at=check_clock(desk, transaction).isoformat(),
        outcome=Outcome.REFUSED,
        refusal=reason,
    )
    sealed = seal_acknowledgement(
        target,
        replace(dispatch.next_envelope(desk, transaction, sender.office_id), packet_id=packet_id),
        refusal,
        keys=desk.keys,
        sender=cards.own_card(desk),
        addressee=sender,
    )
    dispatch.keep(desk, transaction, sealed, target.getvalue(), [])


def _known_by_code(transaction: Transaction, code: str) -> OfficeCard | None:
    known = (cards.peer(transaction, office_id) for office_id in transaction.office.peer_cards())
    return next((card for card in known if card.code == code), None)


def _id_of_refusal(header: PacketHeader, reason: str) -> str:
    """The same for every reading of the file."""
    return uuid.uuid5(uuid.UUID(header.packet_id), f"{header.addressee_code} {reason}").hex
