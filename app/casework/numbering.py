"""Numbers that must never be given twice, even by an office that goes on from an old copy of its database.

Records, packets and papers are counted from 1. After a restore the copy does not know what was counted since it was
made; the counting then goes on far ahead, and the gap stays empty for good.
"""

from __future__ import annotations

from datetime import datetime

from app.db.store import Transaction
from app.packets.plan import Lost

RECORDS_AHEAD = 1_000_000
NUMBERS_AHEAD = 1_000
"""More than an office writes, or gives out, between two of its daily backups."""

_RECORDS, _PACKETS = "records_begin_after", "packets_begin_after"


def skip_ahead(transaction: Transaction) -> None:
    """Go on counting far ahead of everything that this store knows of."""
    profile = transaction.office.profile()
    if profile is None:
        return
    last_record, _ = transaction.log.head(profile.id)
    last_packet = max((packet.number for packet in transaction.packets.outgoing()), default=0)
    records = max(last_record, records_begin_after(transaction)) + RECORDS_AHEAD
    packets = max(last_packet, packets_begin_after(transaction)) + NUMBERS_AHEAD
    transaction.office.save_fact(_RECORDS, str(records))
    transaction.office.save_fact(_PACKETS, str(packets))
    transaction.office.skip_numbers(NUMBERS_AHEAD)


def records_begin_after(transaction: Transaction) -> int:
    """The number that this office's next record is above, whatever its last one was."""
    return int(transaction.office.fact(_RECORDS) or 0)


def lost_records(transaction: Transaction, now: datetime) -> Lost | None:
    """The gap that a restore left in this office's own chain: what neighbours have of it may come back."""
    begin_after = records_begin_after(transaction)
    return Lost(begin_after, now) if begin_after else None


def packets_begin_after(transaction: Transaction) -> int:
    """The number that this office's next packet to anybody is above."""
    return int(transaction.office.fact(_PACKETS) or 0)
