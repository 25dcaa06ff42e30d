"""The age library, watched for what this program relies on."""

from __future__ import annotations

import io

import pytest

from app.packets import age

IDENTITY, OTHER, STRANGER = (age.generate_identity() for _ in range(3))
PLAIN = bytes(range(256)) * 1000


def sealed_for(*identities: str) -> bytes:
    target = io.BytesIO()
    age.encrypt(io.BytesIO(PLAIN), target, [age.recipient_of(identity) for identity in identities])
    return target.getvalue()


def opened_by(sealed: bytes, *identities: str) -> bytes:
    target = io.BytesIO()
    age.decrypt(io.BytesIO(sealed), target, identities)
    return target.getvalue()


class Breaking(io.BytesIO):
    """A stream that breaks when it is read from or written to."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise InterruptedError("read")

    def write(self, data: object, /) -> int:
        raise InterruptedError("write")


def test_every_recipient_can_open_what_was_sealed() -> None:
    sealed = sealed_for(IDENTITY, OTHER)
    assert [opened_by(sealed, IDENTITY), opened_by(sealed, OTHER)] == [PLAIN, PLAIN]


def test_nobody_else_can_and_it_is_told_apart_from_damage() -> None:
    with pytest.raises(age.NoKeyFitsError):
        opened_by(sealed_for(IDENTITY), STRANGER)


@pytest.mark.parametrize("length", [0, 10, 100, 220, 70_000, len(PLAIN)])
def test_a_file_that_was_cut_off_is_damaged(length: int) -> None:
    with pytest.raises(age.AgeDamagedError):
        opened_by(sealed_for(IDENTITY)[:length], IDENTITY)


@pytest.mark.parametrize("place", [5, 190, 195, 70_000, -1])
def test_a_file_that_was_changed_is_damaged(place: int) -> None:
    sealed = bytearray(sealed_for(IDENTITY))
    sealed[place] ^= 1
    with pytest.raises(age.AgeDamagedError):
        opened_by(bytes(sealed), IDENTITY)


def test_what_a_stream_raises_comes_out_as_it_was() -> None:
    sealed = sealed_for(IDENTITY)
    with pytest.raises(InterruptedError, match="read"):
        age.encrypt(Breaking(), io.BytesIO(), [age.recipient_of(IDENTITY)])
    with pytest.raises(InterruptedError, match="write"):
        age.encrypt(io.BytesIO(PLAIN), Breaking(), [age.recipient_of(IDENTITY)])
    with pytest.raises(InterruptedError, match="read"):
        age.decrypt(Breaking(), io.BytesIO(), [IDENTITY])
    with pytest.raises(InterruptedError, match="write"):
        age.decrypt(io.BytesIO(sealed), Breaking(), [IDENTITY])


def test_a_text_that_is_no_key_is_refused() -> None:
    with pytest.raises(ValueError, match="identity"):
        age.recipient_of("AGE-SECRET-KEY-1QQ")
    with pytest.raises(ValueError, match="recipient"):
        age.check_recipient("age1qq")
    age.check_recipient(age.recipient_of(IDENTITY))
