"""The office card: who an office is and its public keys, self-signed, in a small JSON file that may lie anywhere."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from app.domain.language import Text
from app.domain.records import canonical_json
from app.domain.roles import OfficeKind
from app.packets import age
from app.packets.errors import CardDamaged, CardKeyChanged, CardNotACard, CardTooNew
from app.packets.fields import CODE, HASH, ID, Fields, NewerFormatError
from app.packets.fingerprint import spoken
from app.packets.keys import OfficeKeys, is_signed_by

CARD_SUFFIX = ".kense-card"
_FORMAT = "kense-card"
_VERSION = 1
_SIZE_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """An office as other offices know it.

    `office_id` is a uuid as hex, `code` the four digits that stand in case numbers, `verify_key` 32 bytes as hex,
    `created` an ISO 8601 moment, `signature` the card's own (hex).
    """

    office_id: str
    code: str
    kind: OfficeKind
    name: Text
    age_recipient: str
    verify_key: str
    created: str
    signature: str = ""

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Eight words that stand for both keys, to be compared by telephone."""
        return spoken(hashlib.sha256(f"{self.age_recipient}\n{self.verify_key}".encode()).digest())

    @property
    def key_fingerprint(self) -> str:
        """SHA-256 (hex) of the 32 bytes of the verify key: how manifests name it."""
        return hashlib.sha256(bytes.fromhex(self.verify_key)).hexdigest()

    def has_keys_of(self, other: OfficeCard) -> bool:
        """Whether both cards carry the same two keys."""
        return (self.age_recipient, self.verify_key) == (other.age_recipient, other.verify_key)


def make_card(
    keys: OfficeKeys, *, office_id: str, code: str, kind: OfficeKind, name: Text, created: datetime
) -> OfficeCard:
    """A signed card of the office that holds `keys`; `created` is an aware moment."""
    card = OfficeCard(office_id, code, kind, name, keys.age_recipient, keys.verify_key, created.isoformat())
    return replace(card, signature=keys.sign(canonical_json(_unsigned(card)).encode()).hex())


def card_file_name(card: OfficeCard) -> str:
    """What the card's file is called: `kense-0412.kense-card`."""
    return f"kense-{card.code}{CARD_SUFFIX}"


def write_card(card: OfficeCard) -> bytes:
    """The card as a file that a person can read."""
    content = {**_unsigned(card), "signature": card.signature}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def read_card(data: bytes) -> OfficeCard:
    """A card back from its file, its signature verified with its own key.

    Raises:
        CardNotACard: the file is something else.
        CardTooNew: it has a newer major format.
        CardDamaged: it is cut off or altered.
    """
    if len(data) > _SIZE_LIMIT or _FORMAT.encode() not in data:
        raise CardNotACard
    try:
        fields = Fields.parse(data)
        fields.expect_format(_FORMAT, _VERSION)
        card = _card_of(fields)
        signed = canonical_json(fields.without("signature")).encode()
        genuine = is_signed_by(card.verify_key, signed, bytes.fromhex(card.signature))
    except NewerFormatError as error:
        raise CardTooNew(version=error.version) from error
    except ValueError as error:
        raise CardDamaged from error
    if not genuine:
        raise CardDamaged
    return card


def ensure_same_keys(card: OfficeCard, known: OfficeCard | None) -> None:
    """See that a card brings no other keys for an office that is known already.

    Raises:
        CardKeyChanged: it does; only a person who has compared the words may accept it.
    """
    if known is not None and not card.has_keys_of(known):
        raise CardKeyChanged(office=card.code, words=" ".join(card.fingerprint))


def _unsigned(card: OfficeCard) -> dict[str, Any]:
    content = {"format": _FORMAT, "version": _VERSION, **asdict(card)}
    del content["signature"]
    return content


def _card_of(fields: Fields) -> OfficeCard:
    card = OfficeCard(
        office_id=fields.text("office_id", ID),
        code=fields.text("code", CODE),
        kind=OfficeKind(fields.text("kind")),
        name=Text(**{language: fields.nested("name").text(language) for language in ("kk", "ru")}),
        age_recipient=fields.text("age_recipient"),
        verify_key=fields.text("verify_key", HASH),
        created=fields.moment("created"),
        signature=fields.text("signature"),
    )
    age.check_recipient(card.age_recipient)
    return card
