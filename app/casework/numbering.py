"""Numbers that must never be given twice, even by an office that goes on from an old copy of its database.

Records, packets and papers are counted from 1. After a restore the copy does not know what was counted since it was
made; the counting then goes on far ahead, and the gap stays empty for good.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from app.db.store import Transaction
from app.packets.plan import Gap, Lost

RECORDS_AHEAD = 1_000_000
NUMBERS_AHEAD = 1_000
"""More than an office writes, or gives out, between two of its daily backups."""

_RECORDS, _PACKETS, _LOST = "records_begin_after", "packets_begin_after", "records_lost"


def skip_ahead(transaction: Transaction, now: datetime, restores: int) -> None:
    """Go on counting far ahead of everything that this store knows of, and note which numbers may be lost.

    `restores` counts this one and those before it: the same backup may be put in place twice, and knows of neither.
    """
    profile = transaction.office.profile()
    if profile is None:
        return
    last_record, _ = transaction.log.head(profile.id)
    last_packet = max((packet.number for packet in transaction.packets.outgoing()), default=0)
    records = max(last_record, records_begin_after(transaction)) + RECORDS_AHEAD * restores
    packets = max(last_packet, packets_begin_after(transaction)) + NUMBERS_AHEAD * restores
    transaction.office.save_fact(_RECORDS, str(records))
    _note(transaction, (*lost_records(transaction).gaps, Gap(last_record, records, now)))
    transaction.office.save_fact(_PACKETS, str(packets))
    transaction.office.skip_numbers(NUMBERS_AHEAD * restores)


def records_begin_after(transaction: Transaction) -> int:
    """The number that this office's next record is above, whatever its last one was."""
    return int(transaction.office.fact(_RECORDS) or 0)


def lost_records(transaction: Transaction) -> Lost:
    """The gaps that restores left in this office's own chain: what neighbours have of them may come back."""
    noted = json.loads(transaction.office.fact(_LOST) or "[]")
    return Lost(tuple(Gap(after, last, datetime.fromisoformat(by)) for after, last, by in noted))


def recall_gaps(transaction: Transaction, now: datetime) -> None:
    """Note what an office may have lost that was restored by a program which did not note it (0.2.0).

    Only a restore leaves numbers out of the office's own chain: what was lost had been written before the record that
    follows, and where none follows yet, before now. A later restore may have been noted already: what is noted stays.
    """
    profile, begin_after = transaction.office.profile(), records_begin_after(transaction)
    if profile is None or not begin_after:
        return
    noted = lost_records(transaction).gaps
    left_out = [
        Gap(after, following - 1, datetime.fromisoformat(at))
        for after, following, at in transaction.log.left_out(profile.id)
    ]
    last, _ = transaction.log.head(profile.id)
    if last < begin_after:
        left_out.append(Gap(last, begin_after, now))
    forgotten = [gap for gap in left_out if not any(_covers(one, gap) for one in noted)]
    _note(transaction, sorted((*noted, *forgotten), key=lambda gap: gap.after))


def _covers(one: Gap, other: Gap) -> bool:
    return one.after <= other.after and other.last <= one.last


def _note(transaction: Transaction, gaps: Iterable[Gap]) -> None:
    noted = [(one.after, one.last, one.by.isoformat()) for one in gaps]
    transaction.office.save_fact(_LOST, json.dumps(noted))


def packets_begin_after(transaction: Transaction) -> int:
    """The number that this office's next packet to anybody is above."""
    return int(transaction.office.fact(_PACKETS) or 0)
