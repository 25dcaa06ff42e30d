"""The manifest: the signed page of a packet that names its sender, addressee, place in the row and every member."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from enum import StrEnum

from app.domain.records import canonical_json
from app.packets.fields import CODE, HASH, ID, Fields

FORMAT = "kense-packet"
VERSION = 1
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
RECORDS = "records.jsonl"
ACKNOWLEDGEMENT = "acknowledgement.json"
BLOBS = "blobs/"


class PacketKind(StrEnum):
    """What a packet carries."""

    CASES = "cases"
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sealed the packet; `key_fingerprint` is SHA-256 (hex) of the verify key."""

    office_id: str
    code: str
    key_fingerprint: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom it is sealed for. Inside the signed part, so that nobody can address it anew."""

    office_id: str
    code: str
    age_recipient: str


@dataclass(frozen=True, slots=True)
class PreviousPacket:
    """The packet before this one from the same sender to the same addressee."""

    packet_id: str
    manifest_hash: str


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside the packet: its name, SHA-256 (hex) and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of what."""

    cases: int
    records: int
    blobs: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the sender signed. `number` counts the packets of an ordered pair of offices from 1."""

    packet_id: str
    kind: PacketKind
    sender: Sender
    addressee: Addressee
    number: int
    previous: PreviousPacket | None
    created: str
    members: tuple[Member, ...]
    counts: Counts

    @property
    def blobs(self) -> tuple[Member, ...]:
        """The scans among the members."""
        return tuple(member for member in self.members if member.name.startswith(BLOBS))

    def to_bytes(self) -> bytes:
        """Canonical JSON: the bytes that are signed and hashed."""
        return canonical_json({"format": FORMAT, "version": VERSION, **asdict(self)}).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Manifest:
        """A manifest back from its bytes.

        Raises:
            NewerFormatError: it has a newer major format.
            ValueError: it is no manifest, or names members that its kind does not have.
        """
        fields = Fields.parse(data)
        fields.expect_format(FORMAT, VERSION)
        manifest = _manifest_of(fields)
        _check_members(manifest)
        return manifest


def manifest_hash(data: bytes) -> str:
    """SHA-256 (hex) of a manifest's bytes: how the next packet names it."""
    return hashlib.sha256(data).hexdigest()


def _manifest_of(fields: Fields) -> Manifest:
    sender, addressee, counts = (fields.nested(name) for name in ("sender", "addressee", "counts"))
    return Manifest(
        packet_id=fields.text("packet_id", ID),
        kind=PacketKind(fields.text("kind")),
        sender=Sender(
            sender.text("office_id", ID), sender.text("code", CODE), sender.text("key_fingerprint", HASH)
        ),
        addressee=Addressee(
            addressee.text("office_id", ID), addressee.text("code", CODE), addressee.text("age_recipient")
        ),
        number=fields.number("number", least=1),
        previous=_previous_of(fields.optional_nested("previous")),
        created=fields.moment("created"),
        members=tuple(
            Member(item.text("name"), item.text("sha256", HASH), item.number("size"))
            for item in fields.items("members")
        ),
        counts=Counts(counts.number("cases"), counts.number("records"), counts.number("blobs")),
    )


def _previous_of(fields: Fields | None) -> PreviousPacket | None:
    if fields is None:
        return None
    return PreviousPacket(fields.text("packet_id", ID), fields.text("manifest_hash", HASH))


def _check_members(manifest: Manifest) -> None:
    """Every name must be one that a packet of this kind has: no path can lead anywhere else."""
    names = [member.name for member in manifest.members if not member.name.startswith(BLOBS)]
    expected = [RECORDS if manifest.kind is PacketKind.CASES else ACKNOWLEDGEMENT]
    if names != expected or (manifest.blobs and manifest.kind is not PacketKind.CASES):
        raise ValueError("members that this kind of packet does not have")
    if any(blob.name != BLOBS + blob.sha256 for blob in manifest.blobs):
        raise ValueError("a scan whose name is not its hash")
    if len({member.name for member in manifest.members}) != len(manifest.members):
        raise ValueError("a member named twice")
    if len(manifest.blobs) != manifest.counts.blobs:
        raise ValueError("wrong count of scans")
