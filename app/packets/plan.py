"""What taking in a packet would do: which records are new, which are known, which are put aside and why. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from app.domain.language import N_
from app.domain.records import GENESIS, Record, record_from_json, record_to_json
from app.packets.ports import Place, RecordsHeld


class PutAsideReason(StrEnum):
    """Why a record cannot be applied. It is kept as it came, and holds up nothing else."""

    UNREADABLE = "unreadable"
    HASH_BROKEN = "hash_broken"
    ID_REUSED = "id_reused"
    FORKED = "forked"
    OWN_CHAIN = "own_chain"
    CHAIN_BROKEN = "chain_broken"

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
    PutAsideReason.OWN_CHAIN: N_("The entry claims to be of this office, which never wrote it."),
    PutAsideReason.CHAIN_BROKEN: N_("The entry does not follow the entry before it of the same office."),
}

_MOST_RECORDS = 2**53
"""More than any office will ever write; any number below is the same in every program that reads JSON."""
_MOST_TURNS = 10_000
"""More hand-overs, or steps, than a case can have."""


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


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers of an office's own records that a restore left empty: above `after`, up to `last`, written until `by`."""

    after: int
    last: int
    by: datetime

    def may_hold(self, record: Record) -> bool:
        """Whether a record can be one of those that were lost; who wrote it after the restore has it still."""
        try:
            written_before = datetime.fromisoformat(record.at) <= self.by
        except (ValueError, TypeError):
            return False
        return self.after < record.office_seq <= self.last and written_before


@dataclass(frozen=True, slots=True)
class Lost:
    """What an office that goes on from backups may have lost of its own."""

    gaps: tuple[Gap, ...] = ()

    def may_hold(self, record: Record) -> bool:
        """Whether a record fits one of the gaps."""
        return any(gap.may_hold(record) for gap in self.gaps)


NOTHING_LOST = Lost()


def make_plan(
    lines: Iterable[str], held: RecordsHeld, own_office: str = "", lost: Lost = NOTHING_LOST
) -> Plan:
    """The plan for a packet's records against what the store has.

    Records are a set that only grows: applying the plans of the same packets in any order, any number of times,
    ends with the same records. Where a chain has forked, the branch that came first stays; the other is put aside.
    A record must point back to the one before it, where that is held or comes along; a gap is no fault, for a packet
    carries some cases only. Nobody adds to the chain of `own_office` but that office itself; what it `lost` comes back.
    """
    entries = [_read(line) for line in lines]
    records = [entry for entry in entries if isinstance(entry, Record)]
    by_id = dict(held.hashes_of({record.id for record in records}))
    places = {_place(record) for record in records}
    by_place = dict(held.hashes_at(places | {_place_before(record) for record in records}))
    before = _hashes_by_place(records, by_place)
    to_add: list[Record] = []
    known: list[str] = []
    aside: list[PutAside] = []
    for entry in entries:
        if isinstance(entry, PutAside):
            aside.append(entry)
        elif by_id.get(entry.id) == entry.hash:
            known.append(entry.id)
        elif reason := _conflict(entry, by_id, by_place, before, own_office, lost):
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
    return all(_FITS.get(field.name, _is_text)(getattr(record, field.name)) for field in fields(record))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _counts_to(most: int) -> Callable[[object], bool]:
    """Whether a value is a whole number from 1 to `most`; `true` is none."""
    return lambda value: type(value) is int and 1 <= value <= most


_is_turn = _counts_to(_MOST_TURNS)
_FITS: Mapping[str, Callable[[object], bool]] = {
    "office_seq": _counts_to(_MOST_RECORDS),
    "turn": _is_turn,
    "step": lambda value: value is None or _is_turn(value),
}
"""What a record's field may hold, by its name; every other is a text."""


def _hashes_by_place(records: Iterable[Record], held: Mapping[Place, str]) -> Mapping[Place, set[str]]:
    """Every hash known for a place: the held one, and those that come along, of both branches of a fork."""
    known = {place: {digest} for place, digest in held.items()}
    for record in records:
        known.setdefault(_place(record), set()).add(record.hash)
    return known


def _conflict(
    record: Record,
    by_id: Mapping[str, str],
    by_place: Mapping[Place, str],
    before: Mapping[Place, set[str]],
    own_office: str,
    lost: Lost,
) -> PutAsideReason | None:
    if record.id in by_id:
        return PutAsideReason.ID_REUSED
    if record.office_id == own_office and not lost.may_hold(record):
        return PutAsideReason.OWN_CHAIN
    if _place(record) in by_place:
        return PutAsideReason.FORKED
    return None if _follows(record, before) else PutAsideReason.CHAIN_BROKEN


def _follows(record: Record, before: Mapping[Place, set[str]]) -> bool:
    """Whether a record points back to the one before it, as far as that can be seen here."""
    if record.office_seq == 1:
        return record.prev_hash == GENESIS
    return record.prev_hash in before.get(_place_before(record), {record.prev_hash})


def _aside(record: Record, reason: PutAsideReason, line: str | None = None) -> PutAside:
    return PutAside(reason, line or record_to_json(record), record.id, record.case_id)


def _place(record: Record) -> Place:
    return record.office_id, record.office_seq


def _place_before(record: Record) -> Place:
    return record.office_id, record.office_seq - 1
