"""Written fakes and builders of the packets' tests: a store that is a set, a ledger, and offices that write records."""

from __future__ import annotations

import hashlib
import io
import json
import warnings
import zipfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pyrage

from app.domain.language import Text
from app.domain.records import GENESIS, Record, canonical_json
from app.domain.roles import OfficeKind
from app.packets.card import OfficeCard, make_card
from app.packets.header import HEADER_SIZE, read_header
from app.packets.keys import OfficeKeys
from app.packets.manifest import MANIFEST, SIGNATURE
from app.packets.plan import Plan, PutAside
from app.packets.ports import Place
from app.packets.seal import Blob, Envelope, SealedPacket, seal_cases
from app.packets.unseal import OpenedPacket, open_packet

MOMENT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


@dataclass
class SetStore:
    """A `RecordsHeld` that is a set of records; what is put aside is kept besides."""

    records: set[Record] = field(default_factory=set)
    aside: set[PutAside] = field(default_factory=set)

    def hashes_of(self, record_ids: Collection[str]) -> Mapping[str, str]:
        return {record.id: record.hash for record in self.records if record.id in record_ids}

    def hashes_at(self, places: Collection[Place]) -> Mapping[Place, str]:
        held = {(record.office_id, record.office_seq): record.hash for record in self.records}
        return {place: held[place] for place in places if place in held}

    def apply(self, plan: Plan) -> None:
        self.records.update(plan.to_add)
        self.aside.update(plan.put_aside)


@dataclass
class FakeLedger:
    """A `Ledger` in memory."""

    cards: dict[str, OfficeCard] = field(default_factory=dict)
    taken_in: set[str] = field(default_factory=set)

    def card_of(self, office_id: str) -> OfficeCard | None:
        return self.cards.get(office_id)

    def has_taken_in(self, packet_id: str) -> bool:
        return packet_id in self.taken_in


@dataclass
class Office:
    """An office with keys, a card, a book of other offices, and a chain of records that it writes."""

    code: str
    kind: OfficeKind = OfficeKind.OKRUG
    keys: OfficeKeys = field(default_factory=OfficeKeys.generate)
    ledger: FakeLedger = field(default_factory=FakeLedger)
    chain: list[Record] = field(default_factory=list)

    @property
    def id(self) -> str:
        return hex_id(f"office {self.code}")

    @property
    def card(self) -> OfficeCard:
        name = Text(f"{self.code} кеңсесі", f"Офис {self.code}")
        return make_card(
            self.keys, office_id=self.id, code=self.code, kind=self.kind, name=name, created=MOMENT
        )

    def knows(self, *others: Office) -> None:
        self.ledger.cards.update({other.id: other.card for other in others})

    def writes(self, case_id: str, text: str = "Өтініш") -> Record:
        previous = self.chain[-1].hash if self.chain else GENESIS
        record = make_record(self.id, len(self.chain) + 1, previous, case_id, text)
        self.chain.append(record)
        return record

    def seals(
        self, addressee: Office, *, number: int = 1, blobs: tuple[bytes, ...] = ()
    ) -> tuple[bytes, SealedPacket]:
        """A packet with all its records and the given scans: the file, and what was told of it."""
        target = io.BytesIO()
        sealed = seal_cases(
            target,
            envelope(number),
            self.chain,
            [blob_of(content) for content in blobs],
            keys=self.keys,
            sender=self.card,
            addressee=addressee.card,
        )
        return target.getvalue(), sealed

    def opens(self, raw: bytes) -> OpenedPacket:
        return open_packet(io.BytesIO(raw), keys=self.keys, office_id=self.id, ledger=self.ledger)


def make_record(office_id: str, seq: int, prev_hash: str, case_id: str, text: str) -> Record:
    """A sealed record whose id follows from its place and its text."""
    return Record(
        id=hex_id(f"{office_id} {seq} {text}"),
        case_id=case_id,
        kind="note_added",
        office_id=office_id,
        office_seq=seq,
        turn=1,
        step=None,
        at=MOMENT.isoformat(),
        author_id=hex_id("author"),
        author_name="Әлия Сәрсенбаева",
        author_role="okrug_specialist",
        body=canonical_json({"text": text}),
        prev_hash=prev_hash,
    ).sealed()


def forked(record: Record, text: str) -> Record:
    """Another record in the same place of the chain."""
    return make_record(record.office_id, record.office_seq, record.prev_hash, record.case_id, text)


def altered(record: Record) -> Record:
    """The record with another body and the hash it had."""
    return replace(record, body=canonical_json({"text": "other"}))


def envelope(number: int = 1, packet_id: str | None = None) -> Envelope:
    return Envelope(packet_id or hex_id(f"packet {number}"), number, None, MOMENT.isoformat())


def blob_of(content: bytes) -> Blob:
    return Blob(hashlib.sha256(content).hexdigest(), lambda: io.BytesIO(content))


def hex_id(name: str) -> str:
    """32 hex digits that stand for a name."""
    return hashlib.sha256(name.encode()).hexdigest()[:32]


Members = list[tuple[str, bytes]]
"""The inside of a packet as a forger may make it: names and contents, a name possibly twice."""


def members_of(office: Office, raw: bytes) -> Members:
    """The zip inside a packet, decrypted with an office's own key, in its order."""
    content = pyrage.decrypt(raw[HEADER_SIZE:], [pyrage.x25519.Identity.from_str(office.keys.age_identity)])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]


def resealed(raw: bytes, inside: Members, addressee: Office, *, deflate: bool = False) -> bytes:
    """A packet with other members under the header of `raw`, its length and hash made to fit."""
    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, content in inside:
            archive.writestr(name, content)
    return encrypted(raw, buffer.getvalue(), addressee)


def encrypted(raw: bytes, content: bytes, addressee: Office) -> bytes:
    """A packet that holds any bytes at all under the header of `raw`."""
    recipient = pyrage.x25519.Recipient.from_str(addressee.keys.age_recipient)
    return with_fitting_header(raw, pyrage.encrypt(content, [recipient]))


def with_fitting_header(raw: bytes, age_part: bytes, **changed: object) -> bytes:
    """The header of `raw` before another age part, as somebody who knows the format would repair it."""
    header = read_header(io.BytesIO(raw))
    fitting = {"length": len(age_part), "sealed_hash": hashlib.sha256(age_part).hexdigest(), **changed}
    return replace(header, **fitting).to_bytes() + age_part


def signed_anew(signer: Office, inside: Members, change: Callable[[dict[str, Any]], None]) -> Members:
    """The same members with the manifest changed and signed by `signer`."""
    content = json.loads(dict(inside)[MANIFEST])
    change(content)
    page = canonical_json(content).encode()
    others = [(name, data) for name, data in inside if name not in (MANIFEST, SIGNATURE)]
    return [*others, (MANIFEST, page), (SIGNATURE, signer.keys.sign(page))]
