"""The answer to a packet, as it travels."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packets.acknowledgement import Acknowledgement, AsideNote, Outcome
from app.packets.errors import PacketTampered
from app.packets.fields import NewerFormatError

APPLIED = Acknowledgement(
    "ab" * 16,
    17,
    "cd" * 32,
    "2026-11-20T10:00:00+05:00",
    Outcome.APPLIED,
    applied=40,
    put_aside=(AsideNote("ef" * 16, "forked"), AsideNote(None, "unreadable")),
)
REFUSED = Acknowledgement(
    "ab" * 16, 17, "cd" * 32, "2026-11-20T10:00:00+05:00", Outcome.REFUSED, refusal=PacketTampered.code
)


@pytest.mark.parametrize("answer", [APPLIED, REFUSED])
def test_an_answer_comes_back_from_its_json(answer: Acknowledgement) -> None:
    assert Acknowledgement.from_json(answer.to_json()) == answer


@given(st.integers(0, 10**6), st.lists(st.sampled_from(["hash_broken", "forked"]), max_size=4))
def test_counts_and_reasons_come_back_whatever_they_are(applied: int, reasons: list[str]) -> None:
    notes = tuple(AsideNote(None, reason) for reason in reasons)
    answer = Acknowledgement(
        "0" * 32, 1, "0" * 64, "2026-11-20T10:00:00+05:00", Outcome.APPLIED, applied, notes
    )
    assert Acknowledgement.from_json(answer.to_json().encode()) == answer


def test_a_refusal_has_a_reason_and_nothing_else_has() -> None:
    with pytest.raises(ValueError):
        Acknowledgement("0" * 32, 1, "0" * 64, "2026-11-20T10:00:00+05:00", Outcome.REFUSED)
    with pytest.raises(ValueError):
        Acknowledgement("0" * 32, 1, "0" * 64, "2026-11-20T10:00:00+05:00", Outcome.APPLIED, refusal="x")


@pytest.mark.parametrize(
    "change",
    [
        {"packet_id": None},
        {"number": 0},
        {"sealed_hash": "cd"},
        {"taken_in_at": "2026-11-20T10:00:00"},
        {"outcome": "lost"},
        {"outcome": "refused"},
        {"applied": -1},
        {"applied": True},
        {"put_aside": None},
        {"put_aside": ["forked"]},
        {"put_aside": [{"record_id": 1, "reason": "forked"}]},
        {"put_aside": [{"record_id": None}]},
        {"refusal": 1},
        {"format": "kense-packet"},
    ],
)
def test_an_answer_of_another_form_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        Acknowledgement.from_json(json.dumps(json.loads(APPLIED.to_json()) | change))


def test_an_answer_of_a_newer_program_says_so() -> None:
    with pytest.raises(NewerFormatError):
        Acknowledgement.from_json(json.dumps(json.loads(APPLIED.to_json()) | {"version": 2}))
