"""What the receiving office answers: a packet was applied, with what was put aside, or refused, and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum

from app.domain.records import canonical_json
from app.packets.fields import HASH, ID, Fields

_FORMAT = "kense-acknowledgement"
_VERSION = 1


class Outcome(StrEnum):
    """What became of a packet."""

    APPLIED = "applied"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class AsideNote:
    """A record that was put aside: its id, if it could be read, and the code of the reason."""

    record_id: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The answer to one packet.

    `sealed_hash` is SHA-256 (hex) of the packet's age part, as in its clear header; `taken_in_at` the moment of the
    answer; `applied` the count of records that were new; `refusal` the `code` of the error, if it was refused.
    """

    packet_id: str
    number: int
    sealed_hash: str
    taken_in_at: str
    outcome: Outcome
    applied: int = 0
    put_aside: tuple[AsideNote, ...] = ()
    refusal: str | None = None

    def __post_init__(self) -> None:
        if (self.outcome is Outcome.REFUSED) != (self.refusal is not None):
            raise ValueError("a refusal has a reason, and only a refusal")

    def to_json(self) -> str:
        """Canonical JSON."""
        return canonical_json({"format": _FORMAT, "version": _VERSION, **asdict(self)})

    @classmethod
    def from_json(cls, text: str | bytes) -> Acknowledgement:
        """An acknowledgement back from its JSON.

        Raises:
            NewerFormatError: it has a newer major format.
            ValueError: it is no acknowledgement.
        """
        fields = Fields.parse(text)
        fields.expect_format(_FORMAT, _VERSION)
        return cls(
            packet_id=fields.text("packet_id", ID),
            number=fields.number("number", least=1),
            sealed_hash=fields.text("sealed_hash", HASH),
            taken_in_at=fields.moment("taken_in_at"),
            outcome=Outcome(fields.text("outcome")),
            applied=fields.number("applied"),
            put_aside=tuple(
                AsideNote(item.optional_text("record_id"), item.text("reason"))
                for item in fields.items("put_aside")
            ),
            refusal=fields.optional_text("refusal"),
        )
