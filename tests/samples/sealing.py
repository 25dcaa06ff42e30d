"""Packets that no use case would seal: of any records, by anybody, and spoiled on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from app.casework.desk import Desk
from app.casework.exchange import dispatch
from app.casework.office import cards
from app.domain.records import Record
from app.packets.acknowledgement import Acknowledgement
from app.packets.card import OfficeCard
from app.packets.keys import OfficeKeys
from app.packets.seal import seal_acknowledgement, seal_cases


def seal_records(
    sender: Desk,
    addressee: OfficeCard,
    records: Sequence[Record],
    folder: Path,
    *,
    keys: OfficeKeys | None = None,
) -> Path:
    """A packet of these very records, kept by the sender as one of its own and written to a folder.

    `keys` are a forger's: the packet says that it comes from the sender, but is signed by another.
    """
    target = BytesIO()
    with sender.store.writing() as transaction:
        sealed = seal_cases(
            target,
            dispatch.next_envelope(sender, transaction, addressee.office_id),
            records,
            keys=keys or sender.keys,
            sender=cards.own_card(sender),
            addressee=addressee,
        )
        dispatch.keep(sender, transaction, sealed, target.getvalue(), [record.id for record in records])
    return _written(folder / sealed.file_name, target)


def seal_answer(sender: Desk, addressee: OfficeCard, answer: Acknowledgement, folder: Path) -> Path:
    """An acknowledgement of whatever packet, signed by the sender and written to a folder."""
    target = BytesIO()
    with sender.store.writing() as transaction:
        sealed = seal_acknowledgement(
            target,
            dispatch.next_envelope(sender, transaction, addressee.office_id),
            answer,
            keys=sender.keys,
            sender=cards.own_card(sender),
            addressee=addressee,
        )
    return _written(folder / sealed.file_name, target)


def _written(path: Path, content: BytesIO) -> Path:
    path.write_bytes(content.getvalue())
    return path


def records_of(desk: Desk) -> list[Record]:
    """Everything that an office wrote itself, in its order."""
    with desk.store.reading() as transaction:
        known = [r for case_id in transaction.log.case_ids() for r in transaction.log.of_case(case_id)]
    own = (record for record in known if record.office_id == desk.office.id)
    return sorted(own, key=lambda record: record.office_seq)


def chained(records: Iterable[Record]) -> list[Record]:
    """The same records as one office would have written them in this order."""
    result: list[Record] = []
    for seq, record in enumerate(records, start=1):
        prev = result[-1].hash if result else "0" * 64
        result.append(replace(record, office_seq=seq, prev_hash=prev).sealed())
    return result


def flipped(path: Path, at: int) -> Path:
    """One bit of a file turned over."""
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    return path


def cut_off(path: Path, size: int) -> Path:
    """A file's beginning: what a stick holds that was pulled too early."""
    path.write_bytes(path.read_bytes()[:size])
    return path
