"""A slot: the database key wrapped under one secret, a person's password or the recovery code.

Argon2id makes a wrapping key of the secret, slowly and in much memory; XChaCha20-Poly1305 seals the database key under
it, together with the slot's own name and cost, so that no slot can be passed off as another's.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any, Self

from argon2.low_level import Type, hash_secret_raw
from nacl.exceptions import CryptoError
from nacl.secret import Aead

KEY_SIZE = 32
SALT_SIZE = 16
MOST_MEMORY_KIB = 1024 * 1024
MOST_TIME = 100
MOST_LANES = 64
"""A key file that asks for more was not written by this program: it would only hang the computer."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a password costs: passes, memory in KiB, lanes."""

    time: int
    memory_kib: int
    lanes: int

    @property
    def is_sane(self) -> bool:
        """Whether a computer can pay it."""
        return (
            all(type(part) is int for part in (self.time, self.memory_kib, self.lanes))
            and 0 < self.time <= MOST_TIME
            and 0 < self.lanes <= MOST_LANES
            and 8 * self.lanes <= self.memory_kib <= MOST_MEMORY_KIB
        )


STANDARD_COST = Cost(time=3, memory_kib=64 * 1024, lanes=4)
"""About a tenth of a second and 64 MB (RFC 9106, second recommended set)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A wrapped key: whose it is (`name`), what a try costs, the salt and the sealed bytes."""

    name: str
    cost: Cost
    salt: bytes
    sealed: bytes

    @classmethod
    def wrap(cls, name: str, secret: str, key: bytes, cost: Cost) -> Self:
        """The key wrapped under a secret."""
        salt = secrets.token_bytes(SALT_SIZE)
        sealed = Aead(_wrapping_key(secret, salt, cost)).encrypt(key, _header(name, cost))
        return cls(name, cost, salt, bytes(sealed))

    def unwrap(self, secret: str) -> bytes | None:
        """The key, or `None` if the secret is not this slot's."""
        box = Aead(_wrapping_key(secret, self.salt, self.cost))
        try:
            return bytes(box.decrypt(self.sealed, _header(self.name, self.cost)))
        except CryptoError:
            return None

    def to_json(self) -> dict[str, Any]:
        """The slot as it stands in the key file."""
        return {
            "name": self.name,
            "cost": asdict(self.cost),
            "salt": self.salt.hex(),
            "sealed": self.sealed.hex(),
        }

    @classmethod
    def from_json(cls, content: Any) -> Self:
        """A slot from the key file.

        Raises:
            ValueError, TypeError, KeyError: it is not one.
        """
        cost = Cost(**content["cost"])
        if not cost.is_sane:
            raise ValueError("no computer pays this cost")
        salt = bytes.fromhex(content["salt"])
        if len(salt) != SALT_SIZE:
            raise ValueError("no slot has such a salt")
        return cls(str(content["name"]), cost, salt, bytes.fromhex(content["sealed"]))


def _wrapping_key(secret: str, salt: bytes, cost: Cost) -> bytes:
    return hash_secret_raw(
        secret.encode(), salt, cost.time, cost.memory_kib, cost.lanes, hash_len=Aead.KEY_SIZE, type=Type.ID
    )


def _header(name: str, cost: Cost) -> bytes:
    return json.dumps([name, asdict(cost)], sort_keys=True).encode()
