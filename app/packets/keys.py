"""The keys of an office: one to open packets, one to sign them, and one to recover its own."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace

from nacl.encoding import HexEncoder
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from app.domain.records import canonical_json
from app.packets import age
from app.packets.fields import HASH, Fields

_FORMAT = "kense-keys"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """What makes an office itself; lives only inside the encrypted database and on the recovery sheet.

    `age_identity` opens what is sent to the office; `signing_seed` (32 bytes as hex) signs what it sends. What it
    sends can also be opened with `recovery_identity`, of which only the public `recovery_recipient` is needed
    daily: the identity may be printed and then forgotten here (None).
    """

    age_identity: str = field(repr=False)
    signing_seed: str = field(repr=False)
    recovery_recipient: str
    recovery_identity: str | None = field(repr=False, default=None)

    @classmethod
    def generate(cls) -> OfficeKeys:
        """New keys from the system's randomness."""
        recovery = age.generate_identity()
        seed = SigningKey.generate().encode(HexEncoder).decode()
        return cls(age.generate_identity(), seed, age.recipient_of(recovery), recovery)

    @property
    def age_recipient(self) -> str:
        """What others encrypt to."""
        return age.recipient_of(self.age_identity)

    @property
    def verify_key(self) -> str:
        """What others verify signatures with: 32 bytes as hex."""
        return self._signing_key().verify_key.encode(HexEncoder).decode()

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of a message: 64 bytes."""
        return self._signing_key().sign(message).signature

    def without_recovery(self) -> OfficeKeys:
        """The same keys after the recovery identity has been printed and is to be kept on paper only."""
        return replace(self, recovery_identity=None)

    def to_json(self) -> str:
        """The keys, secrets included, for the encrypted database."""
        return canonical_json({"format": _FORMAT, "version": _VERSION, **asdict(self)})

    @classmethod
    def from_json(cls, text: str) -> OfficeKeys:
        """The keys back from their JSON.

        Raises:
            ValueError: it is not such a JSON, or a key is none.
        """
        fields = Fields.parse(text)
        fields.expect_format(_FORMAT, _VERSION)
        keys = cls(
            age_identity=fields.text("age_identity"),
            signing_seed=fields.text("signing_seed", HASH),
            recovery_recipient=fields.text("recovery_recipient"),
            recovery_identity=fields.optional_text("recovery_identity"),
        )
        keys._check()
        return keys

    def _check(self) -> None:
        age.check_recipient(self.recovery_recipient)
        age.recipient_of(self.age_identity)
        if self.recovery_identity and age.recipient_of(self.recovery_identity) != self.recovery_recipient:
            raise ValueError("the recovery identity is not the recovery recipient's")

    def _signing_key(self) -> SigningKey:
        return SigningKey(self.signing_seed.encode(), HexEncoder)


def is_signed_by(verify_key: str, message: bytes, signature: bytes) -> bool:
    """Whether the owner of a key (hex) signed the message."""
    try:
        VerifyKey(verify_key.encode(), HexEncoder).verify(message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True
