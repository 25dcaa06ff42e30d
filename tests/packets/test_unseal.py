"""Opening: every way a packet can be wrong has its own name, and nothing is handed out before all is proven."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.records import record_to_json
from app.packets import archive, unseal
from app.packets.errors import (
    NotAPacket,
    PacketError,
    PacketForAnotherOffice,
    PacketForged,
    PacketFromStranger,
    PacketRepeated,
    PacketTampered,
    PacketTooNew,
    PacketTruncated,
)
from app.packets.header import HEADER_SIZE
from app.packets.keys import OfficeKeys
from app.packets.manifest import MANIFEST, RECORDS, SIGNATURE
from tests.packets.fakes import (
    Members,
    Office,
    encrypted,
    members_of,
    resealed,
    signed_anew,
    with_fitting_header,
)

SCANS = (b"\xff\xd8 scan one", b"\xff\xd8 scan two")
Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def raw(okrug: Office, department: Office) -> bytes:
    return okrug.seals(department, blobs=SCANS)[0]


@pytest.fixture
def inside(department: Office, raw: bytes) -> Members:
    return members_of(department, raw)


def test_what_was_sealed_is_what_is_opened(okrug: Office, department: Office, raw: bytes) -> None:
    with department.opens(raw) as opened:
        assert list(opened.lines()) == [record_to_json(record) for record in okrug.chain]
        assert [opened.open_blob(scan).read() for scan in opened.blobs] == list(SCANS)
        assert opened.sender == okrug.card


def test_the_packet_is_still_good_when_somebody_else_packs_the_same_members(
    department: Office, raw: bytes, inside: Members
) -> None:
    with department.opens(resealed(raw, inside, department)) as opened:
        assert len(opened.blobs) == 2


def test_a_packet_cut_off_at_any_byte_is_truncated(department: Office, raw: bytes) -> None:
    for length in range(len(raw)):
        with pytest.raises(PacketTruncated):
            department.opens(raw[:length])


def test_a_packet_changed_at_any_byte_is_tampered_with(department: Office, raw: bytes) -> None:
    for place in range(HEADER_SIZE, len(raw)):
        changed = bytearray(raw)
        changed[place] ^= 0x20
        with pytest.raises(PacketTampered):
            department.opens(bytes(changed))


def test_a_changed_packet_whose_header_was_made_to_fit_is_not_taken_in(
    department: Office, raw: bytes
) -> None:
    for place in range(HEADER_SIZE, len(raw), 3):
        changed = bytearray(raw[HEADER_SIZE:])
        changed[place - HEADER_SIZE] ^= 0x20
        with pytest.raises((PacketTampered, PacketForAnotherOffice)):
            department.opens(with_fitting_header(raw, bytes(changed)))


def test_a_cut_off_packet_whose_header_was_made_to_fit_is_not_taken_in(
    department: Office, raw: bytes
) -> None:
    for length in range(0, len(raw) - HEADER_SIZE, 7):
        with pytest.raises(PacketTampered):
            department.opens(with_fitting_header(raw, raw[HEADER_SIZE : HEADER_SIZE + length]))


def test_a_packet_with_something_added_is_tampered_with(department: Office, raw: bytes) -> None:
    with pytest.raises(PacketTampered):
        department.opens(raw + b"\0")


@given(st.binary(max_size=600))
def test_whatever_the_file_holds_the_error_has_a_name(noise: bytes) -> None:
    office = Office("0400", keys=KEYS)
    for content in (noise, PACKET[:HEADER_SIZE] + noise, PACKET[:600] + noise):
        with pytest.raises(PacketError):
            office.opens(content)


KEYS = OfficeKeys.generate()
PACKET = Office("0412").seals(Office("0400", keys=KEYS))[0]


def test_another_file_is_not_a_packet(department: Office) -> None:
    with pytest.raises(NotAPacket):
        department.opens(b"PK\x03\x04" + bytes(500))


def test_a_packet_sealed_to_other_keys_is_for_another_office(
    okrug: Office, department: Office, stranger: Office
) -> None:
    raw, _ = okrug.seals(stranger)
    with pytest.raises(PacketForAnotherOffice) as refused:
        department.opens(raw)
    assert refused.value.params == {"sender": "0412", "addressee": "0777"}


def test_the_sender_itself_cannot_take_its_own_packet_in(okrug: Office, raw: bytes) -> None:
    with pytest.raises(PacketForAnotherOffice):
        okrug.opens(raw)


def test_a_packet_addressed_anew_by_its_addressee_is_for_another_office(
    okrug: Office, department: Office, stranger: Office, raw: bytes, inside: Members
) -> None:
    stranger.knows(okrug)
    with pytest.raises(PacketForAnotherOffice):
        stranger.opens(resealed(raw, inside, stranger))


@pytest.mark.parametrize("part", ["office_id", "age_recipient"])
def test_both_the_office_and_its_key_must_be_the_addressee(
    okrug: Office, department: Office, raw: bytes, inside: Members, part: str
) -> None:
    other = {"office_id": "0" * 32, "age_recipient": OfficeKeys.generate().age_recipient}[part]
    forged = signed_anew(okrug, inside, lambda page: page["addressee"].update({part: other}))
    with pytest.raises(PacketForAnotherOffice):
        department.opens(resealed(raw, forged, department))


def test_a_packet_of_an_office_without_a_card_is_from_a_stranger(
    department: Office, stranger: Office
) -> None:
    stranger.writes("0" * 32)
    raw, _ = stranger.seals(department)
    with pytest.raises(PacketFromStranger) as refused:
        department.opens(raw)
    assert refused.value.params == {"sender": "0777"}


def test_a_packet_sealed_with_other_keys_than_the_known_ones_is_forged(
    department: Office, okrug: Office
) -> None:
    raw, _ = replace(okrug, keys=OfficeKeys.generate()).seals(department)
    with pytest.raises(PacketForged):
        department.opens(raw)


def test_a_signature_by_another_key_is_forged_even_under_the_right_fingerprint(
    department: Office, stranger: Office, raw: bytes, inside: Members
) -> None:
    forged = signed_anew(stranger, inside, lambda page: None)
    with pytest.raises(PacketForged):
        department.opens(resealed(raw, forged, department))


def test_a_right_signature_under_another_fingerprint_is_forged(
    department: Office, okrug: Office, raw: bytes, inside: Members
) -> None:
    forged = signed_anew(okrug, inside, lambda page: page["sender"].update(key_fingerprint="0" * 64))
    with pytest.raises(PacketForged):
        department.opens(resealed(raw, forged, department))


def test_a_manifest_changed_after_signing_is_forged(department: Office, raw: bytes, inside: Members) -> None:
    changed = [(name, data.replace(b'"number":1', b'"number":2')) for name, data in inside]
    with pytest.raises(PacketForged):
        department.opens(resealed(raw, changed, department))


def test_a_packet_taken_in_before_says_which_it_is(department: Office, raw: bytes) -> None:
    with department.opens(raw) as opened:
        department.ledger.taken_in.add(opened.manifest.packet_id)
    with pytest.raises(PacketRepeated) as repeated:
        department.opens(raw)
    assert (repeated.value.manifest, repeated.value.sealed_hash) == (opened.manifest, opened.sealed_hash)


def test_only_a_genuine_packet_can_be_a_repeated_one(department: Office, raw: bytes, inside: Members) -> None:
    with department.opens(raw) as opened:
        department.ledger.taken_in.add(opened.manifest.packet_id)
    other_records = [(name, b"" if name == RECORDS else data) for name, data in inside]
    with pytest.raises(PacketTampered):
        department.opens(resealed(raw, other_records, department))


def test_a_newer_format_is_refused_by_header_and_by_manifest(
    okrug: Office, department: Office, raw: bytes, inside: Members
) -> None:
    newer = signed_anew(okrug, inside, lambda page: page.update(version=2, sender="in another form"))
    for content in (raw.replace(b"PACKET 1", b"PACKET 2", 1), resealed(raw, newer, department)):
        with pytest.raises(PacketTooNew) as refused:
            department.opens(content)
        assert refused.value.params == {"version": 2}


def test_fields_that_a_later_program_added_are_passed_over(
    okrug: Office, department: Office, raw: bytes, inside: Members
) -> None:
    later = signed_anew(okrug, inside, lambda page: page.update(remark="Қосымша"))
    department.opens(resealed(raw, later, department)).close()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda page: page.update(number=0), id="number zero"),
        pytest.param(lambda page: page.update(number=1_000_000), id="number of seven digits"),
        pytest.param(lambda page: page.update(number=2), id="another number than the header's"),
        pytest.param(lambda page: page.update(packet_id="0" * 32), id="another id than the header's"),
        pytest.param(lambda page: page["addressee"].update(code="0401"), id="another code than the header's"),
        pytest.param(lambda page: page.update(kind="other"), id="unknown kind"),
        pytest.param(lambda page: page.update(kind="acknowledgement"), id="another kind"),
        pytest.param(lambda page: page.update(created="yesterday"), id="no moment"),
        pytest.param(lambda page: page.update(previous={}), id="empty previous"),
        pytest.param(lambda page: page["members"].pop(), id="a member not named"),
        pytest.param(lambda page: page["members"].append(page["members"][-1]), id="a member named twice"),
        pytest.param(lambda page: _name_the_last_twice(page), id="a member named and counted twice"),
        pytest.param(lambda page: page["members"][0].update(name="../x"), id="a path"),
        pytest.param(lambda page: page["members"][1].update(name="blobs/../../x"), id="a path among scans"),
        pytest.param(lambda page: page["members"][0].update(sha256="0" * 64), id="another hash"),
        pytest.param(lambda page: page["members"][0].update(size=1), id="another size"),
        pytest.param(lambda page: page["members"][0].update(size=-1), id="no size"),
        pytest.param(lambda page: page["counts"].update(records=4), id="another count of records"),
        pytest.param(lambda page: page["counts"].update(blobs=1), id="another count of scans"),
        pytest.param(lambda page: page.update(members={}), id="no list"),
        pytest.param(lambda page: page.pop("sender"), id="no sender"),
        pytest.param(lambda page: page.update(format="kense-card"), id="another format"),
    ],
)
def test_a_manifest_that_is_signed_but_wrong_is_not_taken_in(
    okrug: Office, department: Office, raw: bytes, inside: Members, change: Change
) -> None:
    wrong = signed_anew(okrug, inside, lambda page: change(page) and None)
    with pytest.raises(PacketTampered):
        department.opens(resealed(raw, wrong, department))


def _name_the_last_twice(page: dict[str, Any]) -> None:
    page["members"].append(page["members"][-1])
    page["counts"]["blobs"] += 1


def test_a_path_is_not_taken_in_even_if_manifest_and_zip_agree_on_it(
    okrug: Office, department: Office, raw: bytes, inside: Members
) -> None:
    honest, path = inside[1][0], "blobs/../../evil.exe"
    moved = [(path if name == honest else name, data) for name, data in inside]
    forged = signed_anew(okrug, moved, lambda page: page["members"][1].update(name=path))
    with pytest.raises(PacketTampered):
        department.opens(resealed(raw, forged, department))


def test_a_zip_with_a_remark_behind_it_is_not_taken_in(
    department: Office, raw: bytes, inside: Members
) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive_with_remark:
        for name, data in inside:
            archive_with_remark.writestr(name, data)
        archive_with_remark.comment = bytes(22)
    with pytest.raises(PacketTampered):
        department.opens(encrypted(raw, content.getvalue(), department))


def changed(inside: Members, name: str, data: bytes) -> Members:
    return [(each, data if each == name else content) for each, content in inside]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda inside: inside[1:], id="records are missing"),
        pytest.param(lambda inside: [m for m in inside if m[0] != SIGNATURE], id="signature is missing"),
        pytest.param(lambda inside: [m for m in inside if m[0] != MANIFEST], id="manifest is missing"),
        pytest.param(lambda inside: [*inside, ("../../evil.exe", b"")], id="a path besides"),
        pytest.param(lambda inside: [*inside, ("blobs/" + "0" * 64, b"")], id="a scan besides"),
        pytest.param(lambda inside: [*inside, inside[0]], id="a name twice"),
        pytest.param(lambda inside: changed(inside, inside[1][0], b"scan"), id="another scan"),
        pytest.param(
            lambda inside: changed(inside, inside[1][0], SCANS[1]), id="another scan of the same size"
        ),
        pytest.param(lambda inside: changed(inside, MANIFEST, b"[" * 200_000), id="nested without end"),
        pytest.param(lambda inside: changed(inside, MANIFEST, b"\xff"), id="no text"),
        pytest.param(lambda inside: changed(inside, SIGNATURE, bytes(65)), id="a signature too long"),
        pytest.param(lambda inside: [], id="an empty zip"),
    ],
)
def test_a_zip_that_is_not_what_the_manifest_says_is_not_taken_in(
    department: Office, raw: bytes, inside: Members, spoil: Callable[[Members], Members]
) -> None:
    with pytest.raises(PacketTampered):
        department.opens(resealed(raw, spoil(inside), department))


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip" * 100, b"PK\x05\x06" + b"\xff" * 18])
def test_something_else_than_a_zip_is_not_taken_in(department: Office, raw: bytes, content: bytes) -> None:
    with pytest.raises(PacketTampered):
        department.opens(encrypted(raw, content, department))


def test_scans_must_not_be_deflated_so_that_they_cannot_blow_up(
    department: Office, raw: bytes, inside: Members
) -> None:
    with pytest.raises(PacketTampered):
        department.opens(resealed(raw, inside, department, deflate=True))


def test_records_that_would_blow_up_are_not_taken_in(
    department: Office, raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unseal, "MAX_RECORDS", 1000)
    with pytest.raises(PacketTampered):
        department.opens(raw)


def test_a_manifest_that_would_blow_up_is_not_read(
    department: Office, raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unseal, "MAX_MANIFEST", 100)
    with pytest.raises(PacketTampered):
        department.opens(raw)


def test_a_zip_with_too_many_names_is_not_even_listed(
    department: Office, raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 4)
    with pytest.raises(PacketTampered):
        department.opens(raw)


class PulledStick(io.BytesIO):
    """A file on a stick that is pulled out after the first block."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() > HEADER_SIZE:
            raise OSError(5, "Input/output error")
        return super().read(size)


def test_a_medium_that_goes_away_while_reading_is_not_called_damage(department: Office, raw: bytes) -> None:
    with pytest.raises(OSError, match="Input/output"):
        unseal.open_packet(
            PulledStick(raw + bytes(9000)),
            keys=department.keys,
            office_id=department.id,
            ledger=department.ledger,
        )
