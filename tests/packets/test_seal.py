"""Sealing: one pass, the same content for the same records, nothing in the clear, and every limit has a name."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pyrage
import pytest

from app.packets import archive
from app.packets.acknowledgement import Acknowledgement, Outcome
from app.packets.errors import BlobDamaged, PacketTooLarge
from app.packets.header import HEADER_SIZE, read_header
from app.packets.manifest import MANIFEST, SIGNATURE, PacketKind, PreviousPacket
from app.packets.seal import Blob, Envelope, SealedPacket, seal_acknowledgement, seal_cases
from app.packets.unseal import open_packet
from tests.packets.fakes import MOMENT, Office, blob_of, envelope, hex_id, members_of

SCANS = (b"\xff\xd8 scan one", b"\xff\xd8 scan two")


def test_the_packet_holds_the_records_the_scans_and_the_signed_manifest(
    okrug: Office, department: Office
) -> None:
    raw, sealed = okrug.seals(department, blobs=SCANS)
    names = [name for name, _ in members_of(department, raw)]
    hashes = [hashlib.sha256(scan).hexdigest() for scan in SCANS]
    assert names == ["records.jsonl", *(f"blobs/{each}" for each in hashes), MANIFEST, SIGNATURE]
    assert (sealed.manifest.counts.cases, sealed.manifest.counts.records, sealed.manifest.counts.blobs) == (
        2,
        3,
        2,
    )


def test_what_is_told_of_the_packet_is_what_lies_in_the_file(okrug: Office, department: Office) -> None:
    raw, sealed = okrug.seals(department, number=17)
    header = read_header(io.BytesIO(raw))
    assert header.sealed_hash == sealed.sealed_hash == hashlib.sha256(raw[HEADER_SIZE:]).hexdigest()
    assert header.length + HEADER_SIZE == sealed.size == len(raw)
    assert header.file_name == sealed.file_name == f"kense-0412-0400-000017-{header.packet_id[:8]}.kense"


def test_the_same_content_differs_by_the_randomness_of_age_alone(okrug: Office, department: Office) -> None:
    (one, told), (other, told_again) = (okrug.seals(department, blobs=SCANS) for _ in range(2))
    assert one != other
    assert members_of(department, one) == members_of(department, other)
    assert told.manifest_hash == told_again.manifest_hash


def test_a_scan_that_two_cases_share_is_packed_once(okrug: Office, department: Office) -> None:
    _, sealed = okrug.seals(department, blobs=(SCANS[0], SCANS[1], SCANS[0]))
    assert sealed.manifest.counts.blobs == 2


def test_nothing_of_a_person_is_in_the_file_in_the_clear(okrug: Office, department: Office) -> None:
    raw, _ = okrug.seals(department, blobs=("Сәрсенбаева Әлия".encode(),))
    assert "Сәрсенбаева".encode() not in raw
    assert b"blobs/" not in raw


def test_the_sender_can_open_its_own_packet_with_its_recovery_key_only(
    okrug: Office, department: Office
) -> None:
    raw, _ = okrug.seals(department)
    recovering = replace(okrug, keys=replace(okrug.keys, age_identity=okrug.keys.recovery_identity or ""))
    assert members_of(recovering, raw) == members_of(department, raw)
    with pytest.raises(pyrage.DecryptError):
        members_of(okrug, raw)


def test_the_previous_packet_and_the_number_are_signed(okrug: Office, department: Office) -> None:
    _, first = okrug.seals(department)
    previous = PreviousPacket(first.manifest.packet_id, first.manifest_hash)
    target = io.BytesIO()
    second = Envelope(hex_id("second"), 2, previous, MOMENT.isoformat())
    seal_cases(target, second, [], keys=okrug.keys, sender=okrug.card, addressee=department.card)
    with department.opens(target.getvalue()) as opened:
        assert (opened.manifest.number, opened.manifest.previous) == (2, previous)


def test_an_acknowledgement_travels_as_a_packet(okrug: Office, department: Office) -> None:
    _, sealed = okrug.seals(department)
    answer = Acknowledgement(
        sealed.manifest.packet_id, 1, sealed.sealed_hash, MOMENT.isoformat(), Outcome.APPLIED, applied=3
    )
    target = io.BytesIO()
    told = seal_acknowledgement(
        target, envelope(5), answer, keys=department.keys, sender=department.card, addressee=okrug.card
    )
    okrug.knows(department)
    with okrug.opens(target.getvalue()) as opened:
        assert opened.manifest.kind is told.manifest.kind is PacketKind.ACKNOWLEDGEMENT
        assert opened.acknowledgement() == answer
        assert (list(opened.lines()), opened.blobs) == ([], ())


def test_a_scan_that_is_not_what_its_hash_says_is_not_sent(okrug: Office, department: Office) -> None:
    damaged = Blob(hashlib.sha256(b"scan").hexdigest(), partial(io.BytesIO, b"scam"))
    target = io.BytesIO()
    with pytest.raises(BlobDamaged):
        _sealed(target, okrug, department, [damaged])
    assert not target.getvalue().startswith(b"KENSE")


def test_too_much_for_one_packet_has_a_name(
    okrug: Office, department: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans = [blob_of(bytes([i]) * 300_000) for i in range(4)]
    with monkeypatch.context() as limited, pytest.raises(PacketTooLarge):
        limited.setattr(archive, "MAX_ARCHIVE", 1_000_000)
        _sealed(io.BytesIO(), okrug, department, scans)
    with monkeypatch.context() as limited, pytest.raises(PacketTooLarge):
        limited.setattr(archive, "MAX_ENTRIES", 6)
        _sealed(io.BytesIO(), okrug, department, scans)


class Cancelled(Exception):
    """What a person's click on «cancel» raises."""


def test_a_cancellation_comes_out_as_it_was(okrug: Office, department: Office) -> None:
    done: list[int] = []

    def cancel(size: int) -> None:
        done.append(size)
        if size > 100_000:
            raise Cancelled

    scan = blob_of(bytes(500_000))
    with pytest.raises(Cancelled):
        seal_cases(
            io.BytesIO(),
            envelope(),
            [],
            [scan],
            keys=okrug.keys,
            sender=okrug.card,
            addressee=department.card,
            progress=cancel,
        )
    assert done == sorted(done)
    assert done[-1] < 500_000


def _sealed(target: BinaryIO, okrug: Office, department: Office, blobs: list[Blob]) -> SealedPacket:
    return seal_cases(
        target, envelope(), okrug.chain, blobs, keys=okrug.keys, sender=okrug.card, addressee=department.card
    )


def test_neither_sealing_nor_opening_holds_the_scans_in_memory(
    okrug: Office, department: Office, tmp_path: Path
) -> None:
    megabyte = 1024 * 1024
    scan = tmp_path / "scan"
    scans = []
    for number in range(24):
        content = bytes([number]) * megabyte
        scan.with_suffix(f".{number}").write_bytes(content)
        scans.append(
            Blob(hashlib.sha256(content).hexdigest(), partial(scan.with_suffix(f".{number}").open, "rb"))
        )
    packet = tmp_path / "packet"
    tracemalloc.start()
    try:
        with packet.open("wb") as target:
            _sealed(target, okrug, department, scans)
        sealing = tracemalloc.get_traced_memory()[1]
        tracemalloc.reset_peak()
        with packet.open("rb") as source:
            open_packet(
                source, keys=department.keys, office_id=department.id, ledger=department.ledger
            ).close()
        opening = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert sealing < 4 * megabyte
    assert opening < 12 * megabyte
