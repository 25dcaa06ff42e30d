"""The clear header: whole or refused by name, before any key is touched."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packets.errors import NotAPacket, PacketError, PacketTampered, PacketTooNew, PacketTruncated
from app.packets.header import HEADER_SIZE, PacketHeader, packet_file_name, read_header

HEADER = PacketHeader("ab" * 16, "0412", "0400", 17, 7590, "cd" * 32)
MAGIC = len(b"KENSE PACKET ")


def read(raw: bytes) -> PacketHeader:
    return read_header(io.BytesIO(raw))


def test_a_header_comes_back_as_it_was_written() -> None:
    source = io.BytesIO(HEADER.to_bytes() + b"age")
    assert read_header(source) == HEADER
    assert source.read() == b"age"


def test_a_header_is_256_bytes_of_ascii_that_a_person_can_read() -> None:
    raw = HEADER.to_bytes()
    assert len(raw) == HEADER_SIZE
    assert raw.decode("ascii").splitlines()[2] == "from 0412 to 0400 number 000017"


def test_the_file_is_named_by_codes_number_and_id() -> None:
    assert packet_file_name("0412", "0400", 17, HEADER.packet_id) == HEADER.file_name
    assert HEADER.file_name == f"kense-0412-0400-000017-{HEADER.packet_id[:8]}.kense"


@pytest.mark.parametrize("raw", [b"PK\x03\x04", b"age-encryption.org/v1", b"kense packet 1\n", bytes(300)])
def test_another_file_is_not_a_packet(raw: bytes) -> None:
    with pytest.raises(NotAPacket):
        read(raw)


def test_a_header_cut_off_anywhere_is_truncated() -> None:
    for length in range(HEADER_SIZE):
        with pytest.raises(PacketTruncated):
            read(HEADER.to_bytes()[:length])


@pytest.mark.parametrize("bit", [0x01, 0x02, 0x80])
def test_a_bit_turned_anywhere_is_damage(bit: int) -> None:
    for place in range(MAGIC + 1, HEADER_SIZE):
        raw = bytearray(HEADER.to_bytes())
        raw[place] ^= bit
        with pytest.raises(PacketTampered):
            read(bytes(raw))


@pytest.mark.parametrize("version", ["2", "17"])
def test_a_newer_header_is_too_new_whatever_follows(version: str) -> None:
    with pytest.raises(PacketTooNew) as refused:
        read(f"KENSE PACKET {version}\nsomething else".encode())
    assert refused.value.params == {"version": int(version)}


@given(st.binary(max_size=400))
def test_whatever_the_file_holds_the_error_has_a_name(noise: bytes) -> None:
    for raw in (noise, b"KENSE PACKET 1\n" + noise):
        with pytest.raises(PacketError):
            read(raw)
