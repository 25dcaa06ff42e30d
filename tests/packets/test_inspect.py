"""Looking into a packet's file with as many keys as one has."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.packets.errors import NotAPacket, PacketForAnotherOffice, PacketTampered, PacketTruncated
from app.packets.inspect import Signature, inspect
from tests.packets.fakes import Office


@pytest.fixture
def packet(okrug: Office, department: Office, tmp_path: Path) -> Path:
    raw, sealed = okrug.seals(department, number=17, blobs=(b"scan",))
    path = tmp_path / sealed.file_name
    path.write_bytes(raw)
    return path


def test_without_keys_the_header_the_size_and_the_wholeness_are_told(packet: Path) -> None:
    summary = inspect(packet)
    assert summary.header is not None
    assert (summary.header.file_name, summary.size) == (packet.name, packet.stat().st_size)
    assert (summary.fault, summary.manifest, summary.signature) == (None, None, Signature.NOT_CHECKED)


def test_the_addressee_sees_the_manifest_and_the_signature(packet: Path, department: Office) -> None:
    summary = inspect(packet, department.keys, department.ledger.card_of)
    assert summary.manifest is not None
    assert (summary.manifest.counts.records, summary.signature) == (3, Signature.VALID)


def test_the_sender_sees_its_own_packet_with_its_recovery_key(packet: Path, okrug: Office) -> None:
    assert inspect(packet, okrug.keys).manifest is not None
    assert isinstance(inspect(packet, okrug.keys.without_recovery()).fault, PacketForAnotherOffice)


def test_without_the_senders_card_the_signature_is_not_called_valid(packet: Path, department: Office) -> None:
    assert inspect(packet, department.keys).signature is Signature.NOT_CHECKED
    assert inspect(packet, department.keys, lambda _: None).signature is Signature.NOT_CHECKED


def test_a_signature_of_other_keys_is_invalid(packet: Path, department: Office, stranger: Office) -> None:
    assert inspect(packet, department.keys, lambda _: stranger.card).signature is Signature.INVALID


@pytest.mark.parametrize("with_keys", [False, True])
def test_what_is_wrong_is_told_with_what_could_be_read(
    packet: Path, department: Office, with_keys: bool
) -> None:
    whole = packet.read_bytes()
    keys = department.keys if with_keys else None
    faults = []
    for damaged in (whole[:-1], whole[:-1] + b"\0", b"something else"):
        packet.write_bytes(damaged)
        summary = inspect(packet, keys)
        faults.append((type(summary.fault), summary.header is not None, summary.manifest))
    assert faults == [(PacketTruncated, True, None), (PacketTampered, True, None), (NotAPacket, False, None)]
