"""An office's keys: kept as JSON, never shown by accident, good for what they are for."""

from __future__ import annotations

import json

import pytest

from app.packets import age
from app.packets.keys import OfficeKeys, is_signed_by


def test_keys_come_back_from_their_json() -> None:
    keys = OfficeKeys.generate()
    assert OfficeKeys.from_json(keys.to_json()) == keys


def test_keys_without_the_recovery_identity_still_know_its_recipient() -> None:
    keys = OfficeKeys.generate()
    daily = OfficeKeys.from_json(keys.without_recovery().to_json())
    assert (daily.recovery_identity, daily.recovery_recipient) == (None, keys.recovery_recipient)


def test_two_offices_never_get_the_same_keys() -> None:
    one, other = OfficeKeys.generate(), OfficeKeys.generate()
    assert one.age_recipient != other.age_recipient
    assert one.verify_key != other.verify_key
    assert one.recovery_recipient not in (one.age_recipient, other.recovery_recipient)


def test_no_secret_is_seen_when_keys_are_printed() -> None:
    keys = OfficeKeys.generate()
    shown = f"{keys!r} {keys}"
    assert [
        s for s in (keys.age_identity, keys.signing_seed, keys.recovery_identity) if s and s in shown
    ] == []


def test_a_signature_holds_for_its_message_and_its_key_only() -> None:
    keys, other = OfficeKeys.generate(), OfficeKeys.generate()
    signature = keys.sign(b"message")
    assert is_signed_by(keys.verify_key, b"message", signature)
    assert not is_signed_by(keys.verify_key, b"Message", signature)
    assert not is_signed_by(other.verify_key, b"message", signature)
    assert not is_signed_by(keys.verify_key, b"message", signature[:-1])


@pytest.mark.parametrize(
    "damage",
    [
        {"age_identity": "AGE-SECRET-KEY-1"},
        {"signing_seed": "00"},
        {"recovery_recipient": "age1"},
        {"recovery_identity": age.generate_identity()},
        {"format": "other"},
        {"version": 2},
    ],
)
def test_damaged_keys_are_not_taken(damage: dict[str, object]) -> None:
    content = json.loads(OfficeKeys.generate().to_json()) | damage
    with pytest.raises(ValueError):
        OfficeKeys.from_json(json.dumps(content))
