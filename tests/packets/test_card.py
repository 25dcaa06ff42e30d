"""The office card: read back as written, refused by name when anything about it is wrong."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.records import canonical_json
from app.packets.card import OfficeCard, card_file_name, ensure_same_keys, read_card, write_card
from app.packets.errors import CardDamaged, CardError, CardKeyChanged, CardNotACard, CardTooNew
from app.packets.keys import OfficeKeys
from tests.packets.fakes import Office

OFFICE = Office("0412")


def changed(card: OfficeCard, **fields: object) -> bytes:
    return json.dumps(json.loads(write_card(card)) | fields).encode()


def test_a_card_comes_back_as_it_was_written() -> None:
    assert read_card(write_card(OFFICE.card)) == OFFICE.card


def test_a_card_saved_anew_by_a_text_editor_is_still_good() -> None:
    text = write_card(OFFICE.card).decode().replace("\n", "\r\n")
    assert read_card(text.encode("utf-8-sig")) == OFFICE.card


def test_a_card_has_a_name_without_personal_data() -> None:
    assert card_file_name(OFFICE.card) == "kense-0412.kense-card"


@pytest.mark.parametrize("data", [b"", b"{}", b"\x89PNG", b"[1]", "Құжат".encode(), b'"kense-card"' * 9999])
def test_another_file_is_not_a_card(data: bytes) -> None:
    with pytest.raises(CardNotACard):
        read_card(data)


@pytest.mark.parametrize(
    "fields",
    [
        {"code": "0413"},
        {"name": {"kk": "Басқа", "ru": "Другой"}},
        {"age_recipient": OfficeKeys.generate().age_recipient},
        {"verify_key": OfficeKeys.generate().verify_key},
        {"signature": "00" * 64},
        {"signature": "zz"},
        {"signature": None},
        {"added": 1},
        {"code": 412},
        {"office_id": "x"},
        {"kind": "ministry"},
        {"name": "Кеңсе"},
        {"created": "2026-11-20T10:00:00"},
        {"age_recipient": "age1"},
        {"version": True},
    ],
)
def test_an_altered_card_is_damaged(fields: dict[str, object]) -> None:
    with pytest.raises(CardDamaged):
        read_card(changed(OFFICE.card, **fields))


def test_a_card_that_signs_for_a_key_that_is_none_is_damaged() -> None:
    content = json.loads(write_card(OFFICE.card)) | {"age_recipient": "age1"}
    del content["signature"]
    signature = OFFICE.keys.sign(canonical_json(content).encode()).hex()
    with pytest.raises(CardDamaged):
        read_card(json.dumps(content | {"signature": signature}).encode())


def test_a_card_with_a_field_missing_is_damaged() -> None:
    content = json.loads(write_card(OFFICE.card))
    for name in set(content) - {"format"}:
        rest = {key: value for key, value in content.items() if key != name}
        with pytest.raises(CardDamaged):
            read_card(json.dumps(rest).encode())


def test_a_card_of_a_newer_program_is_too_new() -> None:
    with pytest.raises(CardTooNew) as refused:
        read_card(changed(OFFICE.card, version=2, created={"any": "thing"}))
    assert refused.value.params == {"version": 2}


def test_a_card_cut_off_anywhere_is_never_taken() -> None:
    whole = write_card(OFFICE.card)
    for length in range(len(whole) - 2):
        with pytest.raises(CardError):
            read_card(whole[:length])


@given(st.binary(max_size=300))
def test_whatever_the_file_holds_the_error_has_a_name(noise: bytes) -> None:
    for data in (noise, b'{"format": "kense-card", ' + noise, write_card(OFFICE.card)[:200] + noise):
        with pytest.raises(CardError):
            read_card(data)


def test_a_known_office_with_other_keys_must_be_confirmed() -> None:
    new = replace(OFFICE, keys=OfficeKeys.generate()).card
    with pytest.raises(CardKeyChanged) as refused:
        ensure_same_keys(new, OFFICE.card)
    assert refused.value.params == {"office": "0412", "words": " ".join(new.fingerprint)}


@pytest.mark.parametrize("changed_key", ["age_recipient", "verify_key"])
def test_one_changed_key_is_enough(changed_key: str) -> None:
    other = replace(OFFICE.card, **{changed_key: getattr(OfficeKeys.generate(), changed_key)})
    with pytest.raises(CardKeyChanged):
        ensure_same_keys(other, OFFICE.card)


def test_a_new_office_and_an_office_with_a_new_name_need_no_confirmation() -> None:
    ensure_same_keys(OFFICE.card, None)
    ensure_same_keys(replace(OFFICE.card, code="0413"), OFFICE.card)


def test_the_eight_words_follow_both_keys() -> None:
    card = OFFICE.card
    others = [
        replace(card, **{key: getattr(OfficeKeys.generate(), key)}) for key in ("age_recipient", "verify_key")
    ]
    assert len({card.fingerprint, *(other.fingerprint for other in others)}) == 3
    assert len(card.fingerprint) == 8
    assert replace(card, code="9999").fingerprint == card.fingerprint
