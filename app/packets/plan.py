"""What taking in a packet would do: which records are new, which are known, which are put aside and why. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from app.domain.language import N_
from app.domain.records import Record, record_from_json, record_to_json
from app.packets.ports import Place, RecordsHeld


class PutAsideReason(StrEnum):
    """Why a record cannot be applied. It is kept as it came, and holds up nothing else."""

    UNREADABLE = "unreadable"
    HASH_BROKEN = "hash_broken"
    ID_REUSED = "id_reused"
    FORKED = "forked"

    @property
    def text(self) -> str:
        """The reason as a message id."""
        return _TEXTS[self]


_TEXTS = {
    PutAsideReason.UNREADABLE: N_("The entry cannot be read: it is damaged or of an unknown form."),
    PutAsideReason.HASH_BROKEN: N_("The entry is not what its author wrote: its hash does not fit."),
    PutAsideReason.ID_REUSED: N_("Another entry with the same identifier is already in the register."),
    PutAsideReason.FORKED: N_(
        "The register already has another entry with the same number from that office, "
        "which may have been restored from an old backup."
    ),
}


@dataclass(frozen=True, slots=True)
class PutAside:
    """A line of the packet that is not applied, as it came; the ids as far as they could be read."""

    reason: PutAsideReason
    line: str
    record_id: str | None = None
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with every line of a packet, in the packet's order."""

    to_add: tuple[Record, ...]
    already_known: tuple[str, ...]
    put_aside: tuple[PutAside, ...]


def make_plan(lines: Iterable[str], held: RecordsHeld) -> Plan:
    """The plan for a packet's records against what the store has.

    Records are a set that only grows: applying the plans of the same packets in any order, any number of times,
    ends with the same records. Where a chain has forked, the branch that came first stays; the other is put aside.
    """
    entries = [_read(line) for line in lines]
    records = [entry for entry in entries if isinstance(entry, Record)]
    by_id = dict(held.hashes_of({record.id for record in records}))
    by_place = dict(held.hashes_at({_place(record) for record in records}))
    to_add: list[Record] = []
    known: list[str] = []
    aside: list[PutAside] = []
    for entry in entries:
        if isinstance(entry, PutAside):
            aside.append(entry)
        elif by_id.get(entry.id) == entry.hash:
            known.append(entry.id)
        elif reason := _conflict(entry, by_id, by_place):
            aside.append(_aside(entry, reason))
        else:
            to_add.append(entry)
            by_id[entry.id] = by_place[_place(entry)] = entry.hash
    return Plan(tuple(to_add), tuple(known), tuple(aside))


def _read(line: str) -> Record | PutAside:
    """The record of a line if its form and its hash are right."""
    try:
        record = record_from_json(line)
        if not _has_right_types(record):
            return PutAside(PutAsideReason.UNREADABLE, line)
        return record if record.is_whole else _aside(record, PutAsideReason.HASH_BROKEN, line)
    except (ValueError, TypeError, RecursionError):
        return PutAside(PutAsideReason.UNREADABLE, line)


def _has_right_types(record: Record) -> bool:
    return all(_FITS[field.type](getattr(record, field.name)) for field in fields(record))


def _is_count(value: object) -> bool:
    """A whole number that every database can hold; `true` is none."""
    return type(value) is int and 0 <= value < 2**63


_FITS: Mapping[object, Callable[[object], bool]] = {
    "str": lambda value: isinstance(value, str),
    "int": _is_count,
    "int | None": lambda value: value is None or _is_count(value),
}
"""What a record's field may hold, by its annotation."""


def _conflict(
    record: Record, by_id: Mapping[str, str], by_place: Mapping[Place, str]
) -> PutAsideReason | None:
    if record.id in by_id:
        return PutAsideReason.ID_REUSED
    return PutAsideReason.FORKED if _place(record) in by_place else None


def _aside(record: Record, reason: PutAsideReason, line: str | None = None) -> PutAside:
    return PutAside(reason, line or record_to_json(record), record.id, record.case_id)


def _place(record: Record) -> Place:
    return record.office_id, record.office_seq
